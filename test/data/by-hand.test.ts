import { describe, expect, test } from 'vitest';
import { buildCorpus } from '../../src/data/corpus.ts';
import { inEnglish } from '../in-english.ts';

// Articles as a student would write them: a title, a date and a text in any text editor.

const topic = 'name: { ar: الوساطة, en: Mediation }\ndescription: { ar: وصف }\nterms: [وساطة]\n';

function build(texts: Readonly<Record<string, string>>) {
  const files = Object.entries({ 'topics/mediation.yaml': topic, ...texts }).map(([path, text]) => ({ path, text }));
  const { corpus, problems } = buildCorpus(files, { base: '/' });
  return {
    articles: corpus.documents,
    told: problems.map(inEnglish).map(({ code, file, severity, values }) => [code, file, severity, values]),
    problems: problems.map(inEnglish),
  };
}

const ARABIC = '---\ntitle: زيارة إلى نيويورك\ndate: 2014-05-22\n---\n\n# يوم\n\nحضرنا جلسة عن الوساطة {هنا}.\n\n- أولا\n- ثانيا\n';
const ENGLISH = '---\ntitle: A visit\ndate: 2014-05-22\n---\n\nWe heard of *mediation*, S/PV.7050.\n';

describe('an article in plain Markdown', () => {
  test('in Arabic alone needs a title, a date and a text; its language and topics are proposed, and it says so', () => {
    const { articles, told } = build({ 'articles/visit.md': ARABIC });
    expect(told).toEqual([['article-proposed', 'content/articles/visit.md', 'warning', { language: 'ar', topics: ['mediation'] }]]);
    const [article] = articles;
    expect(article).toMatchObject({ id: 'visit', title: { ar: 'زيارة إلى نيويورك', en: '' }, date: '2014-05-22', publisher: null });
    expect(article!.sections[0]!.topics).toEqual(['mediation']);
    expect(article!.sections[0]!.paragraphs.map(({ id, type, ar, topics }) => [id, type, ar, topics])).toEqual([
      ['p-1-1', 'heading', 'يوم', []],
      ['p-1-2', 'paragraph', 'حضرنا جلسة عن الوساطة {هنا}.', ['mediation']],
      ['p-1-3', 'paragraph', 'أولا', []],
      ['p-1-4', 'paragraph', 'ثانيا', []],
    ]);
  });

  test('in English alone is an article in English, and no translation', () => {
    const { articles, told } = build({ 'articles/visit.md': ENGLISH });
    expect(told).toEqual([['article-proposed', 'content/articles/visit.md', 'warning', { language: 'en', topics: [] }]]);
    expect(articles[0]).toMatchObject({ title: { ar: '', en: 'A visit' }, date: '2014-05-22' });
    expect(articles[0]!.sections[0]!.paragraphs).toMatchObject([
      { ar: '', en: 'We heard of mediation, S/PV.7050.', references: ['S/PV.7050'] },
    ]);
  });

  test('in both is one article, whichever names say their language', () => {
    const english = '---\ntitle: A visit\ntranslation: { status: unofficial }\n---\n\nA day\n\nWe heard.\n\n- One\n- Two\n';
    const expected = [
      { ar: 'زيارة إلى نيويورك', en: 'A visit' },
      ['يوم A day', 'حضرنا جلسة عن الوساطة {هنا}. We heard.', 'أولا One', 'ثانيا Two'],
    ];
    for (const [ar, en] of [
      ['visit.ar.md', 'visit.en.md'],
      ['visit.md', 'visit.en.mdx'],
      ['visit.ar.md', 'visit.md'],
    ]) {
      const { articles, told } = build({ [`articles/${ar}`]: ARABIC, [`articles/${en}`]: english });
      expect(told.map(([code]) => code).filter((code) => code !== 'article-proposed')).toEqual([]);
      expect(articles.map(({ title, sections }) => [title, sections[0]!.paragraphs.map((one) => `${one.ar} ${one.en}`)])).toEqual([
        expected,
      ]);
    }
  });

  test('that says everything of itself is left as it is', () => {
    const said = ARABIC.replace('date:', 'topics: [mediation]\ndate:');
    const { articles, told } = build({ 'articles/visit.ar.md': said });
    expect(told).toEqual([]);
    expect(articles[0]!.sections[0]!.paragraphs.flatMap(({ topics }) => topics)).toEqual([]);
  });

  test('may be MDX without a language in its name, too', () => {
    const { articles, told } = build({ 'articles/visit.mdx': ENGLISH });
    expect(told).toEqual([['article-proposed', 'content/articles/visit.mdx', 'warning', { language: 'en', topics: [] }]]);
    expect(articles[0]!.title.en).toBe('A visit');
  });
});

describe('what is wrong with one is told', () => {
  test.each([
    ['a name with spaces', 'articles/my visit.md', ARABIC, 'file-name', 'my-visit'],
    ['a name in Arabic', 'articles/رحلة نيويورك.md', ARABIC, 'file-name', 'rhla-niuiurk'],
    ['a name with capitals', 'articles/Visit.md', ARABIC, 'file-name', 'visit'],
    ['no head', 'articles/visit.md', 'نص\n', 'front-matter-missing', '«title: …»'],
    ['no title', 'articles/visit.md', '---\ndate: 2014-05-22\n---\n\nنص\n', 'field-missing', 'title'],
    ['a date that is none', 'articles/visit.md', ARABIC.replace('2014-05-22', '22/5/2014'), 'field-wrong', '2013-10-28'],
    ['a tag', 'articles/visit.md', `${ARABIC}\n<script>alert(1)</script>\n`, 'mdx-code', 'Write paragraphs'],
    ['a tag within a line', 'articles/visit.md', `${ARABIC}\nنص <b>سميك</b>\n`, 'mdx-code', 'Write paragraphs'],
  ])('%s, with what to do', (_, path, text, code, hint) => {
    const { problems } = build({ [path]: text });
    const [first] = problems.filter(({ severity }) => severity === 'error');
    expect([first?.code, first?.file]).toEqual([code, `content/${path}`]);
    expect(`${first?.message} ${first?.hint}`).toContain(hint);
  });

  test('two files of one language', () => {
    expect(
      build({ 'articles/visit.md': ARABIC, 'articles/visit.ar.mdx': ARABIC.replace('{هنا}', '') }).told.map(([code]) => code),
    ).toContain('section-twice');
  });

  test('a translation without what it translates', () => {
    expect(build({ 'articles/visit.en.md': '---\ntitle: A\ntranslation: { status: unofficial }\n---\n\nA\n' }).told).toEqual([
      ['translation-alone', 'content/articles/visit.en.md', 'error', { arabic: 'content/articles/visit.ar.md' }],
    ]);
  });
});
