import type { FieldRule, FieldWish } from '../../model/field-wish.ts';
import type { MdxCode, TitlePart, WordOwner } from '../../model/problem-codes.ts';
import { isolate, say } from '../isolate.ts';
import type { ProblemWordings } from './wording.ts';

/** What is wrong and what to do, in Arabic. Whatever is no Arabic prose goes through `say`, which isolates it. */
export const ar: ProblemWordings = {
  // A seed as it comes through the door.
  'seed-name': {
    message: 'في اسم الملف حروف لا تصلح في الروابط',
    hint: say`سمّ الملف بحروف لاتينية ${'a–z'} وأرقام وشَرطات ونقاط.`,
  },
  'seed-unreadable': {
    message: ({ reason }) => (reason === null ? 'تتعذر قراءة الملف' : say`تتعذر قراءة الملف (${reason})`),
    hint: 'اسمح بقراءته، أو احذفه من المجلد.',
  },
  'seed-too-large': {
    message: ({ size, limit }) => say`حجم الملف ${size} ميغابايت، وأقصى حجم للمصدر ${limit}`,
    hint: 'قسّمه إلى وثائقه، لكل وثيقة ملف.',
  },
  'seed-empty': { message: 'الملف لا نص فيه', hint: say`ضع فيه الوثيقة، أو احذفه من ${'{seeds}/'}.` },
  'seed-binary': {
    message: 'الملف ليس وثيقة نصية',
    hint: say`احفظ الوثيقة نصا عاديا بترميز ${'UTF-8'}، وضعه في ${'{seeds}/'} بدلا منه.`,
  },
  'seed-web-page': {
    message: 'الملف صفحة ويب بوسومها، وليس نصا عاديا',
    hint: say`انسخ نص الصفحة من المتصفح واحفظه نصا عاديا بترميز ${'UTF-8'}.`,
  },
  'seed-not-utf8': {
    message: ({ utf16 }) => (utf16 ? say`ترميز النص ${'UTF-16'}، لا ${'UTF-8'}` : say`ترميز النص ليس ${'UTF-8'}`),
    hint: say`احفظ الملف من جديد بترميز ${'UTF-8'} (وكثير من الملفات العربية القديمة بترميز ${'Windows-1256'}).`,
  },
  'seed-same-name': {
    message: ({ other }) => say`لا يختلف الاسم عن اسم ${`{seeds}/${other}`} إلا في اللاحقة أو في الحروف الكبيرة`,
    hint: 'غيّر اسم أحدهما.',
  },
  'seed-same-id': {
    message: ({ other }) => say`لهذه الوثيقة معرّف وثيقة أخرى في ${`{seeds}/${other}`}`,
    hint: say`أعط إحداهما معرّفا آخر في ${'{seeds}/catalogue.yaml'}، أو احذف المكررة منهما.`,
  },
  'seed-kind-unknown': {
    message: 'ليست هذه من أنواع الوثائق التي تُحوّل',
    hint: ({ kinds }) => say`اذكر نوعها في ${'{seeds}/catalogue.yaml'}، والأنواع هي: ${kinds.join(', ')}.`,
  },
  'seed-bom': { message: 'في أول الملف علامة ترتيب البايتات، وقد أُسقطت', hint: 'لا يلزم شيء.' },
  'seed-crlf': { message: say`تنتهي السطور بالعلامة ${'CR'} أو ${'CR LF'}، وقد قُرئت ${'LF'}`, hint: 'لا يلزم شيء.' },
  'seed-separator': { message: leftOut, hint: 'لا يلزم شيء.' },
  'seed-nul': { message: leftOut, hint: 'لا يلزم شيء.' },
  'seed-control': { message: leftOut, hint: 'لا يلزم شيء.' },
  'seed-bidi-control': { message: leftOut, hint: 'لا يلزم شيء.' },
  'seed-zero-width': { message: leftOut, hint: 'لا يلزم شيء.' },
  'seeds-missing': { message: 'لا وجود لمجلد المصادر هذا', hint: say`سمّ مجلدا بالخيار ${'--seeds'}.` },
  'seeds-empty': { message: 'لا مصدر في هذا المجلد', hint: say`ضع فيه وثيقة، نصا عاديا بترميز ${'UTF-8'}.` },

  // The catalogue, and what its rulings say of a seed.
  'catalogue-not-utf8': { message: say`ترميز الفهرس ليس ${'UTF-8'}`, hint: say`احفظ الملف من جديد بترميز ${'UTF-8'}.` },
  'catalogue-without-seed': {
    message: 'في الفهرس مدخل لمصدر لا وجود له',
    hint: say`ضع الملف في ${'{seeds}/'}، أو احذف مدخله.`,
  },
  'catalogue-proposed': {
    message: 'اقترح المحوّل هذا المدخل من الفهرس، ولم يؤكده أحد',
    hint: ({ seed, empty }) =>
      `انظر هل هو صحيح${empty.length === 0 ? '' : `، واملأ ${empty.map(isolate).join(' و')}`}، ` +
      say`ثم أكّده: ${`npm run check -- --confirm {seeds}/${seed}`}.`,
  },
  'discard-not-found': {
    message: ({ from, to }) => say`يترك ${'{seeds}/catalogue.yaml'} السطور من ${from} إلى ${to}، ولا نص فيها`,
    hint: 'اذكر السطور كما هي في المصدر، والعد من 1، أو احذف القرار.',
  },
  'attribution-not-found': {
    message: say`يقرر ${'{seeds}/catalogue.yaml'} من يتكلم من هذا السطر، ولا يبدأ فيه شيء من كلام الجلسة`,
    hint: 'اذكر السطر الذي يبدأ فيه كلام المتكلم أو اسمه، أو احذف القرار.',
  },
  'attribution-nameless': {
    message: say`ينسب ${'{seeds}/catalogue.yaml'} الكلام من هذا السطر إلى متكلم ولا يذكر من هو`,
    hint: say`أضف إلى القرار ${'speaker:'} ومعه معرّف الشخص.`,
  },
  'order-not-followed': {
    message: ({ after }) => say`يقرر ${'{seeds}/catalogue.yaml'} أن يُقرأ هذا السطر بعد السطر ${after}، ولا سبيل إلى ذلك`,
    hint: 'اذكر آخر سطر من عمود وأول سطر من العمود الذي يُقرأ بعده، وتأكد من أن القرارات لا يناقض بعضها بعضا.',
  },
  'correction-not-found': {
    message: say`في ${'{seeds}/catalogue.yaml'} تصويب لكلمات ليست في هذا السطر`,
    hint: 'انسخ الكلمات من المصدر كما هي، واذكر سطرها.',
  },
  'document-not-found': {
    message: ({ found }) => say`يصف ${'{seeds}/catalogue.yaml'} وثائق أكثر مما وُجد في هذا المصدر، وهو ${found}`,
    hint: 'احذف المدخل الزائد.',
  },

  // A seed as it is parsed.
  'record-title-page': {
    message: ({ missing }) => `لا تذكر صفحة العنوان ${missing.map((part) => titleParts[part]).join(' و')}`,
    hint: 'اكتبه في سطر وحده، مثل «مجلس الأمن» و«الجلسة ٧٠٥٠» و«الاثنين، ٢٨ تشرين الأول/أكتوبر ٢٠١٣، الساعة ١٠/٠٠».',
  },
  'record-members': {
    message: 'هذا السطر من جدول الأعضاء لا يسمي وفدا وممثله',
    hint: 'اكتب السطر هكذا: الوفد، فعلامة جدولة، فاللقب والاسم، مثل «الأرجنتين⇥السيد سكيف».',
  },
  'record-without-attribution': {
    message: 'لا أحد يتكلم في هذا المحضر: ليس فيه سطر يبدأ باسم متكلم',
    hint: say`ابدأ كل كلمة باسم صاحبها، مثل «الرئيس (تكلم بالإنكليزية):»، أو اجعل نوع المصدر ${'article'} في ${'{seeds}/catalogue.yaml'}.`,
  },
  'attribution-doubtful': {
    message: 'يبدأ هذا كما يبدأ اسم المتكلم ولا يُقرأ اسما، فبقي كلامه لمن قبله',
    hint: say`إن كان غيره قد بدأ الكلام هنا فقرر ذلك في ${'attributions:'} من ${'{seeds}/catalogue.yaml'}.`,
  },
  'speech-empty': {
    message: 'لا شيء بعد اسم المتكلم هذا، فلا كلمة له',
    hint: 'انظر هل المصدر كامل، وهل ترتيب أعمدته صحيح.',
  },
  'speaker-spelling': {
    message: ({ id }) => say`لا يعرف أحد هذا الرسم للاسم، وعُدّ صاحبه ${id} لأنه يشبه الاسم المذكور للوفد نفسه في جدول الأعضاء`,
    hint: ({ id }) => say`أضفه إلى ${'aliases'} في ${`{content}/speakers/${id}.yaml`}، أو قرر صاحب الكلام في ${'{seeds}/catalogue.yaml'}.`,
  },
  'language-unknown': {
    message: 'اللغة التي أُلقيت بها الكلمة غير معروفة، فتُركت',
    hint: say`اكتب ${'spokenIn'} في ملف القسم، أو أضف اللغة إلى ${'deliveredIn'} في ${'src/language/'}.`,
  },
  'article-without-text': {
    message: 'لا فقرة في هذه الصفحة، بل عناوين وتواريخ وزوائد',
    hint: say`ضع نص الخبر في المصدر، أو احذف الملف من ${'{seeds}/'}.`,
  },
  'article-undated': {
    message: ({ id }) => say`لا تاريخ للخبر ${id}`,
    hint: say`اكتبه في ${'{seeds}/catalogue.yaml'}، ومعه ${'dateBasis'} ليُعلم كيف عُرف.`,
  },

  // What converting keeps, and why.
  'kept-changed': {
    message: 'أُبقي الملف لأن أحدا غيّره، والتحويل يعطي الآن غيره',
    hint: ({ path }) =>
      say`قابل بينهما؛ الأمر ${`npm run convert -- --keep ${path}`} يُبقي هذا على الدوام، والخيار ${`--take ${path}`} يأخذ الجديد.`,
  },
  'kept-deleted': {
    message: 'حُذف الملف وبقي محذوفا، والتحويل ما زال يعطيه',
    hint: say`إن أردته فاحذف سطره في ${'.converted.json'} وحوّل من جديد.`,
  },
  'translation-ids': {
    message: 'لم تعد معرّفات الفقرات هي معرّفات الملف العربي',
    hint: say`انقل الترجمات إلى ما تحت معرّفات الملف العربي؛ فإن لم يكن فيه ترجمة بعد فاحذف الملف وسطره في ${'.converted.json'} وحوّل من جديد.`,
  },
  'seed-gone': {
    message: ({ files }) => (files === 1 ? 'لم يعد للملف مصدر' : say`لم يعد لملفات منه مصدر، وعددها ${files}`),
    hint: say`الأمر ${'npm run convert -- --prune'} يحذف منها ما لم يغيره أحد.`,
  },
  'seed-gone-changed': {
    message: 'لم يعد للملف مصدر، وأُبقي لأن أحدا غيّره',
    hint: 'احذفه بنفسك إن لم تكن تريده.',
  },
  'section-gone-changed': {
    message: 'لم يعد في المحضر هذا القسم، وأُبقي الملف لأن أحدا غيّره',
    hint: 'انقل كلامه إلى القسم الذي هو منه، ثم احذفه.',
  },
  'merge-conflict': {
    message: ({ field, ours, theirs }) =>
      (field === null ? 'غيّر محرر كلمات وغيّرها التحويل' : say`غيّر محرر الحقل ${field} وغيّره التحويل`) +
      say`: هنا «${ours}»، والتحويل يعطي «${theirs}»`,
    hint: ({ path }) =>
      say`اكتب الصحيح في الملف ثم شغّل ${`npm run convert -- --keep ${path}`}، أو خذ الجديد بالخيار ${`--take ${path}`}. ولم يُكتب شيء.`,
  },
  'merge-unreadable': {
    message: 'غيّر أحد الملف والتحويل يعطي غيره، ولا سبيل إلى جمعهما لأن حقوله لا تُقرأ',
    hint: say`أصلح ما يقوله عنه ${'npm run check'}، ثم حوّل من جديد. ولم يُكتب شيء.`,
  },
  'convert-file': { message: 'لا يكتب التحويل ملفا بهذا الاسم', hint: 'اكتب المسار كما ذُكر في التعارض.' },
  'content-busy': {
    message: ({ process }) =>
      process === null
        ? 'تحويل آخر يعمل الآن في هذا المجلد، فلم يُكتب شيء'
        : say`تحويل آخر يعمل الآن في هذا المجلد (العملية ${process})، فلم يُكتب شيء`,
    hint: ({ lock }) => say`انتظر حتى ينتهي، أو احذف ${lock} إن لم يكن شيء يعمل.`,
  },
  'content-stale': { message: 'ليس الملف على ما يعطيه مصدره والقرارات الآن', hint: say`شغّل ${'npm run convert'}.` },
  'content-read-only': {
    message: ({ what }) => `${what === 'folder' ? 'المجلد' : 'الملف'} للقراءة فقط، فلم يُكتب شيء`,
    hint: ({ path }) => say`اسمح بالكتابة، بالأمر ${`chmod -R u+w ${path}`} مثلا، وحوّل من جديد.`,
  },
  'content-in-the-way': {
    message: ({ what }) => (what === 'folder' ? 'حيث ينبغي أن يُكتب الملف مجلد' : 'حيث يلزم مجلد ملف'),
    hint: 'غيّر اسمه أو احذفه، وحوّل من جديد.',
  },
  'content-not-written': {
    message: ({ reason }) => (reason === null ? 'تعذرت كتابة الملفات، فلم يتغير شيء' : say`تعذرت كتابة الملفات (${reason})، فلم يتغير شيء`),
    hint: 'أفسح مكانا في القرص، أو أصلح ما يدل عليه الرمز الذي بين القوسين.',
  },

  // Whether every word of every seed is accounted for.
  'words-missing': {
    message: 'ليست هذه الكلمات في فقرة ولا حقل ولا فيما تُرك',
    hint: say`حوّل من جديد؛ وإن أردت تركها عمدا فقرر ذلك في ${'discards'} من ${'{seeds}/catalogue.yaml'}.`,
  },
  'words-twice': {
    message: ({ who }) => `في ${owner(who)} كلمات حُسبت من قبل`,
    hint: ({ other }) => `احذفها من أحد الموضعين؛ والموضع الآخر ${owner(other)}.`,
  },
  'words-moved': {
    message: ({ who }) => `${owner(who)}: الكلام ليس في السطور المذكورة له`,
    hint: ({ line }) => say`كلماته في السطر ${line}، فصحح سطور مصدره.`,
  },
  'words-altered': {
    message: ({ who }) => `${owner(who)}: الكلام يخالف المصدر`,
    hint: ({ seed }) =>
      `${seed === null ? 'أعد كلماته كما هي في المصدر' : say`في المصدر «${seed}»، فأعد كلماته كما هي`}، أو صوّب الخطأ بتصويب ${isolate('(sic, corr, reason)')} في رأس ملف الفقرة.`,
  },
  'correction-lost': {
    message: ({ paragraph }) => say`ليس في الفقرة ${paragraph} ما يقول التصويب إنها تعرضه، بعد التصويب الذي قبله`,
    hint: 'وفّق بين التصويب والنص، على ترتيب النص.',
  },
  'correction-ambiguous': {
    message: ({ paragraph }) => say`في الفقرة ${paragraph} تصويبات إذا رُدّت على ترتيبها لم تعط كلمات المصدر`,
    hint: 'اقتبس مع كل تصويب مما حوله ما يجعل أول وروده هو الموضع الصحيح.',
  },
  'lines-outside': {
    message: ({ who, from, to, lines }) => `${owner(who)}: ${say`السطور المذكورة من ${from} إلى ${to}، وسطور المصدر ${lines}`}`,
    hint: 'صحح سطور مصدره، أو حوّل من جديد.',
  },
  'seed-absent': {
    message: say`يذكر ${'content'} مصدرا لا وجود له، فلا يمكن أن تُقابل به كلماته`,
    hint: say`أعد المصدر، أو احذف ما صُنع منه بالأمر ${'npm run convert -- --prune'}.`,
  },

  // The files of content/.
  'content-absent': { message: 'لا وجود لهذا المجلد', hint: say`سمّ المجلد بالخيار ${'--content'}، أو اصنعه بالأمر ${'npm run convert'}.` },
  'account-broken': {
    message: 'تتعذر قراءة سجل ما كتبه التحويل',
    hint: 'استرجعه من نظام إدارة النسخ؛ فمن غيره يحسب التحويل كل ملف من عمل محرر.',
  },
  'conflict-left': {
    message: 'في الملف صيغتان لموضع واحد لم يختر أحد بينهما',
    hint: say`أبقِ الصحيح، واحذف السطور التي تبدأ بـ${'<<<<<<<'} و${'======='} و${'>>>>>>>'}.`,
  },
  'file-not-utf-8': { message: say`الملف ليس نصا بترميز ${'UTF-8'}`, hint: say`احفظه من جديد بترميز ${'UTF-8'}.` },
  'file-unknown': {
    message: 'لا شيء يقرأ ملفا بهذا الاسم',
    hint: ({ folder }) =>
      folder === 'articles'
        ? say`سمّ الخبر ${'<id>.md'} أو ${'<id>.ar.mdx'} وترجمته ${'<id>.en.mdx'}، أو احذفه.`
        : folder === 'records'
          ? say`سمّ القسم على صورة ${'05-ban-ki-moon.ar.mdx'} وترجمته ${'05-ban-ki-moon.en.mdx'}، أو احذفه.`
          : 'ضعه حيث يقول الدليل إن مكان ملفات من نوعه، أو احذفه.',
  },
  'file-name': {
    message: 'اسم الملف أو مجلده ليس معرّفا',
    hint: ({ better }) => say`سمّه بالحروف ${'a–z'} والأرقام ${'0–9'} وشَرطات مفردة، مثل ${better ?? 'ban-ki-moon'}.`,
  },
  'section-twice': {
    message: ({ section }) => (section === null ? 'ملفان بلغة واحدة هما هذا الخبر' : say`ملفان بلغة واحدة هما القسم ${section}`),
    hint: ({ other }) => say`احذف أحدهما؛ والآخر ${other}.`,
  },
  'translation-absent': {
    message: 'المحضر مترجم وليس لهذا القسم ملف إنكليزي',
    hint: ({ english }) => say`أضف ${english}، وفيه معرّف كل فقرة وترجمة ما تُرجم.`,
  },
  'translation-alone': {
    message: 'ليس إلى جانب الملف الإنكليزي ملف عربي',
    hint: ({ arabic }) => say`أضف ${arabic}، أو احذف هذا الملف.`,
  },

  // Front matter and YAML.
  'front-matter-missing': {
    message: ({ what }) => (what === 'open' ? 'رأس الملف يبدأ ولا ينتهي' : 'لا رأس للملف تُكتب فيه الحقول'),
    hint: ({ what }) =>
      what === 'open'
        ? say`اكتب سطرا ${'---'} تحت آخر حقل، فوق النص.`
        : what === 'dash'
          ? say`اكتب في السطر الأول ثلاث شَرطات قصيرة ${'---'}، وكذلك تحت آخر حقل؛ فغيرها، كالشَّرطة الطويلة التي تضعها برامج الكتابة، لا يبدأ به رأس ملف.`
          : what === 'late'
            ? say`ليكن السطر ${'---'} أول سطر في الملف: احذف ما فوقه.`
            : say`اكتب الحقول أولا بين سطرين ${'---'}، مثل ${'title: …'}.`,
  },
  'yaml-broken': {
    message: ({ reason, detail }) => say`لا تُقرأ الحقول بلغة ${'YAML'}: ` + (yamlReasons[reason] ?? isolate(detail)),
    hint: ({ reason }) =>
      yamlHints[reason] ??
      say`اكتب كل حقل على صورة ${'name: value'}، وأزح السطور بمسافات، وضع بين علامتي اقتباس مستقيمتين ${'"…"'} كل قيمة فيها نقطتان بعدهما مسافة أو تبدأ بعلامة.`,
  },
  'field-comment': {
    message: say`ما بعد العلامة ${'#'} ملاحظة عند الأرشيف وليس من القيمة`,
    hint: say`إن كان من القيمة فضعها كلها بين علامتي اقتباس ${'"…"'}؛ والملاحظة تُكتب في سطر وحدها.`,
  },
  'field-unknown': {
    message: ({ within }) => (within === null ? 'لا حقل بهذا الاسم' : say`لا حقل بهذا الاسم في ${within}`),
    hint: ({ nearest, known }) =>
      nearest !== null ? say`أتريد ${nearest}؟` : known.length > 0 ? say`احذفه؛ فالحقول هنا ${known.join(', ')}.` : 'احذفه أو صحح اسمه.',
  },
  'field-missing': {
    message: ({ field }) => (field === null ? 'الحقول كلها ناقصة' : say`الحقل ${field} ناقص`),
    hint: ({ name }) => say`أضف سطرا ${`${name}: …`}.`,
  },
  'field-wrong': {
    message: ({ field }) => (field === null ? 'ليس ما في الملف حقولا' : say`قيمة الحقل ${field} لا تصح`),
    hint: ({ wish }) => wished(wish),
  },

  // The text below it.
  'mdx-broken': {
    message: ({ what, reason }) =>
      ({
        'open-brace': say`قوس ${'{'} فُتح ولم يُغلق`,
        code: say`ما بين ${'{'} و${'}'} يُعد شيفرة`,
        comment: say`ملاحظة بين ${'<!--'} و${'-->'}، وليست هذه صورتها هنا`,
        address: say`عنوان بين ${'<'} و${'>'} يُعد وسما`,
        tag: say`العلامة ${'<'} تُعد أول وسم`,
        other: say`لا يُقرأ النص بصيغة ${'MDX'}: ${reason}`,
      })[what],
    hint: ({ what }) =>
      what === 'comment'
        ? say`اكتب الملاحظة ${'{/* … */}'}، وعلامة الفقرة ${'{/* p-9-3 */}'}.`
        : what === 'address'
          ? say`اكتبه رابطا: ${'[words](address)'}.`
          : say`ضع شَرطة مائلة عكسية قبل العلامة التي هي من النص: ${'\\{'} أو ${'\\<'}؛ وعلامة الفقرة تُكتب ${'{/* p-9-3 */}'}.`,
  },
  'mdx-code': {
    message: ({ what }) => `لا مكان في ملف من ملفات الأرشيف لما يلي: ${mdxCode[what]}`,
    hint: ({ what }) =>
      what === 'braces'
        ? say`إن كان القوس من النص فاكتبه ${'\\{'}.`
        : what === 'comment'
          ? say`احذفها، أو اجعل اسم الملف ينتهي بـ${'.mdx'} واكتبها ${'{/* … */}'}.`
          : what === 'indented'
            ? 'احذف المسافات التي في أول السطر.'
            : say`اكتب فقرات وعناوين وقوائم واقتباسات، وضع ${'\\'} قبل كل قوس ${'{'} أو ${'<'} من النص.`,
  },
  'mdx-too-deep': {
    message: 'قوائم أو اقتباسات متداخلة أعمق مما في أي نص',
    hint: 'احذف ما لا حاجة للنص به؛ أما العلامات التي من كلامه فضع قبلها شَرطة مائلة عكسية.',
  },
  'paragraph-id': {
    message: ({ wrong }) =>
      ({
        form: 'ليس هذا معرّف فقرة',
        letters: 'معرّف الفقرة مكتوب بحروف كبيرة أو بأرقام عربية',
        unclosed: 'علامة الفقرة لم تُغلق',
        stars: 'علامة الفقرة تنقصها الشَّرطتان والنجمتان',
        line: 'علامة الفقرة في سطر واحد مع نصها',
      })[wrong],
    hint: ({ wrong, id }) =>
      wrong === 'form'
        ? say`اكتبه على صورة ${'p-<section>-<number>'}، مثل ${'p-9-3'}، وما جاء من وثيقة أخرى بعده على صورة ${'<document>/p-9-3'}.`
        : wrong === 'line'
          ? say`ضع ${`{/* ${id} */}`} في سطر وحده، وتحته سطر فارغ.`
          : wrong === 'letters'
            ? say`اكتبه ${`{/* ${id} */}`}.`
            : say`اكتبها ${`{/* ${id} */}`}.`,
  },
  'marker-in-markdown': {
    message: 'في ملف ماركداون عادي معرّف فقرة، فيُعرض للقارئ كأنه من كلام النص',
    hint: ({ better }) => say`سمّ الملف ${better}.`,
  },
  'paragraph-unmarked': {
    message: 'لا معرّف فوق هذه الفقرة',
    hint: say`اكتب معرّفها في سطر وحده فوقها، مثل ${'{/* p-9-3a */}'}، أو صِلها بالفقرة التي قبلها.`,
  },
  'paragraph-twice': {
    message: 'فقرتان لهما معرّف واحد',
    hint: ({ other }) => (other === null ? 'أعط إحداهما معرّفا آخر.' : say`احذفه من هنا أو من ${other}.`),
  },
  'paragraph-stranger': {
    message: ({ section }) => say`ليس هذا من معرّفات القسم ${section}`,
    hint: ({ section }) => say`اكتبه على صورة ${`p-${section}-<number>`}.`,
  },
  'paragraph-empty': {
    message: 'لا نص تحت هذا المعرّف',
    hint: 'اكتب النص تحته، أو احذف المعرّف هنا وفي رأس الملف وفي الملف الإنكليزي.',
  },
  'paragraph-gone': {
    message: 'في رأس الملف فقرة ليست في النص',
    hint: 'احذف مدخلها، أو أعد المعرّف إلى ما فوق فقرته.',
  },
  'paragraph-unlisted': {
    message: 'ليست الفقرة في رأس الملف',
    hint: ({ id }) => say`أضف ${`- id: ${id}`} إلى رأس الملف في موضع الفقرة من الترتيب.`,
  },
  'paragraph-order': {
    message: ({ than }) => (than === 'body' ? 'موضع الفقرة هنا غير موضعها في النص' : 'موضع الفقرة هنا غير موضعها في الملف العربي'),
    hint: 'اجعل الفقرات على ترتيب واحد.',
  },

  // Ids that name each other.
  'speaker-unknown': { message: 'لا ملف لهذا المتكلم', hint: (values) => add(['{content}/speakers/'], values) },
  'delegation-unknown': { message: 'لا ملف لهذا الوفد', hint: (values) => add(['{content}/delegations/'], values) },
  'topic-unknown': { message: 'لا ملف لهذا الموضوع', hint: (values) => add(['{content}/topics/'], values) },
  'document-unknown': { message: 'لا ملف لهذه الوثيقة', hint: (values) => add(['{content}/records/', '{content}/articles/'], values) },
  'id-renamed': { message: 'تغيّر هذا المعرّف', hint: ({ now }) => say`اكتب ${now}.` },
  'formerly-taken': {
    message: 'المعرّف القديم يصل إلى موضع واحد، وهذا له صاحب',
    hint: ({ other }) => say`احذفه هنا أو في ${other}.`,
  },
  'document-twice': {
    message: 'محضر وخبر لهما معرّف واحد',
    hint: ({ other }) => say`غيّر اسم أحدهما؛ والآخر ${other}.`,
  },
  'record-missing': { message: say`ليس للمحضر الذي منه هذا القسم ملف ${'document.yaml'}`, hint: 'أضفه إلى المجلد.' },
  'ledger-name': { message: 'ليس اسم الملف من اسم مصدره', hint: say`سمّه باسم المصدر من غير لاحقته، ثم ${'.yaml'}.` },
  'seed-unnamed': {
    message: 'ذُكرت سطور من مصدر ولم يُذكر المصدر',
    hint: say`أضف ${'seed:'} ومعه اسم ملف المصدر، أو احذف السطور.`,
  },
  'section-document': {
    message: say`الحقل ${'document'} يسمي محضرا غير الذي يسميه المجلد`,
    hint: ({ document }) => say`اكتب ${`document: ${document}`}.`,
  },
  'section-number': {
    message: say`في الحقل ${'section'} رقم غير الذي في اسم الملف`,
    hint: ({ section }) => say`اكتب ${`section: ${section}`}.`,
  },
  'article-proposed': {
    message: ({ language, topics }) => {
      const told = [
        ...(language === null ? [] : [say`لغته (${language}) من حروفه`]),
        ...(topics.length === 0 ? [] : [say`مواضيعه (${topics.join(', ')}) من كلماته`]),
      ];
      return `لا يذكر الخبر كل شيء عن نفسه، فاقتُرح الباقي: ${told.join('، و')}`;
    },
    hint: say`اكتب اللغة في اسمه (${'.ar'} أو ${'.en'} قبل آخره) والمواضيع في رأسه؛ وحتى ذلك يعرض الموقع المقترح.`,
  },
  'entry-proposed': {
    message: ({ nearest }) =>
      nearest.length === 0 ? 'ما زال هذا المدخل مقترحا' : say`ما زال هذا المدخل مقترحا (وأقرب المعروف إليه: ${nearest.join(', ')})`,
    hint: say`أكمله واكتب ${'status: confirmed'}، أو أضف الاسم إلى ${'aliases'} في المدخل الذي هو له واحذف هذا الملف.`,
  },
  'name-english-absent': {
    message: 'في المحفوظات نصوص مترجمة، وليس لهذا الاسم مقابل إنكليزي',
    hint: say`أضف ${'name.en'}؛ وحتى ذلك تعرض الصفحات الإنكليزية الاسم العربي.`,
  },
  'speaker-twice': {
    message: ({ other }) => say`لهذا الشخص اسم مما في ${`{content}/speakers/${other}.yaml`}، وهو يتكلم باسم الوفد نفسه`,
    hint: 'لكل شخص ملف واحد: اجمع الملفين، أو أعط كلا منهما أسماءه وحدها.',
  },

  // A paragraph beside its translation.
  'translation-lacks': {
    message: 'في الملف العربي فقرة ليست في الإنكليزي',
    hint: ({ id, marked }) =>
      marked
        ? say`أضف ${`{/* ${id} */}`} في موضعها، أو دع ${'npm run convert'} يضيفه؛ وما دام لا نص تحته عُدّت غير مترجمة بعد.`
        : say`اكتب ترجمتها في موضعها؛ وإن أردت تركها إلى حين فاجعل الملف ملف ${'.mdx'} وضع فوق كل فقرة معرّفها، ولا تكتب شيئا تحت معرّف هذه.`,
  },
  'translation-extra': {
    message: 'لا فقرة كهذه في الملف العربي',
    hint: 'احذفها، أو أعطها معرّف الفقرة التي هي ترجمتها.',
  },
  'translation-status': {
    message: 'يقال إن لا ترجمة، وفي الملف نص',
    hint: say`اكتب ${'status: unofficial'} تحت ${'translation'}.`,
  },
  'translation-arabic-left': { message: 'في النص الإنكليزي كلام عربي', hint: 'ترجمه.' },
  'translation-symbols': {
    message: ({ only }) => (only === 'en' ? 'يذكر النص الإنكليزي وثيقة لا يذكرها العربي' : 'يذكر النص العربي وثيقة لا يذكرها الإنكليزي'),
    hint: 'اذكر الوثائق نفسها في اللغتين.',
  },
  'translation-numbers': {
    message: ({ only }) => (only === 'en' ? 'في النص الإنكليزي عدد ليس في العربي' : 'في النص العربي عدد ليس في الإنكليزي'),
    hint: 'اكتب الأعداد والتواريخ والنسب المئوية نفسها في اللغتين.',
  },
  'translation-quotations': {
    message: ({ ar: arabic, en }) => say`عدد الاقتباسات في العربية ${arabic} وفي الإنكليزية ${en}`,
    hint: 'ضع بين علامتي اقتباس في الإنكليزية ما هو بينهما في العربية، لا غير.',
  },
  'translation-brackets': {
    message: ({ ar: arabic, en }) => say`عدد الأقواس في العربية ${arabic} وفي الإنكليزية ${en}`,
    hint: 'ضع بين قوسين ما هو بين قوسين في العربية.',
  },
  'translation-length': {
    message: ({ times }) => say`طول النص الإنكليزي ${times.toFixed(1)} من طول العربي`,
    hint: 'تأكد من أنه لم يسقط شيء ولم يُزد شيء.',
  },
  'translation-repeated': {
    message: ({ other }) => say`النص الإنكليزي هو نص ${other} كلمة كلمة، والنصان العربيان مختلفان`,
    hint: 'ترجم كل فقرة على حدة.',
  },
  'glossary-term': {
    message: ({ english }) => say`في النص العربي مصطلح من المسرد، وليس في الإنكليزي صورة من صوره (${english})`,
    hint: ({ id }) => say`استعمل إحدى الصور الإنكليزية التي في ${`{content}/glossary/${id}.yaml`}، أو أضف إليه استثناء مع سببه.`,
  },

  'translation-untranslated': {
    message: 'لم تُترجم هذه الفقرة بعد، وقد تُرجم غيرها من الملف',
    hint: 'اكتب ترجمتها تحت معرّفها.',
  },
  'translation-stale': {
    message: 'تغيّر النص العربي بعد هذه الترجمة',
    hint: ({ path }) => say`انظر هل ما زال النص الإنكليزي يقول ما يقوله العربي، ثم أكّده: ${`npm run check -- --confirm ${path}`}.`,
  },
  'translation-unconfirmed': {
    message: ({ paragraphs }) =>
      `لا شيء يقول من أي نص عربي تُرجمت ${paragraphs === 1 ? 'فقرة واحدة' : paragraphs === 2 ? 'فقرتان' : say`فقرات عددها ${paragraphs}`}، فلا يُنتبه إلى تغيّره بعد ذلك`,
    hint: ({ path }) => say`إذا صحت الترجمة فأكّدها: ${`npm run check -- --confirm ${path}`}.`,
  },
  'translation-reviewed': {
    message: 'يقال إن الترجمة دُققت، ولا ترجمة',
    hint: say`اكتب ${'reviewed: false'} تحت ${'translation'}، أو احذف السطر.`,
  },

  // Characters that no one can see, or that are not what they look like.
  'text-byte-order-mark': { message: 'في أول الملف علامة ترتيب البايتات', hint: say`احذفها، والخيار ${'--fix'} يحذفها.` },
  'text-bidi-control': {
    message: ({ character }) => say`علامة خفية تغيّر اتجاه النص: ${character}`,
    hint: say`احذفها، والخيار ${'--fix'} يحذفها؛ فالموقع يضبط الاتجاه بنفسه.`,
  },
  'text-zero-width': {
    message: ({ character }) => say`في النص علامة لا عرض لها: ${character}`,
    hint: say`احذفها، والخيار ${'--fix'} يحذفها.`,
  },
  'text-control': {
    message: ({ character }) => say`في النص حرف تحكم خفي: ${character}`,
    hint: say`احذفه، والخيار ${'--fix'} يحذفه.`,
  },
  'text-space': {
    message: ({ character }) => say`في النص مسافة من نوع غير معتاد: ${character}`,
    hint: say`اكتب مسافة مكانها، والخيار ${'--fix'} يفعل ذلك.`,
  },
  'text-letter-lost': { message: 'ضاع حرف حين حُفظ الملف بترميز آخر', hint: 'اكتب الحرف الذي كان هنا.' },
  'text-not-nfc': {
    message: 'حرف مكتوب برموز عدة وله رمز واحد',
    hint: say`اكتبه برمز واحد (${'Unicode NFC'})، والخيار ${'--fix'} يفعل ذلك.`,
  },
  'text-trailing-space': { message: 'في آخر السطر مسافات', hint: say`احذفها، والخيار ${'--fix'} يحذفها.` },
  'text-final-newline': { message: 'آخر سطر لا نهاية له', hint: say`أنهِ السطر، والخيار ${'--fix'} يفعل ذلك.` },
  'letter-presentation': {
    message: ({ letters }) => say`أشكال حروف مكان الحروف، فلا يجدها بحث؛ والمراد ${letters}`,
    hint: say`اكتب الحروف نفسها، والخيار ${'--fix'} يفعل ذلك.`,
  },
  'letter-foreign': {
    message: ({ character }) => say`حرف فارسي أو أردي في كلمة عربية: ${character}`,
    hint: ({ letter }) => say`اكتب مكانه ${letter}.`,
  },

  // Punctuation.
  'punctuation-latin': {
    message: ({ mark }) => say`علامة لاتينية في نص عربي: ${mark}`,
    hint: ({ right }) => say`اكتب مكانها ${right}، والخيار ${'--fix'} يفعل ذلك.`,
  },
  'punctuation-arabic': {
    message: ({ mark }) => say`علامة عربية في نص إنكليزي: ${mark}`,
    hint: ({ right }) => say`اكتب مكانها ${right}، والخيار ${'--fix'} يفعل ذلك.`,
  },
  'quote-straight': {
    message: 'علامة اقتباس مستقيمة في نص عربي',
    hint: say`اكتب مكانها « أو »، والخيار ${'--fix'} يفعل ذلك إذا كان لكل علامة قرينتها.`,
  },
  'quote-whole': {
    message: 'القيمة كلها بين علامتي اقتباس من برنامج الكتابة، وسيراهما القارئ',
    hint: say`احذفهما ما لم يكن الكلام مقتبسا؛ والقيمة التي تحتاج إلى علامتين في حقلها تأخذ المستقيمتين: ${"'…'"}.`,
  },
  'quote-unbalanced': {
    message: ({ mark, opens }) => (opens ? say`علامة اقتباس ${mark} فُتحت ولم تُغلق` : say`علامة اقتباس ${mark} أُغلقت ولم تُفتح`),
    hint: ({ counterpart }) => say`اكتب ${counterpart} في موضعها، أو احذف الأخرى.`,
  },
  'bracket-unbalanced': {
    message: ({ mark, opens }) => (opens ? say`قوس ${mark} فُتح ولم يُغلق` : say`قوس ${mark} أُغلق ولم يُفتح`),
    hint: ({ counterpart }) => say`اكتب ${counterpart} في موضعه، أو احذف الآخر.`,
  },

  // The form of a text, and where it leads.
  'heading-skip': {
    message: ({ depth }) => say`العنوان من المستوى ${depth}، وقد تُرك مستوى فوقه`,
    hint: ({ wanted }) => say`اكتبه بالعلامة ${'#'.repeat(wanted)}.`,
  },
  'heading-title': {
    message: 'في النص عنوان من المستوى الأول، وعنوان الصفحة في رأس الملف',
    hint: say`اكتبه بالعلامة ${'##'}، أو احذفه.`,
  },
  'heading-speech': {
    message: 'عنوان في كلمة متكلم، ولا أحد يتكلم بالعناوين',
    hint: say`احذف العلامات ${'#'} إن كان من كلام المتكلم، وإلا فضعه في قسم وحده بين الكلمات.`,
  },
  'markup-unknown': {
    message: ({ what }) =>
      what === 'table' ? 'لا جداول هنا: يرى القارئ العلامات كما هي' : 'لا حواشي هنا: يرى القارئ العلامة كما هي أو يضيع نص الحاشية',
    hint: ({ what }) => (what === 'table' ? 'اكتب قائمة، لكل صف بند.' : 'اكتب ما في الحاشية في النص بين قوسين.'),
  },
  'heading-empty': { message: 'عنوان لا كلمات فيه', hint: say`اكتبها، أو احذف العلامة ${'#'}.` },
  'image-text': {
    message: 'لا نص للصورة يقرؤه من لا يراها',
    hint: say`قل ما فيها بين المعقوفتين: ${'![…](…)'}.`,
  },
  'image-missing': {
    message: ({ isLocal }) => (isLocal ? 'الصورة في جهازك أنت، حيث لا يجدها قارئ' : 'لا وجود لهذه الصورة'),
    hint: ({ isLocal }) =>
      isLocal ? 'ضع ملفها في مجلد هذا الملف، واكتب اسمه وحده.' : 'ضع الملف في موضعه، أو صحح اسمه؛ والحروف الكبيرة غير الصغيرة.',
  },
  'link-broken': {
    message: ({ address }) => say`لا يؤدي الرابط إلى صفحة في الأرشيف: ${address}`,
    hint: 'صحح العنوان؛ وهو يُحسب من الصفحة التي فيها الرابط.',
  },
  'link-anchor': {
    message: ({ anchor }) => say`لا موضع بهذا الاسم في الصفحة: ${anchor}`,
    hint: 'خذ عنوان الفقرة أو العنوان من الصفحة نفسها.',
  },
  'link-form': {
    message: 'هذا يشبه الرابط وليس رابطا: يرى القارئ العلامات كما هي',
    hint: say`اكتب ${'[words](address)'}: الكلمات أولا، ثم العنوان بين قوسين مستديرين، ولا شيء بينهما.`,
  },
  'link-unsafe': {
    message: 'لا يؤدي الرابط إلى شيء يصح أن يفتحه قارئ',
    hint: say`ابدأه بالعبارة ${'https://'}، أو اكتب صفحة من الأرشيف.`,
  },
  'link-empty': {
    message: ({ what }) => (what === 'address' ? 'الرابط لا يؤدي إلى شيء' : 'الرابط لا كلمات فيه'),
    hint: say`اكتبه على صورة ${'[…](…)'}: الكلمات ثم العنوان.`,
  },
  'paragraph-unknown': { message: 'لا وجود لهذه الفقرة', hint: say`اكتبها على صورة ${'<document>#<id>'}، مثل ${'s-pv-7050#p-5-2'}.` },
  'symbol-malformed': {
    message: 'ليس هذا رمز وثيقة على ما كُتب',
    hint: ({ near }) => (near === null ? say`اكتبه كما في الوثيقة، مثل ${'S/PV.7050'}.` : say`اكتب ${near} إن كان هو المراد.`),
  },

  // Days and hours.
  'date-impossible': { message: 'لا يوم كهذا في التقويم', hint: 'صحح اليوم أو الشهر.' },
  'date-future': { message: ({ today }) => say`هذا اليوم لم يأت بعد (واليوم ${today})`, hint: 'صحح التاريخ.' },
  'date-order': {
    message: ({ earlier, later }) => say`${later} في موضع لا يصح فيه ما قبل ${earlier}`,
    hint: 'صحح أحدهما.',
  },

  // What a document or an entry lacks.
  'document-empty': { message: 'لا نص في الوثيقة', hint: 'اكتبه تحت رأس الملف، أو احذف الملف.' },
  'date-missing': {
    message: 'لا تاريخ للخبر',
    hint: say`اكتبه في ${'date:'}، أو قل في ${'note'} من ${'dateBasis'} لم لا يُعرف.`,
  },
  'title-missing': { message: 'لا عنوان للترجمة', hint: say`اكتبه في ${'title:'} من الملف الإنكليزي.` },
  'title-twice': {
    message: ({ other }) => say`لوثيقة أخرى العنوان نفسه: ${other}`,
    hint: 'احذف المكررة منهما، أو ميّز بينهما، بالتاريخ مثلا.',
  },
  'name-twice': { message: ({ other }) => say`لمدخل آخر الاسم نفسه: ${other}`, hint: 'اجمع المدخلين، أو ميّز بين الاسمين.' },
  'rights-missing': {
    message: 'لا شيء يقول لمن نص هذا المصدر',
    hint: say`اكتب له ${'rights:'} في ${'{seeds}/catalogue.yaml'}، وحوّل من جديد.`,
  },
  'page-alone': { message: 'الصفحة بلغة واحدة', hint: ({ other }) => say`اكتب ${other} أيضا.` },
  'file-stray': {
    message: 'لا شيء يقرأ ملفا من هذا النوع ولا يعرضه',
    hint: ({ better }) =>
      better === null
        ? say`ضع الوثيقة في ${'{seeds}/'} نصا عاديا، أو احذف الملف.`
        : say`سمّه ${better} إن كان نصا كتبته أنت؛ ووثيقة غيرك مكانها ${'{seeds}/'}.`,
  },
  'speaker-unused': { message: 'لا وثيقة تذكر هذا الشخص', hint: 'اذكره حيث يتكلم، أو احذف الملف.' },
  'delegation-unused': { message: 'لا وثيقة ولا شخص يذكر هذا الوفد', hint: 'اذكره في موضعه، أو احذف الملف.' },
  'topic-unused': {
    message: 'لا فقرة في هذا الموضوع',
    hint: say`اكتب معرّفه تحت ${'topics'} في فقرة، أو صحح ${'terms'}، أو احذف الملف.`,
  },
  'term-unused': { message: 'لا فقرة يرد فيها هذا المصطلح', hint: 'صحح صوره العربية، أو احذف الملف.' },

  // Commands and their options.
  'repository-url': {
    message: 'ليس هذا عنوان مستودع في منصة معروفة',
    hint: say`اكتب العنوان كما يظهر في المتصفح، ومعه الفرع إن كانت المنصة خاصة بك، مثل ${'https://github.com/example/archive/tree/main'}`,
  },
  'editing-page': {
    message: ({ why }) => (why === 'repository' ? 'طُلبت صفحة للتحرير ولا مستودع تحرّره' : 'ليس هذا طريقا إلى تسجيل الدخول في صفحة التحرير'),
    hint: ({ why }) =>
      why === 'repository'
        ? say`اضبط ${'REPOSITORY_URL'} أيضا، مثل ${'https://github.com/example/archive'}`
        : say`اكتب ${'token'}، أو اكتب في ${'GitHub'} عنوان خادم تسجيل الدخول، وفي غيرها معرّف التطبيق الذي سجلته هناك.`,
  },
  'site-url': {
    message: 'ليس هذا عنوانا على الويب',
    hint: say`اجعله العنوان الذي سيكون فيه الأرشيف، مثل ${'https://example.org/un-oic/'}.`,
  },
  'format-unknown': { message: 'لا وجود لهذه الصيغة', hint: ({ formats }) => say`اكتب واحدة من: ${formats.join(', ')}.` },
  'confirm-file': {
    message: 'ليس بهذا الاسم شيء ينتظر التأكيد',
    hint: say`سمّ ملفا إنكليزيا في ${'{content}/'} أو مجلده، أو مصدرا مدخله مقترح في ${'{seeds}/catalogue.yaml'}.`,
  },
  'new-kind': { message: 'لا وجود لهذا النوع من الملفات', hint: ({ kinds }) => say`اكتب واحدا من: ${kinds.join(', ')}.` },
  'new-id': {
    message: ({ section }) => (section ? 'يُسمى القسم بوثيقته ورقمه' : say`المعرّف حروف ${'a–z'} وأرقام ${'0–9'} وشَرطات مفردة`),
    hint: ({ section }) => (section ? say`اكتبه على صورة ${'s-pv-7050/9a'}.` : say`اكتبه على صورة ${'ban-ki-moon'}.`),
  },
  'new-name': { message: 'لا بد من اسم أو عنوان باللغتين', hint: say`اكتبهما بالخيارين ${'--ar'} و${'--en'}.` },
  'new-date': {
    message: 'ليس هذا تاريخا',
    hint: say`اكتبه ${'2013-10-28'}، أو ${'2013-10'} أو ${'2013'} إن لم يُعرف أكثر من ذلك.`,
  },
  'new-words': {
    message: 'في النص الإنكليزي للكلمة فقرة ليست في نصها العربي',
    hint: 'اكتب النص العربي أولا، لكل فقرة سطر، ثم من السطور الإنكليزية مثلها عددا أو أقل.',
  },
  'new-taken': { message: 'الملف موجود', hint: 'عدّله، أو اختر معرّفا آخر.' },
  'new-missing': {
    message: ({ speaker }) => (speaker === null ? 'لا محضر بهذا الاسم' : 'لا ملف لهذا المتكلم'),
    hint: ({ speaker }) =>
      speaker === null ? say`سمّ أحد المجلدات التي في ${'{content}/records/'}.` : say`ابدأه بالأمر ${`npm run new -- speaker ${speaker}`}.`,
  },
  'usage-lang': { message: 'لا تتكلم الأوامر هذه اللغة', hint: say`اكتب ${'--lang ar'} أو ${'--lang en'}.` },
  'usage-option-unknown': {
    message: 'ليس في الأمر هذا الخيار',
    hint: ({ nearest }) => (nearest === null ? say`الخيار ${'--help'} يسمي ما فيه من الخيارات.` : say`أتريد ${nearest}؟`),
  },
  'usage-value-missing': { message: 'لا بد لهذا الخيار من قيمة', hint: say`اكتبها بعده؛ والخيار ${'--help'} يقول ما معناها.` },
  'usage-choice': {
    message: 'ليست هذه من قيم الخيار',
    hint: ({ choices }) => say`اكتب واحدة من: ${choices.join(', ')}.`,
  },
  'usage-argument-extra': {
    message: 'الكلمات بعد الأمر أكثر مما يأخذه',
    hint: say`ضع ما فيه مسافات بين علامتي اقتباس؛ والخيار ${'--help'} يقول ما يأخذه الأمر.`,
  },
  'usage-wrong': { message: ({ detail }) => say`لا يُفهم الأمر: ${detail}`, hint: say`الخيار ${'--help'} يقول ما يأخذه.` },
};

