import { describe, expect, test } from 'vitest';
import { formatItems } from '../../src/citation/formats.ts';
import { cslItem, nameParts } from '../../src/citation/item.ts';
import { metaTags } from '../../src/citation/meta.ts';
import { printedPages } from '../../src/citation/printed-page.ts';
import { fullReference, unForm } from '../../src/citation/reference.ts';
import type { Subject } from '../../src/citation/subject.ts';
import { meetingOf } from '../figures/meeting.ts';

const corpus = meetingOf([
  { ar: ['افتتحت الجلسة.'] },
  {
    speaker: 'elmar-mammadyarov',
    delegation: 'azerbaijan',
    capacity: 'president',
    ar: ['أعطي الكلمة.', 'تفضلوا.', 'ا', 'ب', 'ج', 'د', 'ه'],
  },
  { speaker: 'sylvie-lucas', delegation: 'luxembourg', capacity: 'member', ar: ['شكرا.', 'وأشكر الرئيس.'], en: ['Thank you.', ''] },
  { speaker: 'ban-ki-moon', capacity: 'secretary-general', ar: ['أرحب بكم.'] },
]);
const [record, article] = corpus.documents as [Subject['document'], Subject['document']];
const speech = (number: number): Subject => ({ document: record, section: record.sections[number - 1] });
const paragraph = (number: number, at: number): Subject => ({
  ...speech(number),
  paragraph: record.sections[number - 1]!.paragraphs[at - 1],
});

describe('the United Nations’ form', () => {
  test.each([
    ['a speech', speech(3), 'S/PV.1, p. 3 (Luxembourg)', 'S/PV.1، الصفحة ٣ (لكسمبرغ)'],
    ['a speech that runs over pages', speech(2), 'S/PV.1, pp. 2–3 (President)', 'S/PV.1، الصفحتان ٢ و ٣ (الرئاسة)'],
    ['the Secretary-General', speech(4), 'S/PV.1, p. 3 (Secretary-General)', 'S/PV.1، الصفحة ٣ (الأمين العام)'],
    ['a paragraph by its own page', paragraph(2, 1), 'S/PV.1, p. 2 (President)', 'S/PV.1، الصفحة ٢ (الرئاسة)'],
    ['the record’s own voice', speech(1), 'S/PV.1, p. 2', 'S/PV.1، الصفحة ٢'],
    ['a whole record', { document: record }, 'S/PV.1', 'S/PV.1'],
  ])('names %s', (_, subject, en, ar) => {
    expect(unForm(corpus, subject, 'en')).toBe(en);
    expect(unForm(corpus, subject, 'ar')).toBe(ar);
  });

  test('there is none for what has no symbol', () => {
    expect(unForm(corpus, { document: article }, 'en')).toBeNull();
  });
});

describe('the printed page', () => {
  test('is never guessed: a line outside every column has none', () => {
    const source = { seed: 'record.txt', from: 11, to: 11 };
    expect(printedPages(corpus.seeds, [source])).toEqual({ first: 2, last: 2 });
    expect(printedPages(corpus.seeds, [source, { seed: 'record.txt', from: 200, to: 200 }])).toBeNull();
    expect(printedPages(corpus.seeds, [{ ...source, seed: 'other.txt' }])).toBeNull();
    expect(printedPages(corpus.seeds, [])).toBeNull();
  });
});

