import type { Language } from '../model/values.ts';

/** What a reader is offered who finds a mistake. */
interface MendingWords {
  /** Links of a page. */
  editPage: string;
  reportPage: string;
  /** Links of a paragraph: what is seen, and what is heard. */
  edit: string;
  report: string;
  editParagraph: (number: string) => string;
  reportParagraph: (number: string) => string;
  /** What a report is begun with. */
  reportTitle: (what: string) => string;
  page: string;
  paragraph: string;
  text: string;
  question: string;
}

/** The words of reports and of the links to them in each language. */
export const mendingWords: Readonly<Record<Language, MendingWords>> = {
  ar: {
    editPage: 'تحرير هذه الصفحة',
    reportPage: 'الإبلاغ عن خطأ',
    edit: 'تحرير',
    report: 'إبلاغ',
    editParagraph: (number) => `تحرير الفقرة ${number}`,
    reportParagraph: (number) => `الإبلاغ عن خطأ في الفقرة ${number}`,
    reportTitle: (what) => `خطأ في: ${what}`,
    page: 'الصفحة',
    paragraph: 'الفقرة',
    text: 'النص',
    question: 'ما الخطأ، وما الصواب؟',
  },
  en: {
    editPage: 'Edit this page',
    reportPage: 'Report a mistake',
    edit: 'Edit',
    report: 'Report',
    editParagraph: (number) => `Edit paragraph ${number}`,
    reportParagraph: (number) => `Report a mistake in paragraph ${number}`,
    reportTitle: (what) => `Mistake in: ${what}`,
    page: 'Page',
    paragraph: 'Paragraph',
    text: 'Text',
    question: 'What is wrong, and what should it be?',
  },
};
