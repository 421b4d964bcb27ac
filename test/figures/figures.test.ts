import { describe, expect, test } from 'vitest';
import { distinctiveFigure } from '../../src/figures/distinctive-words.ts';
import { cut, inParts, placesFor, plotsOf, type FigureContext } from '../../src/figures/figure.ts';
import { distinctiveWords, logLikelihood } from '../../src/figures/keyness.ts';
import { wrapped } from '../../src/figures/matrix.ts';
import { mentions } from '../../src/figures/mentions.ts';
import { speakingFigure, speakingTime } from '../../src/figures/speaking-time.ts';
import { element, elementsOf, markup } from '../../src/figures/svg.ts';
import { figureTables } from '../../src/figures/tables.ts';
import { ownTimelineFigure, timelineFigure } from '../../src/figures/timeline.ts';
import { topicsByDocumentFigure, topicsFigure } from '../../src/figures/topics.ts';
import { yearRows, yearsOf } from '../../src/figures/years.ts';
import type { Language } from '../../src/model/values.ts';
import { meetingOf } from './meeting.ts';

const corpus = meetingOf([
  {
    speaker: 'elmar-mammadyarov',
    delegation: 'azerbaijan',
    capacity: 'president',
    spokenIn: 'en',
    ar: ['أعطي الكلمة للسيدة لوكاس.'],
    topics: [['gaza']],
  },
  {
    speaker: 'elmar-mammadyarov',
    delegation: 'azerbaijan',
    capacity: 'national',
    spokenIn: 'en',
    ar: ['إن أذربيجان ترحب بالسيد إياد مدني. والوساطة والوساطة والوساطة والوساطة والوساطة.', 'وغزة في القلب.'],
    topics: [[], ['gaza', 'syria']],
  },
  {
    speaker: 'sylvie-lucas',
    delegation: 'luxembourg',
    capacity: 'member',
    spokenIn: 'fr',
    ar: ['أشكر السيد مدني.', 'المجتمع المدني شريك، وبأذربيجان نشيد، ولكسمبرغ ترحب.', 'وغزة وسوريا.'],
    topics: [[], [], ['gaza']],
  },
]);
const record = corpus.documents[0]!;
const context = (lang: Language): FigureContext => ({ corpus, lang, page: (path) => `/${lang}/${path}` });

describe('the picture trees', () => {
  test('are written out with everything escaped that markup would take for its own', () => {
    expect(markup(element('a', { href: '/?a=1&b="2"', id: undefined }, 'x < y & «ز»'))).toBe(
      '<a href="/?a=1&amp;b=&quot;2&quot;">x &lt; y &amp; «ز»</a>',
    );
  });

  test('begin where the language begins to read', () => {
    expect([placesFor('en').at(10), placesFor('ar').at(10)]).toEqual(['10%', '90%']);
    expect([placesFor('en').box(0, 30), placesFor('ar').box(0, 30)]).toEqual([
      { x: '0%', width: '30%' },
      { x: '70%', width: '30%' },
    ]);
  });

  test('hold no style attribute, which a strict policy refuses', () => {
    for (const lang of ['ar', 'en'] as const) {
      const plots = [speakingFigure, topicsFigure, distinctiveFigure].flatMap((draw) => draw(context(lang), record).plots);
      expect(plots.map(({ svg }) => markup(svg)).join('')).not.toMatch(/ style=/);
    }
  });
});

describe('who spoke how long', () => {
  test('counts what the chair says for his country apart from his formulas, the longest first', () => {
    const rows = speakingTime(corpus, record).map(({ voice, words, spokenIn }) => [voice.speaker.id, voice.capacity, words, ...spokenIn]);
    expect(rows).toEqual([
      ['elmar-mammadyarov', 'national', 14, 'en'],
      ['sylvie-lucas', 'member', 12, 'fr'],
      ['elmar-mammadyarov', 'president', 4, 'en'],
    ]);
  });

  test('draws the longest bar over the whole width, and says the same in a table', () => {
    const { plots, table } = speakingFigure(context('en'), record);
    const bars = elementsOf(plots[0]!.svg, 'rect').filter(({ attributes }) => attributes['class'] === 'bar');
    expect(bars.map(({ attributes }) => attributes['width'])).toEqual(['100%', '85.71%', '28.57%']);
    expect(table.rows[1]!.map(({ text }) => text)).toEqual(['Sylvie Lucas', 'Luxembourg', 'French', '12', '40%', '1']);
  });
});

