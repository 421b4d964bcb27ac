import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Corpus } from '../../src/model/corpus.ts';
import { seedStem } from '../../src/model/ledger.ts';
import { languages, type Language } from '../../src/model/values.ts';
import { deadLinks, foreignLoads, readPages, type BuiltPage } from './built.ts';

const dist = inject('dist');
let pages: BuiltPage[];
let corpus: Corpus;

beforeAll(() => {
  pages = readPages(dist);
  corpus = JSON.parse(readFileSync(join(dist, 'data/corpus.json'), 'utf8')) as Corpus;
});

/** What can be read in one language; what only leads on to that has no title or twin of its own. */
const inLanguages = () => pages.filter(({ path, leadsTo }) => /^(?:ar|en)\//.test(path) && leadsTo === undefined);
const languageOf = ({ path }: BuiltPage) => path.slice(0, 2) as Language;

/** The paths of the pages that do not do what they should. */
const but = (fails: (page: BuiltPage) => boolean) => inLanguages().flatMap((page) => (fails(page) ? [page.path] : []));

describe('every page', () => {
  test('offers no editing and no report where nobody said where the files are kept', () => {
    expect(but(({ links }) => links.some((link) => /\/issues\/new|\/_?edit\//.test(link)))).toEqual([]);
  });

  test('says which language it is in, and which way it runs', () => {
    expect(but((page) => page.lang !== languageOf(page) || page.dir !== { ar: 'rtl', en: 'ltr' }[languageOf(page)])).toEqual([]);
  });

  test('says that a text in Arabic letters is Arabic, wherever it stands', () => {
    const untagged = inLanguages().flatMap(({ path, untaggedArabic }) => untaggedArabic.map((text) => `${path}: ${text}`));
    expect(untagged).toEqual([]);
  });

  test('has a title that no other page of its language has, a description, and one heading above all others', () => {
    expect(but(({ title, description }) => title === '' || description === '')).toEqual([]);
    expect(but(({ headings }) => headings !== 1)).toEqual([]);
    for (const lang of languages) {
      const titles = inLanguages().flatMap((page) => (languageOf(page) === lang ? [page.title] : []));
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  test('has a twin in the other language at the same path, and both name each other', () => {
    const paths = new Set(pages.map(({ path }) => path));
    expect(but(({ path }) => languages.some((lang) => !paths.has(path.replace(/^../, lang))))).toEqual([]);
    const twins = (page: BuiltPage) => languages.filter((lang) => lang !== languageOf(page));
    expect(but((page) => twins(page).some((lang) => page.alternates[lang] !== `/${page.path.replace(/^../, lang)}`))).toEqual([]);
  });

  test('has no dot before an Arabic number, which would be read as one of its digits', () => {
    const words = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8').replaceAll(/<[^>]*>/g, '');
    expect(but(({ path }) => /[·•]\s*[٠-٩]/u.test(words(path)))).toEqual([]);
  });

  test('says where it stands, from the home page down, unless it is that', () => {
    const withTrail = (path: string) =>
      /<nav class="breadcrumbs"[\s\S]*?<a href="\/(?:ar|en)\/">[\s\S]*?aria-current="page"/.test(
        readFileSync(join(dist, path, 'index.html'), 'utf8'),
      );
    expect(but(({ path }) => withTrail(path) === /^..\/$/.test(path))).toEqual([]);
  });

  test('uses an id once', () => {
    expect(but(({ ids }) => new Set(ids).size !== ids.length)).toEqual([]);
  });

  test('links to pages and places that exist', () => {
    expect(deadLinks(dist, pages, '/')).toEqual([]);
  });

  test('loads nothing from another host, and holds no script or style of its own', () => {
    expect(foreignLoads(pages)).toEqual([]);
    expect(pages.flatMap(({ path, inlined }) => inlined.map((what) => `${path}: ${what}`))).toEqual([]);
  });

  test('leads to a part of the others, never to all of them', () => {
    const reached = ({ links }: BuiltPage) =>
      new Set(links.filter((link) => link.startsWith('/')).map((link) => link.replace(/#.*$/, ''))).size;
    expect(Math.max(...inLanguages().map(reached))).toBeLessThan(inLanguages().length / 2);
  });
});

describe('every paragraph', () => {
  test('has its address on the page of its section and in its whole record, in both languages', () => {
    const ids = new Map(pages.map(({ path, ids: own }) => [`/${path}`, new Set(own)]));
    const missing = corpus.documents.flatMap((document) =>
      document.sections.flatMap((section) =>
        section.paragraphs.flatMap(({ id }) =>
          languages
            .flatMap((lang) => [document.url[lang], section.url[lang].replace(/#.*$/, '')])
            .filter((url) => ids.get(url)?.has(id) !== true)
            .map((url) => `${url}#${id}`),
        ),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('of a record stands under its section’s address', () => {
    const ids = new Map(pages.map(({ path, ids: own }) => [`/${path}`, new Set(own)]));
    const records = corpus.documents.filter(({ type }) => type === 'record');
    const missing = records.flatMap(({ url, sections }) =>
      sections.flatMap(({ number }) =>
        languages.filter((lang) => ids.get(url[lang])?.has(`s-${number}`) !== true).map((lang) => `${url[lang]}#s-${number}`),
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe('every section', () => {
  test('answers at its own number: with a page, or by leading to its place in the whole record', () => {
    const byPath = new Map(pages.map((page) => [`/${page.path}`, page]));
    const found = corpus.documents
      .filter(({ type }) => type === 'record')
      .flatMap(({ url, sections }) =>
        languages.flatMap((lang) =>
          ['', 'parallel/', 'printed/'].flatMap((view) =>
            sections.map(({ number, kind }) => {
              const page = byPath.get(`${url[lang]}${number}/${view}`);
              const due = kind === 'speech' ? undefined : `${url[lang]}${view}#s-${number}`;
              return page !== undefined && page.leadsTo === due ? '' : `${url[lang]}${number}/${view}`;
            }),
          ),
        ),
      );
    expect(found.filter((wrong) => wrong !== '')).toEqual([]);
    expect(found.length).toBeGreaterThan(100);
  });
});

describe('the page of a seed', () => {
  test('shows every line that has words, and what became of each', () => {
    const unread = corpus.seeds.flatMap(({ seed }) =>
      languages
        .filter((lang) => readFileSync(join(dist, lang, 'sources', seedStem(seed), 'index.html'), 'utf8').includes('class="fate unread"'))
        .map((lang) => `${lang} ${seed}`),
    );
    expect(unread).toEqual([]);
  });
});
