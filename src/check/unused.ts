import { arabicForms } from '../data/glossary.ts';
import type { Entry } from '../data/library.ts';
import { type Problem, problem } from '../model/problem.ts';
import { type TermTable, proposeTopics } from '../parse/topics.ts';
import type { CheckedArchive } from './archive.ts';
import { BEGUN } from './documents.ts';

/** Finds entries that no document needs: people, delegations and topics that nothing names, terms that no paragraph says. */
export function checkUnused({ library, corpus }: CheckedArchive): Problem[] {
  // What stands in a file that cannot be read, nobody knows.
  const isWhole = [...library.sections, ...library.articles].every(({ arabic, lone }) => (arabic ?? lone ?? null) !== null);
  if (!isWhole || Object.keys(library.unsound).length > 0) return [];
  const sections = corpus.documents.flatMap((document) => document.sections);
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const seats = [...library.records.values()].flatMap(({ value }) => [...(value.president ? [value.president] : []), ...value.members]);
  const roles = library.speakers.flatMap(({ value }) => value.roles);
  const speakers = new Set([...sections, ...seats].map(({ speaker }) => speaker));
  for (const { quoted } of corpus.documents) for (const id of quoted) speakers.add(id);
  const delegations = new Set([...sections, ...seats, ...roles].map(({ delegation }) => delegation));
  const topics = new Set([...sections, ...paragraphs].flatMap((one) => one.topics));
  for (const { value } of library.topics) for (const id of value.related) topics.add(id);
  const glossary = arabicForms(Object.fromEntries(library.glossary.map(({ id, value }) => [id, value])));
  const said = (terms: TermTable) => saidIn(paragraphs, terms);
  // Who has no part in a document may yet be named in its text.
  const unnamed = <T extends Named>(entries: readonly Entry<T>[], named: ReadonlySet<string | null>) => {
    const rest = left(entries, named);
    const inText = said(Object.fromEntries(rest.map(({ id, value }) => [id, { terms: [value.name.ar, ...value.aliases] }])));
    return left(rest, inText);
  };
  return [
    ...unnamed(library.speakers, speakers).map(({ file, id }) => problem('speaker-unused', { file, line: 1, fragment: id })),
    ...unnamed(library.delegations, delegations).map(({ file, id }) => problem('delegation-unused', { file, line: 1, fragment: id })),
    ...left(library.topics, topics).map(({ file, id }) => problem('topic-unused', { file, line: 1, fragment: id })),
    ...left(library.glossary, said(glossary)).map(({ file, value }) => problem('term-unused', { file, line: 1, fragment: value.term.ar })),
  ];
}

/** The terms that paragraphs say; what comes after the last of them is not read. */
function saidIn(paragraphs: readonly { ar: string }[], terms: TermTable): Set<string> {
  const found = new Set<string>();
  const all = Object.keys(terms).length;
  for (const { ar } of paragraphs) {
    if (found.size === all) break;
    for (const id of proposeTopics(ar, terms)) found.add(id);
  }
  return found;
}

interface Named {
  name: { ar: string };
  aliases: string[];
}

/** Those that are not among the named, but for what somebody has only begun. */
function left<T>(entries: readonly Entry<T>[], named: ReadonlySet<string | null>): Entry<T>[] {
  return entries.filter(({ id, source }) => !named.has(id) && !BEGUN.test(source.text));
}
