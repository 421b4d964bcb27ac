/** Rough Arabic word shapes and stems: enough to see agreement and what a passage speaks of. Words are folded. */

const PREFIX = /^(?:وال|فال|بال|كال|لل|ال|و|ف|ب|ل|ي|ت|ن|ا|م|س)/u;
const SUFFIX = /(?:ات|ين|ون|يه|ها|هم|نا|ه|ي|ا)$/u;

/** What stands before the stem and what ends it: article, clitics, endings. Numbers and Latin words are a shape each. */
export function shapeOf(word: string): string {
  if (/^[0-9]+$/u.test(word)) return '#';
  if (/^[a-z]/u.test(word)) return 'latin';
  return `${PREFIX.exec(word)?.[0] ?? ''}…${SUFFIX.exec(word)?.[0] ?? ''}`;
}

const PROCLITICS = /^(?:وال|فال|بال|كال|لل|ال|و(?=.{3}))/u;

/** The word without article, conjunction and ending: «والمنظمات» and «منظمة» share theirs. */
export function stemOf(word: string): string {
  const bare = word.replace(PROCLITICS, '');
  const stem = bare.replace(SUFFIX, '');
  return stem.length < 2 ? bare : stem;
}
