import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { planWrites } from '../../src/render/merge.ts';
import type { MergeInput } from '../../src/render/merge-input.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const arabic = 'records/d/09-x.ar.mdx';
const english = 'records/d/09-x.en.mdx';

type Texts = Record<string, string>;

/** A plan from plain objects; `written` gives texts, as their digests say nothing to a reader. */
function plan(rendered: Texts, current: Texts, written: Texts, more: Partial<MergeInput> = {}) {
  const digests = Object.fromEntries(Object.entries(written).map(([path, text]) => [path, sha256(text)]));
  const made = planWrites({
    rendered: new Map(Object.entries(rendered)),
    current: new Map(Object.entries(current)),
    written: digests,
    sha256,
    ...more,
  });
  return {
    writes: Object.fromEntries(made.writes),
    removes: made.removes,
    written: made.written,
    problems: made.problems.map(({ code, file }) => `${code} ${file}`),
  };
}

describe('converting again', () => {
  test('writes a file that never was', () => {
    expect(plan({ [arabic]: 'نص' }, {}, {})).toEqual({
      writes: { [arabic]: 'نص' },
      removes: [],
      written: { [arabic]: sha256('نص') },
      problems: [],
    });
  });

  test('does nothing where nothing changed, whatever the ends of lines', () => {
    for (const now of ['أ\nب\n', 'أ\r\nب\r\n']) {
      expect(plan({ [arabic]: 'أ\nب\n' }, { [arabic]: now }, { [arabic]: 'أ\nب\n' })).toMatchObject({ writes: {}, problems: [] });
    }
  });

  test('takes note of a file that is as it would write it, when the account was lost', () => {
    expect(plan({ [arabic]: 'نص' }, { [arabic]: 'نص' }, {})).toMatchObject({ writes: {}, written: { [arabic]: sha256('نص') } });
  });

  test('renews a file that nobody touched', () => {
    const made = plan({ [arabic]: 'جديد' }, { [arabic]: 'قديم' }, { [arabic]: 'قديم' });
    expect(made).toMatchObject({ writes: { [arabic]: 'جديد' }, written: { [arabic]: sha256('جديد') }, problems: [] });
  });

  test('keeps an editor’s text silently while it gives the same as before', () => {
    const made = plan({ [arabic]: 'قديم' }, { [arabic]: 'محرر' }, { [arabic]: 'قديم' });
    expect(made).toMatchObject({ writes: {}, written: { [arabic]: sha256('قديم') }, problems: [] });
  });

  test('keeps an editor’s text and says so when it would give another now', () => {
    const made = plan({ [arabic]: 'جديد' }, { [arabic]: 'محرر' }, { [arabic]: 'قديم' });
    expect(made).toMatchObject({ writes: {}, written: { [arabic]: sha256('قديم') }, problems: [`kept-changed content/${arabic}`] });
  });

  test('keeps a file that it did not write', () => {
    expect(plan({ [arabic]: 'جديد' }, { [arabic]: 'محرر' }, {})).toMatchObject({
      writes: {},
      written: {},
      problems: [`kept-changed content/${arabic}`],
    });
  });

  test('keeps a deleted file deleted and says so', () => {
    const made = plan({ [arabic]: 'نص' }, {}, { [arabic]: 'نص' });
    expect(made).toMatchObject({ writes: {}, written: { [arabic]: sha256('نص') }, problems: [`kept-deleted content/${arabic}`] });
  });
});

describe('a file that an editor changed and converting gives otherwise now', () => {
  const file = 'sources/s.yaml';
  const [base, ours, theirs] = ['a: 1\nb: 1\n', 'a: 2\nb: 1\n', 'a: 1\nb: 3\n'];
  const known = { base: new Map([[file, base]]) };

  test('is merged where it is known what converting wrote last', () => {
    expect(plan({ [file]: theirs }, { [file]: ours }, { [file]: base }, known)).toEqual({
      writes: { [file]: 'a: 2\nb: 3\n' },
      removes: [],
      written: { [file]: sha256(theirs) },
      problems: [],
    });
  });

  test('is in conflict where both changed one thing, and the account stays as it was', () => {
    const made = plan({ [file]: 'a: 3\n' }, { [file]: ours }, { [file]: base }, known);
    expect(made).toEqual({ writes: {}, removes: [], written: { [file]: sha256(base) }, problems: [`merge-conflict content/${file}`] });
  });

  test('is kept as it is where what is known is not what converting wrote', () => {
    const made = plan({ [file]: theirs }, { [file]: ours }, { [file]: base }, { base: new Map([[file, 'c: 9\n']]) });
    expect(made).toMatchObject({ writes: {}, problems: [`kept-changed content/${file}`] });
  });

  test('is what the editor says where nothing is known', () => {
    const settled = (side: 'ours' | 'theirs') => plan({ [file]: theirs }, { [file]: ours }, { [file]: base }, { prefer: () => side });
    expect(settled('ours')).toMatchObject({ writes: {}, written: { [file]: sha256(theirs) }, problems: [] });
    expect(settled('theirs')).toMatchObject({ writes: { [file]: theirs }, written: { [file]: sha256(theirs) }, problems: [] });
  });

  test('must be mended first where its fields cannot be read', () => {
    const made = plan({ [file]: theirs }, { [file]: 'a: [\n' }, { [file]: base }, known);
    expect(made).toMatchObject({ writes: {}, problems: [`merge-unreadable content/${file}`] });
  });

  test('may have ends of lines of Windows', () => {
    const made = plan({ [file]: theirs }, { [file]: ours.replaceAll('\n', '\r\n') }, { [file]: base }, known);
    expect(made).toMatchObject({ writes: { [file]: 'a: 2\nb: 3\n' }, problems: [] });
  });
});

