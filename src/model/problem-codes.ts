/**
 * Everything that can be wrong with what a person gave us: one line a code, with how grave it is and the values that its wording needs.
 *
 * Who finds a problem names its code, its place and these values (`problem` in problem.ts); what a person reads stands in one table per
 * language, src/i18n/problems/, and a page of the guide explains each code.
 */

import type { FieldWish } from './field-wish.ts';

export type Severity = 'error' | 'warning';

/** What the table says of a code. `values` is there for the types alone. */
interface Kind<Values> {
  severity: Severity;
  values?: Values;
}

/** The values of a code whose wording needs none. */
export type Nothing = Record<never, never>;

const error = <Values = Nothing>(): Kind<Values> => ({ severity: 'error' });
const warning = <Values = Nothing>(): Kind<Values> => ({ severity: 'warning' });

/** Every code, by what it is about. */
export const problemCodes = {
  // A seed as it comes through the door.
  'seed-name': error(),
  'seed-unreadable': error<{ reason: string | null }>(),
  'seed-too-large': error<{ size: number; limit: number }>(),
  'seed-empty': error(),
  'seed-binary': error(),
  'seed-web-page': error(),
  'seed-not-utf8': error<{ utf16: boolean }>(),
  'seed-same-name': error<{ other: string }>(),
  'seed-same-id': error<{ other: string }>(),
  'seed-kind-unknown': error<{ kinds: readonly string[] }>(),
  'seed-bom': warning(),
  'seed-crlf': warning(),
  'seed-separator': warning<Invisible>(),
  'seed-nul': warning<Invisible>(),
  'seed-control': warning<Invisible>(),
  'seed-bidi-control': warning<Invisible>(),
  'seed-zero-width': warning<Invisible>(),
  'seeds-missing': error(),
  'seeds-empty': error(),

  // The catalogue, and what its rulings say of a seed.
  'catalogue-not-utf8': error(),
  'catalogue-without-seed': error(),
  'catalogue-proposed': warning<{ seed: string; empty: readonly string[] }>(),
  'discard-not-found': error<{ from: number; to: number }>(),
  'attribution-not-found': error(),
  'attribution-nameless': error(),
  'order-not-followed': error<{ after: number }>(),
  'correction-not-found': error(),
  'document-not-found': error<{ found: number }>(),

  // A seed as it is parsed.
  'record-title-page': error<{ missing: readonly TitlePart[] }>(),
  'record-members': error(),
  'record-without-attribution': error(),
  'attribution-doubtful': warning(),
  'speech-empty': warning(),
  'speaker-spelling': warning<{ id: string }>(),
  'language-unknown': warning(),
  'article-without-text': error(),
  'article-undated': warning<{ id: string }>(),

  // What converting keeps, and why.
  'kept-changed': warning<{ path: string }>(),
  'kept-deleted': warning(),
  'translation-ids': warning(),
  'seed-gone': warning<{ files: number }>(),
  'seed-gone-changed': warning(),
  'section-gone-changed': warning(),
  'merge-conflict': error<{ field: string | null; ours: string; theirs: string; path: string }>(),
  'merge-unreadable': error(),
  'convert-file': error(),
  'content-busy': error<{ process: number | null; lock: string }>(),
  'content-stale': error(),
  'content-read-only': error<{ what: 'file' | 'folder'; path: string }>(),
  'content-in-the-way': error<{ what: 'file' | 'folder' }>(),
  'content-not-written': error<{ reason: string | null }>(),

  // Whether every word of every seed is accounted for.
  'words-missing': error(),
  'words-twice': error<{ who: WordOwner; other: WordOwner }>(),
  'words-moved': error<{ who: WordOwner; line: number }>(),
  'words-altered': error<{ who: WordOwner; seed: string | null }>(),
  'correction-lost': error<{ paragraph: string }>(),
  'correction-ambiguous': error<{ paragraph: string }>(),
  'lines-outside': error<{ who: WordOwner; from: number; to: number; lines: number }>(),
  'seed-absent': warning(),

  // The files of content/.
  'content-absent': error(),
  'account-broken': error(),
  'file-not-utf-8': error(),
  'conflict-left': error(),
  'file-unknown': warning<{ folder: 'articles' | 'records' | null }>(),
  'file-name': error<{ better: string | null }>(),
  'section-twice': error<{ section: string | null; other: string }>(),
  'translation-alone': error<{ arabic: string }>(),
  'translation-absent': warning<{ english: string }>(),

  // Front matter and YAML.
  'front-matter-missing': error<{ what: 'none' | 'open' | 'dash' | 'late' }>(),
  'yaml-broken': error<{ reason: string; detail: string }>(),
  'field-comment': warning(),
  'field-unknown': error<{ within: string | null; nearest: string | null; known: readonly string[] }>(),
  'field-missing': error<{ field: string | null; name: string }>(),
  'field-wrong': error<{ field: string | null; wish: FieldWish }>(),

  // The text below it.
  'mdx-broken': error<{ what: 'open-brace' | 'code' | 'comment' | 'address' | 'tag' | 'other'; reason: string }>(),
  'mdx-code': error<{ what: MdxCode }>(),
  'mdx-too-deep': error(),
  'paragraph-id': error<{ wrong: 'form' | 'letters' | 'unclosed' | 'stars' | 'line'; id: string }>(),
  'marker-in-markdown': error<{ better: string }>(),
  'paragraph-unmarked': error(),
  'paragraph-twice': error<{ other: string | null }>(),
  'paragraph-stranger': error<{ section: string }>(),
  'paragraph-empty': error(),
  'paragraph-gone': error(),
  'paragraph-unlisted': error<{ id: string }>(),
  'paragraph-order': error<{ than: 'body' | 'arabic' }>(),

  // Ids that name each other.
  'speaker-unknown': error<Unknown>(),
  'delegation-unknown': error<Unknown>(),
  'topic-unknown': error<Unknown>(),
  'document-unknown': error<Unknown>(),
  'id-renamed': error<{ now: string }>(),
  'formerly-taken': error<{ other: string }>(),
  'document-twice': error<{ other: string }>(),
  'record-missing': error(),
  'ledger-name': error(),
  'seed-unnamed': error(),
  'section-document': error<{ document: string }>(),
  'section-number': error<{ section: string }>(),
  'article-proposed': warning<{ language: 'ar' | 'en' | null; topics: readonly string[] }>(),
  'entry-proposed': warning<{ nearest: readonly string[] }>(),
  'name-english-absent': warning(),
  'speaker-twice': error<{ other: string }>(),

  // A paragraph beside its translation.
  'translation-lacks': error<{ id: string; marked: boolean }>(),
  'translation-extra': error(),
  'translation-status': warning(),
  'translation-arabic-left': error(),
  'translation-symbols': error<Side>(),
  'translation-numbers': error<Side>(),
  'translation-quotations': error<{ ar: number; en: number }>(),
  'translation-brackets': error<{ ar: number; en: number }>(),
  'translation-length': error<{ times: number }>(),
  'translation-repeated': error<{ other: string }>(),
  'glossary-term': error<{ id: string; english: string }>(),

  'translation-untranslated': warning(),
  'translation-stale': warning<{ path: string }>(),
  'translation-unconfirmed': warning<{ paragraphs: number; path: string }>(),
  'translation-reviewed': warning(),

  // Characters that no one can see, or that are not what they look like.
  'text-byte-order-mark': warning(),
  'text-bidi-control': error<{ character: string }>(),
  'text-zero-width': warning<{ character: string }>(),
  'text-control': warning<{ character: string }>(),
  'text-space': warning<{ character: string }>(),
  'text-letter-lost': error(),
  'text-not-nfc': warning(),
  'text-trailing-space': warning(),
  'text-final-newline': warning(),
  'letter-presentation': warning<{ letters: string }>(),
  'letter-foreign': warning<{ character: string; letter: string }>(),

  // Punctuation.
  'punctuation-latin': warning<{ mark: string; right: string }>(),
  'punctuation-arabic': warning<{ mark: string; right: string }>(),
  'quote-straight': warning(),
  'quote-whole': warning(),
  'quote-unbalanced': warning<Lone>(),
  'bracket-unbalanced': warning<Lone>(),

  // The form of a text, and where it leads.
  'heading-skip': warning<{ depth: number; wanted: number }>(),
  'heading-title': warning(),
  'heading-empty': warning(),
  'heading-speech': warning(),
  'markup-unknown': warning<{ what: 'table' | 'footnote' }>(),
  'image-text': warning(),
  'image-missing': error<{ isLocal: boolean }>(),
  'link-broken': error<{ address: string }>(),
  'link-anchor': error<{ address: string; anchor: string }>(),
  'link-unsafe': error(),
  'link-form': warning(),
  'link-empty': warning<{ what: 'address' | 'words' }>(),
  'paragraph-unknown': error(),
  'symbol-malformed': warning<{ near: string | null }>(),

  // Days and hours.
  'date-impossible': error(),
  'date-future': warning<{ today: string }>(),
  'date-order': warning<{ earlier: string; later: string }>(),

  // What a document or an entry lacks.
  'document-empty': warning(),
  'date-missing': warning(),
  'title-missing': warning(),
  'title-twice': warning<{ other: string }>(),
  'name-twice': warning<{ other: string }>(),
  'rights-missing': warning(),
  'page-alone': warning<{ other: string }>(),
  'file-stray': warning<{ better: string | null }>(),
  'speaker-unused': warning(),
  'delegation-unused': warning(),
  'topic-unused': warning(),
  'term-unused': warning(),

  // Commands and their options.
  'site-url': error(),
  'repository-url': error(),
  'editing-page': error<{ why: 'repository' | 'sign-in' }>(),
  'format-unknown': error<{ formats: readonly string[] }>(),
  'confirm-file': error(),
  'new-kind': error<{ kinds: readonly string[] }>(),
  'new-id': error<{ section: boolean }>(),
  'new-name': error(),
  'new-date': error(),
  'new-words': error(),
  'new-taken': error(),
  'new-missing': error<{ speaker: string | null }>(),
  'usage-lang': error(),
  'usage-option-unknown': error<{ nearest: string | null }>(),
  'usage-value-missing': error(),
  'usage-choice': error<{ choices: readonly string[] }>(),
  'usage-argument-extra': error(),
  'usage-wrong': error<{ detail: string }>(),
} satisfies Record<string, Kind<unknown>>;

/** Invisible characters left out of a seed: how many, and the Unicode name of the first. */
interface Invisible {
  count: number;
  character: string;
}

/** What a title page can lack. */
export type TitlePart = 'meeting' | 'organ' | 'date';

/** Whose words are meant: a paragraph by its document and id, metadata by its field, a discard by its reason. */
export interface WordOwner {
  kind: 'paragraphs' | 'metadata' | 'discards';
  name: string;
}

/** What stands in a text that may hold none of it. */
export type MdxCode = 'braces' | 'code-block' | 'comment' | 'indented' | 'module' | 'tags' | 'other';

/** An id that no file owns; the nearest that one does, where one is near. */
interface Unknown {
  id: string;
  nearest: string | null;
}

/** A mark that stands alone: whether it opens or closes, and the one that is missing. */
interface Lone {
  mark: string;
  counterpart: string;
  opens: boolean;
}

/** Which language has what the other lacks. */
interface Side {
  only: 'ar' | 'en';
}

/** A stable code, e.g. `seed-empty`. */
export type Code = keyof typeof problemCodes;

/** What the wording of a code needs to know beside its place. */
export type ValuesOf<C extends Code> = NonNullable<(typeof problemCodes)[C]['values']>;
