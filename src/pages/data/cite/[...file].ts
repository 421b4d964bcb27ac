import type { APIRoute } from 'astro';
import { citationFiles, citationText, type CitationFile } from '../../../site/cite.ts';

/** Citations for reference managers: `data/cite/s-pv-7050/14.en.bib`. */
export const getStaticPaths = () => citationFiles().map((props) => ({ params: { file: props.file }, props }));

const types = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  json: 'application/vnd.citationstyles.csl+json',
  txt: 'text/plain',
};

export const GET: APIRoute<CitationFile> = ({ props, site }) =>
  new Response(citationText(props, site?.origin), { headers: { 'content-type': `${types[props.format]}; charset=utf-8` } });
