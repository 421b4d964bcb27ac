/**
 * Patterns by which Arabic makes plurals inside the word, on folded letters: for words that the table (`broken-plurals.ts`) does not
 * have. Only the patterns that hardly any other word shares (Wright, *Grammar* I § 305, the plurals of four letters and a few of three);
 * `أفعال` and `فُعول` are verbal nouns as often as plurals, and so are left to the table. C is a letter of the root, V a long vowel.
 */
const patterns: readonly (readonly [singular: string, plural: string])[] = [
  ['مCCC', 'مCاCC'], // مكتب مكاتب
  ['مCCCه', 'مCاCC'], // مدرسة مدارس
  ['CاCC', 'CواCC'], // حافز حوافز
  ['CاCCه', 'CواCC'], // عاصفة عواصف
  ['CاCVC', 'CواCيC'], // قانون قوانين
  ['CاCVCه', 'CواCيC'], // قارورة قوارير
  ['CCVCه', 'CCايC'], // حديقة حدائق
  ['CCCC', 'CCاCC'], // خندق خنادق
  ['CCCCه', 'CCاCC'], // سلسلة سلاسل
  ['CCCCاه', 'CCاCC'], // سلحفاة سلاحف
  ['CCCVC', 'CCاCيC'], // صندوق صناديق
  ['CCCVCه', 'CCاCيC'], // زرزورة زرازير
  ['اCCوC', 'اCاCيC'], // أسلوب أساليب
  ['اCCوCه', 'اCاCيC'], // أسطورة أساطير
  ['CCيC', 'CCCاء'], // وزير وزراء
  ['CCاC', 'اCCCه'], // سلاح أسلحة
  ['CCيC', 'اCCCه'], // رغيف أرغفة
];

/**
 * Plurals and singulars that other words are shaped like as well (§ 304), each led to from the left alone: tried last, for a word that the
 * archive does not have at all and that is no slip of one that it has.
 */
const loosePatterns: typeof patterns = [
  ['CCC', 'اCCاC'], // لوح ألواح
  ['CCC', 'CCوC'], // جيب جيوب
  ['CCC', 'CCاC'], // بغل بغال
  ['CCC', 'CCCان'], // جرذ جرذان
  ['اCCاC', 'CCC'],
  ['CCوC', 'CCC'],
  ['CCCه', 'CCC'], // غرفة غرف
  ['CCCه', 'CCاC'], // رقبة رقاب
  ['CCVCه', 'CCC'], // سفينة سفن
  ['CCيC', 'CCCي'], // جريح جرحى
  ['CCيC', 'اCCCاء'], // صديق أصدقاء
  ['اCCCاء', 'CCيC'],
];

const CONSONANT = '([^اء])';

/** Form VI (تبادل) looks like such a plural of a word with ta. */
const isVerbal = (word: string): boolean => /^ت.ا..$/u.test(word);

/** What the plural of a word would be, and the singular of which it would be the plural; most of these are no words at all. */
export function patternMates(word: string, isLoose = false): string[] {
  return isLoose ? matesBy(word, loosePatterns) : [...new Set([...patternPlurals(word), ...patternSingulars(word)])];
}

/** What the plural of a word would be. */
export const patternPlurals = (word: string): string[] => matesBy(word, patterns);

/** The singular of which a word would be the plural. */
export const patternSingulars = (word: string): string[] =>
  matesBy(
    word,
    patterns.map(([singular, plural]) => [plural, singular]),
  );

function matesBy(word: string, pairs: readonly (readonly [from: string, to: string])[]): string[] {
  const mates = pairs.flatMap(([from, to]) => turned(word, from, to));
  return [...new Set(mates)].filter((mate) => mate !== word && !isVerbal(mate) && !isVerbal(word));
}

const made = new Map<string, RegExp>();

function patternOf(shape: string): RegExp {
  const own = made.get(shape) ?? new RegExp(`^${shape.replaceAll('C', CONSONANT).replaceAll('V', '[اوي]')}$`, 'u');
  made.set(shape, own);
  return own;
}

function turned(word: string, from: string, to: string): string[] {
  const letters = patternOf(from).exec(word)?.slice(1);
  if (letters === undefined) return [];
  return (to.includes('V') ? ['ا', 'و', 'ي'] : ['']).map((vowel) => {
    let place = 0;
    return to.replaceAll('V', vowel).replaceAll('C', () => letters[place++] ?? '');
  });
}
