import type { ReferenceWording } from './reference-wording.ts';

/** How UN records and the press in Arabic cite resolutions. */
export const arabicReferences: ReferenceWording = {
  noun: {
    prefixes: ['', 'ال', 'لل', 'ب', 'بال', 'ل', 'ك', 'كال', 'و', 'وال', 'ولل', 'وب', 'وبال', 'ول', 'ف', 'فال'],
    stem: 'قرار',
    longestEnding: 5,
  },
  bodies: {
    'security-council': ['مجلس الأمن'],
    'general-assembly': ['الجمعية العامة'],
    'human-rights-council': ['مجلس حقوق الإنسان'],
    'economic-and-social-council': ['المجلس الاقتصادي والاجتماعي'],
  },
  beforeNumber: [
    'رقم',
    'رقمي',
    'أرقام',
    'ذي',
    'ذو',
    'ذات',
    'الرقم',
    'الأرقام',
    'التابع',
    'الأممي',
    'الأممية',
    'الدولي',
    'للأمم',
    'الأمم',
    'المتحدة',
    'التالية',
    'التاليين',
  ],
  otherBodies: ['القمة', 'مؤتمر', 'المؤتمر', 'منظمة', 'المنظمة', 'جامعة', 'الاتحاد', 'لجنة', 'اللجنة', 'البرلمان', 'الجمعية العامة'],
  beforeDate: ['بتاريخ', 'المؤرخ', 'المؤرخ في', 'الصادر في', 'الصادر بتاريخ', 'الصادر عام', 'المعتمد في', 'المتخذ في', 'لعام', 'لسنة'],
  joiners: ['و', 'أو', 'وكذلك', 'ثم'],
  sessionMarks: { د: '', دإ: 'S-', دإط: 'ES-' },
  // S/PV.7050 prints 67/264 as ٢٦٤/٦٧ and 16/18 as ١٨/١٦: right to left, the session comes first.
  numberBeforeSession: true,
};