describe('who takes up which topic', () => {
  test('leaves the chair out, and leads from each dot to the speaker’s paragraphs on the topic’s page', () => {
    const { plots, table } = topicsFigure(context('ar'), record);
    const links = elementsOf(plots[0]!.svg, 'a').map(({ attributes }) => attributes['href']);
    expect(links).toEqual(['/ar/topics/gaza/#s-pv-1-2', '/ar/topics/gaza/#s-pv-1-3', '/ar/topics/syria/#s-pv-1-2']);
    expect(table.rows.map((row) => row.slice(0, 3).map(({ text }) => text))).toEqual([
      ['غزة', 'أذربيجان', '١'],
      ['غزة', 'لكسمبرغ', '١'],
      ['سوريا', 'أذربيجان', '١'],
    ]);
  });

  test('names every paragraph in the table, each with its address', () => {
    const { table } = topicsFigure(context('ar'), record);
    expect(table.rows[0]?.[3]?.links).toEqual([{ text: '٢-٢', href: '/ar/records/s-pv-1/2/#p-2-2' }]);
  });
});

describe('who speaks of whom', () => {
  test('finds names with what is written onto them, single ones only after a title, and nobody in his own words', () => {
    const rows = mentions(corpus, record).map(({ voice, mentions: found }) => [
      voice.speaker.id,
      ...found.map(({ of, paragraphs }) => `${of.id}: ${paragraphs.map(({ id }) => id).join(' ')}`),
    ]);
    expect(rows).toEqual([
      ['elmar-mammadyarov', 'iyad-madani: p-2-1'],
      ['sylvie-lucas', 'azerbaijan: p-3-2', 'iyad-madani: p-3-1'],
    ]);
  });
});

describe('distinctive words', () => {
  test('are measured by log-likelihood, and are none where a word is no more frequent than elsewhere', () => {
    // 10 of 100 against 10 of 1000: expected 20/11 and 200/11, so 2 · (10 ln 5.5 + 10 ln 0.55).
    expect(logLikelihood(10, 100, 10, 1000)).toBeCloseTo(2 * (10 * Math.log(5.5) + 10 * Math.log(0.55)), 6);
    expect(logLikelihood(1, 100, 10, 1000)).toBe(0);
    expect(logLikelihood(1, 100, 20, 1000)).toBe(0);
    expect(logLikelihood(0, 0, 0, 0)).toBe(0);
  });

  test('stand without the conjunction that Arabic writes onto them', () => {
    const long = Array.from({ length: 80 }, (_, at) => `كلمة${'ابتثجحخدذر'[at % 10]} أخرى`).join(' ');
    const meeting = meetingOf([
      { speaker: 'squeff', delegation: 'oic', capacity: 'member', ar: [`الوساطة والوساطة وللوساطة بالوساطة ${long}`] },
      { speaker: 'sylvie-lucas', delegation: 'luxembourg', capacity: 'member', ar: [`${long} ${long} ${long}`] },
    ]);
    const [first] = distinctiveWords(meeting, meeting.documents[0]!, 'ar');
    expect(first!.voice.speaker.id).toBe('squeff');
    expect(first!.words.map(({ word, here, elsewhere }) => [word, here, elsewhere])).toEqual([['الوساطة', 4, 0]]);
  });
});

describe('a picture of documents', () => {
  const grown = (count: number) => ({
    ...corpus,
    documents: Array.from({ length: count }, (_, at) => ({ ...corpus.documents[1]!, id: `news-${at}`, date: `19${60 + at}-01-01` })),
  });
  const label = (lang: Language) => () => ({ text: '', lang });

  test('says that it has the latest alone, where there are more than fit into it, and nothing where there are not', () => {
    const noteOf = (count: number, lang: Language) => timelineFigure({ ...context(lang), corpus: grown(count) }, label(lang)).note;
    expect([noteOf(24, 'ar'), noteOf(24, 'en')]).toEqual([undefined, undefined]);
    expect(noteOf(30, 'ar')).toContain('٢٤ من ٣٠');
    expect(noteOf(30, 'en')).toContain('latest 24 of 30 documents');
    expect(topicsByDocumentFigure({ ...context('en'), corpus: grown(30) }, label('en')).note).toBe(noteOf(30, 'en'));
  });

  test('of one record has its years alone, and asks after them', () => {
    const { table, wording, note } = ownTimelineFigure(context('en'), corpus.documents[1]!, label('en'));
    expect(table.rows.map(([year]) => year?.text)).toEqual(['1993', '2024', '2025']);
    expect([wording, note]).toEqual(['timeline-of-record', undefined]);
  });
});

