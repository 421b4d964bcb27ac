// The little that a page does with scripts: the colours a reader chose, kept; the place, kept when the language or the view changes;
// keys to move from speech to speech; a button that copies a paragraph. It stands in the head and is no module, so that a dark page
// is dark from its first paint.
(() => {
  const root = document.documentElement;
  root.dataset.scripts = '';

  const saved = read();
  if (saved === 'dark' || saved === 'light') root.dataset.theme = saved;

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('.theme-switch');
    if (button !== null) {
      name(button);
      button.addEventListener('click', () => {
        const theme = isDark() ? 'light' : 'dark';
        root.dataset.theme = theme;
        write(theme);
        name(button);
      });
    }
    for (const link of document.querySelectorAll('a[data-twin], a[data-keep]')) {
      link.addEventListener('click', () => {
        link.hash = location.hash;
        if (link.dataset.twin === 'query') link.search = location.search;
      });
    }
    const text = document.querySelector('[data-copy-text]');
    if (text !== null && navigator.clipboard !== undefined) offerCopies(text);
    const ribbon = document.querySelector('.record > .ribbon');
    if (ribbon !== null) follow(ribbon);
    for (const part of document.querySelectorAll('[data-address]')) leaveOut(part);
    document.addEventListener('keydown', (event) => press(event));
    document.addEventListener('mouseout', ({ target }) => target.removeAttribute?.('data-dismissed'));
  });

  function isDark() {
    return root.dataset.theme === 'dark' || (root.dataset.theme === undefined && matchMedia('(prefers-color-scheme: dark)').matches);
  }

  /** The button says what it would change to. */
  function name(button) {
    button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
  }

  /** The page for addresses that do not exist speaks the language that the address names, if it names one. */
  function leaveOut(part) {
    const named = [...document.querySelectorAll('[data-address]')].find(({ dataset }) => location.pathname.startsWith(dataset.address));
    if (named === undefined) return;
    part.hidden = part !== named;
    root.lang = named.lang;
    root.dir = named.dir;
  }

  /** A paragraph's words alone, without the remarks on them. */
  function offerCopies(text) {
    for (const notes of text.querySelectorAll('.para-notes')) {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text.dataset.copyText });
      button.addEventListener('click', async () => {
        const words = [...notes.parentElement.querySelectorAll(':is(p, h2, h3, h4, li):not(.missing)')];
        await navigator.clipboard.writeText(words.map((block) => block.textContent.trim()).join('\n\n'));
        button.textContent = text.dataset.copied;
        setTimeout(() => (button.textContent = text.dataset.copyText), 2000);
      });
      notes.append(button);
    }
  }

  /** The ribbon of a whole record shows whose turn is being read. */
  function follow(ribbon) {
    const links = new Map([...ribbon.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link]));
    const seen = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const link = links.get(`#${target.id}`);
          if (isIntersecting) link?.setAttribute('aria-current', 'location');
          else link?.removeAttribute('aria-current');
        }
      },
      { rootMargin: '-25% 0px -70% 0px' },
    );
    for (const section of document.querySelectorAll('.section')) seen.observe(section);
  }

  function press({ key, target, ctrlKey, metaKey, altKey }) {
    if (ctrlKey || metaKey || altKey || target.closest('input, select, textarea, [contenteditable]') !== null) return;
    if (key === 'Escape') document.querySelector('.corr:is(:hover, :focus)')?.setAttribute('data-dismissed', '');
    if (key === 'j' || key === 'k') move(key === 'j' ? 1 : -1);
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
      return null;
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