describe('the full reference', () => {
  test('says in English that the text was published in Arabic and the translation is unofficial', () => {
    expect(fullReference(corpus, speech(3), 'en')).toBe(
      'Sylvie Lucas (Luxembourg), statement in: United Nations, Security Council, 1st meeting, 28 October 2013, S/PV.1 (provisional verbatim record, in Arabic), p. 3. Unofficial English translation, Mahdar.',
    );
  });

  test('is Arabic throughout in Arabic, digits and dates included', () => {
    expect(fullReference(corpus, speech(3), 'ar')).toBe(
      'سيلفي لوكاس (لكسمبرغ)، بيان في: الأمم المتحدة، مجلس الأمن، الجلسة ١، ٢٨ تشرين الأول/أكتوبر ٢٠١٣، S/PV.1 (محضر حرفي مؤقت)، الصفحة ٣. محضر.',
    );
  });

  test('of an article brackets a date that the text does not state, and keeps quotation marks apart', () => {
    expect(fullReference(corpus, { document: article }, 'ar')).toBe('«“الوساطة” أولا»، صحيفة، [تموز/يوليه ٢٠٢٥]. محضر.');
    expect(fullReference(corpus, { document: article }, 'en')).toContain(
      '“Mediation & ‘peace’ first”, A newspaper, [July 2025], in Arabic.',
    );
  });
});

describe('names', () => {
  test.each([
    [{ ar: 'سيلفي لوكاس', en: 'Sylvie Lucas' }, undefined, { family: 'Lucas', given: 'Sylvie' }],
    [{ ar: 'بان كي - مون', en: 'Ban Ki-moon' }, 'Ban', { family: 'Ban', given: 'Ki-moon' }],
    [{ ar: 'مارك لايل غرانت', en: 'Mark Lyall Grant' }, 'Lyall Grant', { family: 'Lyall Grant', given: 'Mark' }],
    [{ ar: 'سكيف', en: 'Squeff' }, undefined, { family: 'Squeff' }],
    [{ ar: 'بلا ترجمة', en: '' }, undefined, { literal: 'بلا ترجمة' }],
  ])('part where English lists part them: %o', (name, sortName, parts) => {
    expect(nameParts({ name, sortName }, 'en')).toEqual(parts);
    expect(nameParts({ name, sortName }, 'ar')).toEqual({ literal: name.ar });
  });
});

describe('an article that was read on the web', () => {
  const read = { ...article, webAddress: 'https://example.org/news/1', accessed: '2024-05-03' };

  test('is cited with its address and the day on which it was read, as is asked of what may change or go', () => {
    expect(fullReference(corpus, { document: read }, 'en')).toContain('https://example.org/news/1 (accessed 3 May 2024)');
    expect(fullReference(corpus, { document: read }, 'ar')).toContain('https://example.org/news/1 (اطُّلع عليه في ٣ أيار/مايو ٢٠٢٤)');
    expect(cslItem(corpus, { document: read }, 'en').note).toContain('https://example.org/news/1 (accessed 3 May 2024)');
  });

  test('is cited without a day that nobody wrote down, and without an address that nobody knows', () => {
    const { accessed: _, ...undated } = read;
    expect(fullReference(corpus, { document: undated }, 'en')).toMatch(/https:\/\/example\.org\/news\/1\. /u);
    expect(fullReference(corpus, { document: article }, 'en')).not.toMatch(/https|accessed/u);
  });
});

