import type { Language } from '../model/values.ts';
import type { Plural } from './format.ts';

/** What searching says, in each language. */
export interface SearchWords {
  open: string;
  /** The keys that open it, as they are printed. */
  key: string;
  close: string;
  label: string;
  submit: string;
  hint: string;
  working: string;
  /** Texts, and paragraphs in them, that match. */
  count: Plural;
  paragraphs: Plural;
  none: string;
  /** Where a letter has been typed, or an article. */
  begun: string;
  noneHint: string;
  nearest: string;
  /** Where a question has so many answers that not all of them are counted. */
  andMore: string;
  withoutFilters: string;
  failed: string;
  offline: string;
  again: string;
  recent: string;
  forget: string;
  all: string;
  pair: string;
  untranslated: string;
  /** Over the first words of a speech whose speaker was asked for. */
  opening: string;
  /** Before links to the pages of the people, delegations and topics whose names were asked for. */
  pages: string;
  permalink: string;
  keys: string;
  views: { label: string; texts: string; lines: string };
  /** What results may be narrowed by. */
  facets: Record<'document' | 'kind' | 'speaker' | 'delegation' | 'topic' | 'spokenIn' | 'year', string>;
  any: string;
  kinds: Record<string, string>;
  clear: string;
}

/** The words of search in each language. */
export const searchWords: Record<Language, SearchWords> = {
  ar: {
    open: 'البحث',
    key: 'اضغط / للبحث',
    close: 'أغلق',
    label: 'كلمات البحث',
    submit: 'ابحث',
    hint: 'اكتب كلمة أو اسما أو رمز وثيقة. «عبارة بين علامتين» تُطلب كما هي، والكلمة التي قبلها - تُستبعد.',
    working: 'جار البحث…',
    count: {
      zero: 'لا نتائج',
      one: 'وُجد في نص واحد',
      two: 'وُجد في نصين',
      few: 'وُجد في {n} نصوص',
      many: 'وُجد في {n} نصا',
      other: 'وُجد في {n} نص',
    },
    paragraphs: { one: 'فقرة واحدة', two: 'فقرتان', few: '{n} فقرات', many: '{n} فقرة', other: '{n} فقرة' },
    none: 'لا نتائج',
    begun: 'تابع الكتابة…',
    noneHint: 'تحقق من الإملاء، أو استعمل كلمات أقل، أو تصفح:',
    nearest: 'أقرب ما ورد:',
    andMore: 'وقد يكون غيرها',
    withoutFilters: 'ابحث من دون تضييق',
    failed: 'تعذر تحميل فهرس البحث. أعد المحاولة، أو تصفح:',
    offline: 'لا اتصال بالشبكة، ولم يُحمَّل فهرس البحث بعد. أعد المحاولة حين يعود الاتصال، أو تصفح:',
    again: 'أعد المحاولة',
    recent: 'عمليات البحث الأخيرة على هذا الجهاز',
    forget: 'امحها',
    all: 'كل النتائج',
    pair: 'النص الذي وُجد بالإنكليزية',
    untranslated: 'لم تُترجم بعد',
    opening: 'وُجد باسم صاحبه أو عنوانه، ويبدأ هكذا:',
    pages: 'صفحات بهذا الاسم:',
    permalink: 'عنوان الفقرة {n}',
    keys: 'السهمان للتنقل، وEnter للفتح، وEsc للإغلاق',
    views: { label: 'طريقة العرض', texts: 'نصوص', lines: 'سياق الكلمة' },
    facets: {
      document: 'الوثيقة',
      kind: 'النوع',
      speaker: 'المتكلم',
      delegation: 'الوفد',
      topic: 'الموضوع',
      spokenIn: 'لغة الإلقاء',
      year: 'السنة',
    },
    any: 'الكل',
    kinds: { speech: 'مداخلات', narrative: 'سير الجلسة', body: 'مقالات' },
    clear: 'أزل التضييق',
  },
  en: {
    open: 'Search',
    key: 'Press / to search',
    close: 'Close',
    label: 'Words to look for',
    submit: 'Search',
    hint: 'Type a word, a name or the symbol of a document. A “phrase in quotation marks” is taken as it stands; a word after - is left out.',
    working: 'Searching…',
    count: { zero: 'Nothing found', one: 'Found in {n} text', other: 'Found in {n} texts' },
    paragraphs: { one: '{n} paragraph', other: '{n} paragraphs' },
    none: 'Nothing found',
    begun: 'Keep typing…',
    noneHint: 'Check the spelling, use fewer words, or browse:',
    nearest: 'The nearest words here:',
    andMore: 'and perhaps more',
    withoutFilters: 'Search without narrowing down',
    failed: 'The search index could not be loaded. Try again, or browse:',
    offline: 'You are offline, and the search index has not been loaded yet. Try again when you are back, or browse:',
    again: 'Try again',
    recent: 'Last searches on this device',
    forget: 'Forget them',
    all: 'All results',
    pair: 'The text that was found, in Arabic',
    untranslated: 'Not yet translated',
    opening: 'Found by its speaker or title; it begins:',
    pages: 'Pages by that name:',
    permalink: 'Address of paragraph {n}',
    keys: 'Arrows to move, Enter to open, Esc to close',
    views: { label: 'View', texts: 'Texts', lines: 'Words in context' },
    facets: {
      document: 'Document',
      kind: 'Kind',
      speaker: 'Speaker',
      delegation: 'Delegation',
      topic: 'Topic',
      spokenIn: 'Delivered in',
      year: 'Year',
    },
    any: 'All',
    kinds: { speech: 'Speeches', narrative: 'Proceedings', body: 'Articles' },
    clear: 'Remove all',
  },
};
