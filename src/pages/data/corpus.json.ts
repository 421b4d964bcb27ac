import { archive } from '../../site/archive.ts';

/** The whole archive for machines: the value that the pages are made of, as `npm run export` prints it. */
export const GET = () => Response.json(archive().corpus);
