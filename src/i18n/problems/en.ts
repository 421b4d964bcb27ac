import type { FieldRule, FieldWish } from '../../model/field-wish.ts';
import type { MdxCode, TitlePart, WordOwner } from '../../model/problem-codes.ts';
import type { ProblemWordings } from './wording.ts';

/** What is wrong and what to do, in English. */
export const en: ProblemWordings = {
  // A seed as it comes through the door.
  'seed-name': {
    message: 'the name of the file has characters that links cannot carry',
    hint: 'Name the file with the letters a–z, digits, hyphens, underscores and full stops.',
  },
  'seed-unreadable': {
    message: ({ reason }) => `the file cannot be read${reason === null ? '' : ` (${reason})`}`,
    hint: 'Allow reading it, or remove it from the folder.',
  },
  'seed-too-large': {
    message: ({ size, limit }) => `the file has ${size} MB, and a seed may have ${limit}`,
    hint: 'Split it into its documents, one file each.',
  },
  'seed-empty': { message: 'the file has no text in it', hint: 'Put the document into it, or remove the file from {seeds}/.' },
  'seed-binary': {
    message: 'the file is not a text document',
    hint: 'Save the document as plain text in UTF-8 and put that into {seeds}/ instead.',
  },
  'seed-web-page': {
    message: 'the file is a web page with its tags, not plain text',
    hint: 'Copy the text of the page out of the browser and save that as plain text in UTF-8.',
  },
  'seed-not-utf8': {
    message: ({ utf16 }) => (utf16 ? 'the text is encoded in UTF-16, not in UTF-8' : 'the text is not encoded in UTF-8'),
    hint: 'Save the file again with the encoding UTF-8 (older Arabic files are often Windows-1256).',
  },
  'seed-same-name': {
    message: ({ other }) => `the name differs from that of {seeds}/${other} in its ending or its capitals alone`,
    hint: 'Rename one of the two.',
  },
  'seed-same-id': {
    message: ({ other }) => `this document has the same id as one in {seeds}/${other}`,
    hint: 'Give one of them another id in {seeds}/catalogue.yaml, or remove the one that is there twice.',
  },
  'seed-kind-unknown': {
    message: 'this is no kind of document that can be converted',
    hint: ({ kinds }) => `Name its kind in {seeds}/catalogue.yaml; the kinds are: ${kinds.join(', ')}.`,
  },
  'seed-bom': { message: 'the file begins with a byte order mark, which was left out', hint: 'Nothing needs doing.' },
  'seed-crlf': { message: 'lines end in CR or CR LF, which were read as LF', hint: 'Nothing needs doing.' },
  'seed-separator': { message: leftOut, hint: 'Nothing needs doing.' },
  'seed-nul': { message: leftOut, hint: 'Nothing needs doing.' },
  'seed-control': { message: leftOut, hint: 'Nothing needs doing.' },
  'seed-bidi-control': { message: leftOut, hint: 'Nothing needs doing.' },
  'seed-zero-width': { message: leftOut, hint: 'Nothing needs doing.' },
  'seeds-missing': { message: 'there is no such folder of seeds', hint: 'Name a folder with --seeds.' },
  'seeds-empty': { message: 'there is no seed in this folder', hint: 'Put a source document into it, as plain text in UTF-8.' },

  // The catalogue, and what its rulings say of a seed.
  'catalogue-not-utf8': { message: 'the catalogue is not encoded in UTF-8', hint: 'Save the file again with the encoding UTF-8.' },
  'catalogue-without-seed': {
    message: 'the catalogue has an entry for a seed that is not there',
    hint: 'Put the file into {seeds}/, or remove its entry.',
  },
  'catalogue-proposed': {
    message: 'converting proposed this entry of the catalogue, and nobody has confirmed it',
    hint: ({ seed, empty }) =>
      `See whether it is right${empty.length === 0 ? '' : `, fill in ${empty.join(', ')}`}, and confirm it: npm run check -- --confirm {seeds}/${seed}.`,
  },
  'discard-not-found': {
    message: ({ from, to }) => `{seeds}/catalogue.yaml leaves out the lines ${from} to ${to}, and no text stands on them`,
    hint: 'Give the lines as they are in the seed, counted from 1, or remove the ruling.',
  },
  'attribution-not-found': {
    message: '{seeds}/catalogue.yaml rules who speaks from this line on, and no text of the meeting begins on it',
    hint: 'Give the line on which the speaker’s words or the attribution begin, or remove the ruling.',
  },
  'attribution-nameless': {
    message: '{seeds}/catalogue.yaml lets somebody speak from this line on and does not say who',
    hint: 'Add speaker: with the id of the person to the ruling.',
  },
  'order-not-followed': {
    message: ({ after }) => `{seeds}/catalogue.yaml rules that this line is read after line ${after}, and that cannot be done`,
    hint: 'Name the last line of a column and the first line of the one read next, and see that no two rulings contradict each other.',
  },
  'correction-not-found': {
    message: 'a correction in {seeds}/catalogue.yaml quotes words that do not stand on this line',
    hint: 'Copy the words from the seed as they are, and give their line.',
  },
  'document-not-found': {
    message: ({ found }) => `{seeds}/catalogue.yaml describes more documents than the ${found} found in this seed`,
    hint: 'Remove the entry that is too many.',
  },

  // A seed as it is parsed.
  'record-title-page': {
    message: ({ missing }) => `the title page does not give ${missing.map((part) => titleParts[part]).join(', ')}`,
    hint: 'Put it on a line of its own, e.g. «مجلس الأمن», «الجلسة ٧٠٥٠», «الاثنين، ٢٨ تشرين الأول/أكتوبر ٢٠١٣، الساعة ١٠/٠٠».',
  },
  'record-members': {
    message: 'this row of the table of members does not name a delegation and its representative',
    hint: 'Write the row as delegation, tab, title of address and name, e.g. «الأرجنتين⇥السيد سكيف».',
  },
  'record-without-attribution': {
    message: 'nobody speaks in this record: no line begins with an attribution',
    hint: 'Begin each turn with its speaker, e.g. «الرئيس (تكلم بالإنكليزية):», or give the seed the kind article in {seeds}/catalogue.yaml.',
  },
  'attribution-doubtful': {
    message: 'this begins like an attribution but cannot be read as one, so its words stay with the speaker before',
    hint: 'Where somebody else begins to speak here, rule so under attributions: in {seeds}/catalogue.yaml.',
  },
  'speech-empty': {
    message: 'nothing follows this attribution, so there is no speech',
    hint: 'See whether the seed is complete, and whether the order of its columns is right.',
  },
  'speaker-spelling': {
    message: ({ id }) => `nobody owns this spelling, which was taken for that of ${id}, whose name in the table of members is like it`,
    hint: ({ id }) => `Add it to the aliases in {content}/speakers/${id}.yaml, or rule the attribution in {seeds}/catalogue.yaml.`,
  },
  'language-unknown': {
    message: 'the language of delivery is not known, and is left open',
    hint: 'Write spokenIn into the section’s file, or add the language to deliveredIn in src/language/.',
  },
  'article-without-text': {
    message: 'no paragraph stands on this page, only titles, dates and furniture',
    hint: 'Put the text of the article into the seed, or remove the file from {seeds}/.',
  },
  'article-undated': {
    message: ({ id }) => `the article ${id} has no date`,
    hint: 'Give it one in {seeds}/catalogue.yaml, with dateBasis to say how it is known.',
  },

  // What converting keeps, and why.
  'kept-changed': {
    message: 'the file was kept as somebody changed it, but converting gives another one now',
    hint: ({ path }) => `Compare the two; npm run convert -- --keep ${path} keeps this one for good, --take ${path} takes the new one.`,
  },
  'kept-deleted': {
    message: 'the file was deleted and stays so, but converting still gives it',
    hint: 'To have it back, delete its line in .converted.json and convert again.',
  },
  'translation-ids': {
    message: 'the ids of the paragraphs are no longer those of the Arabic file',
    hint: 'Move the translations under the ids of the Arabic file; if there are none yet, delete the file and its line in .converted.json and convert again.',
  },
  'seed-gone': {
    message: ({ files }) =>
      files === 1 ? 'the file is made from no seed any more' : `${files} of its files are made from no seed any more`,
    hint: 'npm run convert -- --prune removes what nobody changed.',
  },
  'seed-gone-changed': {
    message: 'the file is made from no seed any more, and was kept because somebody changed it',
    hint: 'Delete it yourself if it is not wanted.',
  },
  'section-gone-changed': {
    message: 'the record has no such section any more, and the file was kept because somebody changed it',
    hint: 'Move its words into the section they belong to, and delete it.',
  },
  'merge-conflict': {
    message: ({ field, ours, theirs }) =>
      `${field === null ? 'the same words were' : `the field ${field} was`} changed by hand and by converting: here stands «${ours}», and converting gives «${theirs}»`,
    hint: ({ path }) =>
      `Write what is right into the file, then npm run convert -- --keep ${path}; or take the new one with --take ${path}. Nothing was written.`,
  },
  'merge-unreadable': {
    message: 'somebody changed the file and converting gives another one, and the two cannot be merged because its fields cannot be read',
    hint: 'Mend what npm run check says of it, and convert again. Nothing was written.',
  },
  'convert-file': { message: 'converting writes no file of this name', hint: 'Write the path as the conflict names it.' },
  'content-busy': {
    message: ({ process }) =>
      `another conversion of this folder is at work${process === null ? '' : ` (process ${process})`}, so nothing was written`,
    hint: ({ lock }) => `Wait for it to end, or delete ${lock} where none is running.`,
  },
  'content-stale': { message: 'the file is not what its seed and the rulings give now', hint: 'Run npm run convert.' },
  'content-read-only': {
    message: ({ what }) => `the ${what} is read-only, so nothing was written`,
    hint: ({ path }) => `Allow writing, e.g. with «chmod -R u+w ${path}», and convert again.`,
  },
  'content-in-the-way': {
    message: ({ what }) => (what === 'folder' ? 'a folder stands where a file is to be written' : 'a file stands where a folder is needed'),
    hint: 'Rename or remove it, and convert again.',
  },
  'content-not-written': {
    message: ({ reason }) => `the files could not be written${reason === null ? '' : ` (${reason})`}, so nothing was changed`,
    hint: 'Make room on the disk, or mend what the code in brackets names.',
  },

  // Whether every word of every seed is accounted for.
  'words-missing': {
    message: 'these words are in no paragraph, metadata or discard',
    hint: 'Convert again; to leave words out on purpose, rule so under discards in {seeds}/catalogue.yaml.',
  },
  'words-twice': {
    message: ({ who }) => `${owner(who)} has words that are counted already`,
    hint: ({ other }) => `Remove it from one of the two; the other is ${owner(other)}.`,
  },
  'words-moved': {
    message: ({ who }) => `${owner(who)} does not stand on the lines it names`,
    hint: ({ line }) => `Its words stand on line ${line}: mend its source lines.`,
  },
  'words-altered': {
    message: ({ who }) => `${owner(who)} departs from the seed`,
    hint: ({ seed }) =>
      `${seed === null ? 'Give' : `The seed has «${seed}»: give`} back its words, or mend a slip by a correction (sic, corr, reason) in the head of the paragraph’s file.`,
  },
  'correction-lost': {
    message: ({ paragraph }) => `the paragraph ${paragraph} does not have what a correction says it shows, after the correction before it`,
    hint: 'Bring the correction into line with the text, in the order of the text.',
  },
  'correction-ambiguous': {
    message: ({ paragraph }) => `the paragraph ${paragraph} has corrections that put back in order do not give the seed’s words`,
    hint: 'Quote each correction with as much around it as makes its first occurrence the right one.',
  },
  'lines-outside': {
    message: ({ who, from, to, lines }) => `${owner(who)} names the lines ${from} to ${to}, but the seed has ${lines}`,
    hint: 'Mend its source lines, or convert again.',
  },
  'seed-absent': {
    message: 'content names a seed that is not there, so its words cannot be checked',
    hint: 'Put the seed back, or remove what was made of it with npm run convert -- --prune.',
  },

  // The files of content/.
  'content-absent': { message: 'there is no such folder', hint: 'Give the folder with --content, or make it with npm run convert.' },
  'account-broken': {
    message: 'the account of what converting wrote cannot be read',
    hint: 'Restore it from version control; without it, converting takes every file for an editor’s.',
  },
  'conflict-left': {
    message: 'two versions of a passage stand in the file, and nobody has chosen',
    hint: 'Keep what is right, and take away the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  },
  'file-not-utf-8': { message: 'the file is not UTF-8 text', hint: 'Save it again with the encoding UTF-8.' },
  'file-unknown': {
    message: 'nothing reads a file of this name',
    hint: ({ folder }) =>
      folder === 'articles'
        ? 'Name an article <id>.md or <id>.ar.mdx, its translation <id>.en.mdx, or remove it.'
        : folder === 'records'
          ? 'Name a section like 05-ban-ki-moon.ar.mdx, its translation 05-ban-ki-moon.en.mdx, or remove it.'
          : 'Put it where the guide says files of its kind belong, or remove it.',
  },
  'file-name': {
    message: 'the name of the file or its folder is no id',
    hint: ({ better }) => `Rename it with a–z, 0–9 and single hyphens, e.g. ${better ?? 'ban-ki-moon'}.`,
  },
  'section-twice': {
    message: ({ section }) =>
      section === null ? 'two files are this article in one language' : `two files are section ${section} in one language`,
    hint: ({ other }) => `Remove one of the two; the other is ${other}.`,
  },
  'translation-absent': {
    message: 'the record is translated, and this section has no English file',
    hint: ({ english }) => `Add ${english}, with the id of every paragraph, and its translation where there is one.`,
  },
  'translation-alone': {
    message: 'the English file has no Arabic file beside it',
    hint: ({ arabic }) => `Add ${arabic}, or remove this file.`,
  },

  // Front matter and YAML.
  'front-matter-missing': {
    message: ({ what }) => (what === 'open' ? 'the head of the file begins and does not end' : 'the file does not begin with front matter'),
    hint: ({ what }) =>
      what === 'open'
        ? 'Write a line «---» under the last field, above the text.'
        : what === 'dash'
          ? 'Write three short hyphens, «---», in the first line and under the last field; others, such as the long dash of a word processor, do not begin a head.'
          : what === 'late'
            ? 'Let the line «---» be the first of the file: take away what stands above it.'
            : 'Write the fields first, between two lines «---», e.g. «title: …».',
  },
  'yaml-broken': {
    message: ({ reason, detail }) => `the fields cannot be read as YAML: ${yamlReasons[reason] ?? detail}`,
    hint: ({ reason }) =>
      yamlHints[reason] ??
      'Write each field as «name: value», indent with spaces, and put a value that holds «: » or begins with a sign in straight quotes, "…".',
  },
  'field-comment': {
    message: 'what stands behind # is a remark to the archive, and no part of the value',
    hint: 'If it is a part, put the whole value in quotes, "…"; a remark stands on a line of its own.',
  },
  'field-unknown': {
    message: ({ within }) => `no field has this name${within === null ? '' : ` in ${within}`}`,
    hint: ({ nearest, known }) =>
      nearest !== null
        ? `Did you mean ${nearest}?`
        : known.length > 0
          ? `Remove it; the fields here are ${known.join(', ')}.`
          : 'Remove it or mend its name.',
  },
  'field-missing': {
    message: ({ field }) => `the field ${field ?? 'list of fields'} is missing`,
    hint: ({ name }) => `Add a line «${name}: …».`,
  },
  'field-wrong': {
    message: ({ field }) => `the field ${field ?? 'list of fields'} is not right`,
    hint: ({ wish }) => wished(wish),
  },

  // The text below it.
  'mdx-broken': {
    message: ({ what, reason }) =>
      ({
        'open-brace': 'a brace «{» is opened and never closed',
        code: 'what stands between «{» and «}» is taken for code',
        comment: 'a remark stands between «<!--» and «-->», which is no remark here',
        address: 'an address stands between «<» and «>», and is taken for a tag',
        tag: 'a «<» is taken for the beginning of a tag',
        other: `the text cannot be read as MDX: ${reason}`,
      })[what],
    hint: ({ what }) =>
      what === 'comment'
        ? 'Write a remark as {/* … */}, and a marker as {/* p-9-3 */}.'
        : what === 'address'
          ? 'Write it as a link, [words](address).'
          : 'Put a backslash before a sign that belongs to the text, «\\{» or «\\<»; a marker reads {/* p-9-3 */}.',
  },
  'mdx-code': {
    message: ({ what }) => `a file of the archive holds no ${mdxCode[what]}`,
    hint: ({ what }) =>
      what === 'braces'
        ? 'Write «\\{» for a brace of the text.'
        : what === 'comment'
          ? 'Take it away, or let the name of the file end in .mdx and write it as {/* … */}.'
          : what === 'indented'
            ? 'Take away the spaces at the beginning of the line.'
            : 'Write paragraphs, headings, lists and quotations; put «\\» before a brace or an angle bracket of the text.',
  },
  'mdx-too-deep': {
    message: 'lists or quotations stand in each other deeper than in any text',
    hint: 'Take away what the text does not need; signs that belong to its words get a backslash before them.',
  },
  'paragraph-id': {
    message: ({ wrong }) =>
      ({
        form: 'this is no id of a paragraph',
        letters: 'the id of a paragraph is written in capitals or in Arabic digits',
        unclosed: 'the marker of a paragraph is not closed',
        stars: 'the marker of a paragraph lacks its slashes and stars',
        line: 'the marker of a paragraph stands in a line with its text',
      })[wrong],
    hint: ({ wrong, id }) =>
      wrong === 'form'
        ? 'Write it as p-<section>-<number>, e.g. p-9-3; behind it, one from another document as <document>/p-9-3.'
        : wrong === 'line'
          ? `Put {/* ${id} */} on a line of its own, with an empty line below it.`
          : `Write it as {/* ${id} */}.`,
  },
  'marker-in-markdown': {
    message: 'the id of a paragraph stands in a file of plain Markdown, which shows it to readers as if it were text',
    hint: ({ better }) => `Rename the file ${better}.`,
  },
  'paragraph-unmarked': {
    message: 'a paragraph has no id above it',
    hint: 'Write its id on a line of its own above it, e.g. {/* p-9-3a */}, or join it to the paragraph before it.',
  },
  'paragraph-twice': {
    message: 'two paragraphs have one id',
    hint: ({ other }) => (other === null ? 'Give one of them another id.' : `Take it away here or in ${other}.`),
  },
  'paragraph-stranger': {
    message: ({ section }) => `the id is not one of section ${section}`,
    hint: ({ section }) => `Write it as p-${section}-<number>.`,
  },
  'paragraph-empty': {
    message: 'no text stands under the id',
    hint: 'Write its text under the id, or remove the id here, in the front matter and in the English file.',
  },
  'paragraph-gone': {
    message: 'the front matter lists a paragraph that the body lacks',
    hint: 'Remove the entry, or put the id back above its paragraph.',
  },
  'paragraph-unlisted': {
    message: 'the front matter does not list the paragraph',
    hint: ({ id }) => `Add «- id: ${id}» to the front matter, in the place where the paragraph stands.`,
  },
  'paragraph-order': {
    message: ({ than }) => `the paragraph stands in another place than in ${than === 'body' ? 'the body' : 'the Arabic file'}`,
    hint: 'Put the paragraphs into one order.',
  },

  // Ids that name each other.
  'speaker-unknown': { message: 'no file describes the speaker', hint: (values) => add('{content}/speakers/', values) },
  'delegation-unknown': { message: 'no file describes the delegation', hint: (values) => add('{content}/delegations/', values) },
  'topic-unknown': { message: 'no file describes the topic', hint: (values) => add('{content}/topics/', values) },
  'document-unknown': {
    message: 'no file describes the document',
    hint: (values) => add('{content}/records/ or {content}/articles/', values),
  },
  'id-renamed': { message: 'this id has been changed', hint: ({ now }) => `Write ${now}.` },
  'formerly-taken': {
    message: 'an old id leads to one place, and this one is taken',
    hint: ({ other }) => `Remove it here or in ${other}.`,
  },
  'document-twice': {
    message: 'a record and an article have one id',
    hint: ({ other }) => `Rename one of them; the other is ${other}.`,
  },
  'record-missing': { message: 'the record that the section belongs to has no document.yaml', hint: 'Add it to the folder.' },
  'ledger-name': { message: 'the file is not named after its seed', hint: 'Name it <seed without its ending>.yaml.' },
  'seed-unnamed': { message: 'lines of a seed are given but no seed', hint: 'Add «seed: <file name>» or remove the lines.' },
  'section-document': {
    message: 'the field document names another record than the folder',
    hint: ({ document }) => `Write document: ${document}.`,
  },
  'section-number': {
    message: 'the field section has another number than the file name',
    hint: ({ section }) => `Write section: ${section}.`,
  },
  'article-proposed': {
    message: ({ language, topics }) => {
      const told = [
        ...(language === null ? [] : [`its language (${language}), by its letters`]),
        ...(topics.length === 0 ? [] : [`its topics (${topics.join(', ')}), by its words`]),
      ];
      return `the article does not say everything of itself, and the rest is proposed: ${told.join('; ')}`;
    },
    hint: 'Write the language into its name (.ar or .en before the ending) and the topics into its head; until then the site shows what is proposed.',
  },
  'entry-proposed': {
    message: ({ nearest }) => `this entry is only proposed${nearest.length === 0 ? '' : ` (nearest known: ${nearest.join(', ')})`}`,
    hint: 'Complete it and set status: confirmed, or add the name to the aliases of the entry it belongs to and remove this file.',
  },
  'name-english-absent': {
    message: 'the archive has translations, and this name is not in English',
    hint: 'Add name.en; until then the English pages show the Arabic name.',
  },
  'speaker-twice': {
    message: ({ other }) => `this person has a name of {content}/speakers/${other}.yaml, and speaks for the same delegation`,
    hint: 'One person is one file: join the two, or give each only the names that are theirs.',
  },

  // A paragraph beside its translation.
  'translation-lacks': {
    message: 'the Arabic file has a paragraph that the English one lacks',
    hint: ({ id, marked }) =>
      marked
        ? `Add {/* ${id} */} in its place, or let npm run convert do it; without text under it, it counts as not yet translated.`
        : 'Write its translation in its place; to leave it out for now, let both files end in .mdx and put its id above every paragraph, and nothing under the id of this one.',
  },
  'translation-extra': {
    message: 'the Arabic file has no such paragraph',
    hint: 'Remove it, or give it the id of the paragraph that it translates.',
  },
  'translation-status': {
    message: 'the translation says that there is none, but it has text',
    hint: 'Write status: unofficial under translation.',
  },
  'translation-arabic-left': { message: 'Arabic stands in the English text', hint: 'Translate it.' },
  'translation-symbols': {
    message: ({ only }) =>
      only === 'en'
        ? 'the English cites a document that the Arabic does not'
        : 'a document that the Arabic cites is missing in the English',
    hint: 'Cite the same documents in both languages.',
  },
  'translation-numbers': {
    message: ({ only }) =>
      only === 'en' ? 'the English has a number that the Arabic does not have' : 'a number of the Arabic is missing in the English',
    hint: 'Give the same numbers, dates and percentages in both languages.',
  },
  'translation-quotations': {
    message: ({ ar, en: english }) => `the Arabic has ${ar} quotations and the English ${english}`,
    hint: 'Quote in English what is quoted in Arabic, and nothing else.',
  },
  'translation-brackets': {
    message: ({ ar, en: english }) => `the Arabic has ${ar} brackets and the English ${english}`,
    hint: 'Put in brackets what the Arabic has in brackets.',
  },
  'translation-length': {
    message: ({ times }) => `the English is ${times.toFixed(1)} times as long as the Arabic`,
    hint: 'See that nothing is left out or added.',
  },
  'translation-repeated': {
    message: ({ other }) => `the English is word for word that of ${other}, and the Arabic is not`,
    hint: 'Translate each paragraph for itself.',
  },
  'glossary-term': {
    message: ({ english }) => `the Arabic says a term of the glossary, and the English has none of its forms («${english}»)`,
    hint: ({ id }) => `Use one of the English forms of {content}/glossary/${id}.yaml, or add an exception there with its reason.`,
  },

  'translation-untranslated': {
    message: 'the paragraph is not yet translated, and others of the file are',
    hint: 'Write its translation under its id.',
  },
  'translation-stale': {
    message: 'the Arabic was changed after this was translated',
    hint: ({ path }) => `See whether the English still says the same, and then confirm it: npm run check -- --confirm ${path}.`,
  },
  'translation-unconfirmed': {
    message: ({ paragraphs }) =>
      `nothing says of which Arabic ${paragraphs === 1 ? 'one paragraph was' : `${paragraphs} paragraphs were`} translated, so a later change would not be noticed`,
    hint: ({ path }) => `Once they are right, confirm them: npm run check -- --confirm ${path}.`,
  },
  'translation-reviewed': {
    message: 'the translation is called reviewed, and there is none',
    hint: 'Write reviewed: false under translation, or remove the line.',
  },

  // Characters that no one can see, or that are not what they look like.
  'text-byte-order-mark': { message: 'the file begins with a byte order mark', hint: 'Remove it: --fix does.' },
  'text-bidi-control': {
    message: ({ character }) => `a hidden sign changes the direction of the text: ${character}`,
    hint: 'Remove it: --fix does. The site sets directions by itself.',
  },
  'text-zero-width': {
    message: ({ character }) => `a sign without width stands in the text: ${character}`,
    hint: 'Remove it: --fix does.',
  },
  'text-control': {
    message: ({ character }) => `a hidden control character stands in the text: ${character}`,
    hint: 'Remove it: --fix does.',
  },
  'text-space': {
    message: ({ character }) => `a space of an unusual kind stands in the text: ${character}`,
    hint: 'Write a space instead: --fix does.',
  },
  'text-letter-lost': {
    message: 'a letter was lost when the file was saved in another encoding',
    hint: 'Write the letter that stood there.',
  },
  'text-not-nfc': {
    message: 'a letter is written as several code points where there is one for it',
    hint: 'Write it as one (Unicode NFC): --fix does.',
  },
  'text-trailing-space': { message: 'spaces stand at the end of the line', hint: 'Remove them: --fix does.' },
  'text-final-newline': { message: 'the last line has no end', hint: 'End it with a line break: --fix does.' },
  'letter-presentation': {
    message: ({ letters }) => `shapes of letters stand instead of letters, which no search finds: ${letters} is meant`,
    hint: 'Write the letters: --fix does.',
  },
  'letter-foreign': {
    message: ({ character }) => `a letter of Persian or Urdu stands in an Arabic word: ${character}`,
    hint: ({ letter }) => `Write ${letter} instead.`,
  },

  // Punctuation.
  'punctuation-latin': {
    message: ({ mark }) => `a Latin mark stands in Arabic text: ${mark}`,
    hint: ({ right }) => `Write ${right} instead: --fix does.`,
  },
  'punctuation-arabic': {
    message: ({ mark }) => `an Arabic mark stands in English text: ${mark}`,
    hint: ({ right }) => `Write ${right} instead: --fix does.`,
  },
  'quote-straight': {
    message: 'a straight quotation mark stands in Arabic text',
    hint: 'Write « and » instead: --fix does where each has its counterpart.',
  },
  'quote-whole': {
    message: 'the whole value stands in the quotation marks of a word processor, which readers will see',
    hint: "Take them away, unless the words are quoted; a value that needs quotes in its field takes straight ones: '…'.",
  },
  'quote-unbalanced': {
    message: ({ mark, opens }) => `a quotation mark ${mark} is ${opens ? 'opened and never closed' : 'closed and never opened'}`,
    hint: ({ counterpart }) => `Write ${counterpart} where it belongs, or remove the other.`,
  },
  'bracket-unbalanced': {
    message: ({ mark, opens }) => `a bracket ${mark} is ${opens ? 'opened and never closed' : 'closed and never opened'}`,
    hint: ({ counterpart }) => `Write ${counterpart} where it belongs, or remove the other.`,
  },

  // The form of a text, and where it leads.
  'heading-skip': {
    message: ({ depth }) => `the heading is of level ${depth}, and a level above it is left out`,
    hint: ({ wanted }) => `Write it with ${'#'.repeat(wanted)}.`,
  },
  'heading-title': {
    message: 'a heading of the first level stands in the text, and the title is that of the page already',
    hint: 'Write it with ##, or remove it.',
  },
  'heading-speech': {
    message: 'a heading stands in a speech, and nobody speaks headings',
    hint: 'Take away the signs # if these are the words of the speaker; else put it into a section of its own, between the speeches.',
  },
  'markup-unknown': {
    message: ({ what }) =>
      what === 'table'
        ? 'tables are not made here: readers see the signs'
        : 'footnotes are not made here: readers see the sign, or lose the text',
    hint: ({ what }) =>
      what === 'table' ? 'Write a list, a point for each row.' : 'Write what the footnote says into the text, in brackets.',
  },
  'heading-empty': { message: 'a heading has no words', hint: 'Write them, or remove the signs #.' },
  'image-text': {
    message: 'the picture has no text for those who cannot see it',
    hint: 'Say what it shows between the square brackets: ![what it shows](file).',
  },
  'image-missing': {
    message: ({ isLocal }) => (isLocal ? 'the picture lies on your own machine, where no reader finds it' : 'there is no such picture'),
    hint: ({ isLocal }) =>
      isLocal
        ? 'Put the file into the folder of this one, and write its name alone.'
        : 'Put the file there, or mend its name; capitals count.',
  },
  'link-broken': {
    message: ({ address }) => `the link leads to no page of the archive: ${address}`,
    hint: 'Mend the address; it counts from the page on which the link stands.',
  },
  'link-anchor': {
    message: ({ anchor }) => `the page has no place of this name: ${anchor}`,
    hint: 'Take the address of the paragraph or of the heading from the page itself.',
  },
  'link-form': {
    message: 'this looks like a link and is none: readers see the signs',
    hint: 'Write [words](address): the words first, then the address in round brackets, and nothing between them.',
  },
  'link-unsafe': {
    message: 'the link leads to nothing that a reader may open',
    hint: 'Begin it with https://, or write a page of the archive.',
  },
  'link-empty': {
    message: ({ what }) => (what === 'address' ? 'the link leads nowhere' : 'the link has no words'),
    hint: 'Write it as [words](address).',
  },
  'paragraph-unknown': { message: 'there is no such paragraph', hint: 'Write it as <document>#<id>, e.g. s-pv-7050#p-5-2.' },
  'symbol-malformed': {
    message: 'this is no symbol of a document as it is written',
    hint: ({ near }) => (near === null ? 'Write it as the document bears it, e.g. S/PV.7050.' : `Write ${near}, if that is meant.`),
  },

  // Days and hours.
  'date-impossible': { message: 'no calendar has this day', hint: 'Mend the day or the month.' },
  'date-future': { message: ({ today }) => `this day is still to come (today is ${today})`, hint: 'Mend the date.' },
  'date-order': {
    message: ({ earlier, later }) => `${later} stands where nothing before ${earlier} can stand`,
    hint: 'Mend one of the two.',
  },

  // What a document or an entry lacks.
  'document-empty': { message: 'there is no text in the document', hint: 'Write it under the fields, or remove the file.' },
  'date-missing': {
    message: 'the article has no date',
    hint: 'Write date:, or say in the note of dateBasis why it is not known.',
  },
  'title-missing': { message: 'the translation has no title', hint: 'Write title: in the English file.' },
  'title-twice': {
    message: ({ other }) => `another document has the same title: ${other}`,
    hint: 'Remove the one that is there twice, or tell them apart, e.g. by the date.',
  },
  'name-twice': {
    message: ({ other }) => `another entry has the same name: ${other}`,
    hint: 'Join the two, or tell their names apart.',
  },
  'rights-missing': {
    message: 'nothing says whose text this source is',
    hint: 'Write rights: for it in {seeds}/catalogue.yaml, and convert again.',
  },
  'page-alone': { message: 'the page is there in one language only', hint: ({ other }) => `Write ${other}, too.` },
  'file-stray': {
    message: 'nothing reads or shows a file of this kind',
    hint: ({ better }) =>
      better === null
        ? 'Put the document into {seeds}/ as plain text, or remove the file.'
        : `Rename it ${better}, if it is a text of your own; the document of somebody else belongs into {seeds}/.`,
  },
  'speaker-unused': { message: 'no document names this person', hint: 'Name the person where they speak, or remove the file.' },
  'delegation-unused': {
    message: 'no document and no person names this delegation',
    hint: 'Name it where it belongs, or remove the file.',
  },
  'topic-unused': {
    message: 'no paragraph belongs to this topic',
    hint: 'Write its id under topics of a paragraph, mend its terms, or remove the file.',
  },
  'term-unused': { message: 'no paragraph says this term', hint: 'Mend its Arabic forms, or remove the file.' },

  // Commands and their options.
  'repository-url': {
    message: 'this is no address of a repository on a forge that is known',
    hint: 'Set it to the address that the browser shows, with the branch where the forge is one of your own, e.g. https://github.com/example/archive/tree/main',
  },
  'editing-page': {
    message: ({ why }) =>
      why === 'repository'
        ? 'an editing page is wanted, and no repository that it could edit'
        : 'this is no way of signing in on the editing page',
    hint: ({ why }) =>
      why === 'repository'
        ? 'Set REPOSITORY_URL as well, e.g. https://github.com/example/archive'
        : 'Write token; or on GitHub the address of a sign-in helper, elsewhere the id of the application that you registered there.',
  },
  'site-url': { message: 'this is no web address', hint: 'Set it to where the archive will live, e.g. https://example.org/un-oic/' },
  'format-unknown': {
    message: 'there is no such format',
    hint: ({ formats }) => `Write one of: ${formats.join(', ')}.`,
  },
  'confirm-file': {
    message: 'nothing of this name waits to be confirmed',
    hint: 'Name an English file of {content}/ or its folder, or a seed whose entry in {seeds}/catalogue.yaml is proposed.',
  },
  'new-kind': { message: 'there is no such kind of file', hint: ({ kinds }) => `Write one of: ${kinds.join(', ')}.` },
  'new-id': {
    message: ({ section }) =>
      section ? 'a section is named by its document and its number' : 'an id is made of a–z, 0–9 and single hyphens',
    hint: ({ section }) => (section ? 'Write it as s-pv-7050/9a.' : 'Write it like ban-ki-moon.'),
  },
  'new-name': { message: 'a name or title in both languages is needed', hint: 'Give them with --ar and --en.' },
  'new-date': { message: 'this is no date', hint: 'Write it as 2013-10-28, or 2013-10 or 2013 where no more is known.' },
  'new-words': {
    message: 'the English of a speech has a paragraph that its Arabic lacks',
    hint: 'Give the Arabic words first, a line for each paragraph, and as many lines of English or fewer.',
  },
  'new-taken': { message: 'the file exists already', hint: 'Edit it, or choose another id.' },
  'new-missing': {
    message: ({ speaker }) => (speaker === null ? 'there is no record of this name' : 'no file describes the speaker'),
    hint: ({ speaker }) =>
      speaker === null ? 'Name one of the folders in {content}/records/.' : `Begin it with npm run new -- speaker ${speaker}.`,
  },
  'usage-lang': { message: 'the commands speak no such language', hint: 'Write --lang ar or --lang en.' },
  'usage-option-unknown': {
    message: 'the command has no such option',
    hint: ({ nearest }) => (nearest === null ? '--help names those it has.' : `Did you mean ${nearest}?`),
  },
  'usage-value-missing': { message: 'the option needs a value', hint: 'Write it after the option; --help says what it means.' },
  'usage-choice': {
    message: 'the option has no such value',
    hint: ({ choices }) => `Write one of: ${choices.join(', ')}.`,
  },
  'usage-argument-extra': { message: 'the command takes fewer words', hint: 'Put words with spaces in quotes; --help says what it takes.' },
  'usage-wrong': { message: ({ detail }) => `the command cannot be understood: ${detail}`, hint: '--help says what it takes.' },
};

/** The slips in YAML that people make; the others are told in the parser's own words. */
const yamlReasons: Readonly<Record<string, string>> = {
  BAD_INDENT: 'the line is not indented like those before it',
  BLOCK_AS_IMPLICIT_KEY: 'a field stands in the line of another, perhaps because the value has a colon in it',
  BAD_SCALAR_START: 'the value begins with a sign that no value begins with',
  BAD_DQ_ESCAPE: 'what follows a backslash between quotes means nothing',
  BAD_ALIAS: 'a value begins with * or & and does not stand in quotes',
  DUPLICATE_KEY: 'a field is written twice',
  MISSING_CHAR: 'a sign is missing, such as the last quote, the last bracket, or the colon after the name of a field',
  MULTILINE_IMPLICIT_KEY: 'a line has no name of a field with a colon and a space',
  MULTIPLE_DOCS: 'a line --- stands among the fields',
  TAB_AS_INDENT: 'a tab stands where spaces belong',
  UNEXPECTED_TOKEN: 'a sign stands where none belongs',
  INDENTED: 'the line is indented as if it belonged to the field above it, which has a value already',
  UNCLOSED: 'a bracket or a quote is opened and never closed',
  CURLY_QUOTES: 'the quotes round the value are not the straight ones',
  ODD_SPACE: 'the line begins with a space of an unusual kind, which does not indent it',
};

/** Where there is something better to do than to look at all rules. */
const yamlHints: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of the two.',
  INDENTED: 'Let it begin where the other fields begin, or indent the field above it too.',
  ODD_SPACE: 'Write plain spaces: --fix does.',
  UNCLOSED: 'Close it at the end of the value; the entries of a list have the Latin comma «,» between them.',
  CURLY_QUOTES: 'Write them as "…"; a program for writing has made other quotes of them.',
  TAB_AS_INDENT: 'Write two spaces instead of each tab.',
};

