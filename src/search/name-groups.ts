import type { NameGroup } from './names.ts';

/** Names of more than one word, as tables: each line is one name in all its spellings, or in all its words. */

/** Names that some write in two words and others in one, or in other words: they are read like the names that an archive brings itself. */
const groups = `
فييت نام؛ فيتنام؛ فيت نام؛ Viet Nam؛ Vietnam
بان كي مون؛ بان كيمون
تيمور ليشتي؛ تيمور لشتي
سري لانكا؛ سريلانكا
بوركينا فاسو؛ بوركينافاسو
غينيا بيساو؛ غينيا بساو
سيراليون؛ سيرا ليون
هونغ كونغ؛ هونغكونغ؛ هونج كونج
أديس أبابا؛ أديسأبابا
كوت ديفوار؛ كوتديفوار
نيودلهي؛ نيو دلهي
بورت أو برنس؛ بور أو برنس
بوينس آيرس؛ بوينوس أيرس
`;

/**
 * States that are called by quite different words, in the usage of the United Nations (its *Country names*: short and full) and in common
 * usage. A name stands for the others of its line.
 */
const states = `
المملكة المتحدة؛ المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية؛ بريطانيا؛ بريطانيا العظمى؛ United Kingdom؛ Britain؛ Great Britain؛ UK
الولايات المتحدة؛ الولايات المتحدة الأمريكية؛ United States؛ United States of America؛ USA
الاتحاد الروسي؛ روسيا؛ روسيا الاتحادية؛ Russian Federation؛ Russia
جمهورية كوريا؛ كوريا الجنوبية؛ Republic of Korea؛ South Korea
جمهورية كوريا الشعبية الديمقراطية؛ كوريا الشمالية؛ Democratic People’s Republic of Korea؛ North Korea؛ DPRK
الجمهورية العربية السورية؛ سوريا؛ Syrian Arab Republic؛ Syria
جمهورية إيران الإسلامية؛ إيران؛ Islamic Republic of Iran؛ Iran
المملكة العربية السعودية؛ السعودية؛ Kingdom of Saudi Arabia؛ Saudi Arabia
الإمارات العربية المتحدة؛ الإمارات؛ United Arab Emirates؛ UAE؛ Emirates
جمهورية الصين الشعبية؛ الصين؛ الصين الشعبية؛ People’s Republic of China؛ China
المملكة المغربية؛ المغرب؛ Kingdom of Morocco؛ Morocco
كوت ديفوار؛ ساحل العاج؛ Côte d’Ivoire؛ Ivory Coast
جمهورية الكونغو الديمقراطية؛ الكونغو الديمقراطية؛ زائير؛ Democratic Republic of the Congo؛ DRC؛ Zaire
جمهورية تنزانيا المتحدة؛ تنزانيا؛ United Republic of Tanzania؛ Tanzania
جمهورية لاو الديمقراطية الشعبية؛ لاوس؛ Lao People’s Democratic Republic؛ Laos
جمهورية فنزويلا البوليفارية؛ فنزويلا؛ Bolivarian Republic of Venezuela؛ Venezuela
دولة بوليفيا المتعددة القوميات؛ بوليفيا؛ Plurinational State of Bolivia؛ Bolivia
جمهورية مولدوفا؛ مولدوفا؛ Republic of Moldova؛ Moldova
الجمهورية التشيكية؛ تشيكيا؛ Czech Republic؛ Czechia
الجماهيرية العربية الليبية؛ ليبيا؛ Libyan Arab Jamahiriya؛ Libya
الكرسي الرسولي؛ الفاتيكان؛ Holy See؛ Vatican
كابو فيردي؛ الرأس الأخضر؛ Cabo Verde؛ Cape Verde
تيمور ليشتي؛ تيمور الشرقية؛ Timor-Leste؛ East Timor
مملكة هولندا؛ هولندا؛ Kingdom of the Netherlands؛ Netherlands؛ Holland
إسواتيني؛ سوازيلند؛ Eswatini؛ Swaziland
ميانمار؛ بورما؛ Myanmar؛ Burma
تركيا؛ Türkiye؛ Turkey
`;

const rowsOf = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('؛').map((name) => name.trim()));

/** The names that are written in more than one word, each with its spellings. */
export const nameGroups: readonly NameGroup[] = [...rowsOf(groups), ...rowsOf(states).map((same) => ({ same }))];
