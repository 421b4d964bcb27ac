import type { Document, Paragraph, Section } from '../model/corpus.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { RecordMatter } from '../model/record.ts';
import type { ArticleMatter, ArticleTranslationMatter, SectionMatter, SectionTranslationMatter, Translation } from '../model/section.ts';
import type { Entry, Pair } from './library.ts';
import { pairParagraphs, type PairedParagraph } from './pairing.ts';
import { symbolsIn } from './references.ts';
import type { TextFile } from './text-file.ts';
import type { Urls } from './urls.ts';

type SectionPair = Pair<SectionMatter, SectionTranslationMatter>;
type ArticlePair = Pair<ArticleMatter, ArticleTranslationMatter>;

/** Makes a record of its title page and its sections, given in order. Sections whose Arabic file is unsound are left out. */
export function buildRecord({ id, value }: Entry<RecordMatter>, pairs: readonly SectionPair[], urls: Urls, problems: Problem[]): Document {
  const { formerly, ...matter } = value;
  return {
    id,
    ...(formerly === undefined ? {} : { formerly }),
    type: 'record',
    symbol: value.symbol,
    title: value.title,
    titleBasis: { kind: 'stated' },
    date: value.date,
    dateBasis: { kind: 'stated' },
    publisher: null,
    dateline: null,
    quoted: [],
    record: matter,
    seed: value.seed,
    url: urls.document('record', id),
    sections: pairs.flatMap((pair) => (pair.arabic === null ? [] : [buildSection(pair, pair.arabic.matter, urls, problems)])),
  };
}

function buildSection(pair: SectionPair, matter: SectionMatter, urls: Urls, problems: Problem[]): Section {
  const { kind, speaker, delegation, capacity, spokenIn, topics, formerly } = matter;
  return {
    id: `${pair.document}/${pair.section}`,
    document: pair.document,
    number: pair.section,
    ...(formerly === undefined ? {} : { formerly }),
    kind,
    speaker,
    delegation,
    capacity,
    spokenIn,
    topics,
    url: urls.section(kind, 'record', pair.document, pair.section),
    ...textOf(pair, matter.seed, problems),
  };
}

/** Makes an article of its two files, or of the one it has; null where neither is sound. */
export function buildArticle(pair: ArticlePair, urls: Urls, problems: Problem[]): Document | null {
  const file = pair.arabic ?? pair.lone ?? null;
  if (file === null) return null;
  const { titleBasis, date, dateBasis, publisher, webAddress, accessed, rights, dateline, quoted, topics, seed } = file.matter;
  const title = pair.arabic === null ? { ar: '', en: file.matter.title } : { ar: file.matter.title, en: pair.english?.matter.title ?? '' };
  const id = pair.document;
  const url = urls.document('article', id);
  const voice = { speaker: null, delegation: null, capacity: null, spokenIn: null };
  const text = pair.arabic === null ? loneText(file, problems) : textOf(pair, seed, problems);
  const body: Section = { id: `${id}/1`, document: id, number: '1', kind: 'body', ...voice, topics, url, ...text };
  const { formerly } = file.matter;
  return {
    id,
    ...(formerly === undefined ? {} : { formerly }),
    type: 'article',
    title,
    titleBasis,
    date,
    dateBasis,
    publisher,
    ...(webAddress === null ? {} : { webAddress }),
    ...(accessed === null ? {} : { accessed }),
    ...(rights === null ? {} : { rights }),
    dateline,
    quoted,
    record: null,
    seed,
    url,
    sections: [body],
  };
}

/** The paragraphs of an article that is there in English alone. */
function loneText(file: TextFile<ArticleMatter>, problems: Problem[]): Pick<Section, 'paragraphs' | 'translation'> {
  const { paragraphs, problems: found } = pairParagraphs(file, null, '1');
  problems.push(...found);
  return {
    translation: stateOf(undefined),
    paragraphs: paragraphs.map((paragraph) => buildParagraph({ ...paragraph, ar: '', en: paragraph.ar }, file.matter.seed)),
  };
}

type SectionText = Pick<Section, 'paragraphs' | 'translation'>;

/** The text of a section as its two files gave it, as long as both are the same: an edit of one section is the making of one. */
const texts = new WeakMap<object, { english: object | null; section: string; text: SectionText; problems: Problem[] }>();

/** The paragraphs of a section in both languages, and how far the translation is. */
function textOf(pair: SectionPair | ArticlePair, seed: string | null, problems: Problem[]): SectionText {
  const { section, arabic, english } = pair;
  if (arabic === null) throw new Error('a section without its Arabic text has no paragraphs');
  let made = texts.get(arabic);
  if (made?.english !== english || made.section !== section) {
    const paired = pairParagraphs(arabic, english, section);
    const text = {
      translation: stateOf(english?.matter.translation),
      paragraphs: paired.paragraphs.map((paragraph) => buildParagraph(paragraph, seed)),
    };
    made = { english, section, text, problems: [...paired.problems, ...translationProblems(english, paired.paragraphs)] };
    texts.set(arabic, made);
  }
  problems.push(...made.problems);
  return made.text;
}

function buildParagraph({ matter, formerly, type, ar, en }: PairedParagraph, seed: string | null): Paragraph {
  const { id, source, corrections, topics } = matter;
  return {
    id,
    ...(formerly.length === 0 ? {} : { formerly }),
    type,
    ar,
    en,
    source: seed === null ? [] : source.map((range) => ({ seed, ...range })),
    corrections,
    topics,
    references: symbolsIn(ar === '' ? en : ar),
  };
}

/** How far a translation is, without what only its checks need. */
function stateOf(translation: Translation | undefined): Section['translation'] {
  if (translation === undefined) return { status: 'none', reviewed: false, history: [] };
  const { digests: _digests, ...state } = translation;
  return state;
}

function translationProblems(english: TextFile<{ translation: Translation }> | null, paragraphs: readonly PairedParagraph[]): Problem[] {
  if (english === null || english.matter.translation.status !== 'none' || paragraphs.every(({ en }) => en === '')) return [];
  return [problem('translation-status', { file: english.file, ...english.locate(['translation', 'status']) })];
}
