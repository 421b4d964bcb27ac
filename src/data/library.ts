import type { z } from 'zod';
import { GlossaryTerm } from '../model/glossary.ts';
import { SeedLedger } from '../model/ledger.ts';
import { Delegation, Speaker, Topic } from '../model/people.ts';
import { type Problem, problem } from '../model/problem.ts';
import { RecordMatter } from '../model/record.ts';
import { ArticleMatter, ArticleTranslationMatter, SectionMatter, SectionTranslationMatter } from '../model/section.ts';
import { CodePage } from '../model/code-page.ts';
import { ChapterMatter, PageMatter } from '../model/prose.ts';
import { Id, type Language } from '../model/values.ts';
import { idFromName } from '../parse/transliterate.ts';
import { compareText } from '../text/compare.ts';
import { languageOf } from '../text/language-of.ts';
import { placeOf, type ContentFile, type Place, textOfFile } from './content-file.ts';
import { type ProsePage, readProsePage, readTextFile, type TextFile } from './text-file.ts';
import { readYaml, type Locate } from './yaml.ts';
import type { YamlString } from './yaml-strings.ts';

/** A sound YAML file: its value, and how to find the line of a field. */
export interface Entry<T> {
  id: string;
  file: string;
  value: T;
  locate: Locate;
  strings: () => YamlString[];
  /** The file, for places in it. */
  source: { text: string };
}

/** A page of the site's own prose in one language. */
export interface Prose extends ProsePage {
  /** `guide/commands` or `pages/about`. */
  name: string;
  lang: Language;
  file: string;
}

/** A section's or an article's two files; a side is null where its file is missing or unsound. */
export interface Pair<A, E> {
  document: string;
  section: string;
  arabic: TextFile<A> | null;
  english: TextFile<E> | null;
  /** An article that was written in English and that nobody has translated: it has no Arabic file. */
  lone?: TextFile<A> | undefined;
}

/** Every file of content/ that is part of the corpus, read and checked each for itself. */
export interface Library {
  records: Map<string, Entry<RecordMatter>>;
  /** The folders of records that have a `document.yaml`, sound or not. */
  recordFolders: Set<string>;
  sections: Pair<SectionMatter, SectionTranslationMatter>[];
  articles: Pair<ArticleMatter, ArticleTranslationMatter>[];
  speakers: Entry<Speaker>[];
  delegations: Entry<Delegation>[];
  topics: Entry<Topic>[];
  glossary: Entry<GlossaryTerm>[];
  ledgers: Entry<SeedLedger>[];
  /** The ids of files that are there and cannot be used, by the folder of their kind. */
  unsound: Record<string, Set<string>>;
  prose: Prose[];
  codes: Entry<CodePage>[];
  problems: Problem[];
}

/** Reads the files of content/, given in any order. What is unsound is left out and told in `problems`. */
export function readLibrary(files: readonly ContentFile[], folder: string): Library {
  const shelf = new Shelf(folder);
  for (const file of files.toSorted((a, b) => compareText(a.path, b.path))) shelf.put(file);
  return shelf.close();
}

