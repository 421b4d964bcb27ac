import type { Language } from '../model/values.ts';

/** What a figure asks, how it is read, and what it does not say. */
export interface FigureText {
  question: string;
  reading: string;
  caveat: string;
}

/** What figures say around what they show. */
export interface FigureWords {
  glance: string;
  glanceOf: (what: string) => string;
  description: (what: string) => string;
  archiveLead: string;
  recordLead: string;
  ofRecords: string;
  reading: string;
  caveat: string;
  table: string;
  csv: string;
  /** Names of columns and kinds. */
  share: string;
  document: string;
  topic: string;
  paragraphs: string;
  whoSpeaks: string;
  ofWhom: string;
  word: string;
  /** The forms of a word that were counted as one. */
  forms: string;
  here: string;
  elsewhere: string;
  keyness: string;
  year: string;
  kind: string;
  where: string;
  kinds: { own: string; cited: string; named: string };
  counts: (here: string, elsewhere: string) => string;
  /** Which of the parts of a picture this is. */
  partOf: (part: string, parts: string) => string;
  /** A picture that has not every document. */
  leftOut: (drawn: string, all: string) => string;
  figures: Record<
    'speaking-time' | 'topics-by-speaker' | 'mentions' | 'distinctive-words' | 'topics-by-document' | 'timeline' | 'timeline-of-record',
    FigureText
  >;
}

