import type { ProblemPlace } from '../../model/problem.ts';
import { visible } from '../visible.ts';

/** `seeds/x.txt:12:3` */
export function placeOf({ file, line, column }: ProblemPlace): string {
  return [visible(file), line, column].filter((part) => part !== undefined).join(':');
}
