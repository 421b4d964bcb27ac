import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { annotateTree } from '../../src/markdown/annotate-tree.ts';
import type { Span } from '../../src/markdown/annotate.ts';
import type { Language } from '../../src/model/values.ts';

const span = (text: string, words: string, tagName: Span['tagName'], more: Partial<Span> = {}): Span => {
  const from = text.indexOf(words);
  return { from, to: from + words.length, tagName, properties: {}, ...more };
};
const annotated = (html: string, text: string, spans: Span[], lang: Language = 'ar') =>
  toHtml(annotateTree(fromHtml(html, { fragment: true }).children[0] as Element, text, spans, lang));

describe('an editor’s own Markdown', () => {
  const text = 'شكرا للسيد مدني على الوثيقة S/2013/588 كلها';

  test('keeps its elements and gets every mark that plain words get', () => {
    const html = '<p>شكرا <strong>للسيد مدني</strong> على الوثيقة <bdi>S/2013/588</bdi> كلها</p>';
    const spans = [span(text, 'مدني', 'a'), span(text, 'S/2013/588', 'a'), span(text, 'كلها', 'ins')];
    expect(annotated(html, text, spans)).toBe(
      '<p>شكرا <strong>للسيد <a>مدني</a></strong> على الوثيقة <bdi><a>S/2013/588</a></bdi> <ins>كلها</ins></p>',
    );
  });

  test('has a mark on both sides of an element’s end where the mark runs over it', () => {
    const html = '<p>شكرا <em>للسيد مدني</em> على الوثيقة S/2013/588 كلها</p>';
    expect(annotated(html, text, [span(text, 'مدني على', 'q')])).toContain('<em>للسيد <q>مدني</q></em><q> على</q>');
  });

  test('shows the source’s own words once where they stand in place of words of two elements', () => {
    const html = '<p>شكرا <em>للسيد مدني</em> على الوثيقة S/2013/588 كلها</p>';
    expect(annotated(html, text, [span(text, 'مدني على', 'del', { text: 'مدىي علي' })])).toContain(
      '<em>للسيد <del>مدىي علي</del></em><del></del> الوثيقة',
    );
  });

  test('has no link in a link, and nothing else there that stops the keyboard', () => {
    const html = '<p>شكرا <a href="/x/">للسيد مدني على</a> الوثيقة S/2013/588 كلها</p>';
    const spans = [span(text, 'مدني', 'a'), span(text, 'على', 'ins', { properties: { tabIndex: 0 } })];
    expect(annotated(html, text, spans)).toContain('<a href="/x/">للسيد مدني <ins>على</ins></a>');
  });

  test('is read as the corpus reads it: a line’s end is a space, a picture its description, code untouched', () => {
    const html = '<li>one\ntwo<br>\nthree <img src="x.png" alt="a map"> <code>Iran</code> Iran</li>';
    const words = 'one two three a map Iran Iran';
    const spans = [span(words, 'two three', 'q'), { ...span(words, 'Iran', 'a') }, { ...span(words, 'Iran', 'a'), from: 25, to: 29 }];
    expect(annotated(html, words, spans, 'en')).toBe(
      '<li>one <q>two</q><br><q> three</q> <img src="x.png" alt="a map"> <code>Iran</code> <a>Iran</a></li>',
    );
  });

  test('whose words are not the text’s is left as it is', () => {
    const html = '<p>شيء آخر</p>';
    expect(annotated(html, text, [span(text, 'مدني', 'a')])).toBe(html);
  });
});
