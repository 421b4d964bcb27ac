/** The last questions, kept on the reader's device alone. Where storage is refused, there are none. */

const PLACE = 'mahdar-searches';
const MOST = 8;

/** What was asked last, the latest first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a question before the others. A single letter is none. */
export function rememberSearch(query: string): void {
  const asked = query.trim();
  if (asked.length < 2) return;
  store([asked, ...recentSearches().filter((other) => other !== asked)].slice(0, MOST));
}

/** Leaves nothing of them on the device. */
export function forgetSearches(): void {
  store([]);
}

function store(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, JSON.stringify(queries));
  } catch {
    return;
  }
}