export const rules: Record<FieldRule, string> = {
  id: 'An id is made of a–z, 0–9 and single hyphens, e.g. ban-ki-moon.',
  'paragraph-id': 'A paragraph id reads p-<section>-<number>, e.g. p-9-3.',
  'section-number': 'A section number reads 9, or 9a for a section put in later.',
  'seed-name': 'A seed is named by its file in {seeds}/, in ASCII.',
  date: 'A date is year, month and day in the digits 0–9: 2013-10-28, or 2013-10 or 2013 where no more is known.',
  'language-tag': 'A language is a tag of two or three letters, e.g. fr.',
  clock: 'An hour reads 10:00.',
  'web-address': 'A web address begins with https:// or http:// and has no spaces.',
  'sha-256': 'Convert again: only npm run convert writes this.',
  digest: 'Remove it, and write it anew with npm run check -- --confirm.',
};

const titleParts: Record<TitlePart, string> = {
  organ: 'the organ',
  meeting: "the meeting's number",
  date: "the meeting's date",
};

const mdxCode: Record<MdxCode, string> = {
  braces: 'code',
  'code-block': 'blocks of code: a line that begins with ``` makes one',
  comment: 'remarks between «<!--» and «-->»',
  indented: 'blocks of code: a line that begins with four spaces makes one',
  module: 'import or export: put a word before it, or write &#x69;mport',
  tags: 'tags',
  other: 'code',
};

