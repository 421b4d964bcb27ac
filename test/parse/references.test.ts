import { describe, expect, it } from 'vitest';
import { Id } from '../../src/model/values.ts';
import { findReferences, referenceTo } from '../../src/parse/references.ts';

/** The symbols a text cites, each with the words that cite it. */
function cited(text: string): [symbol: string, words: string][] {
  return findReferences(text).map(({ symbol, from, to }) => [symbol, text.slice(from, to)]);
}

describe('symbols', () => {
  const found: [text: string, symbol: string][] = [
    ['(S/2013/588)', 'S/2013/588'],
    ['الوثيقة S/2013/588، التي تتضمن رسالة', 'S/2013/588'],
    ['S/PRST/٢٠١٣/١٦', 'S/PRST/2013/16'],
    ['(انظر S/PV.7015). واتفقنا', 'S/PV.7015'],
    ['see S/PV.7015.', 'S/PV.7015'],
    ['في الوثيقة A/RES/67/264', 'A/RES/67/264'],
    ['S/RES/1373(2001)', 'S/RES/1373 (2001)'],
    ['S/RES/1373 (٢٠٠١)', 'S/RES/1373 (2001)'],
    ['A/RES/3369 (XXX)', 'A/RES/3369 (XXX)'],
    ['(S/2012/523، المرفق)', 'S/2012/523'],
    ['وS/2012/523', 'S/2012/523'],
    ['A/RES/ES-10/24', 'A/RES/ES-10/24'],
    ['A/HRC/RES/16/18', 'A/HRC/RES/16/18'],
    ['A/C.3/67/L.12/Rev.1', 'A/C.3/67/L.12/Rev.1'],
    ['E/CN.4/2005/1', 'E/CN.4/2005/1'],
  ];
  it.each(found)('finds one in «%s»', (text, symbol) => {
    expect(cited(text).map(([first]) => first)).toEqual([symbol]);
  });

  it('finds both of a document issued to two organs', () => {
    expect(cited('A/67/280-S/2012/614').map(([symbol]) => symbol)).toEqual(['A/67/280', 'S/2012/614']);
  });

  it.each([
    'جنيف (S.2012/522، المرفق)',
    'the A/H1N1 virus',
    'A/B testing in 2013',
    'paper of size A/4',
    'https://example.org/S/2013/588',
    'USS/2013/588',
    'Room U-506.',
    '١٠/١٠',
  ])('finds none in «%s»', (text) => {
    expect(cited(text)).toEqual([]);
  });
});

describe('resolutions in Arabic words', () => {
  const found: [text: string, ...citations: [symbol: string, words: string][]][] = [
    ['عملاً بالقرار ١٣٧٣ (٢٠٠١) والمعنية بمكافحة الإرهاب', ['S/RES/1373 (2001)', '١٣٧٣ (٢٠٠١)']],
    ['كما يجسّده القرار ٢١١٨ (٢٠١٣). وإننا نقدر', ['S/RES/2118 (2013)', '٢١١٨ (٢٠١٣)']],
    ['عندما اتخذت الجمعية العامة القرار ٣٣٦٩ (د-٣٠). ومنذ ذلك الحين', ['A/RES/3369 (XXX)', '٣٣٦٩ (د-٣٠)']],
    ['القرار ٣٢٠١ (د إ - ٦)', ['A/RES/3201 (S-VI)', '٣٢٠١ (د إ - ٦)']],
    ['القرار ١٩٤ (د-٣)', ['A/RES/194 (III)', '١٩٤ (د-٣)']],
    ['في القرار ٢٦٤/٦٧، الذي اعتمد بتوافق الآراء في الجمعية العامة', ['A/RES/67/264', '٢٦٤/٦٧']],
    ['في القرار ٦٧/٢٦٤', ['A/RES/67/264', '٦٧/٢٦٤']],
    ['قرار الجمعية العامة ١٧٨/٦٧، الذي دعمته المنظمة', ['A/RES/67/178', '١٧٨/٦٧']],
    ['واتخاذ مجلس حقوق الإنسان بالتراضي للقرار ١٨/١٦ بشأن', ['A/HRC/RES/16/18', '١٨/١٦']],
    ['أنشأت الجمعية العامة مجلس حقوق الإنسان بالقرار ٢٥١/٦٠', ['A/RES/60/251', '٢٥١/٦٠']],
    ['قرار المجلس الاقتصادي والاجتماعي ١٥/٢٠١٣', ['E/RES/2013/15', '١٥/٢٠١٣']],
    ['القرار دإط-١٠/٢٤', ['A/RES/ES-10/24', 'دإط-١٠/٢٤']],
    [
      'وأكدت هذه القرارات - ٨٢٢ (١٩٩٣)، و ٨٥٣ (١٩٩٣)، و ٨٧٤ (١٩٩٣) و ٨٨٤ (١٩٩٣) - احترام سيادة أذربيجان',
      ['S/RES/822 (1993)', '٨٢٢ (١٩٩٣)'],
      ['S/RES/853 (1993)', '٨٥٣ (١٩٩٣)'],
      ['S/RES/874 (1993)', '٨٧٤ (١٩٩٣)'],
      ['S/RES/884 (1993)', '٨٨٤ (١٩٩٣)'],
    ],
    ['القرارين ٢٤٢ (١٩٦٧) و٣٣٨ (١٩٧٣)', ['S/RES/242 (1967)', '٢٤٢ (١٩٦٧)'], ['S/RES/338 (1973)', '٣٣٨ (١٩٧٣)']],
    ['قراري مجلس الأمن ١٣٧٣ (٢٠٠١) والجمعية العامة ٢٨٨/٦٠', ['S/RES/1373 (2001)', '١٣٧٣ (٢٠٠١)'], ['A/RES/60/288', '٢٨٨/٦٠']],
    ['قرار مجلس الأمن الدولي رقم 2728 بتاريخ 25 مارس 2024.', ['S/RES/2728 (2024)', '2728 بتاريخ 25 مارس 2024']],
    ['قرار مجلس الامن 1701 لعام 2006', ['S/RES/1701 (2006)', '1701 لعام 2006']],
    ['القرار S/RES/1373 (2001) و ١٦٢٤ (٢٠٠٥)', ['S/RES/1373 (2001)', 'S/RES/1373 (2001)'], ['S/RES/1624 (2005)', '١٦٢٤ (٢٠٠٥)']],
  ];
  it.each(found)('are found in «%s»', (text, ...citations) => {
    expect(cited(text)).toEqual(citations);
  });

  it.each([
    'في الفترة ١٩٩٣/١٩٩٤',
    'للأعوام ٢٠١٣-٢٠١٥',
    '٣ تشرين الأول/أكتوبر ٢٠١٣',
    'وبموجب المادة ٣٩ من النظام الداخلي المؤقت',
    'تضم ٥٧ دولة (٢٠١٣)',
    'في عام ١٩٩٣ أربعة قرارات رداً على استخدام القوة',
    'قرارات في دورة ٢٠١٢/٢٠١٣',
    'القرار المؤرخ 2/10/2013',
    'استقرار ١٣٧٣ (٢٠٠١)',
    'القرار ١٨/١٦ بلا اسم هيئة',
    'قرار منظمة التعاون الإسلامي رقم 10/37',
    'قرار القمة العربية ١٢٥ (٢٠٠٢)',
    'قرار الدورة الاستثنائية لاجتماع وزراء الخارجية المنعقد في جدة في 5 مارس 2024',
    'قرار القمة العربية بتاريخ 11 نوفمبر 2023',
    'القرار رقم 2728 بتاريخ 25 مارس 2024 بلا اسم هيئة',
  ])('are not seen in «%s»', (text) => {
    expect(cited(text)).toEqual([]);
  });

  it('belong to the body that their own sentence names', () => {
    const text = 'أنشئ مجلس حقوق الإنسان. ورحبنا بالقرار ٢٦٤/٦٧. والقرار ٥٠/٦٧ اعتمدته الجمعية العامة.';
    expect(cited(text).map(([symbol]) => symbol)).toEqual(['A/RES/67/264', 'A/RES/67/50']);
  });
});

