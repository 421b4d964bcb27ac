import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { accountForWords } from '../../src/data/accounting.ts';
import { buildCorpus } from '../../src/data/corpus.ts';
import { Delegation, Speaker } from '../../src/model/people.ts';
import { convertArchive } from '../../src/parse/archive.ts';
import { readSeed } from '../../src/read/seed.ts';
import { renderConversion } from '../../src/render/conversion.ts';
import { onlyRecord, told } from './record-of.ts';

// The seed without the catalogue's corrections, so that the words are those that everyone can look up in it.
const root = join(import.meta.dirname, '../..');
const NAME = '003_2983b318448de106.txt';
const bytes = readFileSync(join(root, 'seeds', NAME));
const seed = { ...readSeed(NAME, bytes), sha256: '0'.repeat(64) };

function entries<T>(folder: string, schema: { parse: (value: unknown) => T }): Record<string, T> {
  const files = readdirSync(join(root, 'content', folder));
  return Object.fromEntries(
    files.map((file) => [basename(file, '.yaml'), schema.parse(parse(readFileSync(join(root, 'content', folder, file), 'utf8')))]),
  );
}

const conversion = convertArchive(
  [seed],
  {},
  {
    speakers: entries('speakers', Speaker),
    delegations: entries('delegations', Delegation),
    topics: {},
  },
);
const record = onlyRecord(conversion);

/** Written by hand, from the seed: section, voice, seed lines of the first and the last words, paragraphs, first and last words. */
const SECTIONS: [section: number, voice: string, lines: [number, number], paragraphs: number, first: string, last: string][] = [
  [1, 'narrative', [48, 48], 1, 'افتتحت الجلسة الساعة', 'الساعة ١٠/١٠.'],
  [2, 'narrative', [50, 52], 2, 'إقرار جدول الأعمال', 'جدول الأعمال.'],
  [3, 'narrative', [54, 62], 3, 'التعاون بين الأمم', 'المتحدة (S/2013/588)'],
  [4, 'elmar-mammadyarov azerbaijan president en', [64, 70], 4, 'أود أن أرحب', '- مون.'],
  [5, 'ban-ki-moon united-nations secretary-general en', [72, 112], 13, 'أود أن أستهل', 'أفضل للجميع.'],
  [6, 'elmar-mammadyarov azerbaijan president en', [114, 114], 1, 'أعطي الكلمة الآن', 'إحسان أوغلو.'],
  [7, 'ekmeleddin-ihsanoglu oic briefer en', [116, 172], 31, 'في البداية، أود', 'أفضل بكثير.'],
  [8, 'elmar-mammadyarov azerbaijan president en', [174, 176], 2, 'أشكر السيد إحسان', 'الرمز S/PRST/2013/16.'],
  [9, 'elmar-mammadyarov azerbaijan national en', [178, 208], 13, 'أتلو الآن بيانا', 'وصديقا حقيقيا.'],
  [10, 'elmar-mammadyarov azerbaijan president en', [210, 212], 2, 'أستأنف الآن مهامي', 'مجلس الأمن.'],
  [11, 'mbarka-bouaida morocco member ar', [214, 254], 9, 'بداية أود تقديم', 'سلمية وحضارية.'],
  [12, 'squeff argentina member es', [256, 276], 10, 'في البداية، أود', 'والتعاون الفني.'],
  [13, 'eugene-richard-gasana rwanda member en', [278, 284], 8, 'أود أن أبدأ', 'تلك المنظمات.'],
  [14, 'sylvie-lucas luxembourg member fr', [286, 302], 8, 'في البداية، أود', 'والأمن الدوليين.'],
  [15, 'gary-quinlan australia member en', [304, 344], 11, 'أود أن أشكركم،', 'لاستفيد منه.'],
  [16, 'masood-khan pakistan member en', [347, 385], 17, 'يسرنا أن نراكم،', 'الاستهانة بأهميتها.'],
  [17, 'gert-rosenthal guatemala member es', [387, 403], 7, 'سيدي الرئيس، نشكركم', 'الخارجية بالذات.'],
  // Her attribution is split: name and country on line 405, the language on line 407, before her first words.
  [18, 'rosemary-dicarlo united-states member en', [407, 419], 11, 'أشكركم، سيدي الرئيس،', 'والأمن الدوليين.'],
  [19, 'sul-kyung-hoon republic-of-korea member en', [421, 453], 8, 'أشكر الأمين العام', 'اعتمد للتو.'],
  [20, 'mark-lyall-grant united-kingdom member en', [455, 465], 8, 'أرحب بكم، سيدي', 'ذلك الصدد.'],
  [21, 'mbeou togo member fr', [467, 479], 7, 'أود، بدوري، أن', 'للجهود المركزة.'],
  [22, 'gerard-araud france member fr', [481, 534], 14, 'أشكركم، سيدي الرئيس،', 'الأساسية لمنظمتنا.'],
  [23, 'liu-jieyi china member zh', [516, 542], 14, 'تعرب الصين عن', 'والرخاء المشترك.'],
  [24, 'vitaly-churkin russian-federation member ru', [545, 577], 10, 'سيدي الوزير، يسرنا', 'للمصلحة المشتركة.'],
  [25, 'elmar-mammadyarov azerbaijan president en', [579, 579], 1, 'ليس هناك المزيد', 'جدول أعماله.'],
  [26, 'narrative', [581, 581], 1, 'رفعت الجلسة الساعة', 'الساعة ١٦/٢٠.'],
];