function leftOut({ count, character }: { count: number; character: string }): string {
  return `${count === 1 ? 'one invisible character' : `${count} invisible characters, the first of them`} ${character}, left out`;
}

function owner({ kind, name }: WordOwner): string {
  return { paragraphs: `the paragraph ${name}`, metadata: `the metadata ${name}`, discards: `a discard (${name})` }[kind];
}

function add(folder: string, { id, nearest }: { id: string; nearest: string | null }): string {
  return `Add ${id} to ${folder}${nearest === null ? '' : ` or write ${nearest}`}.`;
}

function wished(wish: FieldWish): string {
  switch (wish.kind) {
    case 'one-of':
      return `Write one of: ${wish.options.join(', ')}.`;
    case 'text':
      return 'Write text there; a number or a date that is a text stands in quotes.';
    case 'list':
      return 'Write a list there: «[one, two]», or each entry on its own line after «- ».';
    case 'latin-commas':
      return 'Put the Latin comma «,» between the entries of a list.';
    case 'fields':
      return wish.names.length === 0
        ? 'Write fields under it there.'
        : `Write its fields under it, each on a line of its own and indented by two spaces: ${wish.names.join(', ')}.`;
    case 'type':
      return `Write a value of the kind «${wish.type}» there.`;
    case 'at-least':
      return `Write a number that is not below ${wish.limit}.`;
    case 'more-than':
      return `Write a number above ${wish.limit}.`;
    case 'at-most':
      return `Write a number that is not above ${wish.limit}.`;
    case 'less-than':
      return `Write a number below ${wish.limit}.`;
    case 'not-empty':
      return 'Write something there, or remove the field.';
    case 'rule':
      return rules[wish.rule];
    case 'other':
      return `${wish.detail.charAt(0).toUpperCase()}${wish.detail.slice(1)}.`;
  }
}
