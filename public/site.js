// The little that a page does with scripts: the colours a reader chose, kept; the place, kept when the language or the view changes;
// keys to move from speech to speech; a button that copies a paragraph; and the larger scripts, fetched when they are used. It stands in the head and is no module, so that a dark page
// is dark from its first paint.
(() => {
  const root = document.documentElement;
  const typing = 'input, select, textarea, [contenteditable]';
  root.dataset.scripts = '';

  colour(read());
  // Who comes back to a page comes back to a place in it.
  if (performance.getEntriesByType('navigation')[0]?.type !== 'navigate') root.dataset.returned = '';

  document.addEventListener('DOMContentLoaded', () => {
    const themes = document.querySelector('.theme-switch select');
    if (themes !== null) {
      const show = () => (themes.value = colour(read()));
      show();
      themes.addEventListener('change', () => write(colour(themes.value)));
      // Chosen in another window, or on a later page before the reader came back to this one.
      addEventListener('storage', show);
      addEventListener('pageshow', show);
    }
    for (const link of document.querySelectorAll('a[data-twin], a[data-keep]')) {
      link.addEventListener('click', () => {
        link.hash = location.hash;
        if (link.dataset.twin === 'query') link.search = location.search;
      });
    }
    const text = document.querySelector('[data-copy-text]');
    if (text !== null && navigator.clipboard !== undefined) offerCopies(text);
    const record = document.querySelector('[data-whole]');
    if (record !== null) addEventListener('scroll', () => import(record.dataset.whole).catch(reportError), { once: true });
    for (const box of document.querySelectorAll('details[data-script]')) {
      box.addEventListener('toggle', () => import(box.dataset.script).catch(reportError), { once: true });
    }
    const dialog = document.querySelector('#search-dialog');
    if (dialog !== null) offerSearch(dialog);
    document.addEventListener('keydown', (event) => press(event));
    document.addEventListener('mouseout', ({ target }) => target.removeAttribute?.('data-dismissed'));
  });

  /** Paints the page as was chosen, or else as the system asks; says which. */
  function colour(choice) {
    if (choice === 'dark' || choice === 'light') return (root.dataset.theme = choice);
    delete root.dataset.theme;
    return '';
  }

  /** Beside a paragraph: its words alone, without the remarks on them, and how to cite it. */
  function offerCopies(text) {
    const { copyText, copyCitation, copied, script, citations } = text.dataset;
    const add = (notes, label, words) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
      button.addEventListener('click', async () => {
        // A promise, since some browsers refuse what comes after the click.
        const blob = Promise.resolve(words()).then((said) => new Blob([said], { type: 'text/plain' }));
        await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
        button.textContent = copied;
        setTimeout(() => (button.textContent = label), 2000);
      });
      notes.append(button);
    };
    for (const notes of text.querySelectorAll('.para-notes')) {
      const paragraph = notes.parentElement;
      add(notes, copyText, () =>
        [...paragraph.querySelectorAll(':is(p, h2, h3, h4, li):not(.missing)')].map((block) => block.textContent.trim()).join('\n\n'),
      );
      add(notes, copyCitation, () => import(script).then(({ citationOf }) => citationOf(paragraph.id, citations)));
    }
  }

  /** Search from any page, by a key or by the link in the header; where it cannot be fetched, that leads to the search page after all. */
  function offerSearch(dialog) {
    const field = document.querySelector('main .search-form input[type=search]');
    const link = document.querySelector('.site-header a[href$="/search/"]:not([aria-current], [data-twin])');
    const { script, style, key } = dialog.dataset;
    let fetched;
    const load = () => (fetched ??= Promise.all([import(script), addStyle(style)]).then(([module]) => module));
    const open = () => {
      if (dialog.open) return;
      dialog.showModal();
      dialog.querySelector('input').select();
      load().then(
        (module) => module.dialog.start(),
        () => dialog.querySelector('form').submit(),
      );
    };
    addEventListener('keydown', (event) => {
      if (!opensSearch(event)) return;
      event.preventDefault();
      // The search page answers in its own field while one types; no other does.
      if (link !== null) return open();
      field?.focus();
      field?.select();
    });
    if (link === null) return;
    link.setAttribute('aria-keyshortcuts', '/ Control+K');
    link.title = key;
    const prepare = () => load().catch(() => undefined);
    link.addEventListener('focus', prepare, { once: true });
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    field?.addEventListener('focus', () => prepare().then((module) => module?.warmUp()), { once: true });
  }

  /** Ctrl-K is told by its place too, since other layouts have another letter there. */
  function opensSearch({ key, code, ctrlKey, metaKey, altKey, target }) {
    if ((ctrlKey || metaKey) && (key.toLowerCase() === 'k' || code === 'KeyK')) return true;
    return typed(key, code) === '/' && !ctrlKey && !metaKey && !altKey && target.closest(typing) === null;
  }

  function addStyle(href) {
    return new Promise((onload, onerror) => {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload, onerror }));
    });
  }

  /** What a key types; where it types Arabic, what a Latin one in its place would. */
  function typed(key, code) {
    return key > '~' ? { KeyJ: 'j', KeyK: 'k', Slash: '/' }[code] : key;
  }

  function press({ key, code, target, ctrlKey, metaKey, altKey }) {
    if (ctrlKey || metaKey || altKey || target.closest(typing) !== null) return;
    if (key === 'Escape') document.querySelector('.corr:is(:hover, :focus)')?.setAttribute('data-dismissed', '');
    const letter = typed(key, code);
    if (letter === 'j' || letter === 'k') move(letter === 'j' ? 1 : -1);
  }

  /** To the next speech or the one before: on its page by the links there, in a whole record from attribution to attribution. */
  function move(step) {
    const link = document.querySelector(`a[rel=${step === 1 ? 'next' : 'prev'}]`);
    if (link !== null) return link.click();
    const starts = [...document.querySelectorAll('.section.speech')];
    const top = 90;
    const next =
      step === 1
        ? starts.find((section) => section.getBoundingClientRect().top > top)
        : starts.findLast((section) => section.getBoundingClientRect().top < top - 20);
    if (next !== undefined) location.hash = next.id;
  }

  // Where storage is refused, the choice holds for the page.
  function read() {
    try {
      return localStorage.getItem('theme');
    } catch {
      return root.dataset.theme;
    }
  }

  function write(theme) {
    try {
      localStorage.setItem('theme', theme);
    } catch {
      return;
    }
  }
})();