class Shelf {
  readonly #folder: string;
  readonly #library: Library = {
    records: new Map(),
    recordFolders: new Set(),
    sections: [],
    articles: [],
    speakers: [],
    delegations: [],
    topics: [],
    glossary: [],
    ledgers: [],
    unsound: {},
    prose: [],
    codes: [],
    problems: [],
  };
  readonly #sections = new Map<string, Halves>();
  readonly #articles = new Map<string, Halves>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  put(source: ContentFile): void {
    const file = `${this.#folder}/${source.path}`;
    const place = placeOf(source.path);
    if (place.kind === 'prose') this.#prose({ file, source });
    else if (place.kind === 'unknown') {
      this.#library.problems.push(unknownFile(file, source.path));
    } else if (this.#idIsSound(place, file)) {
      this.#read(place, { file, source });
    }
  }

  close(): Library {
    const { sections, articles } = this.#library;
    for (const halves of this.#sections.values()) sections.push(this.#readPair(halves, SectionMatter, SectionTranslationMatter));
    for (const halves of this.#articles.values()) {
      const { ar, en, document, section } = halves;
      // What calls itself a translation misses its Arabic; anything else is an article in English.
      const isLone = ar === undefined && en !== undefined && !/^translation:/mu.test(FRONT_MATTER.exec(textOfFile(en.source))?.[0] ?? '');
      if (isLone) articles.push({ document, section, arabic: null, english: null, lone: this.#side(ArticleMatter, en) ?? undefined });
      else articles.push(this.#readPair(halves, ArticleMatter, ArticleTranslationMatter));
    }
    return this.#library;
  }

  #read(place: Exclude<Place, { kind: 'prose' | 'unknown' }>, given: Given): void {
    const library = this.#library;
    switch (place.kind) {
      case 'record': {
        library.recordFolders.add(place.document);
        const entry = this.#entry(RecordMatter, place.document, given);
        if (entry) library.records.set(place.document, entry);
        return;
      }
      case 'section':
        return this.#half(this.#sections, `${place.document}/${place.section}`, place, given);
      case 'article': {
        const language = place.language ?? languageOf(textOfFile(given.source).replace(FRONT_MATTER, ''));
        return this.#half(this.#articles, place.document, { ...place, section: '1', language }, given);
      }
      case 'speakers':
        return addTo(library.speakers, this.#entry(Speaker, place.id, given));
      case 'delegations':
        return addTo(library.delegations, this.#entry(Delegation, place.id, given));
      case 'topics':
        return addTo(library.topics, this.#entry(Topic, place.id, given));
      case 'glossary':
        return addTo(library.glossary, this.#entry(GlossaryTerm, place.id, given));
      case 'ledger':
        return addTo(library.ledgers, this.#entry(SeedLedger, place.stem, given));
    }
  }

  #entry<S extends z.ZodType>(schema: S, id: string, { file, source }: Given): Entry<z.output<S>> | null {
    const { value, problems, locate, strings } = readOnce(source, file, schema, (text) => readYaml(schema, text, file));
    this.#library.problems.push(...problems);
    if (value === undefined) (this.#library.unsound[source.path.split('/')[0] ?? ''] ??= new Set()).add(id);
    return value === undefined ? null : { id, file, value, locate, strings, source };
  }

  #prose({ file, source }: Given): void {
    const [, code] = CODE_PAGE.exec(source.path) ?? [];
    if (code !== undefined) return addTo(this.#library.codes, this.#entry(CodePage, code, { file, source }));
    const [, name, lang] = /^(.+)\.(ar|en)\.mdx$/u.exec(source.path) ?? [];
    if (name === undefined) return void this.#library.problems.push(unknownFile(file, source.path));
    const schema = name.startsWith('guide/') ? ChapterMatter : PageMatter;
    const { page, problems } = readOnce(source, file, schema, (text) => readProsePage(schema, text, file));
    this.#library.problems.push(...problems);
    this.#library.prose.push({ name, lang: lang as Language, file, ...page });
  }

  #half(shelf: Map<string, Halves>, key: string, place: { document: string; section: string; language: 'ar' | 'en' }, given: Given): void {
    const halves = shelf.get(key) ?? { document: place.document, section: place.section };
    const other = halves[place.language];
    if (other)
      this.#library.problems.push(
        problem('section-twice', { file: given.file }, { section: shelf === this.#articles ? null : place.section, other: other.file }),
      );
    else halves[place.language] = given;
    // Which of the two the other language belongs to, nobody can say.
    if (other) halves.isTwice = true;
    shelf.set(key, halves);
  }

  #readPair<A extends z.ZodType, E extends z.ZodType>(halves: Halves, ar: A, en: E): Pair<z.output<A>, z.output<E>> {
    if (halves.en && !halves.ar) this.#library.problems.push(withoutArabic(halves.en.file));
    return {
      document: halves.document,
      section: halves.section,
      arabic: this.#side(ar, halves.ar),
      english: halves.isTwice === true ? null : this.#side(en, halves.en),
    };
  }

  #side<S extends z.ZodType>(schema: S, given: Given | undefined): TextFile<z.output<S>> | null {
    if (given === undefined) return null;
    const { file, source } = given;
    const { read, problems } = readOnce(source, file, schema, (text) => readTextFile(schema, text, file));
    this.#library.problems.push(...problems);
    return read;
  }

  #idIsSound(place: Place, file: string): boolean {
    const id = 'document' in place ? place.document : 'id' in place ? place.id : null;
    if (id === null || Id.safeParse(id).success) return true;
    this.#library.problems.push(problem('file-name', { file, fragment: id }, { better: idFromName(id) || null }));
    return false;
  }
}

/** The guide's page about one code of the commands. */
const CODE_PAGE = /^guide\/codes\/([^/]+)\.yaml$/u;

const FRONT_MATTER = /^---\r?\n[\s\S]*?\n---\r?$/mu;

/** A file as it was given, and what problems call it. */
interface Given {
  file: string;
  source: ContentFile;
}

interface Halves {
  document: string;
  section: string;
  ar?: Given;
  en?: Given;
  isTwice?: boolean;
}

/** What reading a file gave, as long as somebody keeps the file: an edit of one is then the reading of one. */
const readings = new WeakMap<ContentFile, { file: string; schema: z.ZodType; result: unknown }>();

function readOnce<T>(source: ContentFile, file: string, schema: z.ZodType, read: (text: string) => T): T {
  const before = readings.get(source);
  if (before?.file === file && before.schema === schema) return before.result as T;
  const result = read(textOfFile(source));
  readings.set(source, { file, schema, result });
  return result;
}

function addTo<T>(list: T[], entry: T | null): void {
  if (entry !== null) list.push(entry);
}

function unknownFile(file: string, path: string): Problem {
  const folder = /\.mdx?$/u.test(path) ? (['articles', 'records'] as const).find((name) => path.startsWith(`${name}/`)) : undefined;
  return problem('file-unknown', { file }, { folder: folder ?? null });
}

function withoutArabic(file: string): Problem {
  return problem('translation-alone', { file }, { arabic: file.replace(/\.en(\.mdx?)$/u, '.ar$1') });
}
