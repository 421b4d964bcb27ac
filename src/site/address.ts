/** Where the archive will live, taken apart: the origin, and the path from the host's root, which begins and ends with a slash. */
export interface SiteAddress {
  /** Absent where nobody said it: then no page names its own absolute address. */
  origin?: string;
  base: string;
}

/**
 * Reads `SITE_URL`, e.g. `https://example.org/un-oic/`.
 *
 * @throws a sentence for the person who set it, where it is no http(s) address.
 */
export function siteAddress(value: string | undefined): SiteAddress {
  if (value === undefined || value.trim() === '') return { base: '/' };
  const url = URL.parse(value.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `SITE_URL is «${value}», which is no web address. Set it to where the archive will live, e.g. https://example.org/un-oic/`,
    );
  }
  return { origin: url.origin, base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/` };
}
