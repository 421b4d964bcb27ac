import { findingsWords } from '../i18n/findings.ts';
import { siteLanguages } from '../i18n/index.ts';
import { placeOf } from '../i18n/problems/place.ts';
import { tell } from '../i18n/problems/index.ts';
import { visible } from '../i18n/visible.ts';
import type { Problem } from '../model/problem.ts';
import type { Language } from '../model/values.ts';
import { escapeHtml } from '../text/escape-html.ts';

/** So many are shown: who mends the first ones often mends the others with them. */
const MOST = 20;

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.75 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.4; }
ol { list-style: none; padding: 0; }
li { border-inline-start: 4px solid #b3261e; padding: .25rem 1rem; margin: 1.5rem 0; }
code { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
p { margin: .35rem 0; }
.place { font-weight: 600; }
.explain { opacity: .8; }
`;

/**
 * The page that stands in for all others under `npm run dev` while texts hold errors: what is wrong, where, and what to do, for somebody
 * who writes texts, and neither a trace nor our own code.
 *
 * @param client The address of the script that loads the page again once something changes.
 */
export function findingsPage(problems: readonly Problem[], lang: Language, client: string): string {
  const words = findingsWords[lang];
  const rest = problems.length - MOST;
  return `<!doctype html>
<html lang="${lang}" dir="${siteLanguages[lang].dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title(problems.length))}</title>
<style>${STYLE}</style>
<script type="module" src="${escapeHtml(client)}"></script>
</head>
<body>
<main>
<h1>${escapeHtml(words.title(problems.length))}</h1>
<p>${escapeHtml(words.lead)}</p>
<ol role="list">
${problems
  .slice(0, MOST)
  .map((found) => finding(found, lang))
  .join('\n')}
</ol>
${rest > 0 ? `<p>${escapeHtml(words.more(rest))}</p>` : ''}
</main>
</body>
</html>
`;
}

function finding(found: Problem, lang: Language): string {
  const { message, hint } = tell(found, lang);
  const fragment = found.fragment === undefined ? '' : ` «<bdi>${escapeHtml(visible(found.fragment))}</bdi>»`;
  return `<li>
<p class="place"><code dir="ltr">${escapeHtml(placeOf(found))}</code></p>
<p>${escapeHtml(message)}${fragment}.</p>
<p>${escapeHtml(hint)}</p>
<p class="explain">${escapeHtml(findingsWords[lang].explained)} <code dir="ltr">npm run check -- --explain ${escapeHtml(found.code)}</code></p>
</li>`;
}
