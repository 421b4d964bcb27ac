import type { Prose } from '../data/library.ts';
import { OWN_MACHINE } from '../data/mdx-body.ts';
import { placeAt } from '../data/place.ts';
import type { TextFile } from '../data/text-file.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { CheckedArchive } from './archive.ts';
import { decoded } from './decoded.ts';

type Read = Pick<TextFile<unknown> | Prose, 'file' | 'outline' | 'source'>;

/** Finds headings that skip a level or have no words, and pictures without a text for who cannot see them or without a file. */
export function checkStructure(archive: CheckedArchive): Problem[] {
  const pictures = new Set(archive.others.map((path) => `${archive.folder}/${path}`));
  return [...readFiles(archive).flatMap((read) => [...headings(read), ...images(read, pictures, archive)]), ...spokenHeadings(archive)];
}

/** Every file of running text: sections, articles and the site's own prose. */
export function readFiles({ library }: CheckedArchive): Read[] {
  const sides = [...library.sections, ...library.articles].flatMap(({ arabic, english, lone }) => [arabic, english, lone ?? null]);
  return [...sides.filter((side) => side !== null), ...library.prose];
}

function headings({ file, outline, source }: Read): Problem[] {
  let above = 1;
  return outline.headings.flatMap(({ depth, text, from }) => {
    const place = { file, ...placeAt(source, from), fragment: text };
    const after = above;
    above = depth;
    if (text.trim() === '') return problem('heading-empty', { file, ...placeAt(source, from) });
    // The title in the fields is the page's own heading.
    if (depth === 1) return problem('heading-title', place);
    return depth > after + 1 ? problem('heading-skip', place, { depth, wanted: after + 1 }) : [];
  });
}

/** Nobody speaks a heading; those of a record stand between its speeches. */
function spokenHeadings({ library }: CheckedArchive): Problem[] {
  return library.sections.flatMap(({ arabic }) =>
    arabic?.matter.kind !== 'speech'
      ? []
      : arabic.body
          .filter(({ type }) => type === 'heading')
          .map(({ line, column, text }) => problem('heading-speech', { file: arabic.file, line, column, fragment: text.slice(0, 60) })),
  );
}

function images({ file, outline, source }: Read, there: ReadonlySet<string>, { published }: CheckedArchive): Problem[] {
  return outline.images.flatMap(({ url, alt, from }) => {
    const place = { file, ...placeAt(source, from), fragment: url };
    // In a record or an article, reading has told it already.
    if (OWN_MACHINE.test(url)) return /\/(?:records|articles)\//u.test(file) ? [] : [problem('image-missing', place, { isLocal: true })];
    const untold = alt.trim() === '' ? [problem('image-text', place)] : [];
    const path = /^[a-z][a-z0-9+.-]*:|^\/\//iu.test(url) ? null : decoded(url.replace(/[?#].*$/u, ''), decodeURI);
    if (path === null || (path.startsWith('/') ? published.has(path) : there.has(beside(file, path)))) return untold;
    return [...untold, problem('image-missing', place, { isLocal: false })];
  });
}

/** `content/articles/a.ar.mdx` and `../pictures/x.png` make `content/pictures/x.png`. */
function beside(file: string, path: string): string {
  const steps = file.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
