import type { SearchResult, SearchResults } from '../search/api.ts';
import { forgetSearches, recentSearches, rememberSearch } from './search-recent.ts';
import { ask, countText, element, warmUp, words } from './search-view.ts';

/**
 * Search from any page. The field is a combobox: focus stays in it while the arrows move through the options of its list, and each option
 * is a paragraph to go to, or a question to ask again.
 */
class SearchDialog {
  private readonly form: HTMLFormElement;
  private readonly input: HTMLInputElement;
  private readonly list: HTMLElement;
  private readonly status: HTMLElement;
  private readonly all: HTMLAnchorElement;
  private readonly box: HTMLDialogElement;
  private asked = 0;
  private active = -1;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(box: HTMLDialogElement) {
    this.box = box;
    this.form = this.find('form');
    this.input = this.find('#search-field');
    this.list = this.find('#search-options');
    this.status = this.find('#search-dialog-status');
    this.all = this.find('#search-all');
    this.listen();
  }

  private find<T extends Element>(selector: string): T {
    const found = this.box.querySelector<T>(selector);
    if (found === null) throw new Error(`the search dialog has no ${selector}`);
    return found;
  }

  private listen(): void {
    this.input.addEventListener('input', () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => void this.ask(), 60);
    });
    this.input.addEventListener('keydown', (event) => this.press(event));
    this.form.addEventListener('submit', () => rememberSearch(this.input.value));
    this.find('.search-close').addEventListener('click', () => this.box.close());
    this.box.addEventListener('click', (event) => {
      if (event.target === this.box) this.box.close();
    });
    addEventListener('online', () => {
      if (this.box.open) void this.ask();
    });
  }

  /** Answers what stands in the field, or shows what was asked before. */
  start(): void {
    warmUp();
    void this.ask();
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.activate(event.key === 'ArrowDown' ? this.active + 1 : this.active < 0 ? -1 : this.active - 1);
    } else if (event.key === 'Enter' && this.active >= 0) {
      event.preventDefault();
      this.options()[this.active]?.click();
    }
  }

  private options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  private activate(place: number): void {
    const options = this.options();
    this.active = options.length === 0 ? -1 : (place + options.length) % options.length;
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === this.active)));
    const chosen = options[this.active];
    if (chosen === undefined) return this.input.removeAttribute('aria-activedescendant');
    this.input.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  }

  private fill(options: readonly HTMLElement[]): void {
    options.forEach((option, place) => (option.id = `search-option-${place}`));
    this.list.replaceChildren(...options);
    this.input.setAttribute('aria-expanded', String(options.length > 0));
    this.input.removeAttribute('aria-activedescendant');
    this.active = -1;
  }

  private async ask(): Promise<void> {
    const turn = (this.asked += 1);
    const query = this.input.value;
    const page = this.form.action;
    this.all.href = query.trim() === '' ? page : `${page}?${new URLSearchParams({ q: query }).toString()}`;
    if (query.trim() === '') return this.showRecent();
    if (this.list.childElementCount === 0) this.status.textContent = words.working;
    try {
      const found = await ask(query, { limit: 8 });
      if (turn === this.asked) this.show(found);
    } catch (error) {
      if (turn !== this.asked) return;
      this.fill([]);
      this.status.textContent = navigator.onLine ? words.failed : words.offline;
      reportError(error);
    }
  }

  private showRecent(): void {
    const queries = recentSearches();
    this.fill(queries.map((query) => this.question(query)));
    this.status.textContent = queries.length === 0 ? words.hint : words.recent;
    if (queries.length === 0) return;
    const forget = element('button', { type: 'button', class: 'search-word' }, words.forget);
    forget.addEventListener('click', () => {
      forgetSearches();
      this.showRecent();
      this.input.focus();
    });
    this.status.append(' ', forget);
  }

  private show(found: SearchResults): void {
    this.status.textContent = countText(found);
    if (found.total === 0 && found.suggestions.length > 0) this.status.append(`. ${words.nearest}`);
    this.fill(found.total === 0 ? found.suggestions.map((word) => this.question(word)) : found.results.map((result) => this.place(result)));
  }

  /** An option that asks a question. */
  private question(query: string): HTMLElement {
    const option = element('div', { role: 'option', class: 'search-option', 'aria-selected': 'false', dir: 'auto' }, query);
    option.addEventListener('click', () => {
      this.input.value = query;
      this.input.focus();
      void this.ask();
    });
    return option;
  }

  /** An option that leads to a section's best paragraph. */
  private place({ title, paragraphs, opening }: SearchResult): HTMLElement {
    const best = opening ?? paragraphs[0];
    const excerpt = element('span', { class: 'excerpt', ...(best?.lang === undefined ? {} : { lang: best.lang, dir: 'auto' }) });
    excerpt.innerHTML = best?.excerpt ?? '';
    const link = { role: 'option', class: 'search-option', 'aria-selected': 'false', tabindex: '-1', href: best?.url ?? '' };
    const option = element('a', link, element('span', { class: 'title' }, title), excerpt);
    option.addEventListener('click', () => {
      rememberSearch(this.input.value);
      this.box.close();
    });
    return option;
  }
}

const box = document.querySelector<HTMLDialogElement>('#search-dialog');
if (box === null) throw new Error('the page has no search dialog');

/** For `public/site.js`, which opens the dialog, and fetches this when it first does. */
export const dialog = new SearchDialog(box);
export { warmUp };