describe('the formats of reference managers', () => {
  const origin = 'https://example.org';
  const items = (subject: Subject, lang: 'ar' | 'en') => [cslItem(corpus, subject, lang, origin)];

  test('CSL-JSON carries every fact and the address of the paragraph', () => {
    expect(JSON.parse(formatItems(items(paragraph(3, 2), 'ar'), 'json'))).toEqual([
      {
        id: 's-pv-1-p-3-2',
        type: 'report',
        title: 'مجلس الأمن، الجلسة ١: بيان (لكسمبرغ)',
        author: [{ literal: 'سيلفي لوكاس' }],
        publisher: 'الأمم المتحدة',
        number: 'S/PV.1',
        genre: 'محضر حرفي مؤقت',
        issued: { 'date-parts': [[2013, 10, 28]] },
        page: '3',
        language: 'ar',
        note: 'الفقرة p-3-2.',
        URL: 'https://example.org/ar/records/s-pv-1/3/#p-3-2',
      },
    ]);
  });

  test('BibTeX has the day as biblatex reads it, Arabic letters as they are, and nothing that TeX takes for a command', () => {
    const bib = formatItems(items(speech(3), 'ar'), 'bib');
    expect(bib).toContain('@techreport{s-pv-1-3,');
    expect(bib).toContain('author = {{سيلفي لوكاس}}');
    expect(bib).toContain('date = {2013-10-28}');
    expect(bib).toContain('langid = {arabic}');
    expect(bib).not.toMatch(/^\tmonth/m);
    expect(formatItems(items({ document: article }, 'en'), 'bib')).toContain('\\&');
  });

  test('RIS names the person, the institution and the symbol', () => {
    const ris = formatItems(items(speech(3), 'en'), 'ris');
    for (const line of ['TY  - RPRT', 'AU  - Lucas, Sylvie', 'PB  - United Nations', 'SN  - S/PV.1', 'LA  - en'])
      expect(ris).toContain(line);
  });

  test('RIS has the first page and the last on lines of their own', () => {
    expect(formatItems(items(speech(2), 'en'), 'ris')).toMatch(/^SP {2}- 2\nEP {2}- 3$/mu);
    expect(formatItems(items(speech(3), 'en'), 'ris')).not.toContain('EP  -');
  });

  test('RIS keeps a long title on one line, an id whole, and a month whose day is not known', () => {
    const title = 'اجتماع مجموعة منظمة التعاون الإسلامي في نيويورك عقب قرار مجلس الأمن 2728 (2024) بشأن الحالة في الشرق الأوسط';
    const id = 'oic-group-new-york-2024-p-1-1';
    const item = { id, type: 'article-newspaper', title, language: 'ar' } as const;
    const ris = formatItems(
      [
        { ...item, issued: { 'date-parts': [[2024, 3]] } },
        { ...item, id: `${id}0`, issued: { 'date-parts': [[2025]] } },
      ],
      'ris',
    );
    expect(ris.split('\n').filter((line) => !/^[A-Z][A-Z0-9] {2}- /u.test(line))).toEqual(['']);
    expect(ris.match(/^TI {2}- .*$/gmu)).toEqual([`TI  - ${title}`, `TI  - ${title}`]);
    expect(ris.match(/^ID {2}- .*$/gmu)).toEqual([`ID  - ${id}`, `ID  - ${id}0`]);
    expect(ris.match(/^DA {2}- .*$/gmu)).toEqual(['DA  - 2024/03//']);
  });

  test('an item has no address where nobody said which host it is on', () => {
    expect(cslItem(corpus, speech(3), 'en')).not.toHaveProperty('URL');
  });
});

describe('the tags in a page’s head', () => {
  const contents = (subject: Subject, lang: 'ar' | 'en') => {
    const tags = metaTags(corpus, subject, lang, 'https://example.org');
    return Object.fromEntries(tags.map(({ name, content }) => [name, content]));
  };

  test('make a speech a report with its symbol, its author and its language', () => {
    expect(contents(speech(3), 'en')).toMatchObject({
      'z:itemType': 'report',
      citation_author: 'Lucas, Sylvie',
      citation_publication_date: '2013/10/28',
      citation_technical_report_institution: 'United Nations',
      citation_technical_report_number: 'S/PV.1',
      citation_firstpage: '3',
      citation_language: 'en',
      'DC.identifier': 'S/PV.1',
    });
    expect(contents(speech(3), 'ar')).toMatchObject({ citation_author: 'سيلفي لوكاس', citation_language: 'ar' });
  });

  test('make an article one of a newspaper', () => {
    const tags = contents({ document: article }, 'ar');
    expect(tags).toMatchObject({ 'z:itemType': 'newspaperArticle', citation_journal_title: 'صحيفة', citation_publication_date: '2025/07' });
    expect(tags).not.toHaveProperty('citation_author');
  });
});
