// The little that a page does with scripts: the colours a reader chose, kept; and the place, kept when the language changes.
// It stands in the head and is no module, so that a dark page is dark from its first paint.
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
    const twin = document.querySelector('a[data-twin]');
    twin?.addEventListener('click', () => {
      twin.hash = location.hash;
      if (twin.dataset.twin === 'query') twin.search = location.search;
    });
  });

  function isDark() {
    return root.dataset.theme === 'dark' || (root.dataset.theme === undefined && matchMedia('(prefers-color-scheme: dark)').matches);
  }

  /** The button says what it would change to. */
  function name(button) {
    button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
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
