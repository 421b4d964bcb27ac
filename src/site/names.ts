import { naming } from '../language/naming.ts';
import { correctionMarks } from '../markdown/correction-marks.ts';
import { firstMentions, keyOf, nameablesOf, type Mention } from '../markdown/nameables.ts';
import { compileNames, findNames, type FoundName, type Nameable, type NameTable } from '../markdown/names.ts';
import type { Corpus, Paragraph, Section } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';
import { otherLanguage } from '../text/language-of.ts';
import { archive } from './archive.ts';

const tables = new WeakMap<Corpus, Partial<Record<Language, NameTable>>>();

function tableFor(lang: Language): NameTable {
  const { corpus } = archive();
  const known = tables.get(corpus) ?? {};
  tables.set(corpus, known);
  return (known[lang] ??= compileNames(nameablesOf(corpus, lang), lang, naming[lang]));
}

const known = new WeakMap<Section, Partial<Record<Language, ReadonlyMap<string, Mention[]>>>>();

/** The names in a paragraph's text that lead to their pages: the first mention of everybody in its section. */
export function mentionsIn(section: Section, paragraph: Paragraph, lang: Language): Mention[] {
  const of = known.get(section) ?? {};
  known.set(section, of);
  return (of[lang] ??= mentionsOf(section, lang)).get(paragraph.id) ?? [];
}

function mentionsOf(section: Section, lang: Language): Map<string, Mention[]> {
  const found = section.paragraphs.map((paragraph) => (paragraph.type === 'heading' ? [] : namesIn(paragraph, lang)));
  const mentions = firstMentions(found, { own: ownOf(section), present: presentIn(section.document) });
  return new Map(section.paragraphs.map(({ id }, index) => [id, mentions[index] ?? []]));
}

/**
 * The names of a paragraph. A state is named where both languages name it: «المغرب» is a country in one sentence, and in another the
 * west of the Arab world. A name that a correction touches can be reached by keyboard already, and is left as it is.
 */
function namesIn(paragraph: Paragraph, lang: Language): FoundName[] {
  const other = otherLanguage(lang);
  const pair = new Set(findNames(paragraph[other], tableFor(other)).flatMap(({ bearers }) => bearers.map(keyOf)));
  const marks = lang === 'ar' ? correctionMarks(paragraph.ar, paragraph.corrections) : [];
  return findNames(paragraph[lang], tableFor(lang)).flatMap((name) => {
    if (marks.some(({ from, to }) => from < name.to && name.from < to)) return [];
    const bearers = name.bearers.filter((bearer) => bearer.part === 'speakers' || paragraph[other] === '' || pair.has(keyOf(bearer)));
    return bearers.length === 0 ? [] : [{ ...name, bearers }];
  });
}

/** A mention with the paragraph that makes it. */
export interface PlacedMention extends Mention {
  section: Section;
  paragraph: Paragraph;
  /** The language of the text that names: the one it was written in where nobody has translated it. */
  lang: Language;
}

const byBearer = new WeakMap<Corpus, Partial<Record<Language, Map<string, PlacedMention[]>>>>();

/** Where somebody is named, in the order of the corpus: the first mention in each section. The chair's calls name everybody, and are left out. */
export function mentionsOfAll(of: Pick<Nameable, 'part' | 'id'>, lang: Language): readonly PlacedMention[] {
  const { corpus, sections } = archive();
  const spoken = sections.filter(({ kind, capacity }) => kind !== 'narrative' && capacity !== 'president');
  const indexes = byBearer.get(corpus) ?? {};
  byBearer.set(corpus, indexes);
  const index = (indexes[lang] ??= Map.groupBy(
    spoken.flatMap((section) => placedIn(section, lang)),
    ({ of: one }) => keyOf(one),
  ));
  return index.get(keyOf(of)) ?? [];
}

function placedIn(section: Section, lang: Language): PlacedMention[] {
  const isWritten = section.paragraphs.some((paragraph) => paragraph[lang] !== '');
  const textLang = isWritten ? lang : otherLanguage(lang);
  return section.paragraphs.flatMap((paragraph) =>
    mentionsIn(section, paragraph, textLang).map((mention) => ({ ...mention, section, paragraph, lang: textLang })),
  );
}

function ownOf({ speaker, delegation }: Section): Set<string> {
  const own = new Set<string>();
  if (speaker !== null) own.add(keyOf({ part: 'speakers', id: speaker }));
  if (delegation !== null) own.add(keyOf({ part: 'delegations', id: delegation }));
  return own;
}

/** The persons who speak in a document, sit at its table or are quoted in it. */
function presentIn(id: string): Set<string> {
  const { sections, quoted, record } = archive().document(id);
  const seats = record === null ? [] : [...(record.president === null ? [] : [record.president]), ...record.members];
  const persons = [...sections.map(({ speaker }) => speaker), ...quoted, ...seats.map(({ speaker }) => speaker)];
  return new Set(persons.flatMap((person) => (person === null ? [] : [keyOf({ part: 'speakers', id: person })])));
}
