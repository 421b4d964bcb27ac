import type { ReferenceWording } from './reference-wording.ts';

/** How UN records and the press in English cite resolutions. */
export const englishReferences: ReferenceWording = {
  noun: { prefixes: [''], stem: 'resolution', longestEnding: 1 },
  bodies: {
    'security-council': ['Security Council'],
    'general-assembly': ['General Assembly'],
    'human-rights-council': ['Human Rights Council'],
    'economic-and-social-council': ['Economic and Social Council'],
  },
  beforeNumber: ['No.', 'Nos.', 'no.', 'number', 'numbers'],
  otherBodies: ['summit', 'conference', 'organisation', 'organization', 'league', 'union', 'committee', 'parliament', 'General Assembly'],
  beforeDate: ['of', 'dated', 'adopted on', 'adopted in'],
  joiners: ['and', 'or', 'as well as', 'then'],
  sessionMarks: { S: 'S-', ES: 'ES-' },
  numberBeforeSession: false,
};
