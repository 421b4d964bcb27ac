import type { APIRoute } from 'astro';
import { redirectRows } from '../site/redirects.ts';

/** `_redirects`, where something was renamed. Astro takes a file that begins with an underscore for none of its own. */
export async function getStaticPaths() {
  const rows = await redirectRows();
  return rows === '' ? [] : [{ params: { rows: '_redirects' }, props: { rows } }];
}

export const GET: APIRoute = ({ props }) => new Response(props['rows'] as string);