/** The words of figures in each language. */
export const figureWords: Record<Language, FigureWords> = {
  en: {
    glance: 'At a glance',
    glanceOf: (what) => `${what} at a glance`,
    description: (what) => `${what} in figures, each with its question, how to read it, what it does not say, and its data.`,
    archiveLead: 'What the archive holds, drawn. Point at a mark to read what it says; follow it to the text.',
    recordLead: 'The record, drawn. Point at a mark to read what it says; follow it to the text.',
    ofRecords: 'Records at a glance',
    reading: 'How to read it',
    caveat: 'What it does not say',
    table: 'The same as a table',
    csv: 'Data (CSV)',
    share: 'Share',
    document: 'Document',
    topic: 'Topic',
    paragraphs: 'Paragraphs',
    whoSpeaks: 'Who speaks',
    ofWhom: 'Of whom',
    word: 'Word',
    forms: 'Forms counted',
    here: 'Here',
    elsewhere: 'Among the others',
    keyness: 'Log-likelihood',
    year: 'Year',
    kind: 'What',
    where: 'Where',
    kinds: { own: 'the document itself', cited: 'a document cited', named: 'a year named' },
    partOf: (part, parts) => `part ${part} of ${parts}`,
    counts: (here, elsewhere) => `${here} here, ${elsewhere} among all the others`,
    leftOut: (drawn, all) => `The picture and the table have the latest ${drawn} of ${all} documents; the data (CSV) has all of them.`,
    figures: {
      'speaking-time': {
        question: 'Who spoke how long?',
        reading:
          'A bar for each speaker, as long as what he or she said, the longest first. Beside the name: for whom, and in which language.',
        caveat:
          'Length is counted in words of the Arabic text. What was said in another language stands there in interpretation, and the same speech has more words in one language than in another. The chair’s calls are counted apart from what the chair says for a country.',
      },
      'topics-by-speaker': {
        question: 'Which topics did each speaker take up?',
        reading:
          'A line for each topic, the most frequent first; a dot where a speaker takes it up, larger for more paragraphs. A dot leads to those paragraphs.',
        caveat:
          'Topics are proposed by the words of a paragraph and confirmed or corrected by editors. A topic counts as taken up whatever is said of it, and long speeches have more room for topics.',
      },
      mentions: {
        question: 'Who speaks of whom?',
        reading:
          'A line for each speaker; a dot under each State or person that he or she names, larger for more paragraphs. A dot leads to the first of them.',
        caveat:
          'Only names are counted: of States, of the persons who speak for them, and of persons who speak for no State, in the spellings that the archive knows. “Mr. President” and “the Secretary-General” name nobody here. The two organizations are left out, since every speech names them; nobody is counted as speaking of himself, herself or the own State.',
      },
      'distinctive-words': {
        question: 'Which words does each speaker use more than the others?',
        reading:
          'For each speaker up to six words. The longer the bar, the more surprising it is that this speaker uses the word as often as he or she does. A word leads to the search for it. Speakers without such a word are left out.',
        caveat:
          'Words of the unofficial English translation; the Arabic page counts the Arabic text. The forms of a word are counted as one, singular and plural, present and past; the table lists them. “Organize” and “organization” are two words. Surprise is measured by log-likelihood (Dunning 1993; Rayson and Garside 2000) against all other speeches of the meeting together, for words used at least three times, and shown where chance would bring it in one case of a thousand at most. Speeches of some hundred words are short for such a measure: it shows where to look, not what somebody stands for.',
      },
      'topics-by-document': {
        question: 'Which topics does each document take up?',
        reading: 'A line for each topic, the most frequent first; a dot where a document takes it up, larger for more paragraphs.',
        caveat:
          'Topics are proposed by the words of a paragraph and confirmed or corrected by editors. A record is many times as long as an article, and its dots are larger for that reason alone.',
      },
      timeline: {
        question: 'Which years do the documents speak of?',
        reading:
          'A line for each document. The ring is the year it is from; a dot is a year that it names, larger for more paragraphs; a stroke below the line is the year of a United Nations document that it cites.',
        caveat:
          'Only years written in figures are found, not “last year” or “the twenty-first session”. A year that is named may belong to an event, a plan or a deadline.',
      },
      'timeline-of-record': {
        question: 'Which years does the record speak of?',
        reading:
          'The ring is the year of the meeting; a dot is a year that somebody names, larger for more paragraphs; a stroke below the line is the year of a United Nations document that somebody cites. A mark leads to the first paragraph; the table lists all of them.',
        caveat:
          'Only years written in figures are found, not “last year” or “the twenty-first session”. A year that is named may belong to an event, a plan or a deadline.',
      },
    },
  },
  ar: {
    glance: 'لمحة',
    glanceOf: (what) => `لمحة عن ${what}`,
    description: (what) => `${what} في أشكال، لكل منها سؤاله وطريقة قراءته وحدوده وبياناته.`,
    archiveLead: 'محتوى الموقع مرسوما. أشِر إلى علامة لتقرأ ما تعنيه، واتبعها إلى النص.',
    recordLead: 'المحضر مرسوما. أشِر إلى علامة لتقرأ ما تعنيه، واتبعها إلى النص.',
    ofRecords: 'لمحة عن المحاضر',
    reading: 'كيف يُقرأ',
    caveat: 'ما لا يقوله',
    table: 'البيانات نفسها في جدول',
    csv: 'البيانات (CSV)',
    share: 'النسبة',
    document: 'الوثيقة',
    topic: 'الموضوع',
    paragraphs: 'الفقرات',
    whoSpeaks: 'المتكلم',
    ofWhom: 'عمّن',
    word: 'الكلمة',
    forms: 'الصيغ المحسوبة',
    here: 'هنا',
    elsewhere: 'عند الآخرين',
    keyness: 'نسبة الأرجحية اللوغاريتمية',
    year: 'السنة',
    kind: 'العلامة',
    where: 'الموضع',
    kinds: { own: 'الوثيقة نفسها', cited: 'وثيقة مستشهد بها', named: 'سنة مذكورة' },
    partOf: (part, parts) => `الجزء ${part} من ${parts}`,
    counts: (here, elsewhere) => `${here} هنا، و${elsewhere} عند الآخرين جميعا`,
    leftOut: (drawn, all) => `في الشكل والجدول أحدث الوثائق، وعددها ${drawn} من ${all}؛ أما ملف البيانات (CSV) ففيه الوثائق كلها.`,
    figures: {
      'speaking-time': {
        question: 'من تكلم وكم أطال؟',
        reading: 'لكل متكلم شريط بطول ما قاله، والأطول أولا. وإلى جانب الاسم الجهة المتكلَّم باسمها ولغة الإلقاء.',
        caveat:
          'يقاس الطول بكلمات النص العربي. وما أُلقي بلغة أخرى يرد فيه مترجما ترجمة شفوية، ويختلف عدد كلمات المداخلة الواحدة من لغة إلى أخرى. وتُحسب عبارات رئاسة الجلسة على حدة، لا مع ما يقوله الرئيس باسم بلده.',
      },
      'topics-by-speaker': {
        question: 'أي المواضيع تناول كل متكلم؟',
        reading: 'لكل موضوع سطر، والأكثر ورودا أولا، ونقطة حيث يتناوله متكلم، تكبر بعدد الفقرات. وتقود النقطة إلى تلك الفقرات.',
        caveat:
          'تُقترح المواضيع بحسب ألفاظ الفقرة، ويثبتها المحررون أو يصوبونها. ويُعد الموضوع متناولا أيا كان ما يقال فيه، والمداخلة الطويلة تتسع لمواضيع أكثر.',
      },
      mentions: {
        question: 'من يتكلم عمّن؟',
        reading: 'لكل متكلم سطر، ونقطة تحت كل دولة أو شخص يسميه، تكبر بعدد الفقرات. وتقود النقطة إلى أولاها.',
        caveat:
          'لا تُحسب إلا الأسماء: أسماء الدول، ومن يتكلمون باسمها، ومن لا يتكلمون باسم دولة، بالصيغ التي يعرفها الموقع. أما «السيد الرئيس» و«الأمين العام» فلا يسميان أحدا هنا. واستُبعدت المنظمتان لأن كل مداخلة تذكرهما، ولا يُحسب كلام المرء عن نفسه أو عن دولته.',
      },
      'distinctive-words': {
        question: 'أي الكلمات يستعملها كل متكلم أكثر من غيره؟',
        reading:
          'لكل متكلم ست كلمات على الأكثر. وكلما طال الشريط كان تكرار المتكلم للكلمة أبعد عن المتوقع. وتقود الكلمة إلى البحث عنها. ومن ليست له كلمة كهذه لا يظهر هنا.',
        caveat:
          'الكلمات من النص العربي. وتُحسب صيغ الكلمة كلمة واحدة: مفردة ومجموعة، معرّفة ومنكّرة، وما اتصل بها من حروف وضمائر، والجدول يسردها؛ أما «منظمة» و«تنظيم» فكلمتان. ويقاس البعد عن المتوقع بنسبة الأرجحية اللوغاريتمية (Dunning 1993؛ Rayson and Garside 2000) قياسا إلى سائر مداخلات الجلسة مجتمعة، للكلمات التي وردت ثلاث مرات على الأقل، ولا يظهر منها إلا ما لا تأتي به المصادفة أكثر من مرة في الألف. والمداخلة التي لا تتجاوز بضع مئات من الكلمات قصيرة على مثل هذا القياس، فالقياس يدل على موضع النظر لا على موقف المتكلم.',
      },
      'topics-by-document': {
        question: 'أي المواضيع تتناول كل وثيقة؟',
        reading: 'لكل موضوع سطر، والأكثر ورودا أولا، ونقطة حيث تتناوله وثيقة، تكبر بعدد الفقرات.',
        caveat: 'تُقترح المواضيع بحسب ألفاظ الفقرة، ويثبتها المحررون أو يصوبونها. والمحضر أطول من المقال مرات كثيرة، ولهذا وحده تكبر نقاطه.',
      },
      timeline: {
        question: 'عن أي السنوات تتكلم الوثائق؟',
        reading:
          'لكل وثيقة سطر. الحلقة سنة الوثيقة، والنقطة سنة تذكرها، تكبر بعدد الفقرات، والخط الصغير تحت السطر سنة وثيقة من وثائق الأمم المتحدة تستشهد بها.',
        caveat:
          'لا يُعثر إلا على السنوات المكتوبة بالأرقام، لا على «العام الماضي» أو «الدورة الحادية والعشرين». وقد تكون السنة المذكورة سنة حدث أو خطة أو أجل.',
      },
      'timeline-of-record': {
        question: 'عن أي السنوات يتكلم المحضر؟',
        reading:
          'الحلقة سنة الجلسة، والنقطة سنة يذكرها متكلم، تكبر بعدد الفقرات، والخط الصغير تحت السطر سنة وثيقة من وثائق الأمم المتحدة يستشهد بها متكلم. وتقود العلامة إلى أولى الفقرات، والجدول يسردها كلها.',
        caveat:
          'لا يُعثر إلا على السنوات المكتوبة بالأرقام، لا على «العام الماضي» أو «الدورة الحادية والعشرين». وقد تكون السنة المذكورة سنة حدث أو خطة أو أجل.',
      },
    },
  },
};