describe('resolutions in English words', () => {
  const found: [text: string, ...symbols: string[]][] = [
    ['established pursuant to resolution 1373 (2001) concerning', 'S/RES/1373 (2001)'],
    ['General Assembly resolution 67/264', 'A/RES/67/264'],
    ['Human Rights Council resolution 16/18', 'A/HRC/RES/16/18'],
    ['resolution 16/18, which the Human Rights Council adopted by consensus', 'A/HRC/RES/16/18'],
    ['adopted resolution 3369 (XXX)', 'A/RES/3369 (XXX)'],
    ['Resolution 3201 (S-VI)', 'A/RES/3201 (S-VI)'],
    ['resolution ES-10/24', 'A/RES/ES-10/24'],
    ['Economic and Social Council resolution 2013/15', 'E/RES/2013/15'],
    [
      'Those resolutions — 822 (1993), 853 (1993), 874 (1993) and 884 (1993) — reaffirmed',
      'S/RES/822 (1993)',
      'S/RES/853 (1993)',
      'S/RES/874 (1993)',
      'S/RES/884 (1993)',
    ],
    ['Security Council resolution No. 2728 of 25 March 2024', 'S/RES/2728 (2024)'],
  ];
  it.each(found)('are found in “%s”', (text, ...symbols) => {
    expect(cited(text).map(([symbol]) => symbol)).toEqual(symbols);
  });

  it.each(['a resolution of 1080/60 lines', 'in 1993/1994', 'resolutions adopted in 2013', 'resolution 16/18', 'the summit resolution'])(
    'are not seen in “%s”',
    (text) => {
      expect(cited(text)).toEqual([]);
    },
  );
});

describe('what a symbol says of itself', () => {
  const table: [symbol: string, id: string, kind: string, english: string][] = [
    ['S/2013/588', 's-2013-588', 'document', 'https://docs.un.org/en/S/2013/588'],
    ['S/RES/1373 (2001)', 's-res-1373-2001', 'resolution', 'https://docs.un.org/en/S/RES/1373(2001)'],
    ['A/RES/3369 (XXX)', 'a-res-3369-xxx', 'resolution', 'https://docs.un.org/en/A/RES/3369(XXX)'],
    ['S/PRST/2013/16', 's-prst-2013-16', 'presidential-statement', 'https://docs.un.org/en/S/PRST/2013/16'],
    ['S/PV.7015', 's-pv-7015', 'verbatim-record', 'https://docs.un.org/en/S/PV.7015'],
  ];
  it.each(table)('%s has an ASCII id, a kind and an address in each language', (symbol, id, kind, english) => {
    const reference = referenceTo(symbol);
    expect(reference).toEqual({ symbol, id, kind, url: { ar: english.replace('/en/', '/ar/'), en: english } });
    expect(Id.safeParse(id).success).toBe(true);
  });
});
