import { languages } from '../model/values.ts';

/** How many addresses one sitemap may hold. https://www.sitemaps.org/protocol.html */
const most = 50_000;

/**
 * Writes a sitemap of pages that each exist in every language, each with its twins.
 *
 * @param site the address of the site, with a slash at its end
 * @param paths what follows it: `ar/speakers/ban-ki-moon/`; what is in no language is left out
 */
export function sitemap(site: string, paths: readonly string[]): string {
  const rests = [...new Set(paths.flatMap((path) => /^(?:ar|en)\/(.*)$/.exec(path)?.[1] ?? []))].sort();
  const twins = (rest: string) =>
    languages.map((lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${site}${lang}/${rest}"/>`).join('');
  const entries = rests.flatMap((rest) => languages.map((lang) => `<url><loc>${site}${lang}/${rest}</loc>${twins(rest)}</url>`));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries.slice(0, most),
    '</urlset>',
    '',
  ].join('\n');
}

/** Tells robots where the sitemap is, and that they may read everything. */
export const robots = (site: string): string => `User-agent: *\nAllow: /\n\nSitemap: ${site}sitemap.xml\n`;
