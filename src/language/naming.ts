import type { Language } from '../model/values.ts';
import { arabic } from './arabic.ts';

/** How running text of a language names persons and states. */
export interface Naming {
  /** What stands before a name that would be no name alone: titles of address, and offices that are used like them. */
  titles: readonly string[];
  /** Words that make a longer name of the one beside them: «محمد بن إياد». */
  kinship: readonly string[];
  /** Names that hold the name of a state and are another state's, or a sea's, or a region's. */
  others: readonly string[];
}

/** How each language names persons and states. */
export const naming: Record<Language, Naming> = {
  ar: {
    titles: [...arabic.titles, 'الوزير', 'الوزيرة', 'الأمين العام', 'معالي', 'سعادة', 'فخامة'],
    kinship: ['بن', 'ابن', 'بنت', 'ولد', 'أبو', 'أبي', 'آل', 'عبد'],
    others: [
      'جمهورية كوريا الشعبية الديمقراطية',
      'المغرب العربي',
      'المغرب العربى',
      'المغرب الكبير',
      'المغرب الإسلامي',
      'بلاد المغرب',
      'بحر الصين',
      'غينيا بيساو',
      'غينيا الاستوائية',
      'بابوا غينيا الجديدة',
      'خليج غينيا',
      'الولايات المتحدة المكسيكية',
      'جمهورية الكونغو الديمقراطية',
      'جنوب السودان',
      'مقدونيا الشمالية',
      'روسيا البيضاء',
      'نهر الأردن',
      'خليج عمان',
      'بحر عمان',
      'خليج المكسيك',
    ],
  },
  en: {
    titles: [
      'Mr',
      'Mrs',
      'Ms',
      'Miss',
      'Dr',
      'Sir',
      'Dame',
      'Lord',
      'Lady',
      'Baroness',
      'Sheikh',
      'Sheikha',
      'Prince',
      'Princess',
      'King',
      'Queen',
      'Sultan',
      'Monsignor',
      'Archbishop',
      'Judge',
      'General',
      'Professor',
      'Ambassador',
      'Minister',
      'President',
      'Secretary-General',
    ],
    kinship: ['bin', 'ibn', 'bint', 'ould', 'Abu', 'Al', 'El', 'van', 'von', 'de'],
    others: [
      'Democratic People’s Republic of Korea',
      'South China Sea',
      'East China Sea',
      'Western Australia',
      'South Australia',
      'Guinea-Bissau',
      'Equatorial Guinea',
      'Papua New Guinea',
      'Gulf of Guinea',
      'South Sudan',
      'North Macedonia',
      'Democratic Republic of the Congo',
      'New Mexico',
      'Gulf of Mexico',
    ],
  },
};
