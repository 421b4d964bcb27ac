import type { Language } from '../model/values.ts';
import type { Engine } from './engine.ts';
import { countFacets, thatPass } from './facets.ts';
import { isHardlyBegun } from './forms.ts';
import type { Answer, FoundParagraph } from './found.ts';
import type { SearchOptions, SearchResults } from './interface.ts';
import { paragraphAt, unitAt } from './layout.ts';
import { hitsOf, type Hits } from './match.ts';
import { portions, withoutRareForms, type Portion } from './portions.ts';
import { questionOf, type Asked, type Question } from './question.ts';
import { textsWithAll, type Found } from './rank.ts';
import { resultsOf } from './results.ts';
import { suggestionsFor } from './suggestions.ts';
import { termsOf, type Term, type Ways } from './terms.ts';

/** Where the other language alone has what was asked for, the paragraph comes after those that the reader can see it in. */
const OTHER_LANGUAGE = 0.8;
/** What a section gains whose title has what was asked for. */
const IN_TITLE = 0.08;

/** Where the words of a name stand apart, they are worth so much of what they are together. */
const APART = 0.5;

/** Terms that have no hits in a text. */
const none = (count: number): (readonly [number, number])[] => Array.from({ length: count }, () => [0, 0] as const);

/** Sections that are enough to choose the best from, where a question has so many answers that not all of them are read. */
const ENOUGH = 30;

/** What a portion of the archive has, the last that is read of it. */
interface Enough extends Portion {
  answer: Answer;
  /** Without what is excluded. */
  all: readonly FoundParagraph[];
  /** What the filters leave of it, by section. */
  kept: readonly FoundParagraph[];
  sections: readonly (readonly FoundParagraph[])[];
}

/** One question, from the words typed to the results. */
export class SearchSession {
  private readonly engine: Engine;
  private readonly isFirst: boolean;

  /** @param isFirst whether there is more of the archive to ask, where this has not enough */
  constructor(engine: Engine, isFirst = false) {
    this.engine = engine;
    this.isFirst = isFirst;
  }

  async search(query: string, options: SearchOptions): Promise<SearchResults> {
    const { lang = 'ar', limit = 20, filters = {} } = options;
    const question = questionOf(query);
    const [wanted, unwanted] = await this.engine.lexicon.whenKnown(
      () => [termsOf(question.wanted, this.engine.lexicon), termsOf(question.unwanted, this.engine.lexicon, { isStrict: true })] as const,
    );
    let enough = await this.enough({ wanted, unwanted }, options, (session) => session.answerTo(question, wanted, lang));
    // Only the volumes were asked whether the last word goes on that have all words as they are.
    if (enough.answer.found.length === 0 && question.wanted.length > 1 && this.engine.layout.volumes > 1) {
      const terms = await this.termsOf(question.wanted, { isOpen: true });
      const open = await this.enough({ wanted: terms, unwanted }, options, (session) => session.read(terms, lang));
      if (open.answer.found.length > 0) enough = open;
    }
    const { part, more, answer, all, kept, sections } = enough;
    const isBegun = all.length === 0 && question.wanted.every(({ tokens, kind }) => kind === 'word' && tokens.every(isHardlyBegun));
    return {
      total: sections.length,
      ...(more ? { more } : {}),
      paragraphs: kept.filter(({ isOpening }) => isOpening !== true).length,
      results: await resultsOf(sections.slice(0, limit), answer, part, options),
      ...(isBegun ? { isBegun: true as const } : {}),
      suggestions: all.length > 0 || isBegun ? [] : await suggestionsFor(answer.terms, answer.hits, this.engine),
      ...(options.facets === true ? await countFacets(all, filters, part) : {}),
    };
  }

  /** Asks the archive, in portions, until one has enough. */
  private async enough(
    { wanted, unwanted }: { wanted: readonly Term[]; unwanted: readonly Term[] },
    { limit = 20, filters = {} }: SearchOptions,
    ask: (session: SearchSession) => Promise<Answer>,
  ): Promise<Enough> {
    for await (const portion of portions({ wanted, unwanted, filters }, this.engine)) {
      const { part, more, isLarge } = portion;
      const session = new SearchSession(part, more);
      const excluded = await session.paragraphsWith(unwanted);
      const answer = await ask(session);
      const all = answer.found.filter(({ paragraph }) => !excluded.has(paragraph));
      const kept = await thatPass(all, filters, part);
      const sections = grouped(kept);
      if (!more || sections.length >= (isLarge ? limit : Math.max(limit, ENOUGH))) return { ...portion, answer, all, kept, sections };
    }
    throw new Error('the last portion has no more after it');
  }

