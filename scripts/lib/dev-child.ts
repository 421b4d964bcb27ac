import { resolve } from 'node:path';
import { dev } from 'astro';

// A process of its own that works like `npm run dev`: for measuring it, and for testing it beside one that somebody has open. The
// environment says which archive it shows.
const { address } = await dev({ root: resolve(import.meta.dirname, '../..'), logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
process.send?.(`http://127.0.0.1:${address.port}`);
