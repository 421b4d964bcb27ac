import type { Entry } from '../data/library.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Bilingual, Language } from '../model/values.ts';
import { foldArabic } from '../text/arabic.ts';
import { otherLanguage } from '../text/language-of.ts';
import type { CheckedArchive } from './archive.ts';

/** Finds documents that lack what a reader expects: text, a date, a title in both languages, rights; and what is there twice or alone. */
export function checkDocuments(archive: CheckedArchive): Problem[] {
  return [
    ...texts(archive),
    ...untranslated(archive),
    ...articles(archive),
    ...rights(archive),
    ...titles(archive),
    ...names(archive),
    ...pages(archive),
    ...strays(archive),
  ];
}

/** What `npm run new` wrote into a file that an editor has still to fill: it is known to be unfinished. */
export const BEGUN = /^# Made by npm run new\b/mu;

function texts({ library }: CheckedArchive): Problem[] {
  return [...library.sections, ...library.articles].flatMap(({ arabic, lone }) => {
    const file = arabic ?? lone ?? null;
    if (file === null || file.body.some(({ text }) => text !== '') || BEGUN.test(file.source.text)) return [];
    return problem('document-empty', { file: file.file, line: 1 });
  });
}

/** Where a record is translated, each of its sections has an English file, be it one of ids alone. */
function untranslated({ library, files, folder }: CheckedArchive): Problem[] {
  const there = new Set(files.map(({ path }) => `${folder}/${path}`));
  const begun = new Set(
    library.sections.flatMap(({ document, english }) => (english?.body.some(({ text }) => text !== '') === true ? document : [])),
  );
  return library.sections.flatMap(({ document, arabic }) => {
    const english = arabic?.file.replace(/\.ar\.mdx$/u, '.en.mdx');
    if (english === undefined || there.has(english) || !begun.has(document)) return [];
    return problem('translation-absent', { file: arabic!.file }, { english });
  });
}

function articles({ library }: CheckedArchive): Problem[] {
  return library.articles.flatMap(({ arabic, english, lone }) => {
    const file = arabic ?? lone ?? null;
    const undated = file !== null && file.matter.date === null && file.matter.dateBasis.note === undefined && !BEGUN.test(file.source.text);
    const untitled = english !== null && english.matter.title === '' && english.body.some(({ text }) => text !== '');
    return [
      ...(undated ? [problem('date-missing', { file: file.file, ...file.locate(['date']) })] : []),
      ...(untitled ? [problem('title-missing', { file: english.file, ...english.locate(['title']) })] : []),
    ];
  });
}

function rights({ library }: CheckedArchive): Problem[] {
  return library.ledgers.flatMap(({ file, value, locate }) =>
    value.rights === null ? [problem('rights-missing', { file, ...locate(['seed']), fragment: value.seed })] : [],
  );
}

interface Named {
  lang: Language;
  text: string;
  file: string;
  /** Where it stands is found once it is asked for: that takes reading the fields again. */
  place: () => { line: number; column: number };
}

/** Two documents of one title cannot be told from each other in any list. */
function titles({ library }: CheckedArchive): Problem[] {
  const records = [...library.records.values()].flatMap((entry) => bothNames(entry, entry.value.title, 'title'));
  const news = library.articles.flatMap(({ arabic, english }): Named[] => [
    ...(arabic === null
      ? []
      : [{ lang: 'ar' as const, text: arabic.matter.title, file: arabic.file, place: () => arabic.locate(['title']) }]),
    ...(english === null
      ? []
      : [{ lang: 'en' as const, text: english.matter.title, file: english.file, place: () => english.locate(['title']) }]),
  ]);
  return twice([...records, ...news]).map(({ text, file, place, other }) =>
    problem('title-twice', { file, ...place(), fragment: text }, { other }),
  );
}

function names({ library }: CheckedArchive): Problem[] {
  return [library.delegations, library.topics].flatMap((entries) =>
    twice(entries.flatMap((entry: Entry<{ name: Bilingual }>) => bothNames(entry, entry.value.name, 'name'))).map(
      ({ text, file, place, other }) => problem('name-twice', { file, ...place(), fragment: text }, { other }),
    ),
  );
}

function bothNames({ file, locate }: Pick<Entry<unknown>, 'file' | 'locate'>, name: Bilingual, field: string): Named[] {
  return (['ar', 'en'] as const).map((lang) => ({ lang, text: name[lang], file, place: () => locate([field, lang]) }));
}

function twice(named: readonly Named[]): (Named & { other: string })[] {
  const owners = new Map<string, string>();
  const told = new Set<string>();
  return named.flatMap((one) => {
    const key = `${one.lang} ${foldArabic(one.text).replace(/\s+/gu, ' ').trim()}`;
    const other = owners.get(key);
    if (one.text.trim() === '' || other === undefined) owners.set(key, other ?? one.file);
    // A file that is a copy in both languages is told once.
    if (other === undefined || one.text.trim() === '' || other === one.file || told.has(stem(one.file))) return [];
    told.add(stem(one.file));
    return { ...one, other };
  });
}

function stem(file: string): string {
  return file.replace(/\.(?:ar|en)\.mdx$/u, '');
}

/** A page of the site's own exists in both languages, or the switch of languages leads nowhere. */
function pages({ library }: CheckedArchive): Problem[] {
  const there = new Set(library.prose.map(({ name, lang }) => `${name}.${lang}`));
  return library.prose.flatMap(({ name, lang, file }) => {
    const other = `${name}.${otherLanguage(lang)}`;
    return there.has(other)
      ? []
      : problem('page-alone', { file, line: 1 }, { other: `${file.slice(0, -`${name}.${lang}.mdx`.length)}${other}.mdx` });
  });
}

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/u;

function strays({ others, folder }: CheckedArchive): Problem[] {
  return others
    .filter((path) => !PICTURE.test(path))
    .map((path) => problem('file-stray', { file: `${folder}/${path}` }, { better: asText(path) }));
}

/** What a text is called whose ending is not the one of texts, `x.ar.txt` or `x.ar.MD`; null for what is no text. */
function asText(path: string): string | null {
  const [, name, language = ''] =
    /^(?:articles|records\/[^/]+)\/([^/]+?)(\.(?:ar|en))?(?:\.(?:md|mdx|markdown|txt|text))+$/iu.exec(path) ?? [];
  return name === undefined ? null : `${name}${language.toLowerCase()}${path.startsWith('records/') ? '.mdx' : '.md'}`;
}