export const rules: Record<FieldRule, string> = {
  id: say`المعرّف حروف ${'a–z'} وأرقام ${'0–9'} وشَرطات مفردة، مثل ${'ban-ki-moon'}.`,
  'paragraph-id': say`معرّف الفقرة على صورة ${'p-<section>-<number>'}، مثل ${'p-9-3'}.`,
  'section-number': say`رقم القسم يُكتب ${'9'}، أو ${'9a'} لقسم أُدرج فيما بعد.`,
  'seed-name': say`المصدر يُسمى باسم ملفه في ${'{seeds}/'}، بحروف لاتينية.`,
  date: say`التاريخ سنة ثم شهر ثم يوم بالأرقام ${'0–9'}: ${'2013-10-28'}، أو ${'2013-10'} أو ${'2013'} إذا لم يُعرف غير ذلك.`,
  'language-tag': say`رمز اللغة حرفان أو ثلاثة، مثل ${'fr'}.`,
  clock: say`الساعة تُكتب ${'10:00'}.`,
  digest: say`احذفه، واكتبه من جديد بالأمر ${'npm run check -- --confirm'}.`,
  'web-address': say`عنوان الصفحة يبدأ بـ${'https://'} أو ${'http://'} ولا فراغ فيه.`,
  'sha-256': say`حوّل من جديد، فلا يكتب هذا إلا ${'npm run convert'}.`,
};

