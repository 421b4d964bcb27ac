import type { Document, Section } from '../model/corpus.ts';
import { languages, type Language } from '../model/values.ts';

/** The ways in which a text can be read, each at an address of its own. */
export const views = ['text', 'parallel', 'printed'] as const;
export type View = (typeof views)[number];

/**
 * The ways in which a document can be read: side by side where there is a translation, as printed where there is a source. An editor who
 * writes an article by hand has neither to begin with.
 */
export function viewsOf({ sections }: Pick<Document, 'sections'>): View[] {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const exists: Record<View, boolean> = {
    text: true,
    parallel: paragraphs.some(({ ar, en }) => ar !== '' && en !== ''),
    printed: paragraphs.some(({ source }) => source.length > 0),
  };
  return views.filter((view) => exists[view]);
}

/** What follows a text's own address: nothing for the reading text, `parallel/` or `printed/` for the others. */
export const viewPath = (view: View): string => (view === 'text' ? '' : `${view}/`);

/** The languages that a page in a view has text in: its own, and the source's where that is another. */
export function textLanguages(view: View, lang: Language): Language[] {
  const inView: Record<View, Language[]> = { text: [lang], parallel: [...languages], printed: [...new Set([lang, 'ar' as const])] };
  return inView[view];
}

/** An address that leads on in the view that the reader has chosen. */
export function inView(url: string, view: View): string {
  const [path = '', hash] = url.split('#');
  return path + viewPath(view) + (hash === undefined ? '' : `#${hash}`);
}

/** The address of a document's list of corrections, or of one paragraph's in it. */
export function correctionsUrl(document: Document, lang: Language, paragraph?: string): string {
  return `${document.url[lang]}corrections/${paragraph === undefined ? '' : `#${paragraph}`}`;
}

/** How many corrections some sections have. */
export const correctionCount = (sections: readonly Section[]): number =>
  sections.reduce((sum, { paragraphs }) => sum + paragraphs.reduce((inner, { corrections }) => inner + corrections.length, 0), 0);
