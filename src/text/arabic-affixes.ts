/**
 * What Arabic writes on to a word, as tables of folded letters (see `arabic.ts`). The lists follow light10 (Larkey, Ballesteros
 * and Connell 2007; Lucene's ArabicStemmer) and the Snowball Arabic stemmer, with every stack of clitics spelled out; unlike them, what
 * is cut off here is cut only where the rest is a word of the archive.
 */

/** Clitics with the article: cut wherever three letters remain, or a known word. */
export const definiteClitics = ['ال', 'وال', 'فال', 'بال', 'كال', 'وبال', 'فبال', 'وكال', 'لل', 'ولل', 'فلل'] as const;

/** Clitics without it: cut only before a known word. */
export const bareClitics = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'] as const;

/** Everything that may stand before a core, the empty one first. The order is part of the vocabulary's format. */
export const clitics: readonly string[] = ['', ...definiteClitics, ...bareClitics];

/** Pronouns that are written onto nouns and verbs. */
export const pronouns: readonly string[] = ['ه', 'ها', 'هم', 'هما', 'هن', 'نا', 'كم', 'كما'];

/**
 * Endings that make another form of the same word: number, gender, case, and possessive pronouns after each. Ta marbuta is folded to
 * heh and becomes teh before a pronoun; the nun of duals and sound plurals falls there.
 */
export const endings: readonly string[] = [
  '',
  'ه',
  'ا',
  'ات',
  'ان',
  'ين',
  'ون',
  'تان',
  'تين',
  'تا',
  'تي',
  ...pronouns.flatMap((pronoun) => [pronoun, `ت${pronoun}`, `ات${pronoun}`, `ا${pronoun}`, `ي${pronoun}`, `و${pronoun}`]),
];

/** Endings of sound plurals and duals before another noun, where their nun falls: taken for such only beside the plural itself. */
export const constructEndings: ReadonlySet<string> = new Set(['ي', 'و']);

/**
 * Endings that are cut from a word to find its stem, longest first; the letters that must remain; and whether they are pronouns, which
 * no word with the article has. (A heh may be a ta marbuta as well.)
 */
export const cuts: readonly { ending: string; leaves: number; isPronoun: boolean }[] = [
  ...pronouns.filter((pronoun) => pronoun !== 'ه').flatMap((pronoun) => [`ات${pronoun}`, `ت${pronoun}`, pronoun]),
  ...['اته', 'ته'],
  ...['تين', 'تان', 'تا', 'تي', 'ات', 'ون', 'ين', 'ان', 'ه'],
]
  .map((ending) => ({
    ending,
    leaves: ending === 'ان' || ending === 'نا' || ending === 'كم' ? 4 : 3,
    isPronoun: ending !== 'ه' && pronouns.some((pronoun) => ending.endsWith(pronoun)),
  }))
  .toSorted((a, b) => b.ending.length - a.ending.length);

/** Names of countries that never take the article: with it, or with an ending, the same letters are another word. */
export const placeNames: ReadonlySet<string> = new Set('مالي قطر عمان مصر'.split(' '));

/** Words whose last letters look like an ending and are none, so that cutting them leads to other words. */
export const whole: ReadonlySet<string> = new Set(
  'سلطان عدوان انسان لبنان ايران سودان عمان افغانستان باكستان فلسطين تعاون قانون برلمان ميزان عنوان مكان زمان ايمان امان بيان ضمان احسان طغيان كيان شان ميدان عدنان رمضان فرقان حرمان اعلان فقدان سكان بلدان جيران قران نيسان حزيران اليابان اوزبكستان طاجيكستان تركمانستان كازاخستان قيرغيزستان هارون زيتون صابون كانون مضمون مليون بليون تريليون تلفزيون صهيون حصين تمكين تكوين تعيين تامين تحسين تدوين تضامن صين يقين حنين جنين دين حين بين ياسمين مسكين بنين تخزين تموين تلوين الذين وزن ثمين سجين يمين امين كمين طين مكرمه جهه لغه سنه ميه فيه هييه كاميرون ارجنتين فلبين يونان طهران وهران نجران برلين بكين بوتين لينين ستالين كلينتون رومان المان شيطان بستان دخان حصان لسان اسنان اذان اركان الوان اوطان احزان اغصان ثعبان بركان قربان نقصان غفران كتمان نسيان جريان سرطان مرجان ديوان حيوان اخوان شريان برهان مهرجان ادمان اتقان اسكان امكان اذعان دوران طيران خسران جدران قطران عمران وجدان ليمون قرون فنون شجون سجون ديون عيون حصون غصون ظنون بطون عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين'.split(
    ' ',
  ),
);

/** Words that begin like a clitic and are not split, with every ending that they take. */
export const unsplit: ReadonlySet<string> = new Set(
  'واحد واضح واسع واجب واقع وارد والد والي وافر وافق واجه واصل واجهه وثيق وثيقه وجود وجه وجهه وحده وحيد ورد ورقه وزن وزير وزاره وسط وسيط وسيله وصف وصل وصول وضع وضوح وطن وطني وعد وعي وفد وفر وفق وفقا وفاه وقت وقع وقف وقود وكاله وكيل ولد ولايه ولاء وهم ويل فرد فرق فريق فرصه فرع فكر فكره فقر فقره فقير فقد فقط فتره فتح فجر فرض فساد فشل فصل فضل فعل فعال فني فهم فوز فور فورا فوق فيما بلد بلدان بلاد بناء باب بابا بارز باهظ بحث بحر بدء بدا بدر برنامج برامج بشر بشري بطل بعث بعثه بعد بعض بعيد بقاء بقي بند بيان بيت بيروت بيع بين لجنه لجان لاجي لازم لبنان لسان لغه لقاء لقي لكن لوكاس ليبيا ليس لدي كامل كان كبير كتاب كتب كتله كثير كثف كرامه كرم كسب كشف كشمير كفاح كفاءه كفل كل كلام كلمه كلي كم كمال كما كوريا كون كيان كيف كيميايي'.split(
    ' ',
  ),
);

/** Words that begin with alif and lam of their own, and what may follow them; «التيسير», «التماسك» and «اللهجات» have the article. */
export const ownArticle =
  /^[وف]?[بلك]?(?:الله$|اللهم$|الذي$|التي$|الذين$|اللذ(?:ان|ين)$|اللت(?:ان|ين)$|اللواتي$|الي$|الا$|التزام(?!ن)|التماس(?!ك)|التحاق|التهاب|التقاء|التفاف|التباس|التقي$|التقت|التزم|التمس(?!ك)|التحق|اليات|اليه$|اليها|اليهم|الينا|اليكم)/u;

/** Words that carry no question of their own: they need not stand in a paragraph when others are asked for with them. */
export const stopWords: ReadonlySet<string> = new Set(
  'في من الي علي عن مع ان او ام ثم هو هي هم ما لا لم لن قد كل هذا هذه ذلك تلك التي الذي الذين عند بين حول و رقم كان كانت يا اي كما لدي بعد قبل منذ حتي اذا ايضا غير'.split(
    ' ',
  ),
);
