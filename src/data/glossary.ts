import type { GlossaryTerm } from '../model/glossary.ts';
import { type TermTable } from '../parse/topics.ts';

/** The Arabic forms of a glossary's terms, by id, to be looked for in paragraphs as the terms of topics are. */
export function arabicForms(glossary: Readonly<Record<string, GlossaryTerm>>): TermTable {
  return Object.fromEntries(Object.entries(glossary).map(([id, { term, ar }]) => [id, { terms: [term.ar, ...ar] }]));
}
