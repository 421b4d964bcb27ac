import type { CodeGroup } from '../model/code-page.ts';
import type { GuidePart } from '../model/prose.ts';
import type { Language } from '../model/values.ts';

/** What the frame of the guide says around its chapters. */
export interface GuideWords {
  chapters: string;
  onThisPage: string;
  neighbours: string;
  parts: Record<GuidePart, { name: string; lead: string }>;
  codes: {
    title: string;
    description: string;
    lead: string;
    page: (code: string) => string;
    means: string;
    why: string;
    mend: string;
    example: string;
    wrong: string;
    right: string;
    /** In place of a file that must not be, or must be. */
    absent: string;
    empty: string;
    groups: Record<CodeGroup, string>;
  };
}

/** The words around the guide in each language. */
export const guideWords: Record<Language, GuideWords> = {
  en: {
    chapters: 'Chapters of the guide',
    onThisPage: 'On this page',
    neighbours: 'Chapters before and after',
    parts: {
      editor: { name: 'For editors', lead: 'Add, correct and translate texts, with a text editor and no programming.' },
      host: { name: 'For hosts', lead: 'Put the archive where people can read it, and keep it right.' },
      developer: { name: 'For developers', lead: 'Build on the archive’s data, or change how it is made.' },
    },
    codes: {
      title: 'Messages, code by code',
      description: 'What each code of the commands means, why it matters, an example, and how to mend it.',
      lead: 'Every finding of the commands bears a code in brackets. Here is what each means and how it is mended.',
      page: (code) => `What the code ${code} means, why it matters, and how to mend it.`,
      means: 'What it means',
      why: 'Why it matters',
      mend: 'How to mend it',
      example: 'An example',
      wrong: 'Wrong',
      right: 'Right',
      absent: '(there is no such file)',
      empty: '(nothing)',
      groups: {
        file: 'Files and their names',
        field: 'Fields',
        text: 'Text and its form',
        translation: 'Translation and glossary',
        people: 'Persons and delegations',
        words: 'The words of the seed',
        seed: 'Seeds',
        ruling: 'Catalogue and rulings',
        converting: 'Converting',
        command: 'Commands',
      },
    },
  },
  ar: {
    chapters: 'فصول الدليل',
    onThisPage: 'في هذه الصفحة',
    neighbours: 'الفصل السابق والفصل التالي',
    parts: {
      editor: { name: 'للمحررين', lead: 'أضف النصوص وصوّبها وترجمها بمحرر نصوص ومن غير برمجة.' },
      host: { name: 'للمضيفين', lead: 'ضع الأرشيف حيث يقرؤه الناس، وأبقه سليما.' },
      developer: { name: 'للمطورين', lead: 'ابنِ على بيانات الأرشيف، أو غيّر طريقة صنعه.' },
    },
    codes: {
      title: 'الرسائل رمزا رمزا',
      description: 'معنى كل رمز من رموز الأوامر، ولماذا يهم، ومثال عليه، وكيف يُصلح.',
      lead: 'مع كل ما تجده الأوامر رمز بين معقوفتين. وهذا معنى كل رمز وطريقة إصلاحه.',
      page: (code) => `معنى الرمز ${code}، ولماذا يهم، وكيف يُصلح.`,
      means: 'ما معناه',
      why: 'لماذا يهم',
      mend: 'كيف يُصلح',
      example: 'مثال',
      wrong: 'خطأ',
      right: 'صواب',
      absent: '(لا ملف بهذا الاسم)',
      empty: '(لا شيء)',
      groups: {
        file: 'الملفات وأسماؤها',
        field: 'الحقول',
        text: 'النص وصورته',
        translation: 'الترجمة والمسرد',
        people: 'الأشخاص والوفود',
        words: 'كلمات المصدر',
        seed: 'المصادر',
        ruling: 'الفهرس والقرارات',
        converting: 'التحويل',
        command: 'الأوامر',
      },
    },
  },
};
