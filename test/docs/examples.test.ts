import { afterEach, describe, expect, test } from 'vitest';
import { guideChapters, said, type Fence } from './fences.ts';
import { follow, makeWorkplace, type Workplace } from './workplace.ts';

const chapters = guideChapters();
const isRun = (fence: Fence) => fence.lang === 'sh' || ['file', 'in', 'output'].some((word) => said(fence, word) !== undefined);
const isChecked = (fence: Fence) => ['model', 'site'].some((word) => said(fence, word) !== undefined);

const workplaces: Workplace[] = [];
afterEach(() => workplaces.splice(0).forEach(({ remove }) => remove()));

function workplace(): Workplace {
  const made = makeWorkplace();
  workplaces.push(made);
  return made;
}

describe('the examples of the guide', () => {
  test.each(chapters)('$slug, $language: shows none that no test runs, but for those that say why', ({ fences }) => {
    const idle = fences.filter((fence) => !isRun(fence) && !isChecked(fence) && (said(fence, 'external') ?? '').length < 10);
    expect(idle.map(({ line, text }) => `line ${line}: ${text}`)).toEqual([]);
  });

  test.each(chapters.filter(({ language }) => language === 'en'))('$slug does the same things in both languages', ({ slug, fences }) => {
    const arabic = chapters.find((chapter) => chapter.slug === slug && chapter.language === 'ar');
    const what = ({ lang, meta }: Fence) => `${lang} ${meta.replace(/external="[^"]*"/u, 'external')}`;
    expect(arabic?.fences.map(what)).toEqual(fences.map(what));
  });

  test.each(chapters.filter(isToBeRun))(
    '$slug, $language: followed to the letter, does what it says',
    async ({ fences, language }) => {
      await follow(fences, workplace(), language);
    },
    300_000,
  );
});

/** A chapter whose blocks are the same in both languages is followed once. */
function isToBeRun({ slug, language, fences }: (typeof chapters)[number]): boolean {
  if (!fences.some((fence) => isRun(fence) && said(fence, 'external') === undefined)) return false;
  const english = chapters.find((chapter) => chapter.slug === slug && chapter.language === 'en');
  const blocks = (all: readonly Fence[] = []) =>
    all.filter((fence) => isRun(fence) && said(fence, 'external') === undefined).map(({ meta, text }) => `${meta}\n${text}`);
  return language === 'en' || blocks(fences).join('\n') !== blocks(english?.fences).join('\n');
}

describe('following a chapter', () => {
  const fence = (lang: string, meta: string, text: string): Fence => ({ lang, meta, text, line: 1 });

  test('writes files, changes lines, runs commands and looks at what they print', async () => {
    const made = workplace();
    const steps = [
      fence('txt', 'file=notes/a.txt', 'one\ntwo'),
      fence('txt', 'file=notes/a.txt add', 'three'),
      fence('diff', 'file=notes/a.txt', ' one\n-two\n+TWO'),
      fence('txt', 'in=notes/a.txt', 'one\nTWO\nthree'),
      fence('sh', '', 'cat notes/a.txt'),
      fence('txt', 'output', 'one\n…\nth…ee'),
      fence('sh', 'exit=3', 'exit 3'),
    ];
    await follow(steps, made, 'en');
  });

  test.each([
    ['a command that fails', [fence('sh', '', 'exit 2')]],
    ['a command that should have failed', [fence('sh', 'exit=1', 'true')]],
    ['output that is not there', [fence('sh', '', 'echo one'), fence('txt', 'output', 'two')]],
    ['output in another order', [fence('sh', '', 'printf "two\\none\\n"'), fence('txt', 'output', 'one\ntwo')]],
    ['a change of lines that are not there', [fence('txt', 'file=a.txt', 'one'), fence('diff', 'file=a.txt', '-two\n+three')]],
    ['lines that the file does not have', [fence('yaml', 'in=seeds/catalogue.yaml', 'nothing: such')]],
  ])('stumbles over %s', async (_what, steps) => {
    await expect(follow(steps, workplace(), 'en')).rejects.toThrow();
  });
});
