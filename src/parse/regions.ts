import { foldedWords } from '../text/arabic.ts';

/** A state whose name is known in both languages, and an id made of its English name. */
export interface Region {
  en: string;
  id: string;
}

/** Names that the United Nations writes otherwise than Unicode's locale data does, as its records in Arabic and English have them. */
const UNITED_NATIONS: Readonly<Record<string, string>> = {
  أوروغواي: 'Uruguay',
  'الاتحاد الروسي': 'Russian Federation',
  'البوسنة والهرسك': 'Bosnia and Herzegovina',
  'الجمهورية التشيكية': 'Czech Republic',
  'الجمهورية الدومينيكية': 'Dominican Republic',
  'الجمهورية العربية السورية': 'Syrian Arab Republic',
  'الكرسي الرسولي': 'Holy See',
  الكونغو: 'Congo',
  'المملكة المتحدة': 'United Kingdom',
  'المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية': 'United Kingdom',
  'الولايات المتحدة': 'United States of America',
  'الولايات المتحدة الأمريكية': 'United States of America',
  'بروني دار السلام': 'Brunei Darussalam',
  بنن: 'Benin',
  تايلند: 'Thailand',
  تشيكيا: 'Czechia',
  'جمهورية إيران الإسلامية': 'Iran (Islamic Republic of)',
  'جمهورية الكونغو الديمقراطية': 'Democratic Republic of the Congo',
  'جمهورية تنزانيا المتحدة': 'United Republic of Tanzania',
  'جمهورية فنزويلا البوليفارية': 'Venezuela (Bolivarian Republic of)',
  'جمهورية كوريا': 'Republic of Korea',
  'جمهورية كوريا الشعبية الديمقراطية': 'Democratic People’s Republic of Korea',
  'جمهورية لاو الديمقراطية الشعبية': 'Lao People’s Democratic Republic',
  'جمهورية مقدونيا اليوغوسلافية السابقة': 'The former Yugoslav Republic of Macedonia',
  'جمهورية مولدوفا': 'Republic of Moldova',
  'دولة بوليفيا المتعددة القوميات': 'Bolivia (Plurinational State of)',
  'دولة فلسطين': 'State of Palestine',
  زمبابوي: 'Zimbabwe',
  'سان تومي وبرينسيبي': 'Sao Tome and Principe',
  'سانت كيتس ونيفس': 'Saint Kitts and Nevis',
  'سري لانكا': 'Sri Lanka',
  سوازيلند: 'Swaziland',
  سيشيل: 'Seychelles',
  شيلي: 'Chile',
  فلسطين: 'Palestine',
  'فييت نام': 'Viet Nam',
  'كابو فيردي': 'Cabo Verde',
  'كوت ديفوار': 'Côte d’Ivoire',
  كيريباس: 'Kiribati',
  لكسمبرغ: 'Luxembourg',
  ليبريا: 'Liberia',
  مالطة: 'Malta',
  ملديف: 'Maldives',
  'مملكة هولندا': 'Kingdom of the Netherlands',
  موزامبيق: 'Mozambique',
  ميانمار: 'Myanmar',
  'ولايات ميكرونيزيا الموحدة': 'Micronesia (Federated States of)',
};

let byKey: Map<string, Region> | undefined;

/**
 * The state that an Arabic name means, as the United Nations or Unicode's locale data (CLDR) name it; null where neither knows it.
 * Locale data differ between versions, so this serves proposals only.
 */
export function regionOf(name: string): Region | null {
  byKey ??= allRegions();
  return byKey.get(keyOf(name)) ?? null;
}

function allRegions(): Map<string, Region> {
  const regions = new Map<string, Region>();
  for (const [ar, en] of Object.entries(UNITED_NATIONS)) regions.set(keyOf(ar), { en, id: idOf(en) });
  const arabic = new Intl.DisplayNames('ar', { type: 'region', fallback: 'none' });
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const ar = arabic.of(code);
    const en = english.of(code);
    if (ar !== undefined && en !== undefined && !regions.has(keyOf(ar))) regions.set(keyOf(ar), { en, id: idOf(en) });
  }
  return regions;
}

function keyOf(name: string): string {
  return foldedWords(name).join(' ').replace(/^ال/u, '');
}

function idOf(en: string): string {
  return en
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
