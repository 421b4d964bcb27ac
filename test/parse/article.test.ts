import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '../../src/model/catalogue.ts';
import type { ParsedArticle } from '../../src/model/parsed.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { convertArchive } from '../../src/parse/archive.ts';
import { type Setting, convert, knownPeople, seedOf, told } from './record-of.ts';
import { inEnglish } from '../in-english.ts';

const seed = (name: string) => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');

/** The articles of a page. */
function articlesOf(text: string, setting: Setting = {}): ParsedArticle[] {
  return convert(text, setting).documents.flatMap((document) => (document.type === 'article' ? document : []));
}

/** The one article of a page. */
function articleOf(text: string, setting: Setting = {}): ParsedArticle {
  const [article, ...others] = articlesOf(text, setting);
  expect(others).toEqual([]);
  return article!;
}

const beginnings = ({ paragraphs }: ParsedArticle) => paragraphs.map(({ text }) => text.split(' ').slice(0, 2).join(' '));
const sources = ({ paragraphs }: ParsedArticle) => paragraphs.map(({ matter }) => matter.source.map(({ from }) => from).join(' '));

const SENTENCE = 'أكد الأمين العام اليوم في نيويورك أن التعاون بين المنظمتين ضروري لصون السلام.';

describe('the seeds become articles', () => {
  test('000: nine paragraphs from the second copy, title and date from the page', () => {
    const article = articleOf(seed('000_c167de80d030d767.txt'));
    expect(article.matter).toMatchObject({
      title: 'مجلس الأمن: التعاون مع منظمة التعاون الإسلامي ضروري في تعزيز جهود السلام /مسؤول أممي',
      titleBasis: { kind: 'stated' },
      date: '2025-07-24',
      dateBasis: { kind: 'stated' },
      publisher: null,
      dateline: { ar: 'نيويورك', en: 'New York' },
    });
    expect(sources(article)).toEqual(['10', '12', '14', '16', '18', '20', '22', '24', '26']);
    expect(beginnings(article)).toEqual([
      'نيويورك (الأمم',
      'وفي كلمته',
      'وأبرز في',
      'وحول منطقة',
      'كما أكد',
      'بدوره, أوضح',
      'ونبه إلى',
      'وأضاف المتحدث',
      'ودعا إلى',
    ]);
  });

  test('001: two articles, each with its own publisher or byline', () => {
    const [group, madleen, ...others] = articlesOf(seed('001_869b80de547b8fbf.txt'));
    expect(others).toEqual([]);
    expect(group!.matter).toMatchObject({
      title: 'اجتمعت مجموعة الممثلين الدائمين لمنظمة التعاون الإسلامي لدى الأمم المتحدة…',
      titleBasis: { kind: 'inferred' },
      date: null,
      publisher: { ar: 'صدى البلد', en: '' },
    });
    expect(sources(group!)).toEqual(['1', '3', '5', '7', '9', '11', '13']);
    expect(madleen!.matter).toMatchObject({
      title: '«التعاون الإسلامي» تُدين اعتداء قوات الاحتلال الإسرائيلي على سفينة «مادلين»',
      date: null,
      publisher: null,
    });
    expect(sources(madleen!)).toEqual(['27', '29', '33']);
  });

  test('002: title and date from its end, spelling as the paper has it', () => {
    const article = articleOf(seed('002_cf51298b20422178.txt'));
    expect(article.matter).toMatchObject({
      title: 'منظمة التعاون الإسلامى تبحث مع الأمم المتحدة سبل تعزيز التعاون الثنائى',
      date: '2014-05-22',
    });
    expect(sources(article)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
  });

  test('004: no date, and the editor is told', () => {
    const { problems } = convert(seed('004_d0f693cf2d15016c.txt'));
    expect(told(problems)).toEqual(['article-undated:']);
    expect(problems.map(inEnglish)[0]?.hint).toContain('seeds/catalogue.yaml');
  });
});

describe('an article’s fields', () => {
  const withEntry = (text: string, entry: Partial<CatalogueEntry>['documents']) =>
    articleOf(text, { entry: { documents: entry ?? [] } }).matter;
  const page = `عنوان الخبر\n\n${SENTENCE}\n\n22 مايو 2014`;

  test('come from the page, and are metadata', () => {
    const { ledgers } = convert(page);
    expect(ledgers[0]!.metadata).toEqual([
      { from: 1, to: 1, text: 'عنوان الخبر', field: 'title' },
      { from: 5, to: 5, text: '22 مايو 2014', field: 'date' },
    ]);
  });

  test('come without the marks of headings and bold, which stay in the metadata', () => {
    const marked = page.replace('عنوان الخبر', '# **عنوان** الخبر');
    expect(articleOf(marked).matter.title).toBe('عنوان الخبر');
    expect(convert(marked).ledgers[0]!.metadata[0]!.text).toBe('# **عنوان** الخبر');
  });

  test('come from the catalogue where the page has none, and say so', () => {
    const title = { ar: '[عنوان من المحرر]', en: '[A title]' };
    const note = { ar: 'من موقع الناشر', en: 'From the publisher’s site' };
    const given = { id: 'a', title, date: '2014-05', dateBasis: { kind: 'inferred' as const, note }, publisher: { ar: 'ن', en: 'P' } };
    expect(withEntry(SENTENCE, [given])).toMatchObject({
      title: '[عنوان من المحرر]',
      titleBasis: { kind: 'catalogue' },
      date: '2014-05',
      dateBasis: { kind: 'inferred', note },
      publisher: { ar: 'ن', en: 'P' },
    });
  });

  test.each([
    ['the page’s own day is stated', '2014-05-22', 'stated'],
    ['another day is the catalogue’s', '2014-05-23', 'catalogue'],
  ])('of a date in the catalogue without a word on how it is known: %s', (_, date, kind) => {
    expect(withEntry(page, [{ id: 'a', date }])).toMatchObject({ date, dateBasis: { kind } });
  });

  test('of a page without any are made from its first words', () => {
    expect(articleOf(SENTENCE).matter).toMatchObject({
      title: 'أكد الأمين العام اليوم في نيويورك أن التعاون بين المنظمتين…',
      titleBasis: { kind: 'inferred' },
    });
  });

  test.each([
    ['001_869b80de547b8fbf.txt', '001-869b80de547b8fbf'],
    ['News.2014.txt', 'news-2014'],
    ['__.txt', 'article'],
  ])('have an id made of the seed’s name where the catalogue gives none: %s → %s', (name, id) => {
    expect(convertArchive([seedOf(SENTENCE, name)], {}, knownPeople()).documents.map((document) => document.id)).toEqual([id]);
  });
});

describe('an embedded article', () => {
  const embedded = (links: string) => `عنوان الخبر\n${SENTENCE}\nإقرأ أيضاً:\n${links}`;

  test('is a document of its own, with a title of its own', () => {
    const articles = articlesOf(embedded(`عنوان آخر\n${SENTENCE.replace('اليوم', 'أمس')}`));
    expect(articles.map(({ id, matter }) => [id, matter.title, matter.titleBasis.kind])).toEqual([
      ['seed', 'عنوان الخبر', 'stated'],
      ['seed-2', 'عنوان آخر', 'stated'],
    ]);
  });

  test('is none where titles alone stand: they are links', () => {
    const { documents, ledgers } = convert(embedded('عنوان آخر\nوعنوان ثالث'));
    expect(documents).toHaveLength(1);
    expect(ledgers[0]!.discards.map(({ from, reason }) => `${from} ${reason}`)).toEqual(['3 page-furniture', '4 link-list', '5 link-list']);
  });

  test('before the page’s own text leaves the title to that text', () => {
    const [article, ...others] = articlesOf(`عنوان الخبر\nإقرأ أيضاً:\n${SENTENCE}`);
    expect([article!.matter.title, others]).toEqual(['عنوان الخبر', []]);
  });
});

describe('headings inside an article', () => {
  test('are headings of it', () => {
    const [, heading] = articleOf(`عنوان الخبر\n${SENTENCE}\n## عنوان فرعي\n${SENTENCE.replace('اليوم', 'أمس')}`).paragraphs;
    expect(heading).toMatchObject({ type: 'heading', text: 'عنوان فرعي', matter: { source: [{ from: 3, to: 3 }], topics: [] } });
  });
});

describe('an article without a paragraph', () => {
  test('is refused', () => {
    const only = () => convert('عنوان الخبر\n22 مايو 2014', { entry: { kind: 'article' } });
    expect(only).toThrow(ProblemError);
    expect(only).toThrow(/seeds\/seed\.txt:1: error \[article-without-text\]/u);
  });
});

describe('persons whose words are reported', () => {
  const speakers = {
    taha: { name: { ar: 'حسين إبراهيم طه', en: 'Hissein Brahim Taha' }, aliases: ['طه'] },
    madani: { name: { ar: 'إياد مدني', en: 'Iyad Madani' }, aliases: ['مدني', 'المدني'] },
  };
  const quoted = (...sentences: string[]) => articleOf(`عنوان الخبر\n${sentences.join('\n')}`, { speakers }).matter.quoted;
  const filler = 'أن التعاون بين المنظمتين في هذا المجال ضروري لصون السلام والأمن الدوليين.';

  test.each([
    ['by their full names', `وأكد الأمين العام حسين إبراهيم طه ${filler}`, ['taha']],
    ['in other spellings', `وأكد الأمين العام حسين ابراهيم طـه ${filler}`, ['taha']],
    ['by a family name after a verb of saying', `وشدد طه على ${filler}`, ['taha']],
    ['by a family name after a title', `وفي هذا الصدد أكد السيد مدني ${filler}`, ['madani']],
    ['both in one sentence', `وأكد حسين إبراهيم طه للسيد مدني ${filler}`, ['taha', 'madani']],
  ])('are found %s', (_, sentence, ids) => {
    expect(quoted(sentence)).toEqual(ids);
  });

  test.each([
    ['who are named without saying anything', `وحضر حسين إبراهيم طه الاجتماع الذي عقد في جدة وتناول التعاون بين المنظمتين.`],
    ['whose name is a word of the language', `وأكدت المنظمات على دور المجتمع المدني وعلى ${filler}`],
  ])('are not those %s', (_, sentence) => {
    expect(quoted(sentence)).toEqual([]);
  });

  test('stand in the order in which they first speak, once each', () => {
    expect(quoted(`وشدد طه على ${filler}`, `وأشار مدني إلى ${filler}`, `وأضاف طه ${filler}`)).toEqual(['taha', 'madani']);
  });

  test.each([
    ['after an office and between commas', `وأكد مساعد الأمين العام للشؤون السياسية، يوسف محمد الضبيعي، ${filler}`, 'يوسف محمد الضبيعي'],
    ['after a title', `وأكد السفير سمير بكر، ${filler}`, 'سمير بكر'],
  ])('are proposed where nobody owns the name %s', (_, sentence, name) => {
    const { documents, speakers: proposed } = convert(`عنوان الخبر\n${sentence}`);
    const [id] = Object.keys(proposed);
    expect(proposed[id!]).toMatchObject({ status: 'proposed', name: { ar: name } });
    expect(documents[0]!.matter).toMatchObject({ quoted: [id] });
  });
});
