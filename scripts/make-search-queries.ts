import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { buildCorpus } from '../src/data/corpus.ts';
import { arabicQueries } from './lib/arabic-queries.ts';
import { readContentFolder } from './lib/content-folder.ts';
import { englishQueries, symbolQueries } from './lib/english-queries.ts';
import { shuffled, type RuleQuery } from './lib/query-patterns.ts';

const options = new Command()
  .description('Makes questions to measure search by, from the texts of an archive and by rule.')
  .option('--content <dir>', 'the folder of the archive’s text', 'content')
  .option('--out <file>', 'the file to write', 'test/search/queries/by-rule.json')
  .parse()
  .opts<{ content: string; out: string }>();

const { corpus } = buildCorpus(readContentFolder(options.content).files, { base: '/', folder: options.content });
const paragraphs = corpus.documents.flatMap(({ sections }) => sections.flatMap((section) => section.paragraphs));
const [ar, en] = (['ar', 'en'] as const).map((lang) => paragraphs.map((paragraph) => paragraph[lang]).filter((text) => text !== ''));
const symbols = shuffled(
  corpus.references.map(({ symbol }) => symbol).filter((symbol) => ar!.some((text) => text.includes(symbol))),
  11,
).slice(0, 8);
const ownArabic = [...arabicQueries(ar!), ...symbolQueries(symbols, 'ar')].map((query) => ({ ...query, text: 'ar' as const }));
const ownEnglish = [...englishQueries(en!), ...symbolQueries(symbols.slice(0, 3), 'en')].map((query) => ({
  ...query,
  text: 'en' as const,
}));
const across = [...ownArabic, ...ownEnglish]
  .filter(({ category }) => /^(?:01|05|08|12|16|e1|e3|e6|e7)/.test(category))
  .filter((_, place) => place % 2 === 0)
  .map((query) => ({ ...query, category: `x ${query.category}`, lang: query.lang === 'ar' ? ('en' as const) : ('ar' as const) }));
const queries: RuleQuery[] = [...ownArabic, ...ownEnglish, ...across].map((query, place) => ({ id: `r${place + 1}`, ...query }));
writeFileSync(options.out, `${JSON.stringify(queries, null, 1)}\n`);
console.log(`${ownArabic.length} questions in Arabic, ${ownEnglish.length} in English, ${across.length} across.`);
