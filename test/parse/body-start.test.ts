import { describe, expect, test } from 'vitest';
import { arabic } from '../../src/language/arabic.ts';
import { bodyStart } from '../../src/parse/body-start.ts';

const titlePage = [
  'مجلس الأمن',
  'الجلسة ٧٠٥٠',
  'الرئيس:\tالسيد محمد ياروف\t(أذربيجان)',
  'الأعضاء:\tالاتحاد الروسي\tالسيد تشوركين',
  '## جدول الأعمال',
  'التعاون بين الأمم المتحدة والمنظمات الإقليمية',
];
const note = ['', 'يتضمن هذا المحضر نص الخطب الملقاة بالعربية. وينبغي إدخالها على نسخة من المحضر وإرسالها إلى:'];
const opening = ['', 'افتتحت الجلسة الساعة ١٠/١٠.'];
const prose = [
  '',
  'وإني أقدر جهود المنظمة، بما في ذلك من خلال وجودها في كابل ودعمها لعملية المصالحة بقيادة أفغانية، وأعول على استمرار هذا التعاون في السنوات المقبلة لما فيه خير المنطقة وشعوبها جميعا.',
];

const startOf = (...parts: readonly string[][]) => bodyStart(parts.flat(), arabic);

describe('the body of a record', () => {
  test('begins where the meeting is opened', () => {
    expect(startOf(titlePage, note, opening, prose)).toBe(titlePage.length + note.length + 2);
  });

  test('begins above the opening where the second column of the first page was read first', () => {
    expect(startOf(titlePage, note, prose, opening)).toBe(titlePage.length + note.length + 2);
  });

  test('begins at its first prose where the title page has no note', () => {
    expect(startOf(titlePage, prose, opening)).toBe(titlePage.length + 2);
  });

  test('begins at short lines that end as a sentence, where the title page has no note', () => {
    const lines = ['', 'لنا أن نتفاءل. ونؤكد من جديد استعدادنا للتعاون', 'مع الجميع في هذه المرحلة.'];
    expect(startOf(titlePage, lines, opening)).toBe(titlePage.length + 2);
  });

  test('does not begin with the address for corrections, which stands in Latin letters', () => {
    const address = ['', 'Chief of the Verbatim Reporting Service, Room U-506.'];
    expect(startOf(titlePage, note, address, prose, opening)).toBe(titlePage.length + note.length + address.length + 2);
  });

  test('begins with the first turn where nothing is opened, and not with the name of who presides', () => {
    expect(startOf(titlePage, ['', 'الرئيس (تكلم بالإنكليزية): أعطي الكلمة للسيد خان.'])).toBe(titlePage.length + 2);
  });
});
