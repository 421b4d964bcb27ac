import type { Corpus, Section } from '../../src/model/corpus.ts';
import { languages, type Language } from '../../src/model/values.ts';
import type { FacetName } from '../../src/search/stored.ts';
import { documentLabel, sectionLabelIn } from '../../src/site/labels.ts';
import { lookup, type Archive } from '../../src/site/lookup.ts';

/** An archive as its search sees it. */
export interface SearchSource {
  /** The sections in their order; read once, so that no more than one need stand in memory. */
  sections(): Iterable<SourceSection>;
  /** Names that belong together: each group is one person, delegation or term, in every spelling of both languages. */
  names: readonly (readonly string[])[];
}

/** A section as search sees it. */
export interface SourceSection {
  id: string;
  url: Record<Language, string>;
  /** Whose words it holds and what it is called, in every language: found words here raise the section. */
  title: string;
  /** What it is called in results. */
  label: Record<Language, string>;
  facets: Record<Exclude<FacetName, 'topic'>, readonly string[]>;
  paragraphs: readonly { id: string; ar: string; en: string; topics: readonly string[] }[];
}

/** A corpus as its search sees it. */
export function sourceOf(corpus: Corpus): SearchSource {
  const archive = lookup(corpus);
  return {
    names: nameGroups(corpus),
    *sections() {
      for (const section of archive.sections) yield sectionOf(archive, section);
    },
  };
}

function sectionOf(archive: Archive, section: Section): SourceSection {
  const document = archive.document(section.document);
  const titles = section.kind === 'narrative' ? [] : languages.map((lang) => sectionLabelIn(archive, section, lang));
  const aliases = section.speaker === null ? [] : archive.speaker(section.speaker).aliases;
  const label = (lang: Language): string => {
    const own = documentLabel(document, lang);
    return section.kind === 'body' ? own : `${sectionLabelIn(archive, section, lang)} · ${own}`;
  };
  const given = (...values: (string | null | undefined)[]): string[] =>
    values.filter((value): value is string => value !== undefined && value !== null && value !== '');
  return {
    id: section.id,
    url: section.url,
    // A speaker is also found by the names that records and readers have for him.
    title: [...new Set([...titles, ...aliases])].join(' '),
    label: { ar: label('ar'), en: label('en') },
    facets: {
      document: [document.id],
      kind: [section.kind],
      speaker: section.kind === 'body' ? given(...document.quoted) : given(section.speaker),
      delegation: given(section.delegation),
      spokenIn: given(section.spokenIn),
      year: given(document.date?.slice(0, 4)),
    },
    paragraphs: section.paragraphs,
  };
}

function nameGroups({ speakers, delegations, topics, glossary }: Corpus): string[][] {
  const groups = [
    ...speakers.map(({ name, aliases }) => [name.ar, name.en, ...aliases]),
    ...delegations.map(({ name, fullName, aliases }) => [name.ar, name.en, fullName?.ar ?? '', fullName?.en ?? '', ...aliases]),
    ...topics.map(({ name }) => [name.ar, name.en]),
    ...glossary.map(({ term, ar, en }) => [term.ar, term.en, ...ar, ...en].filter((form) => !form.includes('*'))),
  ];
  return groups.map((group) => [...new Set(group)].filter((name) => name !== '')).filter(({ length }) => length > 1);
}