  /**
   * What answers a question: texts that have all of it; else texts that have it if its last word goes on, since readers see answers
   * while they type; else paragraphs that have a part of it in one language and the rest in the other; else what a speaker said.
   */
  private async answerTo({ wanted }: Question, terms: Term[], lang: Language): Promise<Answer> {
    const read = await this.read(terms, lang);
    if (read.found.length > 0) {
      const all = await this.withApart(read, wanted, lang);
      return { ...all, found: [...all.found, ...this.speeches(read, all.found)] };
    }
    if (wanted.length > 1) {
      const open = await this.read(await this.termsOf(wanted, { isOpen: true }), lang);
      if (open.found.length > 0) return open;
    }
    const mixed = this.inBothLanguages(read.terms, read.hits);
    return { ...read, found: mixed.length > 0 ? mixed : this.withTitles(read.terms, read.hits, lang) };
  }

  /** How the speeches begin of those who were asked for, where no text of the speech answers: they come after what does. */
  private speeches({ terms, hits }: Answer, found: readonly FoundParagraph[]): FoundParagraph[] {
    const known = new Set(found.map(({ section }) => section));
    return this.withTitles(terms, hits, 'ar').filter(({ isOpening, section }) => isOpening === true && !known.has(section));
  }

  private termsOf(asked: readonly Asked[], ways: Ways): Promise<Term[]> {
    const { lexicon } = this.engine;
    return lexicon.whenKnown(() => termsOf(asked, lexicon, ways));
  }

  private async read(all: Term[], lang: Language): Promise<Answer> {
    const terms = this.isFirst ? all.map((term) => withoutRareForms(term, this.engine)) : all;
    const hits = await Promise.all(terms.map((term) => hitsOf(term, this.engine)));
    return { terms, hits, found: this.paragraphsOf(terms, hits, lang) };
  }

  /** Adds the paragraphs in which the words of a name stand apart: «مجلس الأمن» is also a question of two words. */
  private async withApart(read: Answer, wanted: readonly Asked[], lang: Language): Promise<Answer> {
    if (read.terms.every(({ asked }) => asked.length < 2)) return read;
    const apart = await this.read(await this.termsOf(wanted, { isApart: true }), lang);
    const known = new Set(read.found.map(({ paragraph }) => paragraph));
    const shift = read.terms.length;
    const more = apart.found
      .filter(({ paragraph }) => !known.has(paragraph))
      .map((found) => ({
        ...found,
        score: found.score * APART,
        texts: found.texts.map((text) => ({ ...text, ranges: [...none(shift), ...text.ranges] })),
      }));
    const padded = read.found.map((found) => ({
      ...found,
      texts: found.texts.map((text) => ({ ...text, ranges: [...text.ranges, ...none(apart.terms.length)] })),
    }));
    return more.length === 0
      ? read
      : { terms: [...read.terms, ...apart.terms], hits: [...read.hits, ...apart.hits], found: [...padded, ...more] };
  }

  /** The paragraphs of which one text has some of the terms and the other the rest: a question in two languages. */
  private inBothLanguages(terms: readonly Term[], hits: readonly Hits[]): FoundParagraph[] {
    if (terms.length < 2) return [];
    const { layout } = this.engine;
    const paragraphs = new Map<number, Map<number, Map<number, [number, number]>>>();
    hits.forEach(({ at }, term) => {
      at.forEach((place, index) => {
        const unit = unitAt(place);
        const { paragraph } = layout.unit(unit);
        if (paragraph < 0) return;
        const units = paragraphs.get(paragraph) ?? new Map<number, Map<number, [number, number]>>();
        const ranges = units.get(unit) ?? new Map<number, [number, number]>();
        ranges.set(term, [ranges.get(term)?.[0] ?? index, index + 1]);
        paragraphs.set(paragraph, units.set(unit, ranges));
      });
    });
    return [...paragraphs].flatMap(([paragraph, units]) => {
      const present = new Set([...units.values()].flatMap((ranges) => [...ranges.keys()]));
      if (present.size < terms.length) return [];
      const texts = [...units].map(([unit, ranges]) => ({
        unit,
        lang: layout.unit(unit).lang,
        score: ranges.size / terms.length,
        ranges: terms.map((_, term): [number, number] => ranges.get(term) ?? [0, 0]),
      }));
      return [{ paragraph, section: layout.sectionOf(paragraph), score: 0.5, texts }];
    });
  }

