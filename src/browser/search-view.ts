import { formatsFor } from '../i18n/format.ts';
import { siteLanguages } from '../i18n/languages.ts';
import { searchWords } from '../i18n/search.ts';
import type { Language } from '../model/values.ts';
import type { ParagraphResult, SearchOptions, SearchResult, SearchResults } from '../search/api.ts';

/** What the search page and the search dialog have in common: asking, and turning answers into elements. */

type Api = typeof import('../search/api.ts');

/** The language of the page, and how it speaks. */
export const lang = document.documentElement.lang as Language;
export const words = searchWords[lang];
export const formats = formatsFor(lang);

/** A module that once could not be fetched is not fetched again under the same address. */
let tries = 0;

/** The search module, fetched when it is first needed. */
async function api(): Promise<Api> {
  const address = document.querySelector<HTMLElement>('[data-search-api]')?.dataset['searchApi'] ?? '';
  try {
    return (await import(/* @vite-ignore */ tries === 0 ? address : `${address}?${tries}`)) as Api;
  } catch (error) {
    tries += 1;
    throw error;
  }
}

/** Fetches what the first question needs; where that fails, the question will say so. */
export function warmUp(): void {
  api()
    .then(({ prepare }) => prepare())
    .catch(() => undefined);
}

let isKept = false;

/**
 * Asks the search of the archive in the language of the page. After the first answer the index is kept for when there is no network, unless
 * the reader saves data.
 */
export async function ask(query: string, options: SearchOptions): Promise<SearchResults> {
  const { search, prepareOffline } = await api();
  const found = await search(query, { lang, ...options });
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (!isKept && connection?.saveData !== true) {
    isKept = true;
    // After the reader has an answer, and not instead of one.
    setTimeout(() => void prepareOffline(lang).catch(() => (isKept = false)), 1500);
  }
  return found;
}

/** Makes an element with its attributes and what stands in it. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** An element whose content the index made safe. */
function marked(name: 'p' | 'span', html: string, attributes: Record<string, string>): HTMLElement {
  const made = element(name, attributes);
  made.innerHTML = html;
  return made;
}

const tagged = (of: Language): Record<string, string> => (of === lang ? {} : { lang: of, dir: siteLanguages[of].dir });

/** «وُجد في ٣ نصوص، ٥ فقرات». */
export function countText({ total, more, paragraphs, isBegun }: SearchResults): string {
  if (total === 0) return isBegun === true ? words.begun : words.none;
  const counts = [formats.plural(total, words.count), ...(paragraphs === 0 ? [] : [formats.plural(paragraphs, words.paragraphs)])];
  return [...counts, ...(more === true ? [words.andMore] : [])].join(lang === 'ar' ? '، ' : ', ');
}

/** Paragraphs of a section that are shown before the reader asks for the rest. */
const SHOWN = 3;

/** A section with its best paragraphs. */
export function resultItem({ url, title, paragraphs, opening }: SearchResult): HTMLLIElement {
  const item = element('li', {}, element('a', { href: opening === undefined ? (paragraphs[0]?.url ?? url) : url, class: 'title' }, title));
  if (opening !== undefined) {
    item.append(element('p', { class: 'count search-opening' }, words.opening), quote(opening));
    return item;
  }
  item.append(...paragraphs.slice(0, SHOWN).map(quote));
  const rest = paragraphs.slice(SHOWN);
  if (rest.length === 0) return item;
  const summary = element('summary', {}, `+ ${formats.plural(rest.length, words.paragraphs)}`);
  item.append(element('details', { class: 'search-rest' }, summary, ...rest.map(quote)));
  return item;
}

function quote({ id, url, excerpt, lang: own = lang, pair }: ParagraphResult): HTMLElement {
  const number = formats.digits(id.replace(/^p-/, ''));
  const link = element('a', { href: url, class: 'count', 'aria-label': words.permalink.replace('{n}', number) });
  link.append('¶\u00a0', element('bdi', { dir: document.documentElement.dir }, number));
  const made = element('div', { class: 'quote' }, marked('p', excerpt, { class: 'excerpt', ...tagged(own) }), link);
  if (own !== lang) made.append(element('span', { class: 'count' }, words.untranslated));
  if (pair !== undefined) {
    const text = marked('p', pair.excerpt, { class: 'excerpt', ...tagged(pair.lang) });
    made.append(element('details', { class: 'search-pair' }, element('summary', {}, words.pair), text));
  }
  return made;
}

/** Every hit in one line of its context. */
export function lineItems({ title, paragraphs }: SearchResult): HTMLLIElement[] {
  return paragraphs.flatMap(({ url, lang: own = lang, lines = [] }) =>
    lines.map(({ before, hit, after }) => {
      const link = element('a', { href: url, title }, element('mark', {}, hit));
      return element(
        'li',
        { class: 'kwic', ...tagged(own) },
        element('span', { class: 'kwic-before' }, element('span', {}, before)),
        link,
        element('span', { class: 'kwic-after' }, element('span', {}, after)),
      );
    }),
  );
}

/** The nearest words, each a button that asks for it. */
export function suggestionList(suggestions: readonly string[], choose: (word: string) => void): (Node | string)[] {
  if (suggestions.length === 0) return [];
  const buttons = suggestions.map((word) => {
    const own = /[\u{0621}-\u{064A}]/u.test(word) ? 'ar' : 'en';
    const button = element('button', { type: 'button', class: 'search-word', ...tagged(own) }, word);
    button.addEventListener('click', () => choose(word));
    return button;
  });
  return [`${words.nearest} `, ...buttons];
}
