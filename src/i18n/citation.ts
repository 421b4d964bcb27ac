import type { Capacity, Office } from '../model/section.ts';
import type { Language } from '../model/values.ts';

/** What citations say, in one language. */
export interface CitationWords {
  /** The heading that opens the box, by what is cited. */
  cite: { record: string; speech: string; article: string };
  unForm: string;
  full: string;
  download: string;
  paragraphs: string;
  paragraphsHint: string;
  copy: string;
  copied: string;
  /** Page numbers are those of one language's print. */
  pagesNote: string;
  /** «انظر», "See", before the symbol in a footnote of the United Nations. */
  see: (reference: string) => string;
  /** The printed pages, in the language's digits; `count` says how many there are. */
  page: (first: string, last: string, count: number) => string;
  statement: string;
  statementIn: string;
  un: string;
  /** What a person who speaks by an office is called. */
  offices: Readonly<Record<Office, string>>;
  recordKind: { provisional: string; final: string };
  /** The language of what was published, said where the page is in another one. */
  published: string;
  noDate: string;
  /** Where it was read, and on which day. */
  readAt: (address: string, day: string | null) => string;
  translation: string;
  paragraph: (id: string) => string;
  comma: string;
  /** A title in quotation marks; those inside it become the second kind. */
  quote: (title: string) => string;
}

/** The words of citations in each language. */
export const citationWords: Record<Language, CitationWords> = {
  en: {
    cite: { record: 'Cite this record', speech: 'Cite this speech', article: 'Cite this article' },
    unForm: 'As the United Nations cites it',
    full: 'In full',
    download: 'For reference managers',
    paragraphs: 'Cite a paragraph',
    paragraphsHint: 'All paragraphs for reference managers:',
    copy: 'Copy',
    copied: 'Copied',
    pagesNote: 'Page numbers are those of the Arabic print, counted by its columns; other languages are paged differently.',
    see: (reference) => `See ${reference}.`,
    page: (first, last, count) => (count === 1 ? `p. ${first}` : `pp. ${first}–${last}`),
    statement: 'statement',
    statementIn: 'statement in',
    un: 'United Nations',
    offices: {
      president: 'President',
      'secretary-general': 'Secretary-General',
      'deputy-secretary-general': 'Deputy Secretary-General',
    },
    recordKind: { provisional: 'provisional verbatim record', final: 'verbatim record' },
    published: 'in Arabic',
    noDate: 'no date',
    readAt: (address, day) => (day === null ? address : `${address} (accessed ${day})`),
    translation: 'Unofficial English translation',
    paragraph: (id) => `Paragraph ${id}`,
    comma: ', ',
    quote: (title) => `“${title.replace(/“/gu, '‘').replace(/”/gu, '’')}”`,
  },
  ar: {
    cite: { record: 'الاستشهاد بهذا المحضر', speech: 'الاستشهاد بهذه المداخلة', article: 'الاستشهاد بهذا المقال' },
    unForm: 'على طريقة الأمم المتحدة',
    full: 'بالصيغة الكاملة',
    download: 'لبرامج إدارة المراجع',
    paragraphs: 'الاستشهاد بفقرة',
    paragraphsHint: 'كل الفقرات لبرامج إدارة المراجع:',
    copy: 'انسخ',
    copied: 'نُسخ',
    pagesNote: 'أرقام الصفحات أرقام النسخة العربية المطبوعة، محسوبة من أعمدتها.',
    see: (reference) => `انظر ${reference}.`,
    page: (first, last, count) => {
      if (count === 1) return `الصفحة ${first}`;
      return count === 2 ? `الصفحتان ${first} و ${last}` : `الصفحات ${first} إلى ${last}`;
    },
    statement: 'بيان',
    statementIn: 'بيان في',
    un: 'الأمم المتحدة',
    // What holds of women and men alike.
    offices: { president: 'الرئاسة', 'secretary-general': 'الأمين العام', 'deputy-secretary-general': 'نيابة الأمين العام' },
    recordKind: { provisional: 'محضر حرفي مؤقت', final: 'محضر حرفي' },
    published: '',
    noDate: 'بلا تاريخ',
    readAt: (address, day) => (day === null ? address : `${address} (اطُّلع عليه في ${day})`),
    translation: '',
    paragraph: (id) => `الفقرة ${id}`,
    comma: '، ',
    quote: (title) => `«${title.replace(/«/gu, '“').replace(/»/gu, '”')}»`,
  },
};

/** What a person is called who speaks by an office; undefined for everybody else. */
export function officeName(capacity: Capacity | null, lang: Language): string | undefined {
  const { offices }: { offices: Readonly<Partial<Record<Capacity, string>>> } = citationWords[lang];
  return capacity === null ? undefined : offices[capacity];
}
