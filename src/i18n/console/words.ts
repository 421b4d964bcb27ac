import type { CatalogueRemarks } from '../../model/catalogue.ts';
import type { NewKind } from '../../model/new-kind.ts';
import type { Problem } from '../../model/problem.ts';

/** One seam between columns, as the console tells it. */
export interface DoubtfulSeam {
  /** What the folder of seeds is called. */
  folder: string;
  seed: string;
  after: number;
  before: number;
  /** In whole per cent. */
  sure: number;
  evidence: readonly string[];
}

/** What a command says of itself under `--help`, by the flags of its options. */
export interface Usage<Option extends string = string, Argument extends string = string> {
  description: string;
  arguments: Readonly<Record<Argument, string>>;
  options: Readonly<Record<Option, string>>;
  /** What stands under the options. */
  after?: string;
}

type Folders = '--seeds <dir>' | '--content <dir>';

/** The commands, the flags of their options and their arguments: in each language all of them are explained. */
export interface Usages {
  convert: Usage<Folders | '--check' | '--prune' | '--keep <file...>' | '--take <file...>', never>;
  check: Usage<Folders | '--explain <code>' | '--format <format>' | '--fix' | '--confirm <file...>', never>;
  new: Usage<'--ar <text>' | '--en <text>' | '--speaker <id>' | '--date <date>' | '--content <dir>', '[kind]' | '[id]'>;
  build: Usage<Folders | '--out <dir>' | '--no-convert', never>;
  export: Usage<'--content <dir>' | '--format <format>', never>;
}

/** Everything the commands say beside problems, in one language. */
export interface ConsoleWords {
  checked(counts: { errors: number; warnings: number; files: number }): string;
  missingWordsWait: string;
  /** One place that was mended. */
  mended(found: Problem): string;
  mendedAll(counts: { places: number; files: number }): string;
  confirmed(file: string): string;
  converted(counts: { documents: number; seeds: number; written: number; removed: number; folder: string }): string;
  proposed(ids: readonly string[]): string;
  /** Seeds whose entries the catalogue has now, those it cannot take, and those for which there is no catalogue. */
  catalogueProposed(found: { file: string; seeds: readonly string[] }): string;
  catalogueClosed(file: string): string;
  catalogueAbsent(found: { file: string; seeds: readonly string[] }): string;
  /** What stands in the proposed entry itself. */
  catalogueRemarks(folder: string): CatalogueRemarks;
  doubtfulSeam(seam: DoubtfulSeam): string;
  indexed(counts: { ar: number; en: number }): string;
  begun(file: string): string;
  /** What an editor has still to do once the files of a kind are begun, in one sentence each. */
  leftToDo: Readonly<Record<NewKind, string>>;
  thenCheck: string;
  questions: Record<'id' | 'ar' | 'en' | 'sectionId' | 'speechId' | 'speaker' | 'who' | 'words', string> & {
    kind(kinds: readonly string[]): string;
    date: Record<'record' | 'article', string>;
  };
  /** What commander writes above the parts of its help, and in it. */
  help: { titles: Readonly<Record<string, string>>; option: string; lang: string; preset(value: string): string };
  usage: Usages;
}
