import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite, plugins } from '@citation-js/core';
import { languageWord, type CslItem } from './item.ts';

/** The formats that reference managers read, by the extension of their files. */
export const citationFormats = ['bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** What readers call the formats. */
export const formatNames: Record<CitationFormat, string> = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' };

/** Ids are ASCII and good labels as they are; names and titles stay Unicode, since TeX has no commands for Arabic letters. */
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, checkLabel: false, useIdAsLabel: true });

/** RIS has the first page and the last on lines of their own; the library writes both on one. */
const pageRange = /^(SP {2}- \d+)-(\d+)$/mu;

/** The library breaks a line after seventy characters, in the middle of a word or a number, which readers then take for two. */
const brokenLine = /\n(?![A-Z][A-Z0-9] {2}- |$)/gu;

/** Items as a file of one format. */
export function formatItems(items: readonly CslItem[], format: CitationFormat): string {
  if (format === 'json') return `${JSON.stringify(items, null, 2)}\n`;
  return format === 'ris' ? items.map(ris).join('') : items.map(bibtex).join('\n');
}

/** One record of RIS. The library cuts ids to what tells none of an article's paragraphs from the others, and knows no date without a day. */
function ris(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const ofMonth = month !== undefined && day === undefined ? `DA  - ${year}/${String(month).padStart(2, '0')}//\n` : '';
  const record = new Cite([item])
    .format('ris')
    .replace(brokenLine, '')
    .replace(/^ID {2}- .*$/mu, `ID  - ${item.id}`)
    .replace(/^(?=PY {2}- )/mu, ofMonth)
    .replace(pageRange, '$1\nEP  - $2');
  return `${record}\n`;
}

/** Characters that mean something to TeX. Addresses are left alone: `url` fields are read verbatim. */
const special = /[&%$#_]/gu;

const textFields = ['title', 'note', 'publisher', 'container-title', 'genre', 'number'] as const;

/**
 * One entry that both BibTeX and biblatex read. `month = {oct 28}`, as the library writes it, is a date to neither: the day stands in
 * `date`, which biblatex prefers and BibTeX skips.
 */
function bibtex(item: CslItem): string {
  const escaped: Record<string, unknown> = { ...item };
  for (const field of textFields) {
    const text = item[field];
    if (text !== undefined) escaped[field] = text.replace(special, '\\$&');
  }
  const date = item.issued?.['date-parts'][0]?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  const fields = [...(date === undefined ? [] : [`\tdate = {${date}},`]), `\tlangid = {${languageWord[item.language]}},`];
  return new Cite([escaped])
    .format('bibtex')
    .replace(/^\tmonth = .*\n/mu, '')
    .replace(/^\thowpublished = .*\n/mu, '')
    .replace(/\n\}\n+$/u, `\n${fields.join('\n')}\n}\n`);
}
