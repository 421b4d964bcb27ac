import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { parse } from 'yaml';
import { guideWords } from '../../src/i18n/guide.ts';
import { rightToLeft } from '../../src/i18n/isolate.ts';
import { CodePage } from '../../src/model/code-page.ts';
import { ProblemError, problem } from '../../src/model/problem.ts';
import { lang } from './speech.ts';

/** The pages come with the program: a folder of texts that is checked need not have a guide. */
const pages = resolve(import.meta.dirname, '../../content/guide/codes');

/**
 * What the guide says about a code, as a terminal shows it.
 *
 * @throws ProblemError where there is no such code
 */
export function explain(code: string): string {
  const file = join(pages, `${code}.yaml`);
  if (!existsSync(file)) {
    const codes = readdirSync(pages).map((name) => name.replace(/\.yaml$/u, ''));
    throw new ProblemError([problem('usage-choice', { file: '--explain', fragment: code }, { choices: [closest(code, codes)] })]);
  }
  const page = CodePage.parse(parse(readFileSync(file, 'utf8')));
  const words = guideWords[lang].codes;
  const parts = (['means', 'why', 'mend'] as const).flatMap((name) => ['', words[name], plain(page[name][lang])]);
  return [code, page.title[lang], ...parts]
    .map((line) => (lang === 'ar' && line !== '' && line !== code ? rightToLeft(line) : line))
    .join('\n');
}

/** Markdown for people who see its signs: a link is its words. */
function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1').replace(/(`+) ?(.*?) ?\1(?!`)/gu, '$2');
}