const titleParts: Record<TitlePart, string> = { organ: 'الهيئة', meeting: 'رقم الجلسة', date: 'تاريخ الجلسة' };

const mdxCode: Record<MdxCode, string> = {
  braces: 'شيفرة',
  'code-block': say`كتلة شيفرة، وهي ما يبدأ سطرها بالعلامة ${'```'}`,
  comment: say`ملاحظات بين ${'<!--'} و${'-->'}`,
  indented: 'كتلة شيفرة، وهي ما يبدأ سطرها بأربع مسافات',
  module: say`${'import'} أو ${'export'}؛ ضع قبلها كلمة، أو اكتب ${'&#x69;mport'}`,
  tags: 'وسوم',
  other: 'شيفرة',
};

/** The slips in YAML that people make; the others are told in the parser's own words. */
const yamlReasons: Readonly<Record<string, string>> = {
  BAD_INDENT: 'إزاحة السطر ليست كإزاحة ما قبله',
  BLOCK_AS_IMPLICIT_KEY: 'حقل في سطر حقل آخر، ولعل نقطتين في القيمة',
  BAD_SCALAR_START: 'القيمة تبدأ بعلامة لا تبدأ بها قيمة',
  BAD_DQ_ESCAPE: 'شَرطة مائلة عكسية بين علامتي الاقتباس ليس بعدها ما يُفهم',
  BAD_ALIAS: 'قيمة تبدأ بعلامة * أو & وليست بين علامتي اقتباس',
  DUPLICATE_KEY: 'حقل مكتوب مرتين',
  MISSING_CHAR: 'علامة ناقصة، كعلامة الاقتباس الأخيرة أو القوس الأخير أو النقطتين بعد اسم الحقل',
  MULTILINE_IMPLICIT_KEY: 'سطر ليس فيه اسم حقل ونقطتان',
  MULTIPLE_DOCS: say`سطر ${'---'} في وسط الحقول`,
  TAB_AS_INDENT: 'علامة جدولة مكان المسافات',
  UNEXPECTED_TOKEN: 'علامة في غير موضعها',
  INDENTED: 'السطر مزاح كأنه من الحقل الذي فوقه، ولذلك الحقل قيمة',
  UNCLOSED: 'قوس أو علامة اقتباس فُتحت ولم تُغلق',
  CURLY_QUOTES: 'علامتا الاقتباس حول القيمة ليستا المستقيمتين',
  ODD_SPACE: 'السطر يبدأ بمسافة غير معتادة لا تزيحه',
};

