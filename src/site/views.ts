import type { Document, Section } from '../model/corpus.ts';
import type { Language } from '../model/values.ts';

/** The ways in which a text can be read, each at an address of its own. */
export const views = ['text', 'parallel', 'printed'] as const;
export type View = (typeof views)[number];

/** What follows a text's own address: nothing for the reading text, `parallel/` or `printed/` for the others. */
export const viewPath = (view: View): string => (view === 'text' ? '' : `${view}/`);

/** An address that leads on in the view that the reader has chosen. */
export function inView(url: string, view: View): string {
  const [path = '', hash] = url.split('#');
  return path + viewPath(view) + (hash === undefined ? '' : `#${hash}`);
}

/** The address of a document's list of corrections, or of one paragraph's in it. */
export function correctionsUrl(document: Document, lang: Language, paragraph?: string): string {
  return `${document.url[lang]}corrections/${paragraph === undefined ? '' : `#${paragraph}`}`;
}

export const correctionCount = (sections: readonly Section[]): number =>
  sections.reduce((sum, { paragraphs }) => sum + paragraphs.reduce((inner, { corrections }) => inner + corrections.length, 0), 0);