describe('S/PV.7050', () => {
  test('has 26 sections', () => {
    expect(record.sections.map(({ matter }) => matter.section)).toEqual(SECTIONS.map(([section]) => String(section)));
  });

  test.each(SECTIONS)('section %i is of %s, whole, with first and last words', (section, voice, lines, count, first, last) => {
    const { matter, paragraphs } = record.sections[section - 1]!;
    const { kind, speaker, delegation, capacity, spokenIn } = matter;
    const who = kind === 'narrative' ? kind : [speaker, delegation, capacity, spokenIn].join(' ');
    const [head, tail] = [paragraphs[0]!, paragraphs.at(-1)!];
    expect({
      who,
      lines: [head.matter.source[0]!.from, tail.matter.source.at(-1)!.to],
      count: paragraphs.length,
      first: head.text.split(' ').slice(0, 3).join(' '),
      last: tail.text.split(' ').slice(-2).join(' '),
    }).toEqual({ who: voice, lines, count, first, last });
  });

  test('gives nothing to nobody: narrative has no voice, a speech has all of it', () => {
    const voices = record.sections.map(({ matter: { kind, speaker, delegation, capacity, spokenIn } }) =>
      kind === 'narrative'
        ? [speaker, delegation, capacity, spokenIn].every((part) => part === null)
        : speaker && delegation && capacity && spokenIn,
    );
    expect(voices.every(Boolean)).toBe(true);
  });

  test('names its files by who speaks, or what the narrative does', () => {
    const slugs = record.sections.map(({ slug }) => slug);
    expect([...slugs.slice(0, 4), slugs[8], slugs.at(-1)]).toEqual([
      'opening',
      'agenda',
      'item',
      'elmar-mammadyarov',
      'elmar-mammadyarov-national',
      'closing',
    ]);
  });

  test('has every paragraph once, with ids in their order', () => {
    for (const { matter, paragraphs } of record.sections) {
      expect(paragraphs.map(({ matter: { id } }) => id)).toEqual(paragraphs.map((_, index) => `p-${matter.section}-${index + 1}`));
    }
  });

  test('says on its title page what the printed one says', () => {
    const { members, president, agenda, letter, note, ...page } = record.matter;
    expect(page).toEqual({
      symbol: 'S/PV.7050',
      title: { ar: 'مجلس الأمن، الجلسة ٧٠٥٠', en: 'Security Council, 7050th meeting' },
      status: 'provisional',
      body: { ar: 'مجلس الأمن', en: 'Security Council' },
      sessionYear: { ar: 'السنة الثامنة والستون', en: '' },
      meeting: 7050,
      date: '2013-10-28',
      time: '10:00',
      place: { ar: 'نيويورك', en: 'New York' },
      seed: NAME,
    });
    expect(agenda.map(({ ar }) => ar)).toEqual([
      'التعاون بين الأمم المتحدة والمنظمات الإقليمية ودون الإقليمية في صون السلام والأمن الدوليين',
      'تعزيز أوجه التآزر في الشراكة بين الأمم المتحدة ومنظمة التعاون الإسلامي',
    ]);
    expect(letter?.ar).toMatch(/^رسالة مؤرخة ٣ تشرين الأول\/أكتوبر ٢٠١٣ .* لدى الأمم المتحدة \(S\/2013\/588\)$/u);
    expect(note?.ar).toMatch(/^يتضمن هذا المحضر نص الخطب .* Room U-506\.$/u);
    expect([president, ...members].map((seat) => `${seat?.delegation} ${seat?.speaker}`)).toEqual([
      'azerbaijan elmar-mammadyarov',
      'russian-federation vitaly-churkin',
      'argentina squeff',
      'australia gary-quinlan',
      'pakistan masood-khan',
      'togo mbeou',
      'republic-of-korea sul-kyung-hoon',
      'rwanda eugene-richard-gasana',
      'china liu-jieyi',
      'guatemala gert-rosenthal',
      'france gerard-araud',
      'luxembourg sylvie-lucas',
      'morocco mbarka-bouaida',
      'united-kingdom mark-lyall-grant',
      'united-states rosemary-dicarlo',
    ]);
  });

  test('needs no new person and nothing to be looked at', () => {
    expect([conversion.speakers, conversion.delegations, told(conversion.problems)]).toEqual([{}, {}, []]);
  });

  test('accounts for every word once', () => {
    const files = [...renderConversion(conversion)].map(([path, text]) => ({ path, text }));
    const people = ['speakers', 'delegations'].flatMap((folder) =>
      readdirSync(join(root, 'content', folder)).map((file) => ({
        path: `${folder}/${file}`,
        text: readFileSync(join(root, 'content', folder, file), 'utf8'),
      })),
    );
    const { corpus, problems } = buildCorpus([...files, ...people], { base: '/' });
    const account = accountForWords([{ name: NAME, text: bytes.toString('utf8') }], corpus);
    const { total, paragraphs, metadata, discards } = account.words;
    expect([problems, account.problems]).toEqual([[], []]);
    expect(total).toBe(seed.lines.join(' ').trim().split(/\s+/u).length);
    expect(paragraphs + metadata + discards).toBe(total);
  });
});
