import { stringify } from 'yaml';
import type { ContentFile } from '../../src/data/content-file.ts';
import { buildCorpus } from '../../src/data/corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { isError } from '../../src/model/problem.ts';

interface Turn {
  speaker?: string;
  delegation?: string;
  capacity?: string;
  spokenIn?: string;
  ar: string[];
  en?: string[];
  topics?: string[][];
}

const people = {
  'elmar-mammadyarov': { name: { ar: 'إلمار محمدياروف', en: 'Elmar Mammadyarov' } },
  'sylvie-lucas': { name: { ar: 'سيلفي لوكاس', en: 'Sylvie Lucas' }, aliases: ['لوكاس'] },
  'iyad-madani': { name: { ar: 'إياد مدني', en: 'Iyad Madani' }, aliases: ['مدني'] },
  'ban-ki-moon': { name: { ar: 'بان كي - مون', en: 'Ban Ki-moon' }, sortName: 'Ban' },
  squeff: { name: { ar: 'سكيف', en: 'Squeff' } },
  unnamed: { name: { ar: 'بلا ترجمة' } },
};

const seats = {
  azerbaijan: { name: { ar: 'أذربيجان', en: 'Azerbaijan' }, kind: 'state' },
  luxembourg: { name: { ar: 'لكسمبرغ', en: 'Luxembourg' }, kind: 'state' },
  oic: { name: { ar: 'منظمة التعاون الإسلامي', en: 'Organization of Islamic Cooperation' }, kind: 'organization', aliases: ['OIC'] },
};

const subjects = { gaza: { ar: 'غزة', en: 'Gaza' }, syria: { ar: 'سوريا', en: 'Syria' } };

const yaml = (path: string, value: unknown): ContentFile => ({ path, text: stringify(value) });
const mdx = (path: string, matter: unknown, body: string): ContentFile => ({ path, text: `---\n${stringify(matter)}---\n\n${body}\n` });

function turnFiles(turn: Turn, index: number): ContentFile[] {
  const section = index + 1;
  const { ar, en = [], topics = [], ...voice } = turn;
  const id = (paragraph: number) => `p-${section}-${paragraph + 1}`;
  const body = (texts: string[]) =>
    texts.map((text, paragraph) => `{/* ${id(paragraph)} */}\n\n${text.replace(/</gu, '\\<')}`).join('\n\n');
  // Each paragraph stands on a line of its own: section 2 on lines 21, 22 …
  const paragraphs = ar.map((_, at) => {
    const line = section * 10 + at + 1;
    return { id: id(at), source: [{ from: line, to: line }], topics: topics[at] ?? [] };
  });
  const kind = voice.speaker === undefined ? 'narrative' : 'speech';
  const path = `records/s-pv-1/${String(section).padStart(2, '0')}-x`;
  const matter = { document: 's-pv-1', section };
  return [
    mdx(`${path}.ar.mdx`, { ...matter, kind, ...voice, seed: 'record.txt', paragraphs }, body(ar)),
    mdx(`${path}.en.mdx`, { ...matter, translation: { status: 'unofficial' } }, body(ar.map((_, at) => en[at] ?? ''))),
  ];
}

/** A corpus of one meeting with these turns, whose lines 11–25 are printed on page 2 and 26–99 on page 3, and one article. */
export function meetingOf(turns: Turn[]): Corpus {
  const record = {
    symbol: 'S/PV.1',
    title: { ar: 'مجلس الأمن، الجلسة ١', en: 'Security Council, 1st meeting' },
    status: 'provisional',
    body: { ar: 'مجلس الأمن', en: 'Security Council' },
    meeting: 1,
    date: '2013-10-28',
    seed: 'record.txt',
  };
  const ledger = {
    seed: 'record.txt',
    sha256: '0'.repeat(64),
    documents: ['s-pv-1'],
    columns: [
      { from: 11, to: 25, page: 1, column: 1 },
      { from: 26, to: 99, page: 2, column: 1 },
    ],
  };
  const article = {
    title: '«الوساطة» أولا',
    date: '2025-07',
    dateBasis: { kind: 'inferred' },
    publisher: { ar: 'صحيفة', en: 'A newspaper' },
  };
  const { corpus, problems } = buildCorpus(
    [
      yaml('records/s-pv-1/document.yaml', record),
      ...turns.flatMap(turnFiles),
      mdx('articles/news.ar.mdx', article, '{/* p-1-1 */}\n\nقال في عام ١٩٩٣ إن القرار 2728 (2024) صدر.'),
      mdx(
        'articles/news.en.mdx',
        { title: 'Mediation & “peace” first', translation: { status: 'unofficial' } },
        '{/* p-1-1 */}\n\nHe said so in 1993.',
      ),
      yaml('sources/record.yaml', ledger),
      ...Object.entries(people).map(([id, value]) => yaml(`speakers/${id}.yaml`, value)),
      ...Object.entries(seats).map(([id, value]) => yaml(`delegations/${id}.yaml`, value)),
      ...Object.entries(subjects).map(([id, name]) => yaml(`topics/${id}.yaml`, { name, description: name })),
    ],
    { base: '/' },
  );
  const errors = problems.filter(isError);
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
  return corpus;
}
