import { parlaClarin } from '../../data/parla-clarin.ts';
import { archive } from '../../site/archive.ts';

/** Every record as one Parla-CLARIN corpus. */
export const GET = () => new Response(parlaClarin(archive().corpus), { headers: { 'content-type': 'application/tei+xml; charset=utf-8' } });