describe('the years of a text', () => {
  test.each([
    ['منذ عام ١٩٦٩ مع الأمم المتحدة', ['named 1969']],
    ['في الفترة 2013-2015', ['named 2013', 'named 2015']],
    ['القرار 2728 (2024)', ['cited 2024']],
    ['الوثيقة S/2013/588 المؤرخة ٣ تشرين الأول/أكتوبر ٢٠١٣', ['cited 2013', 'named 2013']],
    ['نحو 2000% و1999.5 و20130 لاجئ', []],
    ['1,967 شخصا', []],
  ])('in «%s» are %o', (text, years) => {
    expect(yearsOf(text).map(({ kind, year }) => `${kind} ${year}`)).toEqual(years);
  });

  test('come with the year of the document itself, by document', () => {
    const rows = yearRows(corpus.documents).map(({ document, year, kind }) => `${document.id} ${year} ${kind}`);
    expect(rows).toEqual(['s-pv-1 2013 own', 'news 1993 named', 'news 2024 cited', 'news 2025 own']);
  });
});

test('a name too long for a line is wrapped at its words', () => {
  expect(wrapped('The Security Council: reform and implementation', 24)).toEqual(['The Security Council:', 'reform and', 'implementation']);
});

describe('the data of a figure', () => {
  test('begin with the byte order mark that spreadsheets need, and name ids', () => {
    const csv = figureTables['topics-by-speaker'](corpus);
    expect(csv.split('\n').slice(0, 2)).toEqual([
      '\uFEFFdocument,speaker,delegation,capacity,topic,count,paragraphs',
      's-pv-1,elmar-mammadyarov,azerbaijan,national,gaza,1,p-2-2',
    ]);
  });
});

describe('a picture that is taller than a printed sheet', () => {
  const heights = (rows: readonly number[], head?: number) => inParts(rows, (row) => row, head);

  test('is drawn in parts that are about as tall as each other, with every row in its order', () => {
    const rows = Array.from({ length: 29 }, (_, index) => (index % 5 === 0 ? 66 : 48));
    const parts = heights(rows, 180);
    expect(parts.flat()).toEqual(rows);
    const sums = parts.map((part) => 180 + part.reduce((sum, row) => sum + row, 0));
    expect(sums.filter((sum) => sum > 680)).toEqual([]);
    expect(Math.max(...sums) - Math.min(...sums)).toBeLessThan(100);
  });

  test('is left whole where it fits, and is none where there is nothing to show', () => {
    expect(heights([300, 300])).toEqual([[300, 300]]);
    expect(heights([])).toEqual([]);
    expect(heights([100, 2_000])).toEqual([[100], [2_000]]);
  });

  test('says in the name of each part which it is, in words, and keeps the ids of parts apart', () => {
    const draw = (lang: Language, parts: number[][]) =>
      plotsOf(parts, { id: 'a', title: 'Who?' }, lang, (_, { id, title }) => element('svg', { id }, title)).map(({ svg }) => markup(svg));
    expect(draw('en', [[1], [2]])).toEqual(['<svg id="a-1">Who? (part 1 of 2)</svg>', '<svg id="a-2">Who? (part 2 of 2)</svg>']);
    expect(draw('ar', [[1], [2]])[1]).toBe('<svg id="a-2">Who? (الجزء ٢ من ٢)</svg>');
    expect(draw('en', [[1, 2]])).toEqual(['<svg id="a">Who?</svg>']);
  });
});

describe('a name that is too long for its place', () => {
  const cutTo = (text: string, length: number) => cut({ text, lang: 'ar' }, length).text;

  test('is cut after a word, not within one', () => {
    expect(cutTo('اجتماع مجموعة منظمة التعاون الإسلامي في نيويورك', 42)).toBe('اجتماع مجموعة منظمة التعاون الإسلامي في…');
    expect(cutTo('مجلس الأمن: التعاون', 14)).toBe('مجلس الأمن…');
  });

  test('is whole where it fits, and cut within a word where it has no other', () => {
    expect(cutTo('مجلس الأمن', 10)).toBe('مجلس الأمن');
    expect(cutTo('فاستعنتمونيها', 8)).toBe('فاستعنت…');
  });
});
