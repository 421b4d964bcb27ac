import { stemmer } from 'stemmer';

/** English words by what they have in common: Porter's stem, one spelling for British and American, and a table of what Porter confuses. */

/** British endings and their American pairs, tried in order on folded words; the letters before the ending keep short words whole. */
const american: readonly (readonly [RegExp, string])[] = [
  [/^(.{2,})isation(s?|al|ally)$/, '$1ization$2'],
  [/^(.{3,})is(e|es|ed|ing|er|ers)$/, '$1iz$2'],
  [/^(.{2,})ys(e|es|ed|ing)$/, '$1yz$2'],
  [/^(.{2,})our(s|ed|ing|able|ably|ful|ers?|hoods?|ite|ites|less|)$/, '$1or$2'],
  [/^(cent|theat|lit|met|fib|calib|spect|sab|meag|somb)re(s?|d)$/, '$1er$2'],
  [/^(.{2,})ogue(s?)$/, '$1og$2'],
  [/^(.*)(travel|cancel|label|model|level|fuel|counsel|signal|marshal|channel|quarrel)l(ed|ing|er|ers)$/, '$1$2$3'],
  [/^(.*)programme(s|d)?$/, '$1program$2'],
  [/^(defen|offen|preten|licen)ce(s|less|)$/, '$1se$2'],
  [/^practis(e|es|ed|ing)$/, 'practic$1'],
  [/^ful(fil)(s|ment|ments|)$/, 'ful$1l$2'],
  [/^(enrol|instal|skil)(s|ment|ments|ful|)$/, '$1l$2'],
  [/^(judg|acknowledg)ement(s?)$/, '$1ment$2'],
  [/^(.*)aem(.*)$/, '$1em$2'],
  [/^(arch|medi)ae(.*)$/, '$1e$2'],
  [/^(cheque|tyre|storey|plough|grey|kerb|sceptic|manoeuvre|ageing|aluminium)(.*)$/, '$1$2'],
];

/** Words that end like British ones and are the same in both. */
const sameInBoth =
  /^(?:your|four|hour|tour|pour|sour|flour|our|contour|detour|devour|velour|glamour|promis|exercis|surpris|advertis|advis|compris|compromis|devis|disguis|enterpris|excis|franchis|improvis|incis|merchandis|premis|revis|supervis|televis|otherwis|likewis|precis|concis|expertis|paradis|rais|prais|nois|cris|appris|demis|treatis|reprise|sunris|uprais)/;

