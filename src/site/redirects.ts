import { getCollection } from 'astro:content';
import { redirectsOf, type Redirect } from '../data/redirects.ts';
import { languages } from '../model/values.ts';
import { archive } from './archive.ts';
import { page } from './href.ts';
import { viewPath, viewsOf } from './views.ts';

/** Every address that leads elsewhere now, pages of the guide included. What follows the language segment is the same in each. */
export async function redirects(): Promise<Redirect[]> {
  const guide = await getCollection('guide');
  const pages = guide.flatMap(({ id, data: { formerly = [] } }) => {
    const to = `${id.replace(/\.[a-z]+$/u, '')}/`;
    return formerly.map((old) => ({ from: `guide/${old}/`, to }));
  });
  // A guide page says it in both of its files, or in one.
  return [
    ...new Map(
      [...redirectsOf(archive().corpus, (document) => viewsOf(document).map(viewPath)), ...pages].map((one) => [one.from, one]),
    ).values(),
  ];
}

/** The same as rows of `_redirects`, which Netlify and Cloudflare Pages read: there the server leads on, and keeps what follows a `#`. */
export async function redirectRows(): Promise<string> {
  const all = await redirects();
  return all.flatMap(({ from, to }) => languages.map((lang) => `${page(lang, from)} ${page(lang, to)} 301\n`)).join('');
}
