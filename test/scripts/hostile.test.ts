import { describe, expect, test } from 'vitest';
import { hostileFile, hostileSeed } from '../../scripts/lib/hostile.ts';
import { judgeFile, judgeSeed, type Verdict } from '../../scripts/lib/hostile-judge.ts';

/** A sample; `npm run fuzz` tries ten thousand. */
const SAMPLE = 60;

/** What many texts came to. */
function tried(judge: (seed: number) => Verdict): { outcomes: Set<string>; faults: string[] } {
  const verdicts = Array.from({ length: SAMPLE }, (_, at) => ({ seed: at + 1, ...judge(at + 1) }));
  return {
    outcomes: new Set(verdicts.map(({ outcome }) => outcome)),
    faults: verdicts.flatMap(({ seed, faults }) => faults.map((fault) => `input ${seed}: ${fault}`)),
  };
}

const file = (head: string, body: string): Verdict => judgeFile(`---\n${head}\n---\n\n${body}\n`, 'articles/x.ar.mdx');

describe('a hostile text', () => {
  test('as a seed becomes nothing but words', () => {
    const { outcomes, faults } = tried((seed) => judgeSeed(hostileSeed(seed)));
    expect(faults).toEqual([]);
    expect(outcomes).toContain('converted');
  });

  test('as a file of content/ is refused with a problem that names it, or is safe to show', () => {
    const { outcomes, faults } = tried((seed) => judgeFile(hostileFile(seed), 'articles/x.ar.mdx'));
    expect(faults).toEqual([]);
    expect([...outcomes].sort()).toEqual(['accepted', 'refused']);
  });

  test.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['&#106;avascript:alert(1)'],
    ['vbscript:x'],
    ['data:text/html,x'],
    ['file:///etc/passwd'],
  ])('a link to %s is refused, in brackets, by name and as an image', (address) => {
    for (const link of [`[x](${address})`, `![x](${address})`, `[x][y]\n\n[y]: ${address}`]) {
      expect(file('title: x', `قال ${link}`)).toEqual({ outcome: 'refused', faults: [] });
    }
  });

  test.each([['https://example.org/a:b'], ['mailto:a@example.org'], ['../x/#p-1-1'], ['#p-1-1'], ['/ar/'], ['?a=b:c']])(
    'a link to %s is not',
    (address) => {
      expect(file('title: x', `قال [x](${address})`)).toEqual({ outcome: 'accepted', faults: [] });
    },
  );

  test('fields that refer to each other a billion times are told as broken, in no time', () => {
    const layers = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`);
    expect(file(['a0: &a0 [x]', ...layers].join('\n'), 'قال')).toEqual({ outcome: 'refused', faults: [] });
  });

  test('quotations in each other without end are told, and fifty brackets of the text are not', () => {
    expect(file('title: x', `${'> '.repeat(20_000)}قال`)).toEqual({ outcome: 'refused', faults: [] });
    expect(file('title: x', `${'['.repeat(50)}قال`)).toEqual({ outcome: 'accepted', faults: [] });
  });
});
