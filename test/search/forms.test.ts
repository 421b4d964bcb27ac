import { describe, expect, test } from 'vitest';
import { answers, lexiconFor } from './lexicon-of.ts';

/** Whether the first word finds the second in an archive of these words. */
function finds(typed: string, word: string, others = ''): boolean {
  return answers(typed, lexiconFor([`${word} ${others}`])).has(lexiconFor([word]).cores[0]?.words[0] ?? '');
}

describe('an Arabic word finds', () => {
  test.each([
    ['الوساطه', 'الوساطة', 'whatever its ta marbuta'],
    ['الانتخابات', 'الأنتخابات', 'whatever its hamza'],
    ['مستوى', 'مستوي', 'whatever its alif maqsura'],
    ['وبالوساطة', 'الوساطة', 'whatever stack of clitics is typed'],
    ['وساطة', 'وبالوساطة', 'whatever stack of clitics stands'],
    ['حروب', 'وحروب', 'a word that stands with a clitic alone'],
    ['لجنة', 'للجنة', 'a lam that was written once'],
    ['منظمة', 'منظماتنا', 'plurals with pronouns'],
    ['قرار', 'قراراتها', 'pronoun endings'],
    ['دولة', 'دولتين', 'duals'],
    ['مراقب', 'المراقبون', 'sound plurals'],
    ['المراقبين', 'مراقب', 'the singular of a plural'],
    ['حل', 'حلا', 'a noun of two letters with tanwin'],
    ['طفل', 'الأطفال', 'broken plurals'],
    ['حروب', 'الحرب', 'the singular of a broken plural'],
    ['ناغورني', 'ناغورنو', 'a name whose last vowel wavers'],
    ['الروهنجا', 'الروهينغا', 'a name in another transliteration'],
    ['شئون', 'الشؤون', 'a hamza on another seat'],
    ['الشركا', 'شركاء', 'a hamza left out at the end'],
    ['المالات', 'المقالات', 'a lost letter in what might be a plural of another word', 'مال'],
    ['وميانمر', 'ميانمار', 'a slip after a clitic'],
    ['مستوط', 'المستوطنات', 'what it is the beginning of'],
    ['أفغان', 'أفغانستان', 'what a word of five letters goes on to', 'أفغان'],
    ['ميانمر', 'ميانمار', 'what it is a slip for'],
    ['الوسطة', 'الوساطة', 'a word that lost a vowel'],
    ['مسئولية', 'مسؤوليته', 'a hamza on another seat, with an ending'],
    ['مقركم', 'مقر', 'three letters before a pronoun, where the archive has them'],
    ['محطتان', 'محطتي', 'a dual before another noun'],
    ['مندوبون', 'مندوبي', 'a sound plural before another noun', 'المندوبين'],
    ['الفلسطينين', 'الفلسطينيون', 'one ya of two', 'فلسطيني'],
    ['برج', 'وأبراجها', 'a broken plural that stands with a clitic alone'],
    ['خندقان', 'خنادق', 'a plural that is in no table'],
    ['المضالحة', 'المصالحة', 'a letter that lost or won a dot'],
    ['منضمات', 'منظمة', 'the other forms of what was meant'],
    ['كشمسر', 'كشمير', 'a neighbour on the keyboard'],
    ['التضحم', 'التضخم', 'wrong dots in a word of four letters'],
    ['المساعدت', 'المساعدات', 'an alif of the plural that was lost', 'مساعدته'],
    ['الطرفان', 'طرف', 'a dual that leaves three letters', 'الطرفان الطرفين'],
    ['امرأة', 'المرأة', 'a word that drops its alif after the article'],
    ['التعبص', 'التعصب', 'letters that changed places in a short noun'],
    ['كامبريدج', 'وكامبردج', 'a slip for a word that stands with a clitic alone'],
    ['جيتس', 'غايتس', 'another transliteration'],
    ['الفيليبين', 'والفلبين', 'another transliteration with its article'],
    ['استكهولم', 'ستوكهولم', 'a name that begins with two consonants'],
    ['مهندسة', 'المهندسين', 'the men of a calling', 'والمهندسون'],
    ['مهندسونا', 'المهندسين', 'a sound plural before a pronoun'],
    ['سفنه', 'السفن', 'a pronoun that might be a ta marbuta'],
    ['مواليدد', 'مواليدهن', 'a letter that was hit twice, with another ending'],
    ['السلطت', 'السلطات', 'an alif lost in the plural of a short word', 'سلطته'],
    ['اللتينية', 'اللاتينية', 'a word that begins like a pronoun'],
    ['خمسون', 'الخمسين', 'the other case of a number'],
    ['وزراء', 'وزرائهم', 'a hamza on another seat before a pronoun'],
    ['واجادوجو', 'واغادوغو', 'a name with two letters that Egypt writes otherwise'],
    ['كليفورنيا', 'كاليفورنيا', 'a longer name that begins like a clitic and an article'],
    ['السجاد', 'كالسجاد', 'a word that stands after such a clitic alone'],
    ['يريڤان', 'يريفان', 'a letter that Arabic has for names alone'],
    ['تيسير', 'التيسير', 'an article before a word that begins like a pronoun'],
    ['تماسك', 'التماسك', 'an article before a word that begins like one of its own'],
    ['لهجة', 'اللهجات', 'the same of another'],
    ['التزام', 'والتزاماتها', 'a word whose article is its own'],
    ['هزات', 'الهزة', 'a plural that leaves two letters'],
    ['بغل', 'البغال', 'a plural of a pattern that other words have too'],
    ['الجزاءات', 'فرضالجزاءات', 'words that were run together', 'فرض'],
    ['فالديز', 'فالديس', 'a name that begins like a clitic and an article'],
    ['المالية', 'المالي', 'the adjective that is written like a country'],
    ['بيانه', 'بياني', 'what somebody says of something of his own', 'البيان بيانه'],
    ['سنة', 'السنتين', 'a dual of its own'],
    ['رايز', 'رايس', 'a foreign name whose last s is heard as z'],
    ['ميزا', 'ميسا', 'a foreign name whose s between vowels is heard as z'],
    ['كيتة', 'كيتا', 'a foreign name whose last a is written as a ta marbuta'],
    ['السنيغال', 'السنغالية', 'an adjective of a name in another transliteration'],
    ['والمس', 'المستوطنات', 'what two letters after an article begin'],
    ['لبن', 'الألبان', 'a plural that only its pattern tells'],
    ['سيارة', 'سياراتنا', 'a word of everyday life that the archive has in another form'],
  ])('%s → %s: %s', (typed, word, _, others = '') => {
    expect(finds(typed, word, others)).toBe(true);
  });

  test.each([
    ['فد', 'وفد', 'الوفد', 'the letters of a word that takes the article'],
    ['سلطة', 'سلطان', '', 'a word whose ending is none'],
    ['حد', 'واحد', '', 'a word that begins like a clitic'],
    ['غاء', 'إلغاء', '', 'an alif and lam with a hamza'],
    ['زرافة', 'خرافة', '', 'a short word with another first letter'],
    ['بلدية', 'كلية', '', 'a word that is merely like it'],
    ['المصالحة', 'مصلحة', 'والمصالحة', 'the singular of what looks like its masculine'],
    ['وزار', 'وزير', '', 'a word with another vowel where no hamza was written'],
    ['صادق', 'صداق', '', 'another word of the root'],
    ['كهرباء', 'الكاريبي', '', 'a word with the same consonants but one'],
    ['تعبص', 'تعصب', '', 'a short word of which no article says that it is a noun'],
    ['المسائلة', 'مسألة', 'المساءلة', 'a word with a letter less, where a hamza on another seat explains it'],
    ['مباراة', 'مباركة', '', 'a word with a letter that nobody hits for the other'],
    ['قهوة', 'قوة', '', 'a short word that lost a letter'],
    ['المستوطنا', 'مستوطن', 'المستوطنات', 'tanwin after the article'],
    ['كاميرات', 'الكاميرون', 'كاميرات', 'a country that ends like a plural'],
    ['مالي', 'المالية', 'مالي', 'the adjective that is written like a country'],
    ['مالي', 'المالي', 'مالي', 'the same with an article'],
    ['المالية', 'مالي', 'المالية', 'the country that is written like an adjective'],
    ['كوريا', 'سوريا', '', 'another country'],
    ['قضاء', 'قضايا', 'القضاء', 'a hamza that changes its seat before a pronoun alone'],
    ['خمسون', 'الخمس', 'الخمسون', 'a number that is no plural of another'],
    ['مصر', 'مصير', '', 'a word that might have such a plural'],
    ['مأساة', 'ماسة', 'المأساة', 'a plural without its ya, with an ending'],
    ['مساءلة', 'مسائل', 'المساءلة', 'a plural with the same letters but one'],
    ['ممر', 'ممرضين', 'الممرات', 'what begins like a word of three letters that the archive has'],
    ['دولها', 'الدولي', 'الدول دولنا', 'an adjective that might be somebody’s own'],
    ['كنوز', 'كبوس', '', 'a word of four letters that differs in more than how it ends'],
    ['سيارة', 'السيادة', '', 'a word of which another word is no slip'],
    ['سيارتهم', 'سيادتهم', 'السيادة', 'the same with a pronoun'],
    ['وسيارة', 'السيادة', '', 'the same after a clitic'],
    ['ألماني', 'المعني', '', 'the same, beginning like an article'],
    ['عربات', 'العربية', '', 'the plural of a word that is made like a form of another'],
    ['سهم', 'إسهام', '', 'a word that has another plural'],
    ['أرملة', 'الرمال', '', 'a word that has the pattern of its plural'],
  ])('not %s → %s beside %s: %s', (typed, word, others) => {
    expect(finds(typed, word, others)).toBe(false);
  });

  test('itself first, its forms next, its plurals after them', () => {
    const found = answers('طفل', lexiconFor(['طفل الطفل طفلها الأطفال']));
    expect([...found]).toEqual(
      expect.arrayContaining([
        ['طفل', 'word'],
        ['الطفل', 'core'],
        ['طفلها', 'form'],
        ['الاطفال', 'mate'],
      ]),
    );
  });

  test('what was meant before its forms, where it was a slip', () => {
    const found = answers('الاوضاه', lexiconFor(['الأوضاع وضع أوضاعهم']));
    expect([found.get('الاوضاع'), found.get('اوضاعهم'), found.get('وضع')]).toEqual(['slip', 'slipForm', 'slipMate']);
  });

  test('no slips where the archive has the word', () => {
    expect(answers('الحرب', lexiconFor(['الحرب والضرب والحزب'])).has('والحزب')).toBe(false);
  });

  test('other spellings of a person’s name that the archive knows', () => {
    const names = [['إحسان أوغلو', 'إحسان أوغلي']];
    expect(answers('أوغلو', lexiconFor(['السيد إحسان أوغلي'], names)).has('اوغلي')).toBe(true);
  });

  test('only itself where it is quoted', () => {
    expect([...answers('الدولتين', lexiconFor(['الدولتين دولة دول']), true).keys()]).toEqual(['الدولتين']);
  });
});

describe('an English word finds', () => {
  test.each([
    ['organisation', 'organizations', 'British and American spellings'],
    ['honor', 'honoured', 'British and American spellings'],
    ['programme', 'program', 'British and American spellings'],
    ['countries', 'country', 'the singular'],
    ['children', 'child', 'plurals without rule'],
    ['spoke', 'speaking', 'strong verbs'],
    ['Ihsanoglu', 'İhsanoğlu', 'letters with marks'],
    ['mynamar', 'Myanmar', 'what it is a slip for'],
    ['Lybia', 'Libya', 'another letter for the same sound'],
    ['Hissene', 'Hissein', 'a name with other vowels'],
    ['media', 'mediation', 'what it is the beginning of'],
  ])('%s → %s: %s', (typed, word) => {
    expect(finds(typed, word)).toBe(true);
  });

  test.each([
    ['organ', 'organization'],
    ['general', 'generation'],
    ['policy', 'police'],
    ['university', 'universal'],
    ['advise', 'advize'],
  ])('not %s → %s', (typed, word) => {
    expect(answers(typed, lexiconFor([`${typed} ${word}`])).get(word.toLowerCase())).toBeUndefined();
  });
});
