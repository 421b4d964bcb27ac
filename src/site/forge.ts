import { ProblemError, problem } from '../model/problem.ts';

/** Where the archive's files are kept and its mistakes are reported: a repository on a forge. */
export interface Forge {
  kind: ForgeKind;
  /** The forge itself: `https://github.com`. */
  origin: string;
  /** The repository's path there: `example/archive`. */
  repository: string;
  /** Absent where the address names none: then it is the repository's own first branch. */
  branch?: string | undefined;
  /** The folder of the repository in which the archive is, with a slash at its end; empty where it is all of it. */
  folder: string;
  /** Where a file can be edited in the browser; the line is where the forge can go to one. */
  edit(file: string, line?: number): string;
  /** Where a mistake can be reported, with what is known already filled in. */
  report(title: string, body: string): string;
}

/** Gitea is also Forgejo and Codeberg. */
export type ForgeKind = 'github' | 'gitlab' | 'gitea';

/** How the forges write their addresses; Gitea's are Forgejo's and Codeberg's too. */
const addresses: Readonly<Record<ForgeKind, { edit: string; issue: string; title: string; body: string; branch: RegExp }>> = {
  github: { edit: '/edit/', issue: '/issues/new', title: 'title', body: 'body', branch: /\/tree\/(.+)$/ },
  gitlab: { edit: '/-/edit/', issue: '/-/issues/new', title: 'issue[title]', body: 'issue[description]', branch: /\/-\/tree\/(.+)$/ },
  gitea: { edit: '/_edit/', issue: '/issues/new', title: 'title', body: 'body', branch: /\/src\/branch\/(.+)$/ },
};

/**
 * Reads `REPOSITORY_URL`, the address of the repository as the browser shows it: `https://github.com/example/archive`, or with a branch
 * and the folder of the archive, `https://codeberg.org/example/archives/src/branch/main/un-oic`. Undefined where it is not set.
 *
 * @throws ProblemError where it is no address of a repository, or does not tell what kind of forge it is on.
 */
export function forgeOf(value: string | undefined): Forge | undefined {
  const given = (value ?? '').trim();
  if (given === '') return undefined;
  const url = URL.parse(given);
  const path = url?.pathname.replace(/\/+$|\.git$/g, '') ?? '';
  const kind = url === null ? undefined : kindOf(url.hostname, path);
  if (url === null || kind === undefined || !/^https?:$/.test(url.protocol) || !/^\/[^/]+\/[^/]+/.test(path))
    throw new ProblemError([problem('repository-url', { file: 'REPOSITORY_URL', fragment: given })]);
  const { edit, issue, title, body, branch } = addresses[kind];
  const place = branch.exec(path);
  const own = place === null ? path : path.slice(0, place.index);
  const repository = url.origin + own;
  const [named, ...folders] = place?.[1]?.split('/') ?? [];
  return {
    kind,
    origin: url.origin,
    repository: own.slice(1),
    branch: named,
    folder: folders.map((part) => `${part}/`).join(''),
    edit: (file, line) => `${repository}${edit}${place?.[1] ?? 'main'}/${file}${line === undefined ? '' : `#L${line}`}`,
    report: (about, text) => `${repository}${issue}?${queryPart(title)}=${queryPart(about)}&${queryPart(body)}=${queryPart(text)}`,
  };
}

/** A forge of one's own is known by its name, or by the way in which it names a branch. */
function kindOf(host: string, path: string): ForgeKind | undefined {
  if (host.includes('gitlab') || addresses.gitlab.branch.test(path)) return 'gitlab';
  if (/codeberg|forgejo|gitea/.test(host) || addresses.gitea.branch.test(path)) return 'gitea';
  if (host.includes('github') || addresses.github.branch.test(path)) return 'github';
  return undefined;
}

/** Arabic letters stay what they are: browsers send them encoded, and an encoded one is six times as long. */
function queryPart(text: string): string {
  return text.replace(/[^A-Za-z0-9._~\-\p{Script=Arabic}]/gu, (character) => encodeURIComponent(character).replace("'", '%27'));
}
