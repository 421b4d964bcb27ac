const LETTER = /\p{L}/gu;
const ARABIC = /\p{Script=Arabic}/gu;

/** The language that most letters of a text belong to; Arabic where they are even, or where there are none. */
export function languageOf(text: string): 'ar' | 'en' {
  const letters = text.match(LETTER)?.length ?? 0;
  const arabic = text.match(ARABIC)?.length ?? 0;
  return arabic * 2 >= letters ? 'ar' : 'en';
}

/** The other language of the archive: the one that a text is translated into, or from. */
export function otherLanguage(language: 'ar' | 'en'): 'ar' | 'en' {
  return language === 'ar' ? 'en' : 'ar';
}
