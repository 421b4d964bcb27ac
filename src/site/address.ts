import { ProblemError, problem } from '../model/problem.ts';

/** Where the archive will live, taken apart: the origin, and the path from the host's root, which begins and ends with a slash. */
export interface SiteAddress {
  /** Absent where nobody said it: then no page names its own absolute address. */
  origin?: string;
  base: string;
}

/**
 * Reads `SITE_URL`, e.g. `https://example.org/un-oic/`.
 *
 * @throws ProblemError where it is no http(s) address.
 */
export function siteAddress(value: string | undefined): SiteAddress {
  if (value === undefined || value.trim() === '') return { base: '/' };
  const url = URL.parse(value.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) throw new ProblemError([problem('site-url', { file: 'SITE_URL', fragment: value })]);
  return { origin: url.origin, base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/` };
}
