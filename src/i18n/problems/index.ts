import { type Code, type Problem, type Severity, type ValuesOf, severityOf } from '../../model/problem.ts';
import type { Language } from '../../model/values.ts';
import { isolate, rightToLeft } from '../isolate.ts';
import { visible } from '../visible.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { type Folders, usualFolders } from './folders.ts';
import { placeOf } from './place.ts';
import type { ProblemWordings, Sentence } from './wording.ts';

/** The wording of every code in each language. */
export const problemWordings: Record<Language, ProblemWordings> = { ar, en };

/** A problem in words: what is wrong, without a full stop at its end, and what to do. */
export interface Told {
  message: string;
  hint: string;
}

/** Puts a problem into the words of a language. What it quotes is made visible: no control character of a file reaches a console. */
export function tell(found: Problem, lang: Language, folders: Folders = usualFolders): Told {
  const { message, hint } = wordingOf(found.code, lang);
  return { message: named(said(message, found.values), folders), hint: named(said(hint, found.values), folders) };
}

/** Wordings name the folders of an archive by what they are for: `{seeds}/catalogue.yaml`. */
function named(sentence: string, folders: Folders): string {
  return sentence.replaceAll(/\{(seeds|content)\}/gu, (_, folder: keyof Folders) => visible(folders[folder]));
}

function wordingOf<C extends Code>(code: C, lang: Language): { message: Sentence<ValuesOf<C>>; hint: Sentence<ValuesOf<C>> } {
  return problemWordings[lang][code];
}

function said(sentence: Sentence<never>, values: Problem['values']): string {
  // The code has chosen both the sentence and the values: their types agree one by one.
  return typeof sentence === 'string' ? sentence : (sentence as (values: unknown) => string)(visibleIn(values));
}

/** The same values with every string in them made visible. */
function visibleIn(value: unknown): unknown {
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value)) return value.map(visibleIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visibleIn(inner)]));
}

const severities: Record<Language, Record<Severity, string>> = {
  ar: { error: 'خطأ', warning: 'تنبيه' },
  en: { error: 'error', warning: 'warning' },
};

/** How grave a problem is, in one word. */
function severityIn(severity: Severity, lang: Language): string {
  return severities[lang][severity];
}

/**
 * One line for the console: `seeds/x.txt:12: error [seed-empty] message «fragment». Hint.`
 *
 * Place and code come first in every language: programs make links of them. The Arabic sentence after them is one isolated run from
 * right to left, so that it reads well in a line that a terminal or a log sets from left to right.
 */
export function formatProblem(found: Problem, lang: Language, folders: Folders = usualFolders): string {
  const place = placeOf(found);
  const { message, hint } = tell(found, lang, folders);
  const severity = severityIn(severityOf(found), lang);
  const fragment = found.fragment === undefined ? '' : visible(found.fragment);
  if (lang === 'en') return `${place}: ${severity} [${found.code}] ${message}${fragment === '' ? '' : ` «${fragment}»`}. ${hint}`;
  return `${place}: [${found.code}] ${rightToLeft(`${severity}: ${message}${fragment === '' ? '' : ` «${isolate(fragment)}»`}. ${hint}`)}`;
}
