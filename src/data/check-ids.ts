import { closest, distance } from 'fastest-levenshtein';
import { seedStem } from '../model/ledger.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { ParagraphMatter } from '../model/section.ts';
import { checkFormer, renamed } from './check-former.ts';
import type { Library } from './library.ts';
import { oldAddress } from './moved.ts';
import { withIds } from './paragraph-ids.ts';
import type { Locate } from './yaml.ts';

type Kind = 'speaker' | 'delegation' | 'topic' | 'document';

/** Finds every id in the files that no file owns, and every file whose name and fields contradict each other. */
export function checkIds(library: Library): Problem[] {
  const checker = new IdChecker(library);
  checkPeople(library, checker);
  checkRecords(library, checker);
  checkSections(library, checker);
  checkFormerParagraphs(library, checker);
  checkArticles(library, checker);
  checkLedgers(library, checker);
  return [...checker.problems, ...checkFormer(library)];
}

function checkPeople({ speakers, topics }: Library, checker: IdChecker): void {
  for (const { file, value, locate } of speakers) {
    value.roles.forEach((role, index) => checker.check('delegation', role.delegation, file, locate, ['roles', index, 'delegation']));
  }
  for (const { file, value, locate } of topics) {
    value.related.forEach((id, index) => checker.check('topic', id, file, locate, ['related', index]));
  }
}

function checkRecords({ records, articles }: Library, checker: IdChecker): void {
  const articleFiles = new Map(articles.map((article) => [article.document, article.arabic?.file]));
  for (const { id, file, value, locate } of records.values()) {
    const seats = [
      ...(value.president ? [{ seat: value.president, path: ['president'] }] : []),
      ...value.members.map((seat, index) => ({ seat, path: ['members', index] })),
    ];
    for (const { seat, path } of seats) {
      checker.check('delegation', seat.delegation, file, locate, [...path, 'delegation']);
      checker.check('speaker', seat.speaker, file, locate, [...path, 'speaker']);
    }
    const twin = articleFiles.get(id);
    if (twin !== undefined) {
      checker.problems.push(problem('document-twice', { file, line: 1, fragment: id }, { other: twin }));
    }
  }
}

function checkSections({ sections, recordFolders }: Library, checker: IdChecker): void {
  const reported = new Set<string>();
  for (const { document, section, arabic, english } of sections) {
    if (arabic !== null) {
      const { file, matter, locate } = arabic;
      checker.check('speaker', matter.speaker, file, locate, ['speaker']);
      checker.check('delegation', matter.delegation, file, locate, ['delegation']);
      checker.checkText(file, matter, locate);
    }
    for (const side of [arabic, english]) if (side !== null) checker.checkPath(side, document, section);
    const file = arabic?.file ?? english?.file;
    if (recordFolders.has(document) || reported.has(document) || file === undefined) continue;
    reported.add(document);
    checker.problems.push(problem('record-missing', { file, fragment: document }));
  }
}

/** An old address leads to one place: no other paragraph may have it, now or formerly; and its document must be there. */
function checkFormerParagraphs({ sections, articles }: Library, checker: IdChecker): void {
  const texts = [
    ...sections.map(({ document, section, arabic }) => ({ document, section, text: arabic })),
    ...articles.map(({ document, arabic, lone }) => ({ document, section: '1', text: arabic ?? lone ?? null })),
  ];
  const bodies = texts.flatMap(({ document, section, text }) =>
    text === null ? [] : withIds(text.body, section).map((paragraph) => ({ ...paragraph, document, file: text.file })),
  );
  const owners = new Map(bodies.map(({ document, id, file }) => [`${document}#${id}`, { file, written: id }]));
  for (const { formerly, document, file, line, column } of bodies) {
    for (const old of formerly) {
      const address = oldAddress(old, document);
      checker.check('document', address.document, file, () => ({ line, column }), []);
      const name = `${address.document}#${address.id}`;
      const owner = owners.get(name);
      owners.set(name, { file, written: old });
      // Written alike within one file, it is told with that file's other ids.
      if (owner === undefined || (owner.file === file && owner.written === old)) continue;
      checker.problems.push(problem('paragraph-twice', { file, line, column, fragment: old }, { other: owner.file }));
    }
  }
}

