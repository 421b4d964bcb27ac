import type { GitBackend } from '@sveltia/cms';

/** The forge that keeps the archive's files, as far as the editing page must know it. */
export interface EditingForge {
  kind: 'github' | 'gitlab' | 'gitea';
  origin: string;
  repository: string;
  branch?: string | undefined;
}

/** How an editor shows the forge who they are. */
export type SignIn =
  /** With an access token that they have made on the forge. */
  | { kind: 'token' }
  /** Through a helper that the host runs beside GitHub, which gives no page a token without one. */
  | { kind: 'helper'; address: string }
  /** Through the forge's own page, on which the archive is registered as an application. */
  | { kind: 'application'; id: string };

const GITHUB = 'https://github.com';

/** Tells the page's program where the repository is, and how an editor signs in. */
export function backendOf({ kind, origin, repository, branch }: EditingForge, signIn: SignIn): GitBackend {
  const common: Pick<GitBackend, 'repo' | 'branch' | 'auth_methods'> = {
    repo: repository,
    ...(branch !== undefined && { branch }),
    auth_methods: signIn.kind === 'token' ? ['token'] : ['oauth', 'token'],
  };
  const application = signIn.kind === 'application' ? { app_id: signIn.id } : {};
  switch (kind) {
    case 'github': {
      const own = origin === GITHUB ? {} : { api_root: `${origin}/api/v3`, graphql_api_root: `${origin}/api/graphql` };
      return { name: kind, ...common, ...own, ...(signIn.kind === 'helper' && { base_url: signIn.address }) };
    }
    case 'gitlab': {
      const proof = signIn.kind === 'application' ? { auth_type: 'pkce' as const } : {};
      return { name: kind, ...common, base_url: origin, api_root: `${origin}/api/v4`, ...proof, ...application };
    }
    case 'gitea':
      return { name: kind, ...common, base_url: origin, api_root: `${origin}/api/v1`, ...application };
  }
}

/**
 * The policy of the editing page. Unlike the pages of the archive it speaks to another host, the forge, and to no other: what its program
 * would ask elsewhere, such as whether a forge is in good health, the browser refuses. Its styles are made while it runs.
 */
export function policyFor({ kind, origin }: EditingForge): string {
  const api = kind === 'github' && origin === GITHUB ? 'https://api.github.com' : origin;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self' data: blob: ${api}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
