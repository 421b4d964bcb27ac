import type { z } from 'zod';
import { editingWords } from '../i18n/editing.ts';
import { GlossaryTerm } from '../model/glossary.ts';
import { Delegation, Speaker, Topic } from '../model/people.ts';
import { ChapterMatter, PageMatter } from '../model/prose.ts';
import { RecordMatter } from '../model/record.ts';
import { ArticleMatter, ArticleTranslationMatter, SectionMatter, SectionTranslationMatter } from '../model/section.ts';
import { Id, type Language } from '../model/values.ts';
import { type EditingField, fieldsOf, patternOf } from './fields.ts';
import { AS_READ, BODY } from './entry-file.ts';
import { type AnyPlan, type CollectionName, collectionNames } from './plan.ts';
import * as plans from './plans.ts';

/** A collection as the editing page's program wants it described, as far as this archive needs it. */
export interface EditingCollection {
  name: CollectionName;
  label: string;
  label_singular: string;
  description: string;
  icon: string;
  folder: string;
  path?: string;
  extension: 'mdx' | 'yaml';
  /** The name under which the reading and writing of its files is registered; the program knows Markdown by what its formats end in. */
  format: string;
  i18n?: boolean;
  create: boolean;
  delete: false;
  duplicate: false;
  slug?: { editable: ['create']; hint: string; pattern?: [string, string] };
  identifier_field: string;
  summary: string;
  view_groups?: { label: string; field: string }[];
  fields: EditingField[];
}

/** The files that the page reads and writes, and what an editor may do with them. */
interface Files {
  schema: z.ZodObject;
  plan: AnyPlan;
  /** What the English file of a pair has, where the text is in two files. */
  translation?: { schema: z.ZodObject; plan: AnyPlan };
  folder: string;
  path?: string;
  icon: string;
  /** Absent where entries are begun elsewhere: a section by its record, a record by its seed, a chapter with its place in the guide. */
  create?: true;
  /** Whether the files have a text beside their fields. */
  text?: true;
  summary: string;
}

const files: Readonly<Record<CollectionName, Files>> = {
  articles: {
    schema: ArticleMatter,
    plan: plans.article,
    translation: { schema: ArticleTranslationMatter, plan: plans.articleTranslation },
    folder: 'articles',
    icon: 'newspaper',
    create: true,
    text: true,
    summary: '{{title}}',
  },
  sections: {
    schema: SectionMatter,
    plan: plans.section,
    translation: { schema: SectionTranslationMatter, plan: plans.sectionTranslation },
    folder: 'records',
    path: '{{document}}/{{slug}}',
    icon: 'record_voice_over',
    text: true,
    summary: '{{document}}, {{section}}: {{speaker}}',
  },
  records: { schema: RecordMatter, plan: plans.record, folder: 'records', path: '{{slug}}/document', icon: 'gavel', summary: '{{symbol}}' },
  speakers: { schema: Speaker, plan: plans.speaker, folder: 'speakers', icon: 'person', create: true, summary: 'name' },
  delegations: { schema: Delegation, plan: plans.delegation, folder: 'delegations', icon: 'flag', create: true, summary: 'name' },
  topics: { schema: Topic, plan: plans.topic, folder: 'topics', icon: 'topic', create: true, summary: 'name' },
  glossary: { schema: GlossaryTerm, plan: plans.glossaryTerm, folder: 'glossary', icon: 'dictionary', create: true, summary: 'term' },
  pages: {
    schema: PageMatter,
    plan: plans.page,
    translation: { schema: PageMatter, plan: plans.page },
    folder: 'pages',
    icon: 'web',
    text: true,
    summary: '{{title}}',
  },
  guide: {
    schema: ChapterMatter,
    plan: plans.chapter,
    translation: { schema: ChapterMatter, plan: plans.chapter },
    folder: 'guide',
    icon: 'menu_book',
    text: true,
    summary: '{{title}}',
  },
};

/**
 * The collections of the editing page, made of the model.
 *
 * @param folder where the archive's `content/` is in its repository
 */
export function editingCollections(lang: Language, folder: string): EditingCollection[] {
  return collectionNames.map((name) => collectionOf(name, lang, folder));
}

function collectionOf(name: CollectionName, lang: Language, root: string): EditingCollection {
  const { folder, path, icon, create, translation, summary } = files[name];
  const words = editingWords[lang];
  const { many, one, about } = words.collections[name]!;
  const paired = translation !== undefined;
  const [first] = summary.match(/\w+/u) ?? [];
  return {
    name,
    label: many,
    label_singular: one,
    description: about,
    icon,
    folder: `${root}${folder}`,
    ...(path !== undefined && { path }),
    extension: paired ? 'mdx' : 'yaml',
    format: paired ? `${name}-frontmatter` : `${name}-file`,
    ...(paired && { i18n: true }),
    create: create === true,
    // An address is for ever: what is to go, goes by hand and with a redirect.
    delete: false,
    duplicate: false,
    ...(create && { slug: { editable: ['create'], hint: words.id, ...patternOf(Id, words) } }),
    identifier_field: first!,
    summary: summary.includes('{') ? summary : `{{${summary}.${lang}}}`,
    ...(name === 'sections' && { view_groups: [{ label: words.groupByDocument, field: 'document' }] }),
    fields: [...editingFields(name, lang), { name: AS_READ, widget: 'hidden', i18n: paired }],
  };
}

/**
 * The fields of a collection; of texts in two files, those of both, each edited in the languages whose file has it. What both have comes
 * first and then the text, so that the two languages stand beside each other.
 */
export function editingFields(name: CollectionName, lang: Language): EditingField[] {
  const { schema, plan, translation, text } = files[name];
  const first = fieldsOf(schema, plan, name, lang);
  const second = translation === undefined ? [] : fieldsOf(translation.schema, translation.plan, name, lang);
  const twinOf = (field: EditingField) => second.find((other) => other.name === field.name);
  const shared = first.flatMap((field) => {
    const twin = twinOf(field);
    return twin === undefined
      ? []
      : [inBoth({ ...field, required: field.required === true && twin.required === false ? ['ar'] : field.required! })];
  });
  const alone = first.filter((field) => twinOf(field) === undefined);
  const english = second
    .filter((field) => !first.some((other) => other.name === field.name))
    .map((field) => inBoth({ ...field, required: false }));
  return [...shared, ...(text === undefined ? [] : [bodyField(lang)]), ...english, ...alone];
}

/** A field that is edited in both languages, and with it whatever it is made of. */
function inBoth(field: EditingField): EditingField {
  return { ...field, i18n: true, ...(field.fields && { fields: field.fields.map(inBoth) }) };
}

/** The text itself, raw: an editor that knew Markdown would write it anew in its own way, and lose what it does not know. */
function bodyField(lang: Language): EditingField {
  const [label, hint] = editingWords[lang].body as [string, string];
  return { name: BODY, widget: 'text', label, hint, required: false, i18n: true };
}
