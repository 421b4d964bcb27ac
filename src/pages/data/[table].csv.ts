import type { APIRoute } from 'astro';
import { dataTables, type DataTableName } from '../../data/tables.ts';
import { archive } from '../../site/archive.ts';

/** The corpus as tables: `data/paragraphs.csv` and its like. */
export const getStaticPaths = () => Object.keys(dataTables).map((table) => ({ params: { table } }));

export const GET: APIRoute = ({ params }) =>
  new Response(dataTables[params['table'] as DataTableName].csv(archive().corpus), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
