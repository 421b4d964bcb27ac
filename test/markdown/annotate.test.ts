import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { annotate, type Span } from '../../src/markdown/annotate.ts';

const span = (text: string, words: string, tagName: Span['tagName']): Span => {
  const from = text.indexOf(words);
  return { from, to: from + words.length, tagName, properties: {} };
};

describe('the words of a paragraph', () => {
  test('are kept, every one, whatever is marked in them', () => {
    const text = 'قال: "اطلعت على S/2013/588 & S/2013/589 <معا>".';
    const nodes = annotate(text, [span(text, 'اطلعت', 'ins'), span(text, 'S/2013/588', 'a'), span(text, text.slice(5, -1), 'q')], 'ar');
    expect(toHtml(nodes)).toBe('قال: <q>"<ins>اطلعت</ins> على <a><bdi>S/2013/588</bdi></a> &#x26; <bdi>S/2013/589</bdi> &#x3C;معا>"</q>.');
  });

  test('of two marks that cross keep the one that is named first', () => {
    const text = 'واحد اثنان ثلاثة';
    expect(toHtml(annotate(text, [span(text, 'اثنان ثلاثة', 'ins'), span(text, 'واحد اثنان', 'q')], 'ar'))).toBe(
      'واحد <ins>اثنان ثلاثة</ins>',
    );
  });

  test('have no link around what can be reached by keyboard itself, but a mark may hold a link', () => {
    const text = 'الوثيقة S/2012/522 اليوم';
    const [link, mark] = [span(text, 'S/2012/522', 'a'), span(text, '2012', 'ins')];
    expect(toHtml(annotate(text, [mark, link], 'ar'))).not.toContain('<a>');
    expect(toHtml(annotate(text, [{ ...link, tagName: 'ins' }, link], 'ar'))).toContain('<ins><a>');
  });
});
