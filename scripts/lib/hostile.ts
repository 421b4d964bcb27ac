import { randomFrom } from '../../src/order/evaluation/random.ts';

// What somebody would write who wants to run code on the machine of whoever builds or reads the archive, or to bring it down. Signs
// that nobody can see are made of their numbers.

const sign = (...codes: readonly number[]): string => String.fromCodePoint(...codes);

/** Pieces that mean something to Markdown, MDX, HTML, YAML or a terminal. */
const pieces: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe srcdoc="&lt;script&gt;">',
  '<!-- -->',
  '<![CDATA[x]]>',
  '<Paragraph id="p-1-1" />',
  '{process.exit()}',
  '{globalThis.hacked = 1}',
  '${process.exit()}',
  '{/* p-1-1 */}',
  '{/*',
  '*/}',
  '{`${1}`}',
  '{',
  '}',
  'import fs from "node:fs"',
  'export const x = process.exit()',
  'export default () => null',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&#58;alert(1))',
  '[x](java\tscript:alert(1))',
  '![x](data:text/html,<script>)',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)',
  '[x][x]',
  '[^1]: x',
  sign(0x202e),
  sign(0x2066),
  sign(0x200b),
  sign(0x0),
  sign(0x1b, 0x5b, 0x32, 0x4a),
  sign(0x2028),
  sign(0xfeff),
  sign(0xd800),
  'ﷺ',
  '| a | b |\n| - | - |\n| c | d |',
  '```js\nprocess.exit()\n```',
  '---',
  '---\ntitle: x\n---',
  'key: &a [*a]',
  '!!js/function x',
  '__proto__: { hacked: true }',
  '# ',
  '> ',
  '- ',
  '1. ',
  '    ',
  '\\',
  '&lt;script&gt;',
  '&#x69;mport x',
  'السيد خان (باكستان) (تكلم بالإنكليزية):',
  'رفعت الجلسة الساعة ١',
];

const words = ['قال', 'الأمين', 'العام', 'إن', 'الوساطة', 'the', 'Council', 'S/PRST/2013/16', '٢٠١٣', 'معروف.'];

/** Front matter that is broken, or made to break its reader. */
const heads: readonly string[] = [
  'title: x',
  'title: عنوان\ndate: 2013-10-28',
  'title: [',
  'title: "x',
  '\ttitle: x',
  'title: x\ntitle: y',
  '__proto__: { title: x }',
  'constructor: { prototype: { hacked: true } }\ntitle: x',
  'title: x\nparagraphs: [{ id: __proto__ }]',
  'title: x\ntopics: [constructor, __proto__, toString]',
  '? { a: b }\n: c\ntitle: x',
  'a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: &d [*c, *c, *c, *c]\ntitle: *d',
  [
    'a0: &a0 [x]',
    ...Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`),
    'title: x',
  ].join('\n'),
  'title: &t [*t]',
  'title: *missing',
  'title: !!js/function "function () { process.exit() }"',
  'title: !!binary aGVsbG8=',
  'title: <script>alert(1)</script>',
  `title: ${'['.repeat(3000)}`,
  `title: ${'{a: '.repeat(3000)}`,
  'date: 9999999999999999999',
  'title: x\ndate: 2013-02-31',
  'null',
  '- a\n- b',
  '<<: { title: x }',
];

/** One hostile text: seeded, so that a failure can be seen again. */
function hostileText(seed: number): string {
  const random = randomFrom(seed * 7919 + 1);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const huge = [
    () => '> '.repeat(2000) + pick(words),
    () => '- '.repeat(2000) + pick(words),
    () => '['.repeat(5000) + pick(words),
    () => '*a '.repeat(2000),
    () => `${pick(words)} `.repeat(20_000),
    () => `|${' x |'.repeat(300)}\n|${' - |'.repeat(300)}\n${`|${' y |'.repeat(300)}\n`.repeat(30)}`,
    () => '{'.repeat(3000),
    () => '<div>'.repeat(2000),
    () => '`'.repeat(5000),
    () => `${pick(words)}\n\n`.repeat(1000),
  ];
  const lines = Array.from({ length: 2 + Math.floor(random() * 14) }, () => {
    if (random() < 0.02) return huge[Math.floor(random() * huge.length)]?.() ?? '';
    const parts = Array.from({ length: 1 + Math.floor(random() * 6) }, () => (random() < 0.5 ? pick(pieces) : pick(words)));
    return parts.join(random() < 0.7 ? ' ' : '');
  });
  return lines.join(random() < 0.5 ? '\n\n' : '\n');
}

/** Signs at which a seed is refused at the door. */
const REFUSED = /[\0\u{1B}]/gu;

/** The same as a seed: a title, then the text; most without the signs at which all of it would be refused. */
export function hostileSeed(seed: number): string {
  const text = hostileText(seed);
  return `عنوان الخبر\n\n${seed % 5 === 0 ? text : text.replace(REFUSED, '')}\n`;
}

/** Markdown that an editor may well write, one sign away from what none may. */
const mild: readonly string[] = [
  '[x](https://example.org/)',
  '[x](mailto:a@example.org)',
  '[x](../y/#p-1-1)',
  '<https://example.org>',
  '**قال**',
  '- قال',
  '> قال',
  '`{x}`',
  '\\{process.exit()\\}',
  '\\<script>',
  '&lt;script&gt;',
  '[x](javascript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '![x](data:image/svg+xml,x)',
  '[x][y]\n\n[y]: vbscript:x',
  'onerror=alert(1)',
];

/** The same as a file of content/: with a head, sound or not. */
export function hostileFile(seed: number): string {
  if (seed % 3 === 0) return `---\ntitle: عنوان\n---\n\n${mildText(seed)}\n`;
  return seed % 7 === 0 ? hostileText(seed) : `---\n${heads[seed % heads.length] ?? ''}\n---\n\n${hostileText(seed)}\n`;
}

function mildText(seed: number): string {
  return Array.from(
    { length: 1 + (seed % 4) },
    (_, at) => `${words[(seed + at) % words.length] ?? ''} ${mild[(seed * (at + 1)) % mild.length] ?? ''}`,
  ).join('\n\n');
}
