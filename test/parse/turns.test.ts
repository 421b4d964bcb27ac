import { describe, expect, test } from 'vitest';
import { arabic } from '../../src/language/arabic.ts';
import { textOf } from '../../src/parse/pieces.ts';
import { readTurns } from '../../src/parse/turns.ts';
import { readBlocks } from '../../src/read/blocks.ts';
import { convert, onlyRecord, recordOf, spoken } from './record-of.ts';

/** The turns of a body whose blocks are read in this order, counted from 1; in their own where none is given. */
function turnsOf(body: string, order?: readonly number[], ruled: readonly number[] = []) {
  const lines = body.split('\n');
  const { blocks } = readBlocks(lines, 1, lines.length, arabic);
  const inOrder = order === undefined ? blocks : order.flatMap((number) => blocks[number - 1] ?? []);
  expect(inOrder).toHaveLength(blocks.length);
  return readTurns(inOrder, lines, arabic, new Set(ruled));
}

/** Each paragraph as its text and its lines. */
function paragraphsOf(...args: Parameters<typeof turnsOf>) {
  return turnsOf(...args).turns.map(({ paragraphs }) =>
    paragraphs.map(({ pieces }) => `${textOf({ pieces })} [${pieces.map(({ from }) => from).join(' ')}]`),
  );
}

describe('a paragraph that a column cut', () => {
  test('in mid-sentence is one paragraph with the lines of both halves', () => {
    const body = 'الرئيس: نرحب بالأمين العام وبجميع\n\nثانيا، نشكر الوفود.\n\nالممثلين الحاضرين هنا.';
    expect(paragraphsOf(body, [1, 3, 2])).toEqual([['نرحب بالأمين العام وبجميع الممثلين الحاضرين هنا. [1 5]', 'ثانيا، نشكر الوفود. [3]']]);
  });

  test('between two sentences is two paragraphs', () => {
    const body = 'الرئيس: نرحب بالأمين العام.\n\nثانيا، نشكر الوفود.\n\nوالممثلون حاضرون هنا.';
    expect(paragraphsOf(body, [1, 3, 2])[0]).toHaveLength(3);
  });

  test('in three is one', () => {
    const body = 'الرئيس: نرحب\n\nالعام.\n\nبالأمين';
    expect(paragraphsOf(body, [1, 3, 2])).toEqual([['نرحب بالأمين العام. [1 5 3]']]);
  });

  test('is whole again even where the next half begins as sentences do: a column cuts without regard to them', () => {
    const body = 'الرئيس: نرحب بالأمين العام الذي\n\nثانيا، نشكر الوفود.\n\nوقد حضر معنا.';
    expect(paragraphsOf(body, [1, 3, 2])[0]?.[0]).toBe('نرحب بالأمين العام الذي وقد حضر معنا. [1 5]');
  });

  test.each(['انتهى الكلام.', 'انتهى الكلام؟', 'انتهى الكلام!', 'انتهى الكلام".', 'انتهى الكلام."', 'النقاط التالية:', '(انتهى الكلام.)'])(
    'ends where its sentence ends: %s',
    (end) => {
      expect(paragraphsOf(`الرئيس: ${end}\n\nوبعد ذلك كلام آخر.`)[0]).toHaveLength(2);
    },
  );
});

describe('inside one column', () => {
  test('a full stop that the OCR lost does not join two paragraphs', () => {
    const body = 'الرئيس: نرحب بالأمين العام\n\nونود أن نشكر الوفود.';
    expect(paragraphsOf(body)).toEqual([['نرحب بالأمين العام [1]', 'ونود أن نشكر الوفود. [3]']]);
  });

  test('a comma does: the sentence goes on', () => {
    expect(paragraphsOf('الرئيس: نرحب بالأمين العام،\n\nونود أن نشكر الوفود.')).toEqual([
      ['نرحب بالأمين العام، ونود أن نشكر الوفود. [1 3]'],
    ]);
  });

  test('so do words that begin no sentence', () => {
    expect(paragraphsOf('الرئيس: أود أن أستهل بياني\n\nبالترحيب بالسيد الأمين العام.')[0]).toEqual([
      'أود أن أستهل بياني بالترحيب بالسيد الأمين العام. [1 3]',
    ]);
  });

  test('printed lines without blank ones between them are one paragraph that knows each of its lines', () => {
    expect(paragraphsOf('الرئيس: نرحب\nبالأمين العام\nوبالوفود.')).toEqual([['نرحب بالأمين العام وبالوفود. [1 2 3]']]);
  });
});

