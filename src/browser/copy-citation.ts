/** Puts a button beside each citation on the page that copies it, its address in full. Without scripts the text is there to be selected. */

for (const box of document.querySelectorAll<HTMLElement>('details.cite')) {
  for (const citation of box.querySelectorAll<HTMLElement>('.citation')) {
    citation.after(...buttonsFor(citation, box));
  }
}

/**
 * How a paragraph is cited, with its address in full.
 *
 * @param file where the paragraphs of the whole document are cited, a line each, its path at the end: for pages that do not list them
 */
export async function citationOf(id: string, file: string): Promise<string> {
  const listed = document.querySelector(`.cite-paragraphs li:has([href="#${id}"])`);
  if (listed instanceof HTMLElement) return textOf(listed);
  const lines = (await (await fetch(file)).text()).split('\n');
  const [, words = '', path = ''] = /^(.*) (\S+)$/.exec(lines.find((line) => line.endsWith(`#${id}`)) ?? '') ?? [];
  return `${words} ${new URL(path, location.href).href}`;
}

function buttonsFor(citation: HTMLElement, box: HTMLElement): HTMLElement[] {
  const copy = button(box.dataset['copy'] ?? '', box, () => textOf(citation));
  if (!citation.matches('li')) return [copy];
  const id = citation.querySelector('a')?.hash.slice(1) ?? '';
  const files = [...box.querySelectorAll<HTMLAnchorElement>('a[data-format]')];
  citation.append(' ', copy, ...files.map((file) => button(file.textContent.trim(), box, () => entryOf(file, id))));
  return [];
}

function button(label: string, box: HTMLElement, text: () => string | Promise<string>): HTMLButtonElement {
  const element = Object.assign(document.createElement('button'), { type: 'button', className: 'copy', textContent: label });
  element.addEventListener('click', () => {
    void Promise.resolve(text())
      .then((copied) => navigator.clipboard.writeText(copied))
      .then(() => {
        element.textContent = box.dataset['copied'] ?? label;
        setTimeout(() => (element.textContent = label), 2000);
      });
  });
  return element;
}

/** The words of a citation; a path becomes the address that the reader sees above the page. */
function textOf(citation: HTMLElement): string {
  const copy = citation.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('button')) element.remove();
  const link = copy.querySelector('a');
  const address = link?.href ?? '';
  link?.remove();
  return `${copy.textContent.replace(/\s+/g, ' ').trim()} ${address}`.trim();
}

/** One paragraph's entry out of the file that holds those of all. */
async function entryOf(file: HTMLAnchorElement, id: string): Promise<string> {
  const text = await (await fetch(file.href)).text();
  const isIts = (entry: string) => new RegExp(`-${id}(?![0-9])`).test(entry);
  if (file.dataset['format'] === 'json') {
    const items = JSON.parse(text) as { id: string }[];
    return JSON.stringify(
      items.filter((item) => isIts(item.id)),
      null,
      2,
    );
  }
  const entries = file.dataset['format'] === 'bib' ? text.split(/\n(?=@)/) : text.split(/\n(?=TY {2}-)/);
  return entries.find(isIts) ?? text;
}
