import GithubSlugger from 'github-slugger';
import type { Prose } from '../data/library.ts';

/** The ids that the headings of a page get, as the site makes them, and those that its tags give. */
export function headingIds({ outline }: Pick<Prose, 'outline'>): Set<string> {
  const slugger = new GithubSlugger();
  return new Set([...outline.headings.map(({ text }) => slugger.slug(text)), ...outline.ids]);
}
