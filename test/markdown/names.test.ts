import { describe, expect, test } from 'vitest';
import { naming } from '../../src/language/naming.ts';
import { firstMentions, keyOf, nameablesOf } from '../../src/markdown/nameables.ts';
import { compileNames, findNames } from '../../src/markdown/names.ts';
import { Delegation, Speaker } from '../../src/model/people.ts';
import type { Language } from '../../src/model/values.ts';

const speaker = (id: string, ar: string, en: string, more: object = {}) => ({ id, ...Speaker.parse({ name: { ar, en }, ...more }) });
const delegation = (id: string, ar: string, en: string, more: object = {}) => ({
  id,
  ...Delegation.parse({ name: { ar, en }, kind: 'state', ...more }),
});

const people = {
  speakers: [
    speaker('ihsanoglu', 'أكمل الدين إحسان أوغلو', 'Ekmeleddin İhsanoğlu', { aliases: ['إحسان أوغلو'] }),
    speaker('madani', 'إياد مدني', 'Iyad Madani', { aliases: ['مدني', 'المدني'] }),
    speaker('ban', 'بان كي - مون', 'Ban Ki-moon', { sortName: 'Ban', aliases: ['مون'] }),
    speaker('khan-masood', 'مسعود خان', 'Masood Khan', { aliases: ['خان'] }),
    speaker('khan-munir', 'منير خان', 'Munir Khan', { aliases: ['خان'] }),
    speaker('dobeay', 'يوسف محمد الضبيعي', 'Yousef M. Al-Dobeay', { sortName: 'Al-Dobeay' }),
  ],
  delegations: [
    delegation('argentina', 'الأرجنتين', 'Argentina'),
    delegation('azerbaijan', 'أذربيجان', 'Azerbaijan', { aliases: ['جمهورية أذربيجان'] }),
    delegation('indonesia', 'إندونيسيا', 'Indonesia'),
    delegation('morocco', 'المغرب', 'Morocco', { aliases: ['المملكة المغربية'] }),
    delegation('korea', 'جمهورية كوريا', 'Republic of Korea'),
    delegation('china', 'الصين', 'China'),
    delegation('turkiye', 'تركيا', 'Türkiye', { aliases: ['Turkey'] }),
    delegation('united-states', 'الولايات المتحدة الأمريكية', 'United States of America', {
      aliases: ['الولايات المتحدة', 'United States'],
    }),
    delegation('guinea', 'غينيا', 'Guinea'),
    delegation('oic', 'منظمة التعاون الإسلامي', 'Organization of Islamic Cooperation', {
      kind: 'organization',
      aliases: ['التعاون الإسلامي', 'OIC'],
    }),
    delegation('united-nations', 'الأمم المتحدة', 'United Nations', { kind: 'secretariat', aliases: ['UN'] }),
  ],
};

const tables = {
  ar: compileNames(nameablesOf(people, 'ar'), 'ar', naming.ar),
  en: compileNames(nameablesOf(people, 'en'), 'en', naming.en),
};
/** The words that are marked, and whose they are. */
const found = (lang: Language, text: string) =>
  findNames(text, tables[lang]).map(({ from, to, bearers }) => `${text.slice(from, to)} = ${bearers.map(({ id }) => id).join('/')}`);

describe('a name in Arabic text', () => {
  test.each([
    ['وقالت أذربيجان وإندونيسيا إنهما', ['أذربيجان = azerbaijan', 'وإندونيسيا = indonesia']],
    ['قدمت للأرجنتين وللصين وبالمغرب', ['للأرجنتين = argentina', 'وللصين = china', 'وبالمغرب = morocco']],
    ['حكومة المملكة المغربية', ['المملكة المغربية = morocco']],
    ['لجمهورية أذربيجان دور', ['لجمهورية أذربيجان = azerbaijan']],
    ['مع الولايات المتحدة الأمريكية', ['الولايات المتحدة الأمريكية = united-states']],
    ['مع الولايات المتحدة، ومنظمة التعاون الإسلامي', ['الولايات المتحدة = united-states', 'ومنظمة التعاون الإسلامي = oic']],
    ['بان كى مون و بان كي-مون', ['بان كى مون = ban', 'بان كي-مون = ban']],
    ['شكر أكمل الدين إحسان أوغلو', ['أكمل الدين إحسان أوغلو = ihsanoglu']],
    ['«إياد مدني» في دمشق', ['إياد مدني = madani']],
  ])('is found with the clitics written onto it, whole: %s', (text, names) => {
    expect(found('ar', text)).toEqual(names);
  });

  test.each([
    ['الجيش الأرجنتيني والشعب الصيني', 'an adjective'],
    ['جمهورية كوريا الشعبية الديمقراطية', 'a longer name of another state'],
    ['اتحاد المغرب العربي وتنظيم القاعدة في بلاد المغرب الإسلامي', 'a longer name of no state'],
    ['دعا محمد بن إياد مدني', 'a son’s name'],
    ['المجتمع المدني مدني وله مون', 'a word that is a family name too, without a title'],
    ['مجالات التعاون الإسلامي', 'the tail of an organisation’s name'],
    ['ميثاق الأمم المتحدة', 'the secretariat, part of a hundred names'],
    ['سلطان إحسان', 'half a name'],
    ['الولايات. المتحدة', 'two sentences'],
  ])('is not found in «%s»: %s', (text) => {
    expect(found('ar', text)).toEqual([]);
  });

  test('of one word is a person’s after a title, with or without clitics on the title', () => {
    expect(found('ar', 'شكرا للسيد مدني وللأمين العام مون')).toEqual(['مدني = madani', 'مون = ban']);
  });
});

