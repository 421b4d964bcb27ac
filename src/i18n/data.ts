import type { Language } from '../model/values.ts';

/** What the page about the data says. A column that means the same in every table is explained once. */
export interface DataWords {
  title: string;
  description: string;
  lead: string;
  corpus: { title: string; text: string };
  tables: string;
  tablesText: string;
  columnsOf: string;
  column: string;
  meaning: string;
  rights: string;
  rightsText: string[];
  licence: string;
  figures: string;
  figuresText: string;
  xml: string;
  xmlText: Record<'akoma-ntoso' | 'parla-clarin', string>;
  names: Record<'paragraphs' | 'speeches' | 'speakers' | 'corrections' | 'references', string>;
  columns: Record<string, string>;
}

/** The words of the page about the data in each language. */
export const dataWords: Record<Language, DataWords> = {
  en: {
    title: 'Data',
    description: 'The whole archive for machines: one JSON file, and tables as CSV with every column explained.',
    lead: 'The pages of this archive are made of the files below; what you read is what you can compute with.',
    corpus: {
      title: 'The whole archive',
      text: 'Documents, sections and paragraphs in both languages, in their true order, with sources, corrections, speakers, delegations, topics, glossary and references; and all seed text that became a field or was left out, with the reason. Paragraphs, metadata and discards together hold every word of every source once.',
    },
    tables: 'Tables',
    tablesText: 'CSV in UTF-8 with a byte order mark, commas and one line of headings. Addresses begin at the root of this host.',
    columnsOf: 'What its columns hold',
    column: 'Column',
    meaning: 'What it holds',
    rights: 'Rights',
    rightsText: [
      'United Nations documents are the United Nations’; they are reproduced here for information. News articles are their publishers’ and authors’; they are reproduced for information and research.',
      'English translations, topics, names, notes and corrections may be used under Creative Commons Attribution 4.0 International, as far as the rights in the originals allow. The translations are unofficial.',
    ],
    licence: 'Creative Commons Attribution 4.0 International',
    figures: 'Figures',
    figuresText: 'The numbers behind each figure, of all documents:',
    xml: 'Parliamentary XML',
    xmlText: {
      'akoma-ntoso': 'Akoma Ntoso 1.0 (OASIS LegalDocML), one file for each record and language.',
      'parla-clarin': 'Parla-CLARIN (TEI for parliamentary proceedings), one file with all records.',
    },
    names: {
      paragraphs: 'One row for each paragraph, in the order of the text',
      speeches: 'One row for each speech of a record',
      speakers: 'One row for each person',
      corrections: 'One row for each slip of the source that the text mends',
      references: 'One row for each place that cites a United Nations document',
    },
    columns: {
      document: 'Id of the document in this archive',
      symbol: 'Symbol of the United Nations document',
      date: 'Date of the document, as exact as it is known',
      section: 'Number of the section in its document',
      paragraph: 'Id of the paragraph, the anchor of its address',
      kind: 'speech, narrative (the record’s own voice) or body (of an article); of a reference, the kind of the cited document',
      type: 'paragraph, or heading for a heading of the document itself',
      speaker: 'Id of the person who speaks; empty for narrative and articles',
      delegation: 'Id of the State or organization that the person speaks for',
      capacity: 'president, secretary-general, deputy-secretary-general, member, briefer, national, observer or quoted',
      spoken_in: 'Language in which the words were delivered (BCP 47)',
      topics: 'Ids of topics, parted by blanks',
      references: 'Symbols of the documents cited, parted by semicolons',
      ar: 'The Arabic text as the site shows it, corrections applied',
      en: 'The unofficial English translation; empty where there is none',
      seed: 'The source file',
      lines: 'Lines of the source file, counted from 1',
      url_ar: 'Address of the Arabic page',
      url_en: 'Address of the English page',
      paragraphs: 'How many paragraphs the speech has',
      words: 'How many words its Arabic text has',
      name_ar: 'Name in Arabic',
      name_en: 'Name in English',
      aliases: 'Other spellings in the sources, parted by semicolons',
      delegations: 'Ids of those for whom the person speaks',
      speeches: 'How many speeches of the person the records have',
      quoted_in: 'Ids of the articles that quote the person',
      status: 'confirmed by an editor, or proposed by the converter',
      sic: 'What the source has',
      corr: 'What the site shows',
      reason: 'The kind of slip',
      note: 'An editor’s remark',
      official_ar: 'The official document in Arabic',
      official_en: 'The official document in English',
    },
  },
  ar: {
    title: 'البيانات',
    description: 'الأرشيف كله للآلات: ملف JSON واحد، وجداول CSV مع شرح كل عمود.',
    lead: 'من هذه الملفات تُصنع صفحات الموقع؛ فما تقرؤه هو ما يمكنك أن تحسب به.',
    corpus: {
      title: 'الأرشيف كله',
      text: 'الوثائق والأقسام والفقرات باللغتين وبترتيبها الصحيح، مع المصادر والتصويبات والمتكلمين والوفود والمواضيع والمسرد والمراجع، وكل نص في المصادر صار حقلا أو تُرك، مع السبب. والفقرات والحقول والمتروك تضم معا كل كلمة في كل مصدر مرة واحدة.',
    },
    tables: 'الجداول',
    tablesText: 'ملفات CSV بترميز UTF-8 مع علامة ترتيب البايتات وفواصل وسطر عناوين واحد. وتبدأ العناوين من جذر المضيف.',
    columnsOf: 'ما في أعمدته',
    column: 'العمود',
    meaning: 'ما فيه',
    rights: 'الحقوق',
    rightsText: [
      'وثائق الأمم المتحدة ملك للأمم المتحدة، ويعاد نشرها هنا للاطلاع. والمقالات ملك لناشريها وكتّابها، ويعاد نشرها للاطلاع والبحث.',
      'وتُستعمل الترجمات الإنكليزية والمواضيع والأسماء والحواشي والتصويبات برخصة المشاع الإبداعي: نَسب المُصنَّف 4.0 دولي، بقدر ما تسمح به حقوق الأصل. والترجمات غير رسمية.',
    ],
    licence: 'المشاع الإبداعي: نَسب المُصنَّف 4.0 دولي',
    figures: 'الأشكال',
    figuresText: 'الأرقام التي يقوم عليها كل شكل، لكل الوثائق:',
    xml: 'صيغ XML البرلمانية',
    xmlText: {
      'akoma-ntoso': 'أكوما نتوسو 1.0 (OASIS LegalDocML)، ملف لكل محضر ولغة.',
      'parla-clarin': 'بارلا-كلارين (TEI لمحاضر البرلمانات)، ملف واحد لكل المحاضر.',
    },
    names: {
      paragraphs: 'سطر لكل فقرة، بترتيب النص',
      speeches: 'سطر لكل مداخلة في محضر',
      speakers: 'سطر لكل شخص',
      corrections: 'سطر لكل هفوة في المصدر يصوّبها النص',
      references: 'سطر لكل موضع يستشهد بوثيقة من وثائق الأمم المتحدة',
    },
    columns: {
      document: 'معرّف الوثيقة في هذا الأرشيف',
      symbol: 'رمز وثيقة الأمم المتحدة',
      date: 'تاريخ الوثيقة بالدقة المعروفة',
      section: 'رقم القسم في وثيقته',
      paragraph: 'معرّف الفقرة، وهو آخر عنوانها',
      kind: 'speech مداخلة، أو narrative ما يقوله المحضر نفسه، أو body نص مقال؛ وفي المراجع نوع الوثيقة المستشهد بها',
      type: 'paragraph فقرة، أو heading عنوان في الوثيقة نفسها',
      speaker: 'معرّف المتكلم؛ فارغ في ما يقوله المحضر نفسه وفي المقالات',
      delegation: 'معرّف الدولة أو المنظمة التي يتكلم باسمها',
      capacity: 'الصفة: president أو secretary-general أو deputy-secretary-general أو member أو briefer أو national أو observer أو quoted',
      spoken_in: 'اللغة التي أُلقيت بها المداخلة (BCP 47)',
      topics: 'معرّفات المواضيع، تفصل بينها مسافات',
      references: 'رموز الوثائق المستشهد بها، تفصل بينها فواصل منقوطة',
      ar: 'النص العربي كما يعرضه الموقع بعد التصويب',
      en: 'الترجمة الإنكليزية غير الرسمية؛ فارغ حيث لا ترجمة',
      seed: 'ملف المصدر',
      lines: 'سطور ملف المصدر، ويبدأ عدّها من ١',
      url_ar: 'عنوان الصفحة العربية',
      url_en: 'عنوان الصفحة الإنكليزية',
      paragraphs: 'عدد فقرات المداخلة',
      words: 'عدد كلمات نصها العربي',
      name_ar: 'الاسم بالعربية',
      name_en: 'الاسم بالإنكليزية',
      aliases: 'صيغ أخرى للاسم في المصادر، تفصل بينها فواصل منقوطة',
      delegations: 'معرّفات من يتكلم الشخص باسمهم',
      speeches: 'عدد مداخلات الشخص في المحاضر',
      quoted_in: 'معرّفات المقالات التي تنقل كلامه',
      status: 'confirmed أثبته محرر، أو proposed اقترحه التحويل',
      sic: 'ما في المصدر',
      corr: 'ما يعرضه الموقع',
      reason: 'نوع الهفوة',
      note: 'ملاحظة المحرر',
      official_ar: 'الوثيقة الرسمية بالعربية',
      official_en: 'الوثيقة الرسمية بالإنكليزية',
    },
  },
};
