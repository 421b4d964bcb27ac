import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { Catalogue, CatalogueEntry } from '../../src/model/catalogue.ts';
import { GlossaryTerm } from '../../src/model/glossary.ts';
import { SeedLedger } from '../../src/model/ledger.ts';
import { Delegation, Speaker, Topic } from '../../src/model/people.ts';
import { RecordMatter } from '../../src/model/record.ts';
import { ArticleMatter, ArticleTranslationMatter, SectionMatter, SectionTranslationMatter } from '../../src/model/section.ts';
import { Bilingual, languages } from '../../src/model/values.ts';
import { guideChapters, said } from './fences.ts';

/** The files that people write fields into: what the guide calls each in a heading, its fields, and what a whole file must parse as. */
const files: { name: string; fields: z.ZodType; file?: z.ZodType }[] = [
  { name: 'document.yaml', fields: RecordMatter },
  { name: '<nn>-<who>.ar.mdx', fields: SectionMatter },
  { name: '<nn>-<who>.en.mdx', fields: SectionTranslationMatter },
  { name: 'content/articles/<document>.ar.mdx', fields: ArticleMatter },
  { name: 'content/articles/<document>.en.mdx', fields: ArticleTranslationMatter },
  { name: 'content/speakers/<id>.yaml', fields: Speaker },
  { name: 'content/delegations/<id>.yaml', fields: Delegation },
  { name: 'content/topics/<id>.yaml', fields: Topic },
  { name: 'content/glossary/<id>.yaml', fields: GlossaryTerm },
  { name: 'content/sources/<seed>.yaml', fields: SeedLedger },
  { name: 'seeds/catalogue.yaml', fields: CatalogueEntry, file: Catalogue },
];

/** Every word that a schema wants written as it is: names of fields at any depth, and the values of lists to choose from. */
function vocabulary(schema: unknown): Set<string> {
  // The guide explains texts in two languages once, for all files.
  if (schema === Bilingual) return new Set();
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, unknown>;
    return new Set(Object.entries(shape).flatMap(([field, value]) => [field, ...vocabulary(value)]));
  }
  if (schema instanceof z.ZodEnum) return new Set(schema.options.map(String));
  if (schema instanceof z.ZodArray) return vocabulary(schema.element);
  if (schema instanceof z.ZodUnion) return new Set(schema.options.flatMap((option) => [...vocabulary(option)]));
  if (schema instanceof z.ZodPipe) return vocabulary(schema.in);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return vocabulary(schema.unwrap());
  return new Set();
}

/** The chapter of the guide whose heading names a file. */
async function chapter(language: string, name: string): Promise<string> {
  const found = (await chapters(language)).find((text) => text.slice(0, text.indexOf('\n')).includes(`\`${name}\``));
  expect(found, `a heading with \`${name}\` in the guide`).toBeDefined();
  return found ?? '';
}

async function chapters(language: string): Promise<string[]> {
  const guide = await readFile(new URL(`../../content/guide/front-matter.${language}.mdx`, import.meta.url), 'utf8');
  return guide.split(/^(?=## )/m);
}

describe.each(languages)('the guide to the fields, in %s', (language) => {
  test.each(files)('explains every field and every choice of $name', async ({ name, fields }) => {
    // The first chapter has what is written alike in every file.
    const [, common = ''] = await chapters(language);
    const text = common + (await chapter(language, name));
    const missing = [...vocabulary(fields)].filter((word) => !text.includes(`\`${word}\``));
    expect(missing).toEqual([]);
  });

  test.each(files)('gives an example of $name that the model accepts', async ({ name, fields, file = fields }) => {
    const [, example = ''] = /```yaml model\n(.*?)```/s.exec(await chapter(language, name)) ?? [];
    const [parsed] = parseAllDocuments(example);
    expect(file.safeParse(parsed?.toJS())).toMatchObject({ success: true });
  });
});

const rulings = guideChapters().flatMap(({ slug, language, fences }) =>
  fences.filter((fence) => said(fence, 'model') === 'catalogue').map(({ text, line }) => ({ slug, language, text, line })),
);

test.each(rulings)('$slug.$language, line $line: gives an example that the catalogue accepts', ({ text }) => {
  expect(Catalogue.safeParse(parse(text))).toMatchObject({ success: true });
});

test('the words of the guide are found at any depth of a schema', () => {
  const schema = z.strictObject({
    outer: z.array(z.strictObject({ inner: z.enum(['choice']).nullable().default(null) })).optional(),
    title: Bilingual,
  });
  expect([...vocabulary(schema)]).toEqual(['outer', 'inner', 'choice', 'title']);
});
