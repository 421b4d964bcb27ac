import { expect, test } from 'vitest';
import { pagesNamed } from '../../src/browser/search-names.ts';

const pages = [
  { url: 'speakers/vitaly-churkin/', text: 'فيتالي تشوركين', names: ['فيتالي تشوركين', 'Vitaly Churkin', 'تشوركين'], isPerson: true },
  { url: 'speakers/ban-ki-moon/', text: 'بان كي - مون', names: ['بان كي - مون', 'Ban Ki-moon'], isPerson: true },
  { url: 'topics/syria/', text: 'سوريا', names: ['سوريا', 'Syria'], isPerson: false },
  { url: 'topics/human-rights/', text: 'حقوق الإنسان', names: ['حقوق الإنسان', 'Human rights'], isPerson: false },
  { url: 'topics/un-oic/', text: 'تعاون', names: ['التعاون بين الأمم المتحدة ومنظمة التعاون الإسلامي'], isPerson: false },
];

test.each([
  ['Churkin', ['speakers/vitaly-churkin/'], 'a surname'],
  ['تشوركين', ['speakers/vitaly-churkin/'], 'an alias'],
  ['ban ki moon', ['speakers/ban-ki-moon/'], 'a name without its hyphen'],
  ['Syria', ['topics/syria/'], 'a topic in the other language'],
  ['حقوق الانسان', ['topics/human-rights/'], 'a topic, whatever its hamza'],
  ['التعاون', [], 'one word of a long name'],
  ['حقوق', [], 'half of a short one'],
  ['سوريا -جنيف', [], 'a question that excludes'],
  ['"Vitaly Churkin"', [], 'a phrase'],
  ['Churkin mediation', [], 'a name and more'],
  ['', [], 'nothing'],
])('%s leads to %j: %s', (query, urls) => {
  expect(pagesNamed(query, pages).map(({ url }) => url)).toEqual(urls);
});
