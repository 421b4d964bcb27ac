import type { Problem } from '../../model/problem.ts';

/** What whoever gave us an archive calls its folders. */
export interface Folders {
  seeds: string;
  content: string;
}

/** What they are called where nobody says otherwise. */
export const usualFolders: Folders = { seeds: 'seeds', content: 'content' };

/** Pure code calls every folder of seeds `seeds/`: a problem with its file under the name that the person gave. */
export function inFolders(found: Problem, { seeds }: Folders): Problem {
  const isNamed = found.file === seeds || found.file.startsWith(`${seeds}/`);
  return isNamed || !found.file.startsWith('seeds/') ? found : { ...found, file: `${seeds}/${found.file.slice('seeds/'.length)}` };
}