describe('a translation', () => {
  const marker = (id: string) => `{/* ${id} */}\n`;

  test('is written once', () => {
    expect(plan({ [english]: 'a' }, {}, {}).writes).toEqual({ [english]: 'a' });
  });

  describe('whose Arabic an editor changed by hand', () => {
    const text = (...parts: [ids: string, words: string][]) =>
      parts.map(([ids, words]) => `{/* ${ids} */}\n${words === '' ? '' : `\n${words}\n`}`).join('\n');
    const original = text(['p-9-1', 'أ'], ['p-9-2', 'ب']);
    const translated = text(['p-9-1', 'a'], ['p-9-2', 'b']);
    const empty = text(['p-9-1', ''], ['p-9-2', '']);
    const again = (now: string, en = translated) =>
      plan({ [arabic]: original, [english]: empty }, { [arabic]: now, [english]: en }, { [arabic]: original, [english]: empty });

    test.each([
      [
        'by splitting a paragraph: the part has room',
        text(['p-9-1', 'أ'], ['p-9-1b', 'أ'], ['p-9-2', 'ب']),
        text(['p-9-1', 'a'], ['p-9-1b', ''], ['p-9-2', 'b']),
      ],
      ['by joining two: so are their translations', text(['p-9-1 p-9-2', 'أ ب']), text(['p-9-1', 'a b'])],
      ['by moving one: its translation moves', text(['p-9-2', 'ب'], ['p-9-1', 'أ']), text(['p-9-2', 'b'], ['p-9-1', 'a'])],
    ])('%s', (_, now, wanted) => {
      expect(again(now)).toMatchObject({ writes: { [english]: wanted }, problems: [] });
    });

    test('by taking one away: no word of the translator goes with it, and it is told', () => {
      expect(again(text(['p-9-1', 'أ']))).toMatchObject({ writes: {}, problems: [`translation-ids content/${english}`] });
    });

    test('is left alone where its own id has a slip', () => {
      expect(again(original, text(['p-9-1', 'a'], ['p-9-22', 'b']))).toMatchObject({
        writes: {},
        problems: [`translation-ids content/${english}`],
      });
    });

    test('in an article that no seed gives, too', () => {
      const made = plan({}, { 'articles/x.ar.mdx': text(['p-1-1', 'أ'], ['p-1-1b', 'ب']), 'articles/x.en.mdx': text(['p-1-1', 'a']) }, {});
      expect(made.writes).toEqual({ 'articles/x.en.mdx': text(['p-1-1', 'a'], ['p-1-1b', '']) });
    });
  });

  test('is never rewritten, touched or not', () => {
    for (const now of ['old', 'translated']) {
      const made = plan({ [english]: 'new' }, { [english]: now }, { [english]: 'old' });
      expect([made.writes, made.problems]).toEqual([{}, []]);
    }
  });

  test('that somebody has begun gets room for a new paragraph, and keeps its words', () => {
    const old = marker('p-9-1');
    const renewed = marker('p-9-1') + marker('p-9-2');
    const begun = `${old}\nText\n`;
    const made = plan({ [arabic]: renewed, [english]: renewed }, { [arabic]: old, [english]: begun }, { [arabic]: old, [english]: old });
    expect(made).toMatchObject({ writes: { [arabic]: renewed, [english]: `${begun}\n${marker('p-9-2')}` }, problems: [] });
  });

  test('keeps the words of a paragraph that is gone, and says so', () => {
    const [old, renewed] = [marker('p-9-1') + marker('p-9-2'), marker('p-9-1')];
    const begun = `${marker('p-9-1')}\nOne\n\n${marker('p-9-2')}\nTwo\n`;
    const made = plan({ [arabic]: renewed, [english]: renewed }, { [arabic]: old, [english]: begun }, { [arabic]: old, [english]: old });
    expect(made).toMatchObject({ writes: { [arabic]: renewed }, problems: [`translation-ids content/${english}`] });
  });

  test('of a paragraph that was joined to another joins it, in whatever file', () => {
    const [arabic2, english2] = ['records/d/10-y.ar.mdx', 'records/d/10-y.en.mdx'];
    const before = {
      [arabic]: marker('p-9-1'),
      [english]: marker('p-9-1'),
      [arabic2]: marker('p-10-1') + marker('p-10-2'),
      [english2]: marker('p-10-1') + marker('p-10-2'),
    };
    const now = { [arabic]: marker('p-9-1 p-10-1'), [english]: marker('p-9-1'), [arabic2]: marker('p-10-2'), [english2]: marker('p-10-2') };
    const begun = { [english]: `${marker('p-9-1')}\nOne.\n`, [english2]: `${marker('p-10-1')}\nTwo.\n\n${marker('p-10-2')}\nThree.\n` };
    const { writes, problems } = plan(now, { ...before, ...begun }, before);
    expect(writes[english]).toBe(`${marker('p-9-1')}\nOne. Two.\n`);
    expect(writes[english2]).toBe(`${marker('p-10-2')}\nThree.\n`);
    expect(problems).toEqual([]);
  });

  test('that nobody has begun gets the ids of the paragraphs that are there now', () => {
    const old = marker('p-9-1');
    const renewed = marker('p-9-1') + marker('p-9-2');
    const made = plan({ [arabic]: renewed, [english]: renewed }, { [arabic]: old, [english]: old }, { [arabic]: old, [english]: old });
    expect(made).toMatchObject({ writes: { [arabic]: renewed, [english]: renewed }, problems: [] });
  });

  test('is held against the editor’s Arabic where that is kept', () => {
    const made = plan(
      { [arabic]: marker('p-9-1'), [english]: marker('p-9-1') },
      { [arabic]: marker('p-9-1') + marker('p-9-1a'), [english]: marker('p-9-1') + marker('p-9-1a') },
      { [arabic]: marker('p-9-1'), [english]: marker('p-9-1') },
    );
    expect(made).toMatchObject({ writes: {}, problems: [] });
  });
});

