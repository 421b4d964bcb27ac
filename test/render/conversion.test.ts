import { describe, expect, test } from 'vitest';
import { buildCorpus } from '../../src/data/corpus.ts';
import type { Conversion, ParsedRecord, ParsedSection } from '../../src/model/parsed.ts';
import { renderConversion } from '../../src/render/conversion.ts';

const seed = '003.txt';
const section: ParsedSection = {
  slug: 'ban-ki-moon',
  matter: {
    document: 's-pv-1',
    section: '9',
    kind: 'speech',
    speaker: 'ban-ki-moon',
    delegation: null,
    capacity: 'secretary-general',
    spokenIn: 'en',
    topics: ['mediation'],
    seed,
  },
  paragraphs: [
    { type: 'heading', text: 'باب', matter: { id: 'p-9-1', source: [{ from: 3, to: 3 }], topics: [], corrections: [] } },
    {
      type: 'paragraph',
      text: 'أود أن أشكركم (S/2012/522).',
      matter: {
        id: 'p-9-2',
        source: [
          { from: 5, to: 5 },
          { from: 9, to: 11 },
        ],
        topics: ['mediation'],
        corrections: [{ sic: 'S.2012', corr: 'S/2012', reason: 'wrong-letter' }],
      },
    },
  ],
};

const record: ParsedRecord = {
  type: 'record',
  id: 's-pv-1',
  matter: {
    symbol: 'S/PV.1',
    title: { ar: 'جلسة', en: '' },
    status: 'provisional',
    body: { ar: 'مجلس الأمن', en: 'Security Council' },
    sessionYear: null,
    meeting: 1,
    date: '2013-10-28',
    time: '10:00',
    place: null,
    president: { delegation: 'un', speaker: 'ban-ki-moon' },
    members: [{ delegation: 'un', speaker: 'ban-ki-moon' }],
    agenda: [{ ar: 'التعاون', en: '' }],
    letter: null,
    note: null,
    seed,
  },
  sections: [section],
};

const conversion: Conversion = {
  documents: [record],
  ledgers: [
    {
      seed,
      sha256: 'f'.repeat(64),
      documents: ['s-pv-1'],
      rights: null,
      columns: [{ from: 3, to: 11, page: 1, column: null }],
      seams: [{ after: 3, before: 5, confidence: 0.5, evidence: [] }],
      metadata: [{ from: 1, to: 2, text: 'سطر\nوسطر', field: 'title' }],
      discards: [{ from: 12, to: 12, text: '13-52840', reason: 'page-furniture' }],
    },
  ],
  speakers: {
    'ban-ki-moon': { status: 'proposed', name: { ar: 'بان كي - مون', en: '' }, aliases: ['السيد بان'], roles: [], nearest: [] },
  },
  delegations: { un: { status: 'proposed', name: { ar: 'الأمم المتحدة', en: '' }, kind: 'organization', aliases: [], nearest: [] } },
  problems: [],
};

const topic = { path: 'topics/mediation.yaml', text: 'name: { ar: الوساطة }\ndescription: { ar: وصف }\n' };

function filesOf(made: Conversion) {
  return [...renderConversion(made)].map(([path, text]) => ({ path, text }));
}

describe('a conversion as files', () => {
  test('has one file for each section and language, and one for each title page, ledger, person and delegation', () => {
    expect([...renderConversion(conversion).keys()]).toEqual([
      'delegations/un.yaml',
      'records/s-pv-1/09-ban-ki-moon.ar.mdx',
      'records/s-pv-1/09-ban-ki-moon.en.mdx',
      'records/s-pv-1/document.yaml',
      'sources/003.yaml',
      'speakers/ban-ki-moon.yaml',
    ]);
  });

  test('pads the number of a section that was put in later', () => {
    const later = { ...section, matter: { ...section.matter, section: '9a' } };
    expect([...renderConversion({ ...conversion, documents: [{ ...record, sections: [later] }] }).keys()]).toContain(
      'records/s-pv-1/09a-ban-ki-moon.ar.mdx',
    );
  });

  test('is pleasant to edit: short entries on one line, Arabic on lines of its own, nothing empty, nothing quoted in vain', () => {
    expect(renderConversion(conversion).get('records/s-pv-1/09-ban-ki-moon.ar.mdx')).toBe(`---
# Generated from seeds/003.txt by npm run convert.
# Yours to edit from now on: converting again keeps every file that you changed.
document: s-pv-1
section: 9
kind: speech
speaker: ban-ki-moon
capacity: secretary-general
spokenIn: en
topics: [ mediation ]
seed: 003.txt
paragraphs:
  - { id: p-9-1, source: [ { from: 3, to: 3 } ] }
  - id: p-9-2
    source:
      - { from: 5, to: 5 }
      - { from: 9, to: 11 }
    topics: [ mediation ]
    corrections:
      - { sic: S.2012, corr: S/2012, reason: wrong-letter }
---

{/* p-9-1 */}

## باب

{/* p-9-2 */}

أود أن أشكركم (S/2012/522).
`);
  });

  test('leaves the translation to its translator: the ids, and room under each', () => {
    expect(renderConversion(conversion).get('records/s-pv-1/09-ban-ki-moon.en.mdx')).toBe(`---
# Generated once from seeds/003.txt by npm run convert, and never again: it is the translator's.
# Write each paragraph under its id; keep the ids.
document: s-pv-1
section: 9
translation:
  status: none
---

{/* p-9-1 */}

{/* p-9-2 */}
`);
  });

  test('never folds a long line', () => {
    const text = 'كلمة '.repeat(400).trim();
    const long = { ...record, matter: { ...record.matter, note: { ar: text, en: '' } }, sections: [] };
    const yaml = renderConversion({ ...conversion, documents: [long] }).get('records/s-pv-1/document.yaml')!;
    expect(yaml.split('\n')).toContain(`  ar: ${text}`);
  });

  test('reads back as what was converted', () => {
    const { corpus, problems } = buildCorpus([...filesOf(conversion), topic], { base: '/' });
    expect(problems).toEqual([]);
    expect(corpus.documents[0]!.record).toEqual(record.matter);
    const { paragraphs, id: _id, url: _url, translation: _translation, number, ...rest } = corpus.documents[0]!.sections[0]!;
    expect({ ...rest, section: number, seed }).toEqual(section.matter);
    expect(paragraphs.map(({ id, type, ar, corrections, source, topics }) => ({ id, type, ar, corrections, source, topics }))).toEqual(
      section.paragraphs.map(({ matter, type, text }) => ({
        ...matter,
        type,
        ar: text,
        source: matter.source.map((range) => ({ seed, ...range })),
      })),
    );
    const [ledger] = conversion.ledgers;
    const { metadata, discards, ...seedEntry } = ledger!;
    expect(corpus.seeds).toEqual([seedEntry]);
    expect(corpus.metadata).toEqual(metadata.map((entry) => ({ seed, ...entry })));
    expect(corpus.discards).toEqual(discards.map((entry) => ({ seed, ...entry })));
    expect(corpus.speakers).toEqual([{ id: 'ban-ki-moon', ...conversion.speakers['ban-ki-moon'] }]);
    expect(corpus.delegations).toEqual([{ id: 'un', ...conversion.delegations['un'] }]);
  });

  test('is the same in whatever order its parts were found', () => {
    const shuffled = {
      ...conversion,
      documents: [{ ...record, sections: [{ ...section, matter: Object.fromEntries(Object.entries(section.matter).reverse()) }] }],
    };
    expect(filesOf(shuffled as Conversion)).toEqual(filesOf(conversion));
  });
});
