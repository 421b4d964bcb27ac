import { describe, expect, test } from 'vitest';
import { quotations } from '../../src/markdown/quotations.ts';
import type { Language } from '../../src/model/values.ts';

const quoted = (text: string, lang: Language) => quotations(text, lang).map(({ from, to }) => text.slice(from, to));

describe('words in marks of quotation', () => {
  test.each([
    ['ar', 'وقال: "إن الشراكة بين المنظمتين ركيزة أساسية لا غنى عنها". ثم', '"إن الشراكة بين المنظمتين ركيزة أساسية لا غنى عنها"'],
    [
      'en',
      'He said: “The partnership is a pillar that nobody can do without.”',
      '“The partnership is a pillar that nobody can do without.”',
    ],
  ] as const)('are a quotation where they are a clause (%s)', (lang, text, expected) => {
    expect(quoted(text, lang)).toEqual([expected]);
  });

  test.each([
    ['ar', 'السفينة «مادلين» في البحر'],
    ['ar', 'الورقة المعنونة "برنامج عمل مدته عشر سنوات بهدف التصدي للتحديات الكبرى"'],
    ['en', 'the “Geneva II” conference'],
    ['en', 'the document entitled “Ten-Year Programme of Action to Meet the Challenges of Today”'],
  ] as const)('are none where they are a name or a title (%s: %s)', (lang, text) => {
    expect(quoted(text, lang)).toEqual([]);
  });
});
