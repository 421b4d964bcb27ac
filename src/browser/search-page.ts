import { facetNames, type FacetName } from '../search/stored.ts';
import type { SearchResults } from '../search/api.ts';
import { forgetSearches, recentSearches, rememberSearch } from './search-recent.ts';
import { pagesNamed, type NamedPage } from './search-names.ts';
import { ask, countText, element, formats, lineItems, resultItem, suggestionList, warmUp, words } from './search-view.ts';

/** The search page's script: asks as the reader types, and keeps the question in the address. */

const form = find<HTMLFormElement>('main .search-form');
const input = find<HTMLInputElement>('#q');
const status = find<HTMLElement>('#search-status');
const hint = find<HTMLElement>('#search-hint');
const recent = find<HTMLElement>('#search-recent');
const pages = find<HTMLElement>('#search-pages');
const list = find<HTMLOListElement>('#search-results');
const more = find<HTMLButtonElement>('#search-more');
const nothing = find<HTMLElement>('#search-nothing');
const nearest = find<HTMLElement>('#search-nearest');
const unfiltered = find<HTMLButtonElement>('#search-unfiltered');
const failed = find<HTMLElement>('#search-failed');
const clear = find<HTMLButtonElement>('#search-clear');
const selects = [...form.querySelectorAll('select')];
const STEP = 10;

let limit = STEP;
let asked = 0;

function find<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`the search page has no ${selector}`);
  return found;
}

function fields(): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : [])),
  );
}

/** Asks, and shows the answer unless a later question has overtaken it. */
async function askNow(): Promise<void> {
  const turn = (asked += 1);
  const { q = '', view = '', ...filters } = fields();
  clear.hidden = Object.keys(filters).length === 0;
  showPages(q);
  if (q.trim() === '') return showStart();
  recent.hidden = true;
  hint.hidden = true;
  if (list.childElementCount === 0) status.textContent = words.working;
  try {
    const found = await ask(q, { limit, filters, facets: true, lines: view === 'lines' });
    if (turn === asked) show(found, view);
  } catch (error) {
    if (turn !== asked) return;
    showFailure();
    // The console is where an editor looks first.
    reportError(error);
  }
}

/** Nothing is asked yet: the last questions, and what can be asked. */
function showStart(): void {
  showOnly(hint);
  status.textContent = '';
  list.replaceChildren();
  more.hidden = true;
  const queries = recentSearches();
  recent.hidden = queries.length === 0;
  if (queries.length === 0) return;
  const items = queries.map((query) => {
    const button = element('button', { type: 'button', class: 'search-word', dir: 'auto' }, query);
    button.addEventListener('click', () => choose(query));
    return element('li', {}, button);
  });
  const forget = element('button', { type: 'button', class: 'button quiet' }, words.forget);
  forget.addEventListener('click', () => {
    forgetSearches();
    showStart();
    input.focus();
  });
  recent.replaceChildren(element('h3', {}, words.recent), element('ul', { role: 'list' }, ...items), forget);
}

function show(found: SearchResults, view: string): void {
  const empty = found.total === 0;
  showOnly(empty && found.isBegun !== true ? nothing : undefined);
  status.textContent = countText(found);
  list.classList.toggle('kwic-list', view === 'lines');
  list.replaceChildren(...found.results.flatMap((result) => (view === 'lines' ? lineItems(result) : [resultItem(result)])));
  more.hidden = found.more !== true && found.total <= found.results.length;
  nearest.replaceChildren(...suggestionList(found.suggestions, choose));
  unfiltered.hidden = clear.hidden;
  showCounts(found);
}

function showFailure(): void {
  showOnly(failed);
  const text = failed.querySelector('p');
  if (text !== null) text.textContent = (navigator.onLine ? text.dataset['failed'] : text.dataset['offline']) ?? '';
  status.textContent = text?.textContent ?? '';
  list.replaceChildren();
  more.hidden = true;
}