/** Words whose stem is given: plurals without rule, verbs that change their vowel, and what Porter throws together or leaves apart. */
const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  `child: children
man: men
woman: women
person: people peoples persons
foot: feet
crisis: crises
basis: bases
analysis: analyses
thesis: theses
criterion: criteria
phenomenon: phenomena
medium: media
index: indices
life: lives
half: halves
leaf: leaves
speak: spoke spoken speaks speaking
say: said says saying
begin: began begun begins beginning
take: took taken takes taking
give: gave given gives giving
make: made makes making
hold: held holds holding
meet: met meets
lead: led leads leading
find: found finds finding findings
bring: brought brings bringing
seek: sought seeks seeking
build: built builds
choose: chose chosen chooses choosing
grow: grew grown grows growing
know: knew known knows knowing
see: saw seen sees seeing
write: wrote written writes writing
rise: rose risen rises rising
fall: fell fallen falls falling
fight: fought fights fighting
think: thought thinks thinking
go: went gone goes going
come: came comes coming
become: became becomes becoming
keep: kept keeps keeping
leave: left leaves leaving
lose: lost loses losing
pay: paid pays paying
send: sent sends sending
spend: spent spends spending
stand: stood stands standing
teach: taught teaches teaching
understand: understood understands understanding
win: won wins winning
die: died dies dying
organ: organs
organic: organically
organize: organized organizes organizing organizer organizers
organization: organizations organizational
general: generals
generally:
generate: generated generates generating generator generators
generation: generations
generous: generously generosity
universe: universes
universal: universally universality
university: universities
policy: policies
police: policing
import: imports imported importing importer importers
important: importantly importance
nation: nations
national: nationals nationally
nationality: nationalities
international: internationally
community: communities
commune: communes communal
communicate: communicated communicates communicating communication communications
communism: communist communists
operate: operated operates operating operation operations operational operator
author: authors
authority: authorities
authorize: authorized authorizes authorizing authorization authorizations
secure: secured secures securing
security:
peace:
peaceful: peacefully
relate: related relates relating
relation: relations
relative: relatives relatively
relationship: relationships
state: states stated stating
statement: statements
station: stations
statistic: statistics statistical
status:
statute: statutes
part: parts
party: parties
partial: partially
particular: particularly
partition: partitioned
constitute: constitutes constituted constituting
constitution: constitutions constitutional
institute: institutes instituted
institution: institutions institutional
special: specially
specialist: specialists
specific: specifically specifics
humane: humanely
human: humans
humanity:
humanitarian: humanitarians
terror:
terrorist: terrorists
terrorism:
territory: territories territorial
experiment: experiments
experience: experiences experienced
expert: experts
numeral: numerals
numerous:
sever: severed
several:
severe: severely severity
new: newly newer
news:
arm: arms
army: armies
armed:
arming:
proper: properly
property: properties
objective: objectives
object: objects objected objecting
objection: objections
commit: commits
commission: commissions commissioned commissioner commissioners
committee: committees
commitment: commitments
capable: capability capabilities
capital: capitals
capacity: capacities
muslim: muslims moslem moslems
us:
use: uses used using
useful: usefully usefulness
one: ones
civil:
civilian: civilians
civilization: civilizations
margin: margins marginal
marginalize: marginalized marginalization
extreme: extremely extremes
extremism:
extremist: extremists
fundamental: fundamentals fundamentally
fundamentalism: fundamentalist fundamentalists
integral:
integrity:
emergency: emergencies
major: majors
majority: majorities
president: presidents presidential
elect: elected elects electing election elections electoral
islam:
islamic:
islamophobia: islamophobic
suspend: suspends suspended suspending suspension suspensions
extend: extends extended extending extension extensions
expand: expands expanded expanding expansion expansions
decide: decides decided deciding decision decisions
divide: divides divided dividing division divisions
invade: invades invaded invading invasion invasions
conclude: concludes concluded concluding conclusion conclusions
include: includes included including inclusion
exclude: excludes excluded excluding exclusion
explode: explodes exploded exploding explosion explosions
intervene: intervenes intervened intervening intervention interventions
describe: describes described describing description descriptions
destroy: destroys destroyed destroying destruction
produce: produces produced producing production
reduce: reduces reduced reducing reduction reductions
introduce: introduces introduced introducing introduction
consume: consumes consumed consuming consumption
permit: permits permitted permitting permission permissions
admit: admits admitted admitting admission
expel: expels expelled expelling expulsion expulsions
succeed: succeeds succeeded succeeding success successes
respond: responds responded responding response responses
defend: defends defended defending defense
convert: converts converted converting conversion
solve: solves solved solving solution solutions
assume: assumes assumed assuming assumption assumptions
receive: receives received receiving receipt reception
`
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [head = '', forms = ''] = line.split(':');
      return [head, ...forms.split(' ').filter(Boolean)].map((form) => [form, head]);
    }),
);

/** The spelling that British and American writing are compared by. */
export function americanSpelling(word: string): string {
  if (sameInBoth.test(word)) return word;
  const rule = american.find(([pattern]) => pattern.test(word));
  return rule === undefined ? word : word.replace(rule[0], rule[1]);
}

/** What the forms of one English word have in common. A stem is no word; it is only compared. */
export function englishStem(word: string): string {
  const spelling = americanSpelling(word);
  const given = irregular[spelling];
  if (given !== undefined) return `${given}·`;
  // Porter leaves a last y before one ending and not before another: «employ·ment», «emploi·ng».
  return spelling.length < 4 ? spelling : stemmer(spelling).replace(/y$/, 'i');
}

/** Words that carry no question of their own. */
export const englishStopWords: ReadonlySet<string> = new Set(
  'a an and are as at be been by for from had has have he her his i in into is it its no of on or our shall she that the their them there these they this those to was we were what when which who will with would you your'.split(
    ' ',
  ),
);
