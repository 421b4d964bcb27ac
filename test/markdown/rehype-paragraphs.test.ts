import type { Element, Root } from 'hast';
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { rehypeParagraphs } from '../../src/markdown/rehype-paragraphs.ts';

const nodes = ['mdxFlowExpression', 'mdxJsxFlowElement'] as const;
const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkRehype, { passThrough: [...nodes] })
  .use(rehypeParagraphs);

async function blocks(path: string, text: string): Promise<(Element | MdxJsxFlowElementHast)[]> {
  const file = new VFile({ path, value: text });
  const tree = (await processor.run(processor.parse(file), file)) as Root;
  return tree.children.filter((node) => node.type !== 'text') as (Element | MdxJsxFlowElementHast)[];
}

/** A paragraph as `id: the names of what is in it`. */
const told = (block: Element | MdxJsxFlowElementHast) =>
  block.type === 'element'
    ? block.tagName
    : `${block.attributes.map(({ value }) => String(value)).join(' ')}: ${block.children.map((child) => (child as Element).tagName).join(' ')}`;

describe('the marks of paragraphs in a document', () => {
  const path = '/archive/content/records/s-pv-7050/05-ban-ki-moon.ar.mdx';

  test('become elements with their id, their document and their language, around the blocks after them', async () => {
    const found = await blocks(path, '{/* p-5-1 */}\n\nالسيد الرئيس،\n\n{/* p-5-2 */}\n\nأولا.\n\nثانيا.\n');
    expect(found.map(told)).toEqual(['p-5-1 s-pv-7050 ar plain: p', 'p-5-2 s-pv-7050 ar: p p']);
  });

  test('may name more ids, of what was joined to the paragraph or what it was before: its own is the first', async () => {
    const found = await blocks(path, '{/* p-5-1 p-5-2 */}\n\nالسيد الرئيس،\n\n{/* p-5-3، p-4-9 */}\n\nأولا.\n');
    expect(found.map(told)).toEqual(['p-5-1 s-pv-7050 ar plain: p', 'p-5-3 s-pv-7050 ar plain: p']);
  });

  test('stay empty where a translation is missing, so that the page can say so', async () => {
    const found = await blocks(path.replace('.ar.', '.en.'), '{/* p-5-1 */}\n\n{/* p-5-2 */}\n\nThank you.\n');
    expect(found.map(told)).toEqual(['p-5-1 s-pv-7050 en: ', 'p-5-2 s-pv-7050 en plain: p']);
  });

  test('give a heading an id in ASCII', async () => {
    const [found] = await blocks(path, '{/* p-5-1 */}\n\n## إقرار جدول الأعمال\n');
    expect((found?.children[0] as Element).properties).toEqual({ id: 'p-5-1-h' });
  });

  test('tell where a block is words alone, for the page to mark up, and where an editor has', async () => {
    const found = await blocks(path, '{/* p-5-1 */}\n\nكلام **مؤكد**.\n\n{/* p-5-2 */}\n\nكلام.\n');
    expect(found.map(told)).toEqual(['p-5-1 s-pv-7050 ar: p', 'p-5-2 s-pv-7050 ar plain: p']);
  });

  test('make a list of the points that a speaker counts', async () => {
    const found = await blocks(path, '{/* p-5-1 */}\n\nأولا، كذا.\n\n{/* p-5-2 */}\n\nثانيا، كذا.\n\n{/* p-5-3 */}\n\nوختاما.\n');
    expect(found.map(told)).toEqual(['ol', 'p-5-3 s-pv-7050 ar plain: p']);
  });

  test('are not needed by a text that somebody wrote by hand: its paragraphs are numbered in their order', async () => {
    const text = '## عنوان\n\nفقرة أولى.\n\n- بند\n- بند آخر\n\nفقرة أخيرة.\n';
    const found = await blocks('/archive/content/articles/by-hand.ar.mdx', text);
    expect(found.map(told)).toEqual([
      'p-1-1 by-hand ar plain: h2',
      'p-1-2 by-hand ar plain: p',
      'p-1-3 by-hand ar: ul',
      'p-1-5 by-hand ar plain: p',
    ]);
    const [, second] = (found[2]?.children[0] as Element).children.filter(({ type }) => type === 'element') as Element[];
    expect(second?.properties['id']).toBe('p-1-4');
    const inSection = await blocks('/archive/content/records/s-pv-7050/09-x.en.mdx', 'Text.\n');
    expect(inSection.map(told)).toEqual(['p-9-1 s-pv-7050 en plain: p']);
  });

  test('know the document of an article by its file', async () => {
    const found = await blocks('/archive/content/articles/mediation-first.en.mdx', '{/* p-1-1 */}\n\nText.\n');
    expect(found.map(told)).toEqual(['p-1-1 mediation-first en plain: p']);
  });
});

describe('the marks of headings in the site’s own prose', () => {
  test('give the heading after them the same id in both languages', async () => {
    for (const [lang, heading] of [
      ['ar', 'من أين جاءت النصوص'],
      ['en', 'Where the texts come from'],
    ]) {
      const found = await blocks(`/archive/content/pages/about.${lang}.mdx`, `{/* texts */}\n\n## ${heading}\n\nText.\n`);
      const headings = found.filter((block) => block.type === 'element' && block.tagName === 'h2') as Element[];
      expect(headings.map(({ properties }) => properties)).toEqual([{ id: 'texts' }]);
    }
  });

  test('leave a heading without a mark alone', async () => {
    const found = await blocks('/archive/content/pages/about.en.mdx', '{/* a note to editors */}\n\n## Title\n');
    expect(found.filter((block) => block.type === 'element').map(({ properties }) => properties)).toEqual([{}]);
  });
});
