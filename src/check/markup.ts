import { type Problem, problem } from '../model/problem.ts';
import type { Run } from './runs.ts';

/** The row under the heads of a table, and the sign of a footnote. */
const MARKUP = /(?<table>\|[ \t]*:?-{3,}:?[ \t]*\|)|(?<footnote>\[\^[^\]\s]+\])/u;
const ADDRESS = String.raw`\s*(?:https?:|www\.|mailto:|\.{0,2}/|#)[^\s\])﴾﴿）]*\s*`;
/** Words and an address that a space, the other order or another kind of bracket keeps from being a link. */
const NEARLY_A_LINK = new RegExp(String.raw`\[[^\][]+\]\s*[(﴾﴿（]${ADDRESS}[)﴾﴿）]|\([^()]+\)\s*\[${ADDRESS}\]`, 'u');

/** Finds signs of Markdown that mean nothing here or are not quite right: readers would see the signs. */
export function checkMarkup(runs: readonly Run[]): Problem[] {
  return runs.flatMap((run) => {
    if (!run.own || !run.block) return [];
    const [markup, link] = [MARKUP.exec(run.text), NEARLY_A_LINK.exec(run.text)];
    const place = (index: number, fragment: string) => ({ file: run.file, ...run.placeAt(index), fragment: fragment.slice(0, 60) });
    return [
      ...(markup === null
        ? []
        : [
            problem('markup-unknown', place(markup.index, markup[0]), {
              what: markup.groups?.['table'] === undefined ? 'footnote' : 'table',
            }),
          ]),
      ...(link === null ? [] : [problem('link-form', place(link.index, link[0]))]),
    ];
  });
}
