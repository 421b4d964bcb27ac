import type { EvidencePhrase } from '../../model/evidence.ts';
import { isolate, rightToLeft, say } from '../isolate.ts';
import { placeOf } from '../problems/place.ts';
import { visible } from '../visible.ts';
import type { ConsoleWords } from './words.ts';

const rules = new Intl.PluralRules('ar');

/** A counted noun as Arabic counts it: `one` and `two` without a number, 3–10 with the plural, 11–99 with the accusative, then the singular. */
function count(number: number, zero: string, one: string, two: string, few: string, many: string, other: string): string {
  const form = { zero, one, two, few, many, other }[rules.select(number)];
  return form.replace('#', isolate(number));
}

const errors = (n: number) => count(n, 'لا أخطاء', 'خطأ واحد', 'خطآن', '# أخطاء', '# خطأ', '# خطأ');
const warnings = (n: number) => count(n, 'لا تنبيهات', 'تنبيه واحد', 'تنبيهان', '# تنبيهات', '# تنبيها', '# تنبيه');
const filesIn = (n: number) => count(n, 'ولم يُقرأ ملف', 'في ملف واحد', 'في ملفين', 'في # ملفات', 'في # ملفا', 'في # ملف');
const files = (n: number) => count(n, 'لا ملفات', 'ملف واحد', 'ملفان', '# ملفات', '# ملفا', '# ملف');
const places = (n: number) => count(n, 'لا شيء', 'موضع واحد', 'موضعان', '# مواضع', '# موضعا', '# موضع');
const documents = (n: number) => count(n, 'لا وثائق', 'وثيقة واحدة', 'وثيقتان', '# وثائق', '# وثيقة', '# وثيقة');
const seeds = (n: number) => count(n, 'غير مصدر', 'مصدر واحد', 'مصدرين', '# مصادر', '# مصدرا', '# مصدر');
const paragraphs = (n: number) => count(n, 'لا شيء', 'فقرة واحدة', 'فقرتان', '# فقرات', '# فقرة', '# فقرة');

/** The first names of many: the catalogue itself has all. */
const few = (names: readonly string[]) =>
  names.slice(0, 12).map(isolate).join('، ') + (names.length > 12 ? say`، و${names.length - 12} غيرها` : '');

