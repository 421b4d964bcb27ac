import { type BlockText, offsetIn } from '../data/mdx-text.ts';
import { type LinePlace, placeAt } from '../data/place.ts';
import type { Library, Prose } from '../data/library.ts';
import type { TextFile } from '../data/text-file.ts';
import type { YamlString } from '../data/yaml-strings.ts';
import type { ParagraphMatter } from '../model/section.ts';
import type { Language } from '../model/values.ts';

/** A stretch of running text in one language. Code in it is masked: it is no prose. */
export interface Run {
  file: string;
  lang: Language;
  text: string;
  /** Written by a person for this archive; what was taken from a source is quoted as it stands and nobody's to mend. */
  own: boolean;
  /** A paragraph of a body, in which a quotation may go on into the next one. */
  block: boolean;
  /** The file as it was read, and where in it a character of the text stands. */
  source: string;
  offsetAt: (index: number) => number;
  placeAt: (index: number) => LinePlace;
}

/** Stands for each character of inline code. */
export const MASK = '\u{FFFC}';

/** Every stretch of running text, file by file, in the order of each file. */
export function runsOf({ sections, articles, prose, records, ...people }: Library): Run[] {
  const entries = [...people.speakers, ...people.delegations, ...people.topics, ...people.glossary];
  return [
    ...[...sections, ...articles].flatMap(pairRuns),
    ...articles.flatMap(({ lone }) => (lone === undefined ? [] : sideRuns(lone, 'en'))),
    ...[...records.values()].flatMap((entry) => fieldRuns(entry, ({ lang }) => lang === 'en' || entry.value.seed === null)),
    ...entries.flatMap((entry) => fieldRuns(entry, () => true)),
    ...prose.flatMap(proseRuns),
  ];
}

type Side = Pick<TextFile<unknown>, 'file' | 'body' | 'strings' | 'source'> & { matter: object };

function pairRuns({ arabic, english }: { arabic: Side | null; english: Side | null }): Run[] {
  return [...(arabic === null ? [] : sideRuns(arabic, 'ar')), ...(english === null ? [] : sideRuns(english, 'en'))];
}

function sideRuns(side: Side, lang: Language): Run[] {
  const { paragraphs = [], seed = null } = side.matter as { paragraphs?: ParagraphMatter[]; seed?: string | null };
  const sourced = new Set(paragraphs.flatMap(({ id, source }) => (source.length > 0 ? [id] : [])));
  const bodies = side.body
    .filter(({ text }) => text !== '')
    .map((block) => blockRun(side, block, lang, block.id === null || !sourced.has(block.id)));
  // The title and the dateline of a document that was converted are its own words; remarks and the publisher are an editor's.
  const ownField = (path: readonly PropertyKey[]) => seed === null || path.includes('note') || path.includes('publisher');
  return [...fieldRuns(side, ({ path }) => ownField(path), lang), ...bodies];
}

function proseRuns(page: Prose): Run[] {
  const blocks = page.outline.blocks.map((block) => blockRun(page, block, page.lang, true));
  return [...fieldRuns(page, () => true, page.lang), ...blocks];
}

interface Read {
  file: string;
  source: { text: string };
}

function blockRun({ file, source }: Read, block: BlockText, lang: Language, own: boolean): Run {
  const offsetAt = (index: number) => offsetIn(source.text, block, index);
  return {
    file,
    lang,
    text: masked(block),
    own,
    block: true,
    source: source.text,
    offsetAt,
    placeAt: (index) => placeAt(source, offsetAt(index)),
  };
}

function masked({ text, spans }: BlockText): string {
  let result = text;
  for (const { at, length, code } of spans) if (code) result = result.slice(0, at) + MASK.repeat(length) + result.slice(at + length);
  return result;
}

/** Fields of which the whole value is prose in the language of the file. */
const PROSE_FIELDS = new Set<PropertyKey>(['title', 'description']);

/** The texts among the fields: under `ar` and `en`, and what is prose in a file of one language. */
function fieldRuns(
  { file, source, strings }: Read & { strings: () => YamlString[] },
  own: (field: { lang: Language; path: readonly PropertyKey[] }) => boolean,
  fileLanguage?: Language,
): Run[] {
  return strings().flatMap(({ path, value, offsetAt }) => {
    const key = path.at(-1);
    const lang = key === 'ar' || key === 'en' ? key : path.length === 1 && PROSE_FIELDS.has(key!) ? fileLanguage : undefined;
    if (lang === undefined || value.trim() === '') return [];
    const place = (index: number) => placeAt(source, offsetAt(index));
    return { file, lang, text: value, own: own({ lang, path }), block: false, source: source.text, offsetAt, placeAt: place };
  });
}
