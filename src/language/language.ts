import type { Office } from '../model/section.ts';

/**
 * The wording that a record's language decides, one table a language. Nothing else in the code knows a word of it.
 * All patterns are matched against NFC text; those named `…Words` are compared by their folded keys.
 */
export interface RecordLanguage {
  tag: 'ar';
  /** Titles of address that stand before a name in an attribution: «السيد», «السيدة», «السير». */
  titles: readonly string[];
  /** Those of them that are a woman's. */
  womensTitles: readonly string[];
  /** Attributions without a name or a country: the chair, the Secretary-General. */
  offices: readonly { words: string; capacity: Office }[];
  /** The note on the language of delivery in an attribution: its group 1 is the adjective of a language. */
  spokeIn: RegExp;
  /** Adjective of a language as the note has it → BCP 47 tag. */
  deliveredIn: Readonly<Record<string, string>>;
  /** Month names in order, each in every form the record prints. */
  months: readonly (readonly string[])[];
  /** The record's own voice. */
  narrative: {
    opened: RegExp;
    agendaHeading: RegExp;
    agendaAdopted: RegExp;
    rose: RegExp;
    /** Suspension, resumption, votes, silence: other lines that nobody speaks. */
    other: RegExp;
  };
  /** Words of the chair that open and close a statement for his own country. */
  nationalStatement: { begins: RegExp; ends: RegExp };
  /** Names who holds an office where an attribution gives only the office: group 1 is the name. */
  named: { secretaryGeneral: RegExp; deputySecretaryGeneral: RegExp };
  /** What a title of address has before it in a sentence, of one word with it: «وللسيدة». Group 1 is the title without its article. */
  titleInSentence: RegExp;
  /** The chair gives the floor; group 1 names who speaks next. */
  givesFloor: RegExp;
  /** The chair thanks who has just spoken; group 1 names the person. */
  thanksSpeaker: RegExp;
  /** Ordinals that number a speech's points, in order, as its paragraphs begin. */
  ordinals: readonly RegExp[];
  /** How a statement's last paragraphs begin. */
  closing: RegExp;
  /** How a statement's first paragraph greets. */
  greeting: RegExp;
  /** Words that begin a sentence far more often than they go on with one, as patterns of a paragraph's first words. */
  sentenceOpeners: RegExp;
  /** Words that hardly ever begin a sentence. */
  sentenceContinuers: RegExp;
  /** Words that cannot end a sentence: prepositions, conjunctions, particles. */
  danglingWords: RegExp;
  titlePage: {
    provisional: RegExp;
    /** Group 1: the organ. */
    organs: Readonly<Record<string, { id: string; ar: string; en: string; symbol: string }>>;
    /** Places where organs meet, with their English names. */
    places: Readonly<Record<string, string>>;
    sessionYear: RegExp;
    /** Group 1: the meeting's number. */
    meeting: RegExp;
    /** Groups: day, month, year, and hour and minute where stated. */
    date: RegExp;
    president: RegExp;
    members: RegExp;
    agenda: RegExp;
    letter: RegExp;
    note: RegExp;
  };
  /** Running heads and feet of a printed page. */
  pageFurniture: readonly RegExp[];
  /** Parts of a news page that are not its text. */
  news: {
    source: RegExp;
    keywords: RegExp;
    readAlso: RegExp;
    promotion: RegExp;
    similar: RegExp;
    comments: RegExp;
    /** A news agency's or paper's signature alone on a line. */
    byline: RegExp;
    dateline: RegExp;
    /** Verbs that report what somebody said, folded. */
    saying: RegExp;
    /** Offices after which a name stands between commas. */
    offices: readonly string[];
  };
}