/** Where there is something better to do than to look at all rules. */
const yamlHints: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'أبقِ أحدهما.',
  INDENTED: 'ليبدأ حيث تبدأ الحقول الأخرى، أو أزح الحقل الذي فوقه أيضا.',
  ODD_SPACE: say`اكتب مسافات عادية، ويكفيك ذلك ${'--fix'}.`,
  UNCLOSED: say`أغلقها في آخر القيمة؛ وبين مداخل القائمة الفاصلة اللاتينية ${','}.`,
  CURLY_QUOTES: say`اكتبهما ${'"…"'}؛ فقد جعلهما برنامج الكتابة غير ذلك.`,
  TAB_AS_INDENT: 'اكتب مسافتين مكان كل علامة جدولة.',
};

function leftOut({ count, character }: { count: number; character: string }): string {
  return count === 1 ? say`حرف لا يُرى ${character}، أُسقط` : say`حروف لا تُرى عددها ${count}، أولها ${character}، أُسقطت`;
}

function owner({ kind, name }: WordOwner): string {
  return { paragraphs: say`الفقرة ${name}`, metadata: say`الحقل ${name}`, discards: say`ما تُرك (${name})` }[kind];
}

function add(folders: readonly string[], { id, nearest }: { id: string; nearest: string | null }): string {
  const where = folders.map((folder) => isolate(folder)).join(' أو ');
  return `${say`أضف ${id}`} إلى ${where}${nearest === null ? '' : say`، أو اكتب ${nearest}`}.`;
}