/** What the commands say in Arabic. */
export const ar: ConsoleWords = {
  checked: (found) => `${errors(found.errors)}، و${warnings(found.warnings)}، ${filesIn(found.files)}.`,
  missingWordsWait: 'أما هل سقطت كلمات من المصادر فيُقال بعد إصلاح هذه الأخطاء.',
  mended: (found) =>
    `${placeOf(found)}: [${found.code}] ${rightToLeft(found.fragment === undefined ? 'أُصلح' : say`أُصلح «${visible(found.fragment)}»`)}`,
  mendedAll: (done) => (done.places === 0 ? 'لم يُصلح شيء.' : `أُصلح ${places(done.places)} ${filesIn(done.files)}.`),
  confirmed: (file) => say`أُكّد: ${file}`,
  converted: (made) =>
    `${documents(made.documents)} من ${seeds(made.seeds)}؛ وفي ${isolate(`${made.folder}/`)}: ${made.written === 0 ? 'لم يُكتب شيء' : `كُتب ${files(made.written)}`}، و${made.removed === 0 ? 'لم يُحذف شيء' : `حُذف ${files(made.removed)}`}.`,
  proposed: (ids) => `مقترح ينتظر تأكيد محرر: ${ids.map(isolate).join('، ')}.`,
  catalogueProposed: (found) => `${say`مقترح في ${found.file} ينتظر أن يكمله محرر ويؤكده`}: ${few(found.seeds)}.`,
  catalogueClosed: (file) => say`لا سبيل إلى الإضافة إلى ${file}. ولمحرره أن يضع فيه هذه السطور:`,
  catalogueAbsent: (found) =>
    `${say`لا وجود لـ${found.file}، وفيه يُقال لمن هذه النصوص`}: ${few(found.seeds)}. أنشئ ملفا فارغا بهذا الاسم وحوّل من جديد تُقترح مداخلها فيه.`,
  catalogueRemarks: (folder) => ({
    proposed: (seed) => `اقترحه npm run convert: انظر هل هو صحيح، واملأ ما فرغ منه، ثم أكّده: npm run check -- --confirm ${folder}/${seed}`,
    rights: 'لمن النص، وبأي شروط يُعرض؟ اكتب تحته ar: وen: أبعد منه عن أول السطر.',
    titleAr: 'لا عنوان في النص، فإن وضعت له عنوانا فاكتبه تحت title في ar: بين [معقوفين].',
    titleEn: 'عنوان الترجمة غير الرسمية بالإنكليزية.',
    publisher: 'لا يقول النص من نشره. فإن دل عليه دليل قوي فاكتب تحته ar: وen:، وإلا فاتركه فارغا.',
    publisherEn: 'يسمي النص ناشره بالعربية.',
    date: 'لا تاريخ في النص. فإن عرفته من غيره فاكتبه، واكتب تحت dateBasis kind: catalogue ومعه note.',
  }),
  doubtfulSeam: ({ folder, seed, after, before, sure, evidence }) => {
    const reasons =
      evidence.length === 0 ? 'لا شيء بعينه' : evidence.map((phrase) => evidenceWords[phrase as EvidencePhrase] ?? isolate(phrase));
    return (
      say`${`${folder}/${seed}`}: يُقرأ السطر ${before} بعد السطر ${after} (الثقة ${`${sure}%`}: ` +
      `${typeof reasons === 'string' ? reasons : reasons.join('؛ ')}). ` +
      say`فإن لم يكن كذلك فقرره في ${'order:'} من ${`${folder}/catalogue.yaml`}.`
    );
  },
  indexed: (counts) => `في فهرس البحث بالعربية ${paragraphs(counts.ar)}، وبالإنكليزية ${paragraphs(counts.en)}.`,
  begun: (file) => say`بُدئ: ${file}`,
  leftToDo: {
    article: 'اكتب النص تحت رأس الملف العربي، وفي الرأس من نشره، وأين قرأته ومتى، ولمن النص، ثم ترجمه في الملف الإنكليزي.',
    record: say`انظر هل صح ${'symbol'} و${'body'} و${'meeting'}، وأضف الساعة والرئيس والأعضاء، ثم ابدأ كلماته: ${'npm run new -- speech'}.`,
    speech:
      'اكتب الكلام تحت رأس الملف العربي، وأضف إلى الرأس ما ينقصه: باسم من يتكلم الشخص، وبأي صفة، وبأي لغة، ثم ترجمه في الملف الإنكليزي.',
    section: 'اكتب النص تحت رأس الملف العربي، وباسم من يتكلم الشخص وبأي صفة في الرأس، ثم ترجمه في الملف الإنكليزي.',
    speaker: say`أضف إلى ${'aliases'} كل رسم آخر للاسم، وإلى ${'roles'} المناصب التي شغلها.`,
    delegation: say`إن لم يكن دولة فاجعل ${'kind'} ${'organization'} أو ${'secretariat'}، وأضف إلى ${'aliases'} كل رسم آخر للاسم.`,
    topic: say`صف باللغتين ما يدخل فيه، واكتب تحت ${'terms'} الكلمات العربية التي توجد بها فقراته.`,
    term: say`أضف صوره الصحيحة الأخرى تحت ${'ar'} و${'en'}، وما ينبغي أن يُعرف عند استعماله في ${'note'}.`,
    page: say`اكتب الصفحة تحت رأس كل من الملفين، وقل في ${'description'} في جملة واحدة ما الغاية منها.`,
  },
  thenCheck: say`ثم شغّل ${'npm run check'}.`,
  questions: {
    kind: (kinds) => say`ما النوع (${kinds.join(', ')})؟ `,
    id: say`ما المعرّف، بالحروف ${'a–z'} والأرقام ${'0–9'} والشَّرطات؟ `,
    ar: 'ما الاسم أو العنوان بالعربية؟ ',
    en: 'ما الاسم أو العنوان بالإنكليزية؟ ',
    sectionId: say`ما الوثيقة والرقم، مثل ${'s-pv-7050/9a'}؟ `,
    speechId: say`أي محضر، مثل ${'s-pv-7050'} لآخره أو ${'s-pv-7050/9a'} لموضع فيه؟ `,
    speaker: 'من يتكلم (معرّفه، أو لا شيء لما يرويه المحضر)؟ ',
    who: 'من يتكلم (معرّفه)؟ ',
    words: 'ما أول فقرة من كلامه بالعربية (أو لا شيء إن كنت ستكتب في الملف)؟ ',
    date: {
      record: say`في أي يوم عُقدت الجلسة، مثل ${'2013-10-28'}؟ `,
      article: say`في أي يوم نُشر، مثل ${'2013-10-28'} (أو لا شيء إن لم يُعرف)؟ `,
    },
  },
  help: {
    titles: { 'Usage:': 'الاستعمال:', 'Options:': 'الخيارات:', 'Arguments:': 'ما يأتي بعد الأمر:' },
    option: 'يقول هذا',
    lang: say`لغة ما يقوله الأمر: ${'ar'} أو ${'en'} (والأصل ما في ${'LC_ALL'} أو ${'LC_MESSAGES'} أو ${'LANG'}، وإلا فلغة الجهاز)`,
    preset: (value) => say`(والأصل ${value})`,
  },
  usage: {
    convert: {
      description: say`يحوّل المصادر إلى ملفات ${'content/'}، ويُبقي ما غيّره محرر فيها.`,
      arguments: {},
      options: {
        '--seeds <dir>': 'مجلد المصادر',
        '--content <dir>': 'المجلد الذي يُكتب فيه',
        '--check': say`لا يكتب شيئا، ويفشل إذا كان في ${'content/'} ملف ليس على ما يعطيه مصدره الآن`,
        '--prune': 'يحذف ما لم يعد له مصدر، ما لم يغيره محرر',
        '--keep <file...>': 'إذا غيّر محرر وغيّر التحويل كلمات بعينها في هذه الملفات بقي ما كتبه المحرر',
        '--take <file...>': 'إذا غيّر محرر وغيّر التحويل كلمات بعينها في هذه الملفات أُخذ الجديد',
      },
    },
    check: {
      description: say`يقابل ${'content/'} بالنموذج وبنفسه وبالمصادر، ويفشل إذا وجد خطأ.`,
      arguments: {},
      options: {
        '--seeds <dir>': 'مجلد المصادر',
        '--content <dir>': 'المجلد الذي يُفحص',
        '--explain <code>': 'لا يفحص، بل يشرح معنى رمز من الرموز وكيف يُصلح ما دل عليه',
        '--format <format>': 'كيف يُطبع ما وُجد: ',
        '--fix': 'يصلح أولا ما يُصلح من غير نظر',
        '--confirm <file...>': 'يؤكد أولا أن هذه الترجمات صحيحة للنص العربي كما هو الآن، أو يؤكد المداخل المقترحة لهذه المصادر',
      },
      after: 'وينتهي بالرمز 0 إذا لم يكن خطأ، وبالرمز 1 إذا كان، وبالرمز 2 إذا لم يُكتب الأمر كما ينبغي.',
    },
    new: {
      description: say`يبدأ ملفا في ${'content/'}، أو ملفين عربيا وإنكليزيا، ليملأهما محرر.`,
      arguments: {
        '[kind]': 'واحد من: ',
        '[id]': say`المعرّف، ومنه العنوان: ${'ban-ki-moon'}؛ ومعرّف القسم وثيقته ورقمه: ${'s-pv-7050/9a'}؛ والكلمة تكفيها وثيقتها`,
      },
      options: {
        '--ar <text>': 'الاسم أو العنوان بالعربية، وللكلمة نصها، لكل فقرة سطر',
        '--en <text>': 'مثله بالإنكليزية',
        '--speaker <id>': 'من يتكلم في الكلمة أو القسم، والقسم من غيره مما يرويه المحضر',
        '--date <date>': say`يوم نشر الخبر، أو يوم عقد الجلسة التي يدوّنها المحضر: ${'2013-10-28'}`,
        '--content <dir>': 'المجلد الذي يُكتب فيه',
      },
      after: 'وما نقص سُئلت عنه إذا كتبت الأمر في طرفية.',
    },
    build: {
      description: say`يبني الموقع: من المصادر إلى مجلد من الملفات الثابتة. و${'SITE_URL'} عنوانه على الويب.`,
      arguments: {},
      options: {
        '--seeds <dir>': 'مجلد المصادر',
        '--content <dir>': 'مجلد نصوص الأرشيف',
        '--out <dir>': 'المجلد الذي يُكتب',
        '--no-convert': say`يأخذ ${'content/'} كما هو`,
      },
    },
    export: {
      description: 'يطبع الأرشيف الذي في مجلد النصوص بيانات.',
      arguments: {},
      options: { '--content <dir>': 'مجلد النصوص', '--format <format>': 'واحدة من: ' },
      after: say`تبدأ العناوين بمسار ${'SITE_URL'}. وتُكتب المشكلات في مجرى الأخطاء؛ فإن كان فيها خطأ لم يُطبع شيء وانتهى الأمر بالرمز 1.`,
    },
  },
};