describe('a name in English text', () => {
  test.each([
    ['I thank Argentina’s and China.', ['Argentina = argentina', 'China = china']],
    ['Turkey, now Türkiye, and Turkiye', ['Turkey = turkiye', 'Türkiye = turkiye', 'Turkiye = turkiye']],
    ['the Republic of Korea', ['Republic of Korea = korea']],
    ['the United States of America and the United States', ['United States of America = united-states', 'United States = united-states']],
    ['Mr. Ihsanoglu met Dr. İhsanoğlu', ['Ihsanoglu = ihsanoglu', 'İhsanoğlu = ihsanoglu']],
    ['Secretary-General Ban and Ambassador Al-Dobeay', ['Ban = ban', 'Al-Dobeay = dobeay']],
    ['Yousef M. Al-Dobeay of the OIC', ['Yousef M. Al-Dobeay = dobeay', 'OIC = oic']],
    ['“Masood Khan” spoke. Thank Iyad Madani', ['Masood Khan = khan-masood', 'Iyad Madani = madani']],
  ])('is found: %s', (text, names) => {
    expect(found('en', text)).toEqual(names);
  });

  test.each([
    ['the Chinese, Moroccan and Turkish delegations', 'an adjective'],
    ['a turkey on fine china', 'a word without its capital'],
    ['the Democratic People’s Republic of Korea', 'a longer name of another state'],
    ['the South China Sea and Guinea-Bissau', 'a longer name of no state or of another'],
    ['they will ban it; Madani is a town', 'a family name without a title'],
    ['Iyad Madani Hussein and Ahmed Iyad Madani', 'a longer name of another person'],
    ['the Charter of the United Nations', 'the secretariat'],
    ['UN-OIC cooperation, the China-Africa summit', 'half of a word of two'],
  ])('is not found in “%s”: %s', (text) => {
    expect(found('en', text)).toEqual([]);
  });
});

describe('the first mention', () => {
  const table = tables.en;
  const shown = (texts: string[], company: { own?: string[]; present?: string[] } = {}) =>
    firstMentions(
      texts.map((text) => findNames(text, table)),
      { own: new Set(company.own), present: new Set(company.present) },
    ).map((mentions, index) => mentions.map(({ from, to, of }) => `${texts[index]!.slice(from, to)} = ${of.id}`));

  test('leads to the page, the second one does not, in whatever spelling', () => {
    expect(shown(['Turkey and China.', 'China, and Türkiye.'])).toEqual([['Turkey = turkiye', 'China = china'], []]);
  });

  test('of the speaker, or of the speaker’s own delegation, leads nowhere', () => {
    const own = [keyOf({ part: 'speakers', id: 'ban' }), keyOf({ part: 'delegations', id: 'china' })];
    expect(shown(['Mr. Ban of China thanks Argentina.'], { own })).toEqual([['Argentina = argentina']]);
  });

  test('of a family name that two bear leads to the one who has a part in the document, or nowhere', () => {
    expect(shown(['I thank Mr. Khan.'])).toEqual([[]]);
    expect(shown(['I thank Mr. Khan.'], { present: ['speakers/khan-munir'] })).toEqual([['Khan = khan-munir']]);
    expect(shown(['Mr. Khan'], { present: ['speakers/khan-munir', 'speakers/khan-masood'] })).toEqual([[]]);
  });
});