describe('a proposed person', () => {
  const file = 'speakers/ban-ki-moon.yaml';

  test('is written only where no file is, and not kept account of', () => {
    expect(plan({ [file]: 'a' }, {}, {})).toMatchObject({ writes: { [file]: 'a' }, written: {} });
    expect(plan({ [file]: 'a' }, { [file]: 'b' }, {})).toMatchObject({ writes: {}, problems: [] });
  });
});

describe('a paragraph that an editor moved to another document', () => {
  const file = (...blocks: string[]) => `---\ntitle: ع\n---\n\n${blocks.join('\n\n')}\n`;
  const [left, came] = [file('{/* p-1-1 */}', 'أولى.'), file('{/* p-1-1 */}', 'خبر.', '{/* p-1-2 a/p-1-2 */}', 'ثانية.')];
  const current = {
    'articles/a.ar.mdx': left,
    'articles/a.en.mdx': file('{/* p-1-1 */}', 'First.', '{/* p-1-2 */}', 'Second.'),
    'articles/b.ar.mdx': came,
    'articles/b.en.mdx': file('{/* p-1-1 */}', 'News.'),
    'articles/c.ar.mdx': left,
    'articles/c.en.mdx': file('{/* p-1-1 */}', 'Third.'),
  };
  const after = {
    'articles/a.en.mdx': file('{/* p-1-1 */}', 'First.'),
    'articles/b.en.mdx': file('{/* p-1-1 */}', 'News.', '{/* p-1-2 */}', 'Second.'),
  };

  test('is followed by its translation, and converting again then finds nothing to do', () => {
    expect(plan({}, current, {}).writes).toEqual(after);
    expect(plan({}, { ...current, ...after }, {}).writes).toEqual({});
  });

  test('leaves every translation where it is while one of them would lose its Arabic', () => {
    const more = file('{/* p-1-1 */}', 'First.', '{/* p-1-2 */}', 'Second.', '{/* p-1-3 */}', 'Of nothing.');
    expect(plan({}, { ...current, 'articles/a.en.mdx': more }, {}).writes).toEqual({});
  });
});

describe('a seed that was removed', () => {
  const current = { [arabic]: 'نص', [english]: 'translated', 'articles/a.ar.mdx': 'نص' };
  const written = { [arabic]: 'نص', [english]: 'stub', 'articles/a.ar.mdx': 'نص' };

  test('removes nothing, and is told once for each document', () => {
    const made = plan({}, current, written);
    expect(made).toMatchObject({ removes: [], problems: ['seed-gone content/records/d', 'seed-gone content/articles/a.ar.mdx'] });
    expect(Object.keys(made.written)).toHaveLength(3);
  });

  test('removes with prune what nobody changed', () => {
    const made = plan({}, current, written, { prune: true });
    expect(made.removes.sort()).toEqual(['articles/a.ar.mdx', arabic]);
    expect(made.written).toEqual({ [english]: sha256('stub') });
    expect(made.problems).toEqual([`seed-gone-changed content/${english}`]);
  });

  test('is forgotten once its files are gone', () => {
    expect(plan({}, {}, written)).toEqual({ writes: {}, removes: [], written: {}, problems: [] });
  });
});
