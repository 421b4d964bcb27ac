import { figureWords } from '../i18n/figures.ts';
import { inLanguage, interfaceFor, type Tagged } from '../i18n/index.ts';
import { arabic } from '../language/arabic.ts';
import type { Corpus, Document, Paragraph } from '../model/corpus.ts';
import { proposeTopics, type TermTable } from '../parse/topics.ts';
import type { Figure, FigureContext } from './figure.ts';
import { matrixPlots, matrixTable, type Matrix } from './matrix.ts';
import { speakersOf } from './topics.ts';
import { addressOf, paragraphsOf, placesOf, shortSeatOf, type Voice } from './voices.ts';

/** Whom speeches speak of: a state with the persons who speak for it, or a person who speaks for no state. */
export interface Mentionable {
  id: string;
  name: Corpus['speakers'][number]['name'];
  /** Names that are looked for in the Arabic text. */
  terms: string[];
}

/** A voice and whom it speaks of, with the paragraphs that do. */
export interface MentionRow {
  voice: Voice;
  mentions: { of: Mentionable; paragraphs: Paragraph[] }[];
}

/**
 * Those who can be spoken of. A state is found by its names and by those of its people; organisations are not: every speech names
 * them. A name of two words or more is found wherever it stands, a single one only after a title of address, since «مدني» is also a
 * word and «مون» the end of others.
 */
function mentionable({ speakers, delegations, documents }: Corpus): Mentionable[] {
  const seats = new Map<string, string>();
  for (const { speaker, delegation } of documents.flatMap(({ sections, record }) => [...sections, ...(record?.members ?? [])])) {
    if (speaker !== null && delegation !== null) seats.set(speaker, delegation);
  }
  for (const { id, roles } of speakers) {
    const delegation = roles.find((role) => role.delegation !== null)?.delegation;
    if (!seats.has(id) && delegation !== undefined && delegation !== null) seats.set(id, delegation);
  }
  const states = delegations.filter(({ kind }) => kind === 'state');
  const stateless = speakers.filter(({ id }) => !states.some((state) => state.id === seats.get(id)));
  return [
    ...states.map(({ id, name, aliases }) => ({
      id,
      name,
      terms: [name.ar, ...aliases, ...speakers.filter((speaker) => seats.get(speaker.id) === id).flatMap(personTerms)].filter(isArabic),
    })),
    ...stateless.map((speaker) => ({ id: speaker.id, name: speaker.name, terms: personTerms(speaker) })),
  ];
}

function personTerms({ name, aliases }: Corpus['speakers'][number]): string[] {
  return [name.ar, ...aliases]
    .filter(isArabic)
    .flatMap((form) => (form.split(/[\s-]+/u).length > 1 ? [form] : arabic.titles.map((title) => `${title} ${form}`)));
}

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

/** Who speaks of whom, in how many paragraphs. What a voice says of itself, or of its own state, is not counted. */
export function mentions(corpus: Corpus, document: Document): MentionRow[] {
  const all = mentionable(corpus);
  const table: TermTable = Object.fromEntries(all.map(({ id, terms }) => [id, { terms }]));
  return speakersOf(corpus, document).map((voice) => {
    const found = paragraphsOf(voice).map((paragraph) => ({ paragraph, ids: proposeTopics(paragraph.ar, table) }));
    const own = [voice.speaker.id, voice.delegation?.id];
    const mentioned = all
      .filter(({ id }) => !own.includes(id))
      .map((of) => ({ of, paragraphs: found.filter(({ ids }) => ids.includes(of.id)).map(({ paragraph }) => paragraph) }))
      .filter(({ paragraphs }) => paragraphs.length > 0);
    return { voice, mentions: mentioned };
  });
}

/** Who speaks of whom: who speaks down the page, who is spoken of along it, the most frequent first. */
export function mentionsFigure({ corpus, lang }: FigureContext, document: Document): Figure {
  const { t, f } = interfaceFor(lang);
  const words = figureWords[lang];
  const rows = mentions(corpus, document).filter((row) => row.mentions.length > 0);
  const totals = new Map<Mentionable['id'], { of: Mentionable; total: number }>();
  for (const { of, paragraphs } of rows.flatMap((row) => row.mentions)) {
    totals.set(of.id, { of, total: (totals.get(of.id)?.total ?? 0) + paragraphs.length });
  }
  const columns = [...totals.values()].sort((a, b) => b.total - a.total).map(({ of }) => of);
  const matrix: Matrix = {
    columns: columns.map(({ name }): Tagged => inLanguage(name, lang)),
    rows: rows.map(({ voice, mentions: mentioned }) => {
      const label = shortSeatOf(voice, lang);
      return {
        label,
        href: voice.sections[0]?.url[lang],
        cells: columns.map(({ id, name }) => {
          const paragraphs = mentioned.find(({ of }) => of.id === id)?.paragraphs ?? [];
          const [first] = paragraphs;
          if (first === undefined) return null;
          const value = paragraphs.length;
          const title = `${label.text} · ${inLanguage(name, lang).text}: ${f.plural(value, t.counts.paragraphs)}`;
          return { value, href: addressOf(voice.sections, first, lang), title, places: placesOf(voice.sections, paragraphs, lang) };
        }),
      };
    }),
  };
  const title = words.figures.mentions.question;
  const table = matrixTable(matrix, [words.whoSpeaks, words.ofWhom, words.paragraphs, words.where], f.number);
  return { id: 'mentions', plots: matrixPlots(matrix, lang, { id: 'mentions', title }), table };
}