function checkArticles({ articles }: Library, checker: IdChecker): void {
  for (const { arabic, lone } of articles) {
    const text = arabic ?? lone;
    if (text === undefined) continue;
    const { file, matter, locate } = text;
    matter.quoted.forEach((id, index) => checker.check('speaker', id, file, locate, ['quoted', index]));
    checker.checkText(file, matter, locate);
  }
}

function checkLedgers({ ledgers }: Library, checker: IdChecker): void {
  for (const { id, file, value, locate } of ledgers) {
    if (seedStem(value.seed) !== id) {
      checker.problems.push(problem('ledger-name', { file, ...locate(['seed']), fragment: value.seed }));
    }
    value.documents.forEach((document, index) => checker.check('document', document, file, locate, ['documents', index]));
  }
}

class IdChecker {
  readonly problems: Problem[] = [];
  readonly #known: Readonly<Record<Kind, readonly string[]>>;
  readonly #sets: Readonly<Record<Kind, ReadonlySet<string>>>;

  readonly #renamed: ReturnType<typeof renamed>;

  constructor(library: Library) {
    const { speakers, delegations, topics, recordFolders, articles, unsound } = library;
    this.#renamed = renamed(library);
    // A file that is wrong is told for itself, and not again for each who names it.
    const ids = (entries: readonly { id: string }[], folder: string) => [...entries.map(({ id }) => id), ...(unsound[folder] ?? [])];
    const documents = [...recordFolders, ...articles.map((article) => article.document)];
    this.#known = {
      speaker: ids(speakers, 'speakers'),
      delegation: ids(delegations, 'delegations'),
      topic: ids(topics, 'topics'),
      document: documents,
    };
    const sets = Object.entries(this.#known).map(([kind, list]) => [kind, new Set(list)]);
    this.#sets = Object.fromEntries(sets) as Record<Kind, Set<string>>;
  }

  check(kind: Kind, id: string | null, file: string, locate: Locate, path: readonly PropertyKey[]): void {
    if (id === null || this.#sets[kind].has(id)) return;
    const now = this.#renamed[kind].get(id);
    if (now !== undefined) return void this.problems.push(problem('id-renamed', { file, ...locate(path), fragment: id }, { now }));
    this.problems.push(problem(`${kind}-unknown`, { file, ...locate(path), fragment: id }, { id, nearest: this.#nearest(kind, id) }));
  }

  /** What the front matters of sections and of articles have in common. */
  checkText(file: string, matter: { topics: string[]; seed: string | null; paragraphs: ParagraphMatter[] }, locate: Locate): void {
    matter.topics.forEach((id, index) => this.check('topic', id, file, locate, ['topics', index]));
    for (const [index, paragraph] of matter.paragraphs.entries()) {
      paragraph.topics.forEach((id, at) => this.check('topic', id, file, locate, ['paragraphs', index, 'topics', at]));
      if (matter.seed === null && paragraph.source.length > 0) {
        const place = { file, ...locate(['paragraphs', index, 'source']), fragment: paragraph.id };
        this.problems.push(problem('seed-unnamed', place));
        return;
      }
    }
  }

  checkPath(
    { file, matter, locate }: { file: string; matter: { document: string; section: string }; locate: Locate },
    document: string,
    section: string,
  ): void {
    if (matter.document !== document) {
      this.problems.push(problem('section-document', { file, ...locate(['document']), fragment: matter.document }, { document }));
    }
    if (matter.section !== section) {
      this.problems.push(problem('section-number', { file, ...locate(['section']), fragment: matter.section }, { section }));
    }
  }

  #nearest(kind: Kind, id: string): string | null {
    const known = this.#known[kind];
    const nearest = known.length === 0 ? null : closest(id, [...known]);
    return nearest !== null && distance(id, nearest) <= Math.max(2, id.length / 3) ? nearest : null;
  }
}