describe('marks of the OCR', () => {
  test('for bold and headings are discards, and the words stay', () => {
    const { turns, apart } = turnsOf('الرئيس: نرحب **بكم**.\n\n## البند الأول');
    expect(turns.map(({ narrative, paragraphs }) => [narrative, paragraphs.map(textOf)])).toEqual([
      [null, ['نرحب بكم.']],
      ['item', ['البند الأول']],
    ]);
    expect(apart.discards.map(({ from, text, reason }) => [from, text, reason])).toEqual([
      [1, '**', 'markup'],
      [1, '**', 'markup'],
      [3, '##', 'markup'],
    ]);
  });

  test.each(['**', '** **', '##'])('alone on a line are no paragraph: %s', (line) => {
    expect(paragraphsOf(`الرئيس: نرحب بكم.\n\n${line}\n\nنشكر الوفود.`)).toEqual([['نرحب بكم. [1]', 'نشكر الوفود. [5]']]);
  });
});

describe('the record speaks itself', () => {
  test('in sections of their own: opening, agenda, items, closing', () => {
    const body = [
      'افتتحت الجلسة الساعة ١٠/١٠.',
      '## إقرار جدول الأعمال',
      'أقر جدول الأعمال.',
      '## الحالة في مالي',
      '### تقرير الأمين العام',
      'رسالة مؤرخة ٣ أيار/مايو (S/2013/588)',
      'الرئيس: نبدأ.',
      'رفعت الجلسة الساعة ١٦/٢٠.',
    ].join('\n\n');
    expect(turnsOf(body).turns.map(({ narrative, paragraphs }) => `${narrative ?? 'speech'} ${paragraphs.length}`)).toEqual([
      'opening 1',
      'agenda 2',
      'item 3',
      'speech 1',
      'closing 1',
    ]);
  });

  test('between two speeches, and the next speech is not its own', () => {
    const body = 'الرئيس: نصوت الآن.\n\nأجري تصويت برفع الأيدي.\n\nالرئيس: اعتمد مشروع القرار.';
    expect(turnsOf(body).turns.map(({ narrative }) => narrative)).toEqual([null, 'note', null]);
  });
});

describe('a heading in plain letters', () => {
  const title = recordOf('')
    .replace('الحالة في الشرق الأوسط', 'المرأة والسلام والأمن\nدور المرأة في حماية المياه')
    .replace('## إقرار', 'إقرار');
  const sections = (body: string) =>
    onlyRecord(convert(title + body)).sections.map(({ matter, slug, paragraphs }) =>
      matter.kind === 'speech' ? matter.capacity : `${slug}: ${paragraphs.map(({ type, text }) => `${type} ${text}`).join(' | ')}`,
    );
  const agenda = 'agenda: heading إقرار جدول الأعمال | paragraph أقر جدول الأعمال.';
  const letter = 'رسالة مؤرخة ٤ آذار/مارس ٢٠٢٥ موجهة إلى الأمين العام (S/2025/131)';

  test.each([
    ['each on its own', 'المرأة والسلام والأمن\n\nدور المرأة في حماية المياه', ['المرأة والسلام والأمن', 'دور المرأة في حماية المياه']],
    ['both in one paragraph', 'المرأة والسلام والأمن دور المرأة في حماية المياه', ['المرأة والسلام والأمن دور المرأة في حماية المياه']],
    ['in slightly other words', 'المرأة والسلام و الأمن', ['المرأة والسلام و الأمن']],
  ])('is an item of the agenda, %s, with the letter under it', (_, printed, headings) => {
    expect(sections(`${printed}\n\n${letter}\n\nالرئيس: نبدأ.`)).toEqual([
      'opening: paragraph افتتحت الجلسة الساعة ١٥/٠٥.',
      agenda,
      `item: ${headings.map((text) => `heading ${text}`).join(' | ')} | paragraph ${letter}`,
      'president',
    ]);
  });

  test('is none that only begins as the item does', () => {
    expect(sections('الرئيس: نبدأ.\n\nالمرأة والسلام والأمن موضوع يهمنا جميعا.').slice(2)).toEqual(['president']);
  });
});

