import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { putBack } from '../../src/data/put-back.ts';
import type { Corpus, Section } from '../../src/model/corpus.ts';
import { languages, type Language } from '../../src/model/values.ts';

const dist = inject('dist');
let sections: Section[];

beforeAll(() => {
  const corpus = JSON.parse(readFileSync(join(dist, 'data/corpus.json'), 'utf8')) as Corpus;
  sections = corpus.documents.flatMap((document) => document.sections.filter(({ kind }) => kind !== 'narrative'));
});

const textOf = (node: Element | Root): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '')).join('');

/** The blocks of each paragraph of a page that hold its text in a language, by id. */
function textsOf(section: Section, view: string, pageLang: Language, textLang: Language): Map<string, Element> {
  const file = join(dist, section.url[pageLang].replace(/#.*$/u, ''), view, 'index.html');
  const texts = new Map<string, Element>();
  visit(fromHtml(readFileSync(file, 'utf8')), 'element', (para) => {
    const [classes, id] = [para.properties['className'], para.properties['id']];
    if (!Array.isArray(classes) || !classes.includes('para')) return;
    visit(para, 'element', (block) => {
      const isText = /^(?:p|h2|h3)$/u.test(block.tagName) && (block.properties['lang'] ?? pageLang) === textLang;
      if (isText) texts.set(String(id), block);
    });
  });
  return texts;
}

const linksOf = (text: Element): { href: string; words: string }[] => {
  const links: { href: string; words: string }[] = [];
  visit(text, 'element', (element) => {
    if (element.tagName === 'a') links.push({ href: String(element.properties['href']), words: textOf(element) });
  });
  return links;
};

describe.each([
  ['the reading text', '', 'ar', 'ar'],
  ['the reading text', '', 'en', 'en'],
  ['side by side', 'parallel', 'ar', 'en'],
  ['side by side', 'parallel', 'en', 'ar'],
  ['as printed', 'printed', 'ar', 'ar'],
] as const)('the words of every paragraph, %s (%s/%s: %s)', (_name, view, pageLang, textLang) => {
  test('are the text’s, to the letter, whatever leads on from them', () => {
    const changed = sections.flatMap((section) => {
      const shown = textsOf(section, view, pageLang, textLang);
      return section.paragraphs.flatMap((paragraph) => {
        const wanted = view === 'printed' ? putBack(paragraph.ar, paragraph.corrections).text : paragraph[textLang];
        const found = shown.get(paragraph.id);
        return found !== undefined && textOf(found) === wanted ? [] : [`${section.id}#${paragraph.id}`];
      });
    });
    expect(changed).toEqual([]);
  });
});

describe.each(languages)('names in a speech (%s)', (lang) => {
  const linked = (number: string, id: string) => {
    const section = sections.find((one) => one.id === `s-pv-7050/${number}`)!;
    return linksOf(textsOf(section, '', lang, lang).get(id)!)
      .filter(({ href }) => /\/(?:speakers|delegations)\//u.test(href))
      .map(({ href, words }) => `${words} → ${href.replace(`/${lang}/`, '')}`);
  };

  test('lead to the page of whom they name', () => {
    expect(linked('14', 'p-14-7')).toEqual([{ ar: 'وتركيا → delegations/turkiye/', en: 'Turkey → delegations/turkiye/' }[lang]]);
    expect(linked('20', 'p-20-7')).toContain({ ar: 'إياد مدني → speakers/iyad-madani/', en: 'Iyad Madani → speakers/iyad-madani/' }[lang]);
  });

  test('lead there once, never to the speaker or the speaker’s own delegation, and never from a heading or another link', () => {
    const wrong = sections.flatMap((section) => {
      const texts = [...textsOf(section, '', lang, lang).values()];
      const links = texts.flatMap(linksOf).filter(({ href }) => /\/(?:speakers|delegations)\//u.test(href));
      const own = [`/${lang}/speakers/${section.speaker}/`, `/${lang}/delegations/${section.delegation}/`];
      const again = links.filter(({ href }, index) => own.includes(href) || links.findIndex((link) => link.href === href) < index);
      const inHeadings = texts.filter(({ tagName }) => tagName !== 'p').flatMap(linksOf);
      return [...again, ...inHeadings].map(({ href }) => `${section.id}: ${href}`);
    });
    expect(wrong).toEqual([]);
  });

  test('do not lead to a State where the other language names none: «المغرب» is the Maghreb too', () => {
    expect(linked('19', 'p-19-2').join()).not.toContain('morocco');
    const maghreb = sections
      .flatMap(({ paragraphs }) => paragraphs)
      .filter(({ ar, en }) => /من المغرب إلى الشام/u.test(ar) && /Maghreb/u.test(en));
    expect(maghreb).toHaveLength(1);
  });
});
