/**
 * What the page for addresses that do not exist does with scripts: it keeps to the language that the address names, and names the
 * page that was most likely meant.
 */

const parts = [...document.querySelectorAll<HTMLElement>('[data-address]')];
const { pathname } = location;
const addressOf = (part: HTMLElement): string => part.dataset['address'] ?? '';
const named = parts.find((part) => pathname.startsWith(addressOf(part)));

if (named !== undefined) {
  for (const part of parts) part.hidden = part !== named;
  document.documentElement.lang = named.lang;
  document.documentElement.dir = named.dir;
}
for (const part of named === undefined ? parts : [named]) void offerNearest(part);

/** The page above the one asked for, as near as there is one; where no language is named, the same page in each first. */
async function offerNearest(part: HTMLElement): Promise<void> {
  const address = addressOf(part);
  const root = address.replace(/[^/]+\/$/, '');
  const rest = pathname.slice((named === undefined ? root : address).length);
  // No page is named like a file, so that what has a full stop leads to none.
  const steps = rest.split('/').filter((step) => step !== '' && !step.includes('.'));
  const paths = steps.map((_, left) => address + steps.slice(0, steps.length - left).join('/') + '/');
  for (const path of paths) {
    const title = path === pathname ? undefined : await titleOf(path);
    if (title === undefined) continue;
    const link = Object.assign(document.createElement('a'), { href: path, textContent: title });
    const offer = part.querySelector<HTMLElement>('[data-nearest]');
    offer?.append(' ', link);
    if (offer !== null) offer.hidden = false;
    return;
  }
}

async function titleOf(path: string): Promise<string | undefined> {
  try {
    const answer = await fetch(path);
    if (!answer.ok) return undefined;
    return new DOMParser().parseFromString(await answer.text(), 'text/html').title;
  } catch {
    return undefined;
  }
}
