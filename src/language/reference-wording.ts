/** The bodies whose resolutions are cited by a number of their own series. */
export type ResolvingBody = 'security-council' | 'general-assembly' | 'human-rights-council' | 'economic-and-social-council';

/** How a language cites resolutions in words. All words are plain; the pattern made of them forgives hamza, tashkeel and case. */
export interface ReferenceWording {
  /** The noun "resolution": what may be joined to its front, its stem, and the longest ending that it takes. */
  noun: { prefixes: readonly string[]; stem: string; longestEnding: number };
  bodies: Readonly<Record<ResolvingBody, readonly string[]>>;
  /** Words that may stand between the noun and the number it cites. */
  beforeNumber: readonly string[];
  /** Bodies outside the four: a number after their name belongs to another series. */
  otherBodies: readonly string[];
  /** Words that join a number to the date of the resolution. */
  beforeDate: readonly string[];
  /** Words that join the numbers of a list. */
  joiners: readonly string[];
  /** The marks of regular (`''`), special (`S-`) and emergency special (`ES-`) sessions before a session's number. */
  sessionMarks: Readonly<Record<string, '' | 'S-' | 'ES-'>>;
  /** Whether session and number stand turned round, number first, where the figures alone do not tell. */
  numberBeforeSession: boolean;
}
