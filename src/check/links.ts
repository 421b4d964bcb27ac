import { placeAt } from '../data/place.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { CheckedArchive } from './archive.ts';
import { decoded } from './decoded.ts';
import { type SitePages, pagesOf } from './pages.ts';
import { readFiles } from './structure.ts';

/** Finds links that lead to no page of the archive or to no place on it, links without words, and links that run code. */
export function checkLinks(archive: CheckedArchive): Problem[] {
  const pages = pagesOf(archive);
  return [
    ...readFiles(archive).flatMap(({ file, outline, source }) =>
      outline.links.flatMap(({ url, text, from }) => {
        const place = { file, ...placeAt(source, from), fragment: url === '' ? text : url };
        // A footnote's text, to Markdown, is the address of a link.
        if (text.startsWith('^')) return problem('markup-unknown', { ...place, fragment: `[${text}]` }, { what: 'footnote' });
        if (url.trim() === '' || text.trim() === '') return problem('link-empty', place, { what: url.trim() === '' ? 'address' : 'words' });
        return linkProblem(url, place, pages);
      }),
    ),
    ...checkExceptions(archive, pages),
  ];
}

type Place = { file: string; line: number; column: number; fragment: string };

/** A name before a colon that leads somewhere a visitor may go. */
const SAFE = /^(?:https?|mailto|tel):/iu;
const SCHEME = /^\s*[a-z][a-z0-9+.-]*:/iu;

function linkProblem(url: string, place: Place, pages: SitePages): Problem[] {
  if (SAFE.test(url) || url.startsWith('//')) return [];
  // In a record or an article, reading has told it already: those are refused by the build too.
  if (SCHEME.test(url)) return /\/(?:records|articles)\//u.test(place.file) ? [] : [problem('link-unsafe', place)];
  const own = pages.addressOf(place.file);
  if (own === null) return [];
  const base = `https://archive.example${own}`;
  if (!URL.canParse(url, base)) return [problem('link-broken', place, { address: url })];
  const target = new URL(url, base);
  const path = decoded(target.pathname, decodeURI);
  const anchors = pages.anchorsOf(path);
  if (anchors === null) return [problem('link-broken', place, { address: path })];
  const anchor = decoded(target.hash.slice(1), decodeURIComponent);
  // Only paragraphs, sections and headings are known for certain; what a page adds of its own is not.
  return anchor === '' || anchors === 'any' || anchors.has(anchor) ? [] : [problem('link-anchor', place, { address: path, anchor })];
}

/** The exceptions of the glossary name paragraphs. */
function checkExceptions({ library }: CheckedArchive, pages: SitePages): Problem[] {
  return library.glossary.flatMap(({ file, value, locate }) =>
    value.exceptions.flatMap(({ paragraph }, index) => {
      if (pages.paragraphs.has(paragraph)) return [];
      return problem('paragraph-unknown', { file, ...locate(['exceptions', index, 'paragraph']), fragment: paragraph });
    }),
  );
}