function wished(wish: FieldWish): string {
  switch (wish.kind) {
    case 'one-of':
      return say`اكتب واحدا من: ${wish.options.join(', ')}.`;
    case 'text':
      return 'اكتب نصا؛ والرقم أو التاريخ الذي هو نص يوضع بين علامتي اقتباس.';
    case 'list':
      return say`اكتب قائمة: ${'[one, two]'}، أو كل مدخل في سطر بعد ${'-'} ومسافة.`;
    case 'latin-commas':
      return say`ضع بين مداخل القائمة الفاصلة اللاتينية ${','}.`;
    case 'fields':
      return wish.names.length === 0
        ? 'اكتب تحته حقولا.'
        : say`اكتب حقوله تحته، كل حقل في سطر وحده وقبله مسافتان: ${wish.names.join(', ')}.`;
    case 'type':
      return `اكتب ${types[wish.type] ?? say`قيمة من نوع ${wish.type}`}.`;
    case 'at-least':
      return say`اكتب عددا لا يقل عن ${wish.limit}.`;
    case 'more-than':
      return say`اكتب عددا أكبر من ${wish.limit}.`;
    case 'at-most':
      return say`اكتب عددا لا يزيد على ${wish.limit}.`;
    case 'less-than':
      return say`اكتب عددا أصغر من ${wish.limit}.`;
    case 'not-empty':
      return 'اكتب فيه شيئا، أو احذف الحقل.';
    case 'rule':
      return rules[wish.rule];
    case 'other':
      return say`يقول المدقق: ${wish.detail}.`;
  }
}

const types: Readonly<Record<string, string>> = {
  number: 'عددا',
  int: 'عددا صحيحا',
  boolean: say`${'true'} أو ${'false'}`,
};
