import { mendingWords } from '../i18n/mending.ts';
import type { Paragraph, Section } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { otherLanguage } from '../text/language-of.ts';
import { archive } from './archive.ts';
import { forgeOf } from './forge.ts';
import { absolute } from './href.ts';

/** The links by which a reader mends a page or a paragraph, or reports what is wrong with it. */
export interface MendingLinks {
  /** Undefined where no single file holds the page. */
  edit?: string | undefined;
  report: string;
}

const forge = forgeOf(process.env['REPOSITORY_URL']);

/** The links of a page; undefined where the archive's host has not said where its files are kept. */
export function mendPage(
  site: URL | undefined,
  path: string,
  lang: Language,
  page: { title: string; url: string },
): MendingLinks | undefined {
  if (forge === undefined) return undefined;
  const t = mendingWords[lang];
  const file = fileOfPage(path, lang);
  const body = [`${t.page}: ${absolute(site, page.url) ?? page.url}`, '', t.question, ''].join('\n');
  return { edit: file === undefined ? undefined : forge.edit(file), report: forge.report(t.reportTitle(page.title), body) };
}

/** How much of a paragraph a report quotes: enough to find it by. */
const QUOTED = 60;

/** The links of a paragraph, in the file of the page's language where there is one. */
export function mendParagraph(site: URL | undefined, section: Section, paragraph: Paragraph, lang: Language): MendingLinks | undefined {
  if (forge === undefined) return undefined;
  const t = mendingWords[lang];
  const place = textPlace(section.document, section.number, lang);
  const line = place?.lines.get(paragraph.id);
  const url = `${section.url[lang]}#${paragraph.id}`;
  const body = [
    `${t.page}: ${absolute(site, url) ?? url}`,
    `${t.paragraph}: ${paragraph.id}${place === undefined ? '' : ` (${place.file}${line === undefined ? '' : `:${line}`})`}`,
    `${t.text}: ${beginning(paragraph[lang] === '' ? paragraph.ar : paragraph[lang])}`,
    '',
    t.question,
    '',
  ].join('\n');
  return {
    edit: place === undefined ? undefined : forge.edit(place.file, line),
    report: forge.report(t.reportTitle(`${section.document} ${paragraph.id}`), body),
  };
}

function beginning(text: string): string {
  return text.length <= QUOTED ? text : `${text.slice(0, QUOTED).replace(/\s+\S*$/u, '')}…`;
}

/** The file that a page is made of, by the page's path; undefined for indexes and the like, which are made of many. */
function fileOfPage(path: string, lang: Language): string | undefined {
  const [part = '', id = '', number = ''] = path.split('/');
  if (part === '' || part === 'about') return `content/pages/${part === '' ? 'home' : part}.${lang}.mdx`;
  if (id === '') return undefined;
  if (part === 'guide' && id === 'codes') return number === '' ? undefined : `content/guide/codes/${number}.yaml`;
  if (part === 'guide') return `content/guide/${id}.${lang}.mdx`;
  if (['speakers', 'delegations', 'topics'].includes(part)) return `content/${part}/${id}.yaml`;
  if (part === 'articles') return textPlace(id, '1', lang)?.file;
  if (part !== 'records') return undefined;
  return /^\d/.test(number) ? textPlace(id, number, lang)?.file : `content/records/${id}/document.yaml`;
}

/** The text in the page's language, or the other's where it has none yet. */
function textPlace(document: string, number: string, lang: Language) {
  const { textPlace: find } = archive();
  return find({ document, number }, lang) ?? find({ document, number }, otherLanguage(lang));
}
