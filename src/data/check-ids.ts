import { closest, distance } from 'fastest-levenshtein';
import type { Problem } from '../model/problem.ts';
import type { ParagraphMatter } from '../model/section.ts';
import type { Library } from './library.ts';
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
  return checker.problems;
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
      checker.report('document-twice', file, 1, 'a record and an article have one id', `Rename one of them; the other is ${twin}.`, id);
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
    checker.report(
      'record-missing',
      file,
      undefined,
      'the record that the section belongs to has no document.yaml',
      'Add it to the folder.',
      document,
    );
  }
}

/** An old address leads to one place: no other paragraph of the document may have it, now or formerly. */
function checkFormerParagraphs({ sections }: Library, checker: IdChecker): void {
  for (const pairs of Map.groupBy(sections, ({ document }) => document).values()) {
    const bodies = pairs.flatMap(({ arabic }) =>
      arabic === null ? [] : arabic.body.map((paragraph) => ({ ...paragraph, file: arabic.file })),
    );
    const owners = new Map(bodies.flatMap(({ id, file }) => (id === null ? [] : [[id, file] as const])));
    for (const { formerly, file, line } of bodies) {
      for (const id of formerly) {
        const owner = owners.get(id);
        owners.set(id, file);
        // Within one file it is told with its other ids.
        if (owner === undefined || owner === file) continue;
        checker.report('paragraph-twice', file, line, 'two paragraphs have one id', `Take it away here or in ${owner}.`, id);
      }
    }
  }
}

function checkArticles({ articles }: Library, checker: IdChecker): void {
  for (const { arabic } of articles) {
    if (arabic === null) continue;
    const { file, matter, locate } = arabic;
    matter.quoted.forEach((id, index) => checker.check('speaker', id, file, locate, ['quoted', index]));
    checker.checkText(file, matter, locate);
  }
}

function checkLedgers({ ledgers }: Library, checker: IdChecker): void {
  for (const { id, file, value, locate } of ledgers) {
    if (value.seed.replace(/\.[^.]+$/u, '') !== id) {
      checker.report(
        'ledger-name',
        file,
        locate(['seed']).line,
        'the file is not named after its seed',
        'Name it <seed without its ending>.yaml.',
        value.seed,
      );
    }
    value.documents.forEach((document, index) => checker.check('document', document, file, locate, ['documents', index]));
  }
}

const FOLDERS: Readonly<Record<Kind, string>> = {
  speaker: 'content/speakers/',
  delegation: 'content/delegations/',
  topic: 'content/topics/',
  document: 'content/records/ or content/articles/',
};

class IdChecker {
  readonly problems: Problem[] = [];
  readonly #known: Readonly<Record<Kind, readonly string[]>>;
  readonly #sets: Readonly<Record<Kind, ReadonlySet<string>>>;

  constructor({ speakers, delegations, topics, recordFolders, articles }: Library) {
    const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
    const documents = [...recordFolders, ...articles.map((article) => article.document)];
    this.#known = { speaker: ids(speakers), delegation: ids(delegations), topic: ids(topics), document: documents };
    const sets = Object.entries(this.#known).map(([kind, list]) => [kind, new Set(list)]);
    this.#sets = Object.fromEntries(sets) as Record<Kind, Set<string>>;
  }

  check(kind: Kind, id: string | null, file: string, locate: Locate, path: readonly PropertyKey[]): void {
    if (id === null || this.#sets[kind].has(id)) return;
    this.report(`${kind}-unknown`, file, locate(path).line, `no file describes the ${kind}`, this.#hint(kind, id), id);
  }

  /** What the front matters of sections and of articles have in common. */
  checkText(file: string, matter: { topics: string[]; seed: string | null; paragraphs: ParagraphMatter[] }, locate: Locate): void {
    matter.topics.forEach((id, index) => this.check('topic', id, file, locate, ['topics', index]));
    for (const [index, paragraph] of matter.paragraphs.entries()) {
      paragraph.topics.forEach((id, at) => this.check('topic', id, file, locate, ['paragraphs', index, 'topics', at]));
      if (matter.seed === null && paragraph.source.length > 0) {
        const { line } = locate(['paragraphs', index, 'source']);
        this.report(
          'seed-unnamed',
          file,
          line,
          'lines of a seed are given but no seed',
          'Add «seed: <file name>» or remove the lines.',
          paragraph.id,
        );
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
      const { line } = locate(['document']);
      this.report(
        'section-document',
        file,
        line,
        'the field document names another record than the folder',
        `Write document: ${document}.`,
        matter.document,
      );
    }
    if (matter.section !== section) {
      const { line } = locate(['section']);
      this.report(
        'section-number',
        file,
        line,
        'the field section has another number than the file name',
        `Write section: ${section}.`,
        matter.section,
      );
    }
  }

  report(code: string, file: string, line: number | undefined, message: string, hint: string, fragment: string): void {
    this.problems.push({ code, file, line, message, fragment, hint, severity: 'error' });
  }

  #hint(kind: Kind, id: string): string {
    const known = this.#known[kind];
    const nearest = known.length === 0 ? undefined : closest(id, [...known]);
    const near = nearest !== undefined && distance(id, nearest) <= Math.max(2, id.length / 3) ? ` or write ${nearest}` : '';
    return `Add ${id} to ${FOLDERS[kind]}${near}.`;
  }
}