const evidenceWords: Readonly<Record<EvidencePhrase, string>> = {
  'the sentence runs on': 'الجملة تتصل',
  'goes on after a comma': 'الكلام يتصل بعد فاصلة',
  'a sentence begins': 'جملة تبدأ',
  'goes on after a colon': 'الكلام يتصل بعد نقطتين',
  'a new turn after a full stop': 'متكلم جديد بعد نقطة',
  'a new turn in mid-sentence': 'متكلم جديد في وسط جملة',
  'after a heading': 'بعد عنوان',
  'a heading in mid-sentence': 'عنوان في وسط جملة',
  'words that belong together': 'كلمات يلازم بعضها بعضا',
  'words that hardly go together': 'كلمات قلما تجتمع',
  'words that stood together before': 'كلمات اجتمعت من قبل',
  'words that go together': 'كلمات تجتمع',
  'a word that begins sentences': 'كلمة تبدأ بها الجمل',
  'a sentence begins inside another': 'جملة تبدأ داخل أخرى',
  'begins in mid-sentence': 'يبدأ من وسط جملة',
  'begins with the end of a sentence': 'يبدأ بآخر جملة',
  'leaves a bracket open': 'يترك قوسا مفتوحا',
  'closes a bracket that was not opened': 'يغلق قوسا لم يُفتح',
  'closes the bracket': 'يغلق القوس',
  'a sentence begins after a dangling word': 'جملة تبدأ بعد كلمة معلقة',
  'both sides speak of the same': 'الطرفان في موضوع واحد',
  'completes the attribution': 'يكمل اسم المتكلم',
  'leaves half an attribution': 'يترك نصف اسم المتكلم',
  'the meeting has risen': 'رُفعت الجلسة',
  'the meeting is called to order': 'افتُتحت الجلسة',
  'the chair names who speaks next': 'الرئيس يسمي المتكلم التالي',
  'the chair names somebody else': 'الرئيس يسمي غيره',
  'the chair has given the floor': 'الرئيس أعطى الكلمة',
  'a new turn after closing words': 'متكلم جديد بعد عبارة ختام',
  'goes on after closing words': 'الكلام يتصل بعد عبارة ختام',
  'the chair thanks who has just spoken': 'الرئيس يشكر من تكلم لتوه',
  'the chair thanks somebody else': 'الرئيس يشكر غيره',
  'the agenda is adopted under its heading': 'أُقر جدول الأعمال تحت عنوانه',
  'the agenda is adopted elsewhere': 'أُقر جدول الأعمال في موضع آخر',
  'running text right after the opening': 'كلام متصل بعد الافتتاح مباشرة',
  'greetings stand together': 'التحيات مجتمعة',
  'a greeting away from the beginning': 'تحية بعيدة عن أول الكلمة',
  'the next point of a list': 'البند التالي من قائمة',
  'a point without the one before it': 'بند من غير الذي قبله',
};
