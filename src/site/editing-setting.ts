import type { SignIn } from '../editing/backend.ts';
import { ProblemError, problem } from '../model/problem.ts';
import type { Forge } from './forge.ts';

/**
 * Reads `EDITING_PAGE`: how editors sign in on the editing page, `token`, or what their forge needs for signing in with its own page. On GitHub
 * that is the address of a helper, on the others the number under which the archive is registered there. Undefined where it is not set:
 * then there is no such page.
 *
 * @param forge what `REPOSITORY_URL` says
 * @throws ProblemError where it is neither, or where no repository is known to edit.
 */
export function editingPageOf(value: string | undefined, forge: Forge | undefined): SignIn | undefined {
  const given = (value ?? '').trim();
  if (given === '') return undefined;
  const refuse = (why: 'repository' | 'sign-in') =>
    new ProblemError([problem('editing-page', { file: 'EDITING_PAGE', fragment: given }, { why })]);
  if (forge === undefined) throw refuse('repository');
  if (given === 'token') return { kind: 'token' };
  if (forge.kind === 'github') {
    const url = URL.parse(given);
    if (url === null || !/^https?:$/.test(url.protocol)) throw refuse('sign-in');
    return { kind: 'helper', address: url.href.replace(/\/$/, '') };
  }
  if (!/^[A-Za-z0-9_-]{16,}$/.test(given)) throw refuse('sign-in');
  return { kind: 'application', id: given };
}