  /** The paragraphs that have every term in one language, best first. */
  private paragraphsOf(terms: readonly Term[], hits: readonly Hits[], lang: Language): FoundParagraph[] {
    const { layout } = this.engine;
    const found = new Map<number, FoundParagraph>();
    const titles = new Set<number>();
    for (const text of textsWithAll(terms, hits, this.engine)) {
      const { section, paragraph, lang: own } = layout.unit(text.unit);
      if (paragraph < 0) {
        titles.add(section);
        continue;
      }
      const known = found.get(paragraph) ?? { paragraph, section, score: 0, texts: [] };
      const score = own === lang ? text.score : text.score * OTHER_LANGUAGE;
      known.texts.push({ ...text, score, lang: own });
      known.score = Math.max(known.score, score);
      found.set(paragraph, known);
    }
    const paragraphs = inOneLanguage([...found.values()], terms, lang);
    for (const paragraph of paragraphs) if (titles.has(paragraph.section)) paragraph.score += IN_TITLE;
    return paragraphs.toSorted((a, b) => b.score - a.score || a.paragraph - b.paragraph);
  }

  /**
   * What a speaker, named by some of the words, said with the others; how his speeches begin, where there are no others. For questions
   * that no text answers alone.
   */
  private withTitles(terms: readonly Term[], hits: readonly Hits[], lang: Language): FoundParagraph[] {
    const { layout } = this.engine;
    const inTitle = hits.map(({ at }) => {
      const units = [...at].map((place) => layout.unit(unitAt(place)));
      return new Set(units.filter(({ paragraph }) => paragraph < 0).map(({ section }) => section));
    });
    const titled = terms.map((_, place) => place).filter((place) => (inTitle[place]?.size ?? 0) > 0);
    const rest = terms.map((_, place) => place).filter((place) => !titled.includes(place));
    if (titled.length === 0) return [];
    if (rest.length === 0) {
      const sections = [...inTitle[0]!].filter((section) => inTitle.every((own) => own.has(section)));
      return sections.map((section) => ({ paragraph: paragraphAt(section, 0), section, score: 0, texts: [], isOpening: true }));
    }
    const found = this.paragraphsOf(
      rest.map((place) => terms[place]!),
      rest.map((place) => hits[place]!),
      lang,
    );
    // The hits are told apart by their term's place in the question.
    const inPlace = (ranges: Found['ranges']): Found['ranges'] => terms.map((_, place) => ranges[rest.indexOf(place)] ?? [0, 0]);
    return found
      .filter(({ section }) => titled.every((place) => inTitle[place]?.has(section)))
      .map((paragraph) => ({ ...paragraph, texts: paragraph.texts.map((text) => ({ ...text, ranges: inPlace(text.ranges) })) }));
  }

  private async paragraphsWith(terms: readonly Term[]): Promise<ReadonlySet<number>> {
    const hits = await Promise.all(terms.map((term) => hitsOf(term, this.engine)));
    const { layout } = this.engine;
    return new Set(hits.flatMap(({ at }) => [...at].map((place) => layout.unit(unitAt(place)).paragraph)));
  }
}

/** Numbers are the same in both languages, but not always written in digits in both: the page's own text decides where it has any. */
function inOneLanguage(paragraphs: FoundParagraph[], terms: readonly Term[], lang: Language): FoundParagraph[] {
  if (!terms.every(({ isNumber }) => isNumber)) return paragraphs;
  const own = paragraphs.filter(({ texts }) => texts.some((text) => text.lang === lang));
  return own.length > 0 ? own : paragraphs;
}

/** Sections by their best paragraph; more that answer lift one a little. */
function grouped(paragraphs: readonly FoundParagraph[]): FoundParagraph[][] {
  const sections = new Map<number, FoundParagraph[]>();
  for (const found of paragraphs) {
    const section = sections.get(found.section);
    if (section === undefined) sections.set(found.section, [found]);
    else section.push(found);
  }
  const score = (found: readonly FoundParagraph[]): number => (found[0]?.score ?? 0) + 0.02 * Math.log(found.length);
  return [...sections.values()].toSorted((a, b) => score(b) - score(a));
}
