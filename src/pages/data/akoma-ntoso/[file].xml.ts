import type { APIRoute } from 'astro';
import { akomaNtosoOf, isRecord } from '../../../data/akoma-ntoso.ts';
import type { Document } from '../../../model/corpus.ts';
import { languages, type Language } from '../../../model/values.ts';
import { archive } from '../../../site/archive.ts';

interface Props extends Record<string, unknown> {
  document: Document;
  lang: Language;
}

/** Each record in each language as Akoma Ntoso: `data/akoma-ntoso/s-pv-7050.ar.xml`. */
export const getStaticPaths = () =>
  archive()
    .corpus.documents.filter(isRecord)
    .flatMap((document) => languages.map((lang) => ({ params: { file: `${document.id}.${lang}` }, props: { document, lang } })));

export const GET: APIRoute<Props> = ({ props: { document, lang } }) =>
  new Response(akomaNtosoOf(archive().corpus, document, lang), { headers: { 'content-type': 'application/akn+xml; charset=utf-8' } });