describe('the chair speaks for his own country', () => {
  const chair = (...texts: string[]) => ({ voice: 'tshurkin russian-federation president ru', texts });
  const national = (...texts: string[]) => ({ ...chair(...texts), voice: 'tshurkin russian-federation national ru' });
  const body = (...paragraphs: string[]) => recordOf(`الرئيس (تكلم بالروسية): ${paragraphs.join('\n\n')}`);

  test.each([
    'أتلو الآن بيانا بصفتي ممثل الاتحاد الروسي.',
    'سأدلي الآن ببيان بصفتي الوطنية.',
    'أدلي الآن ببيان بصفتي وزير الخارجية.',
    'أود الآن أن أدلي ببيان بصفتي الوطنية.',
    'سأدلي ببيان بصفتي الوطنية.',
    'سأدلي الآن ببيان موجز بصفتي ممثلة سلوفينيا.',
    'اسمحوا لي الآن أن أدلي ببيان بوصفي ممثلة سلوفينيا.',
    'أتكلم الآن بصفتي الوطنية.',
    'سأدلي الآن ببيان وطني.',
    'أود أن أدلي ببيان باسم بلدي.',
  ])('from where he says so to where he resumes his functions: %s', (begins) => {
    expect(
      spoken(body('أشكر السيد خان.', begins, 'نرحب بالإحاطة.', 'أستأنف الآن مهامي بصفتي رئيس المجلس.', 'أعطي الكلمة للمغرب.')),
    ).toEqual([
      chair('أشكر السيد خان.'),
      national(begins, 'نرحب بالإحاطة.'),
      chair('أستأنف الآن مهامي بصفتي رئيس المجلس.', 'أعطي الكلمة للمغرب.'),
    ]);
  });

  test.each([
    'أستأنف مهام الرئاسة.',
    'أعود الآن إلى ممارسة مهامي رئيسة للمجلس.',
    'أستأنف الآن عملي رئيسة للمجلس.',
    'وأستأنف رئاسة الجلسة.',
  ])('to where she presides again: %s', (ends) => {
    const found = spoken(body('نبدأ.', 'سأدلي الآن ببيان بصفتي الوطنية.', ends));
    expect(found).toEqual([chair('نبدأ.'), national('سأدلي الآن ببيان بصفتي الوطنية.'), chair(ends)]);
  });

  test('from the next paragraph where the last sentence of one says so, and back again', () => {
    const announced = 'أشكر السيد خان على بيانه. وسأدلي الآن ببيان بصفتي الوطنية.';
    const resumed = 'ونرحب بالإحاطة. أستأنف الآن مهامي بصفتي رئيسة للمجلس.';
    expect(spoken(body(announced, 'نشكر الجميع.', resumed, 'أعطي الكلمة للمغرب.'))).toEqual([
      chair(announced),
      national('نشكر الجميع.', resumed),
      chair('أعطي الكلمة للمغرب.'),
    ]);
  });

  test.each(['سأدلي الآن ببيان باسم أعضاء المجلس بصفتي رئيسة لمجلس الأمن.', 'أتكلم بصفتي رئيس المجلس.', 'تكلم كثيرون بصفتهم الوطنية.'])(
    'and not in what the chair says as the chair: %s',
    (text) => {
      expect(spoken(body(text))).toEqual([chair(text)]);
    },
  );

  test('to the end of his turn where he does not resume them', () => {
    expect(spoken(body('سأدلي الآن ببيان بصفتي ممثل الاتحاد الروسي.', 'نرحب بالإحاطة.'))).toHaveLength(1);
  });

  test('and nobody else does', () => {
    expect(spoken(recordOf('السيد مسعود خان (باكستان): نشكركم.\n\nأتلو الآن بيانا بصفتي الوطنية.'))).toEqual([
      { voice: 'msud-khan pakistan member ar', texts: ['نشكركم.', 'أتلو الآن بيانا بصفتي الوطنية.'] },
    ]);
  });
});

describe('an attribution whose second half stands elsewhere', () => {
  test('is put together across a seam', () => {
    const body = 'الرئيس: أعطي الكلمة لباكستان.\n\n**السيد مسعود خان (باكستان)**\n\nثانيا، نأمل ذلك.\n\n(تكلم بالإنكليزية): أولا، نشكركم.';
    const { turns } = turnsOf(body, [1, 2, 4, 3]);
    expect(turns.map(({ attribution, paragraphs }) => [attribution?.name ?? null, attribution?.spokenIn, paragraphs.map(textOf)])).toEqual([
      [null, null, ['أعطي الكلمة لباكستان.']],
      ['مسعود خان', 'en', ['أولا، نشكركم.', 'ثانيا، نأمل ذلك.']],
    ]);
  });

  test('stays text where nothing completes it, and is told', () => {
    const { turns, doubtful } = turnsOf('الرئيس: نبدأ.\n\n**السيد مسعود خان (باكستان)**\n\nأولا، نشكركم.');
    expect(turns).toHaveLength(1);
    expect(doubtful.map(({ from }) => from)).toEqual([3]);
  });
});
