import { formatsFor, type Plural } from '../i18n/format.ts';
import type { Language } from '../model/values.ts';
import type { SearchResult, SearchResults } from '../search/api.ts';

/** The search page's script: asks the index as the reader types, and keeps the question in the address. */

interface Messages {
  count: Plural;
  short: string;
  working: string;
  permalink: string;
}

type Api = typeof import('../search/api.ts');

const form = find<HTMLFormElement>('.search-form');
const input = find<HTMLInputElement>('#q');
const status = find<HTMLElement>('#search-status');
const list = find<HTMLOListElement>('#search-results');
const more = find<HTMLButtonElement>('#search-more');
const help = { nothing: find<HTMLElement>('#search-nothing'), failed: find<HTMLElement>('#search-failed') };
const messages = JSON.parse(form.dataset['messages'] ?? '{}') as Messages;
const lang = document.documentElement.lang as Language;
const f = formatsFor(lang);
const step = 10;

let limit = step;
let asked = 0;

function find<T extends Element>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (element === null) throw new Error(`the search page has no ${selector}`);
  return element;
}

function fields(): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : []));
}

/** Asks, and shows the answer unless a later question has overtaken it. */
async function ask(): Promise<void> {
  const turn = (asked += 1);
  const { q = '', ...filters } = Object.fromEntries(fields());
  help.nothing.hidden = true;
  help.failed.hidden = true;
  if (q.trim() === '') return show({ total: 0, results: [] }, messages.short);
  if (list.childElementCount === 0) status.textContent = messages.working;
  try {
    const { search } = (await import(/* @vite-ignore */ form.dataset['api'] ?? '')) as Api;
    const found = await search(q, { lang, limit, filters });
    if (turn !== asked) return;
    show(found, f.plural(found.total, found.total === 0 ? { ...messages.count, other: messages.count.zero ?? '' } : messages.count));
    help.nothing.hidden = found.total > 0;
  } catch (error) {
    reportError(error);
    if (turn !== asked) return;
    show({ total: 0, results: [] }, '');
    help.failed.hidden = false;
  }
}

function show({ total, results }: SearchResults, message: string): void {
  status.textContent = message;
  list.replaceChildren(...results.map(item));
  more.hidden = total <= results.length;
}

function item({ url, title, paragraphs }: SearchResult): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { href: url, className: 'title', textContent: title });
  const li = document.createElement('li');
  li.append(link, ...paragraphs.slice(0, 3).map(quote));
  return li;
}

function quote({ id, url, excerpt }: SearchResult['paragraphs'][number]): HTMLElement {
  const text = Object.assign(document.createElement('p'), { className: 'excerpt', innerHTML: excerpt });
  const number = f.digits(id.replace(/^p-/, ''));
  const mark = Object.assign(document.createElement('bdi'), { textContent: number, dir: document.documentElement.dir });
  const link = Object.assign(document.createElement('a'), { href: url, className: 'count' });
  link.setAttribute('aria-label', messages.permalink.replace('{n}', number));
  link.append('¶ ', mark);
  const div = Object.assign(document.createElement('div'), { className: 'quote' });
  div.append(text, link);
  return div;
}

function readAddress(): void {
  const query = new URLSearchParams(location.search);
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) element.value = query.get(element.name) ?? '';
  }
  const details = form.querySelector('details');
  if (details !== null) details.open = fields().some(([name]) => name !== 'q');
}

/** A question that was sent is a step to go back to; one that is being typed is not. */
function writeAddress(how: 'pushState' | 'replaceState'): void {
  const query = new URLSearchParams(fields()).toString();
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}`;
  if (address !== location.pathname + location.search) history[how](null, '', address);
}

function restart(how?: 'pushState' | 'replaceState'): void {
  limit = step;
  if (how !== undefined) writeAddress(how);
  void ask();
}

let pause: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => restart('replaceState'), 150);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  restart('pushState');
});
form.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement) restart('pushState');
});
more.addEventListener('click', () => {
  limit += step;
  void ask();
});
addEventListener('popstate', () => {
  readAddress();
  restart();
});

readAddress();
restart();
