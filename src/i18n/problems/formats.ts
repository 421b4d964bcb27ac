import { type Problem, isError, severityOf } from '../../model/problem.ts';
import type { Language } from '../../model/values.ts';
import { visible } from '../visible.ts';
import type { Folders } from './folders.ts';
import { tell } from './index.ts';

/** The forms in which findings are printed. */
export const findingFormats = ['text', 'json', 'github'] as const;
export type FindingFormat = (typeof findingFormats)[number];

/** Findings as JSON: what a program needs, and the sentences beside it. */
export function findingsAsJson(problems: readonly Problem[], files: number, lang: Language, folders?: Folders): string {
  const errors = problems.filter(isError).length;
  const findings = problems.map((found) => {
    const { code, file, line, column, fragment, fix } = found;
    return { code, severity: severityOf(found), file, line, column, fragment, ...tell(found, lang, folders), fix };
  });
  return `${JSON.stringify({ errors, warnings: problems.length - errors, files, findings }, null, 2)}\n`;
}

/** Findings as annotations of a GitHub workflow: they are shown beside the lines of a change. One line each. */
export function findingAsAnnotation(found: Problem, lang: Language, folders?: Folders): string {
  const { message, hint } = tell(found, lang, folders);
  const fragment = found.fragment === undefined ? '' : ` «${visible(found.fragment)}»`;
  const properties = { file: found.file, line: found.line, col: found.column, title: found.code };
  const list = Object.entries(properties).flatMap(([key, value]) => (value === undefined ? [] : `${key}=${property(String(value))}`));
  return `::${severityOf(found)} ${list.join(',')}::${data(`${message}${fragment}. ${hint}`)}`;
}

/** What would end a command's text, or begin another: https://github.com/actions/toolkit, `command.ts`. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