function showOnly(shown: HTMLElement | undefined): void {
  for (const part of [hint, nothing, failed]) part.hidden = part !== shown;
}

/** Where a question is a name, the page of whom or what it names is one tap away. */
function showPages(query: string): void {
  const named = pagesNamed(query, namedPages());
  pages.hidden = named.length === 0;
  const links = named.map(({ url, text, kind }) => element('span', {}, element('a', { href: url, dir: 'auto' }, text), ` (${kind})`));
  pages.replaceChildren(...(named.length === 0 ? [] : [`${words.pages} `, ...links]));
}

function namedPages(): (NamedPage & { kind: string })[] {
  return selects.flatMap((select) => {
    const { pages: folder } = select.dataset;
    if (folder === undefined) return [];
    const kind = words.facets[select.name as FacetName];
    return [...select.options].flatMap(({ value, dataset: { text, names } }) =>
      text === undefined || names === undefined
        ? []
        : [{ url: `${folder}${value}/`, text, names: names.split('|'), kind, isPerson: select.name === 'speaker' }],
    );
  });
}

/** How many texts each choice would leave; a choice that would leave none cannot be made. Of a part, a count is no less than that. */
function showCounts({ facets = {}, more: isMore, facetsOfPart }: SearchResults): void {
  const isPart = isMore === true || facetsOfPart === true;
  for (const select of selects) {
    const counts = facets[select.name as FacetName] ?? {};
    for (const option of select.options) {
      if (option.value === '') continue;
      const count = counts[option.value] ?? 0;
      const known = isPart ? (count === 0 ? '' : ` (${formats.number(count)}+)`) : ` (${formats.number(count)})`;
      option.textContent = `${option.dataset['text'] ?? option.value}${known}`;
      option.disabled = count === 0 && !isPart && !option.selected;
    }
  }
}

function choose(query: string): void {
  input.value = query;
  restart('pushState');
  input.focus();
}

function readAddress(): void {
  const query = new URLSearchParams(location.search);
  input.value = query.get('q') ?? '';
  for (const select of selects) select.value = query.get(select.name) ?? '';
  const view = query.get('view') ?? '';
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name=view]')) radio.checked = radio.value === view;
  const filters = form.querySelector<HTMLDetailsElement>('details');
  if (filters !== null) filters.open ||= facetNames.some((name) => query.has(name));
}

/** A question that was sent is a step to go back to; one that is being typed is not. */
function writeAddress(how: 'pushState' | 'replaceState'): void {
  const query = new URLSearchParams(fields()).toString();
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}`;
  if (address !== location.pathname + location.search) history[how](null, '', address);
}

function restart(how?: 'pushState' | 'replaceState'): void {
  clearTimeout(pause);
  limit = STEP;
  if (how !== undefined) writeAddress(how);
  if (how === 'pushState') rememberSearch(input.value);
  void askNow();
}

/** From the field into the results and through them, with the arrows. */
function moveBy(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops: HTMLElement[] = [input, ...list.querySelectorAll<HTMLElement>('.title, .kwic > a')];
  const place = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[place + (event.key === 'ArrowDown' ? 1 : -1)];
  if (place < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

let pause: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('focus', warmUp, { once: true });
input.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => restart('replaceState'), 60);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  restart('pushState');
});
form.addEventListener('change', (event) => {
  if (event.target !== input) restart('pushState');
});
form.addEventListener('keydown', moveBy);
list.addEventListener('keydown', moveBy);
list.addEventListener('click', () => rememberSearch(input.value));
more.addEventListener('click', () => {
  limit += STEP;
  void askNow();
});
for (const button of [clear, unfiltered]) {
  button.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    restart('pushState');
  });
}
find<HTMLButtonElement>('#search-again').addEventListener('click', () => restart());
addEventListener('online', () => {
  if (!failed.hidden) restart();
});
addEventListener('popstate', () => {
  readAddress();
  restart();
});

readAddress();
restart();
