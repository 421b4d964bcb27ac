import type { APIRoute } from 'astro';
import { figureIds, type FigureId } from '../../../figures/figure.ts';
import { figureTables } from '../../../figures/tables.ts';
import { archive } from '../../../site/archive.ts';

/** What the figures show, as tables: `data/figures/timeline.csv`. */
export const getStaticPaths = () => figureIds.map((figure) => ({ params: { figure } }));

export const GET: APIRoute = ({ params }) =>
  new Response(figureTables[params['figure'] as FigureId](archive().corpus), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
