import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/search/excerpt.ts';

describe('an excerpt', () => {
  test('is the original text, what was found marked', () => {
    expect(excerptOf('ونُؤيِّد الوَساطةَ، (S/2012/522).', [{ from: 1, count: 1 }])).toBe('ونُؤيِّد <mark>الوَساطةَ</mark>، (S/2012/522).');
  });

  test('marks a symbol or a phrase as one', () => {
    expect(excerptOf('see S/PRST/2013/16 now', [{ from: 1, count: 4 }])).toBe('see <mark>S/PRST/2013/16</mark> now');
  });

  test('is safe, whatever the text holds', () => {
    expect(excerptOf('a <b>bold</b> & "quoted" word', [{ from: 3, count: 1 }])).not.toMatch(/<(?!\/?mark>)|&(?!(?:amp|lt|gt|quot|#39);)/);
  });

  test('of a long text shows where most was found', () => {
    const text = Array.from({ length: 300 }, (_, place) => `كلمة${'ا'.repeat(place % 3)}`).join(' ');
    const excerpt = excerptOf(text, [
      { from: 3, count: 1 },
      { from: 200, count: 1 },
      { from: 205, count: 1 },
    ]);
    expect(excerpt.match(/<mark>/g)).toHaveLength(2);
    expect(excerpt.startsWith('… ') && excerpt.endsWith(' …')).toBe(true);
  });

  test('of a long text shows all that was asked for, rather than one thing often', () => {
    const text = Array.from({ length: 300 }, (_, place) => (place === 200 ? 'here' : place === 203 ? 'there' : 'word')).join(' ');
    const often = [10, 12, 14, 16].map((from) => ({ from, count: 1, term: 0 }));
    const both = [
      { from: 200, count: 1, term: 0 },
      { from: 203, count: 1, term: 1 },
    ];
    expect(excerptOf(text, [...often, ...both])).toContain('<mark>here</mark> word word <mark>there</mark>');
  });
});
