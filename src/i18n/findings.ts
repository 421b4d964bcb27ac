import type { Language } from '../model/values.ts';

/** What the page says that stands in for all others while something in the texts must be mended. */
export interface FindingsWords {
  title(count: number): string;
  lead: string;
  explained: string;
  more(count: number): string;
}

/** The words of the page of findings in each language. */
export const findingsWords: Record<Language, FindingsWords> = {
  ar: {
    title: (count) => (count === 1 ? 'في النصوص ما ينبغي إصلاحه' : 'في النصوص مواضع ينبغي إصلاحها'),
    lead: 'لا تُعرض صفحات الأرشيف حتى يُصلح ما يلي. أصلحه في ملفه واحفظه، فتعود هذه الصفحة من نفسها إلى ما كانت.',
    explained: 'وهذا الأمر يشرح ما وُجد:',
    more: (count) => `وغير ذلك، وعدده ${count}. الأمر npm run check يذكره كله.`,
  },
  en: {
    title: (count) => (count === 1 ? 'There is something to mend in the texts' : 'There are places to mend in the texts'),
    lead: 'The pages of the archive are not shown until this is mended. Mend it in its file and save it: this page then goes back by itself to what it was.',
    explained: 'This command explains what was found:',
    more: (count) => `And ${count} more: npm run check names them all.`,
  },
};
