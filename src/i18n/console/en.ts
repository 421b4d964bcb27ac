import { placeOf } from '../problems/place.ts';
import { visible } from '../visible.ts';
import type { ConsoleWords } from './words.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** The first names of many: the catalogue itself has all. */
const few = (names: readonly string[]) => `${names.slice(0, 12).join(', ')}${names.length > 12 ? ` and ${names.length - 12} more` : ''}`;

/** What the commands say in English. */
export const en: ConsoleWords = {
  checked: ({ errors, warnings, files }) => `${count(errors, 'error', 'errors')}, ${warnings} to look at, in ${files} files.`,
  missingWordsWait: 'Whether words of the seeds are missing is told once these errors are mended.',
  mended: (found) => `${placeOf(found)}: mended [${found.code}]${found.fragment === undefined ? '' : ` «${visible(found.fragment)}»`}`,
  mendedAll: ({ places, files }) => `${count(places, 'place', 'places')} mended in ${count(files, 'file', 'files')}.`,
  confirmed: (file) => `Confirmed: ${file}`,
  converted: ({ documents, seeds, written, removed, folder }) =>
    `${count(documents, 'document', 'documents')} from ${count(seeds, 'seed', 'seeds')}; ` +
    `${count(written, 'file', 'files')} written, ${count(removed, 'file', 'files')} removed in ${folder}/.`,
  proposed: (ids) => `Proposed, to be confirmed by an editor: ${ids.join(', ')}.`,
  catalogueProposed: ({ file, seeds }) => `Proposed in ${file}, to be completed and confirmed by an editor: ${few(seeds)}.`,
  catalogueClosed: (file) => `${file} cannot be added to. Its editor may put these lines into it:`,
  catalogueAbsent: ({ file, seeds }) =>
    `There is no ${file}, which would say whose texts these are: ${few(seeds)}. Make an empty file of this name and convert again: their entries are then proposed in it.`,
  catalogueRemarks: (folder) => ({
    proposed: (seed) =>
      `Proposed by npm run convert. See whether it is right, fill in what is empty, and confirm it: npm run check -- --confirm ${folder}/${seed}`,
    rights: 'Whose text is it, and on what terms is it shown? Write ar: and en: below, a little further in.',
    titleAr: 'The text bears no title. One that you supply for it stands under title as ar:, in [square brackets].',
    titleEn: 'The title of the unofficial translation.',
    publisher: 'The text does not say who published it. If good evidence does, write ar: and en: below; else leave it empty.',
    publisherEn: 'The text names its publisher in Arabic.',
    date: 'The text bears no date. If you know it from elsewhere, write it, and below dateBasis kind: catalogue with a note.',
  }),
  doubtfulSeam: ({ folder, seed, after, before, sure, evidence }) =>
    `${folder}/${seed}: line ${before} is read after line ${after} (${sure} % sure: ${evidence.length === 0 ? 'nothing in particular' : evidence.join('; ')}). If not, rule it under order: in ${folder}/catalogue.yaml.`,
  indexed: ({ ar, en: english }) => `Indexed ${ar} paragraphs in Arabic and ${english} in English.`,
  begun: (file) => `Begun: ${file}`,
  leftToDo: {
    article:
      'Write the text under the head of the Arabic file, and into the head who published it, where and when you read it, and whose text it is; translate it in the English one.',
    record:
      'See that symbol, body and meeting are right, and add the time, the president and the members; then begin its speeches: npm run new -- speech.',
    speech:
      'Write the words under the head of the Arabic file, and add for whom, as what and in which language the person speaks where the head lacks it; translate them in the English one.',
    section:
      'Write the text under the head of the Arabic file, and for whom and as what the person speaks into the head; translate it in the English one.',
    speaker: 'Add other spellings of the name under aliases, and the offices that the person held under roles.',
    delegation: 'Set kind to organization or secretariat where it is no state, and add other spellings of the name under aliases.',
    topic: 'Describe in both languages what belongs to it, and list under terms the Arabic words by which paragraphs are found.',
    term: 'Add other right forms under ar and en, and what to know when using it as a note.',
    page: 'Write the page under the head of both files, and say in description, in one sentence, what it is for.',
  },
  thenCheck: 'Then run npm run check.',
  questions: {
    kind: (kinds) => `What kind (${kinds.join(', ')})? `,
    id: 'Which id, in a–z, 0–9 and hyphens? ',
    ar: 'The name or title in Arabic? ',
    en: 'The name or title in English? ',
    sectionId: 'Which document and number, e.g. s-pv-7050/9a? ',
    speechId: 'Which record, e.g. s-pv-7050 for its end, or s-pv-7050/9a for a place in it? ',
    speaker: 'Who speaks (an id; nothing for narrative)? ',
    who: 'Who speaks (an id)? ',
    words: 'Its first paragraph in Arabic (nothing if you write into the file)? ',
    date: {
      record: 'On which day was the meeting, e.g. 2013-10-28? ',
      article: 'On which day was it published, e.g. 2013-10-28 (nothing if it is not known)? ',
    },
  },
  help: {
    titles: {},
    option: 'says this',
    lang: 'the language of what the command says: ar or en (default: that of LC_ALL, LC_MESSAGES or LANG, else of the system)',
    preset: (value) => `(default: ${value})`,
  },
  usage: {
    convert: {
      description: 'Converts the seeds into content/: what an editor changed there is kept.',
      arguments: {},
      options: {
        '--seeds <dir>': 'the folder of source documents',
        '--content <dir>': 'the folder to convert into',
        '--check': 'write nothing; fail where content/ is stale',
        '--prune': 'remove what no seed gives any more, unless an editor changed it',
        '--keep <file...>': 'where an editor and converting changed the same words of these files, the editor’s stay',
        '--take <file...>': 'where an editor and converting changed the same words of these files, the new ones are taken',
      },
    },
    check: {
      description: 'Checks content/ against the model, itself and the seeds; fails where something is wrong.',
      arguments: {},
      options: {
        '--seeds <dir>': 'the folder of source documents',
        '--content <dir>': 'the folder to check',
        '--explain <code>': 'check nothing, and say what a code means and how what it names is mended',
        '--format <format>': 'how findings are printed: ',
        '--fix': 'mend first what can be mended without a thought',
        '--confirm <file...>':
          'confirm first these translations as right for the Arabic as it is now, or the proposed entries of these seeds',
      },
      after: 'It ends with 0 where there is no error, with 1 where there is one, with 2 where it was called wrongly.',
    },
    new: {
      description: 'Begins a file of content/, or the pair of an Arabic and an English one, for an editor to fill in.',
      arguments: {
        '[kind]': 'one of: ',
        '[id]':
          'the id, which becomes the address: ban-ki-moon; of a section, its document and number: s-pv-7050/9a; of a speech, the document is enough',
      },
      options: {
        '--ar <text>': 'the name or title in Arabic; of a speech, its words, a line for each paragraph',
        '--en <text>': 'the same in English',
        '--speaker <id>': 'who speaks in a speech or a section; a section without one is narrative',
        '--date <date>': 'the day on which an article was published, or on which a record’s meeting was held: 2013-10-28',
        '--content <dir>': 'the folder to write into',
      },
      after: 'In a terminal, what is missing is asked for.',
    },
    build: {
      description: 'Builds the site: seeds in, a folder of static files out. SITE_URL says where it will live.',
      arguments: {},
      options: {
        '--seeds <dir>': 'the folder of source documents',
        '--content <dir>': 'the folder of the archive’s text',
        '--out <dir>': 'the folder to write',
        '--no-convert': 'take content/ as it stands',
      },
    },
    export: {
      description: 'Prints the corpus of a content folder on standard output.',
      arguments: {},
      options: { '--content <dir>': 'the folder of content', '--format <format>': 'one of: ' },
      after:
        'Addresses begin with the path of SITE_URL. Problems go to standard error; with an error, no corpus is printed and it ends with 1.',
    },
  },
};
