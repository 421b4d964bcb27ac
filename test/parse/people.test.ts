import { describe, expect, test } from 'vitest';
import { Directory, keyOf, likeness } from '../../src/parse/people.ts';
import { convert, knownPeople, lineOf, recordOf, spoken, told } from './record-of.ts';
import { inEnglish } from '../in-english.ts';

const pakistan = { name: { ar: 'باكستان', en: 'Pakistan' } };
const khan = {
  name: { ar: 'مسعود خان', en: 'Masood Khan' },
  aliases: ['خان'],
  roles: [{ title: { ar: '', en: '' }, delegation: 'pakistan' }],
};

describe('a name is looked up', () => {
  const directory = () => new Directory(knownPeople({ 'masood-khan': khan }, { pakistan }));

  test.each(['مسعود خان', 'مسعود  خَان', 'مســعود خان', 'مسعودخان', 'خان'])(
    'in any spelling of its letters, and by its aliases: %s',
    (name) => {
      expect(directory().speaker(name, { delegation: 'pakistan' })).toEqual({ id: 'masood-khan', spelling: false });
    },
  );

  test.each(['باكستان', 'الباكستان', 'باكِستان'])('of a delegation, with or without the article: %s', (name) => {
    expect(directory().delegation(name)).toBe('pakistan');
  });

  test('and a family name alone is not a person who speaks for others', () => {
    const people = directory();
    const india = people.delegation('الهند');
    expect(people.speaker('خان', { delegation: india }).id).toBe('khan');
    expect(people.speaker('خان', { delegation: 'pakistan' }).id).toBe('masood-khan');
    expect(people.proposedSpeakers['khan']).toMatchObject({ status: 'proposed', nearest: ['masood-khan'] });
  });

  test('and a full name is the same person, whoever he speaks for today', () => {
    const people = directory();
    expect(people.speaker('مسعود خان', { delegation: people.delegation('منظمة التعاون الإسلامي') }).id).toBe('masood-khan');
  });

  test('and of two persons with one name it is the one who speaks for the delegation', () => {
    const other = { ...khan, roles: [{ title: { ar: '', en: '' }, delegation: 'india' }] };
    const people = new Directory(knownPeople({ 'masood-khan': khan, 'other-khan': other }, { pakistan }));
    expect(people.speaker('خان', { delegation: 'india' }).id).toBe('other-khan');
    expect(people.speaker('خان', { delegation: 'pakistan' }).id).toBe('masood-khan');
  });
});

describe('a name that nobody owns is proposed', () => {
  test('with an ASCII id, the delegation, and the nearest known names beside it, best first', () => {
    const people = new Directory(
      knownPeople(
        {
          'khaled-khiari': { name: { ar: 'محمد خالد خياري', en: 'Mohamed Khaled Khiari' } },
          'ban-ki-moon': { name: { ar: 'بان كي - مون', en: 'Ban Ki-moon' } },
          'khaled-said': { name: { ar: 'خالد سعيد', en: '' } },
        },
        { pakistan },
      ),
    );
    const { id } = people.speaker('خالد خيارى', { delegation: 'pakistan' });
    expect(people.proposedSpeakers).toEqual({
      [id]: {
        status: 'proposed',
        name: { ar: 'خالد خيارى', en: '' },
        aliases: [],
        roles: [{ title: { ar: '', en: '' }, delegation: 'pakistan' }],
        nearest: ['khaled-khiari', 'khaled-said'],
      },
    });
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test('once: the next document knows the person', () => {
    const people = new Directory(knownPeople());
    const { id } = people.speaker('مسعود خان', { delegation: null });
    expect(people.speaker('مَسعود خان', { delegation: null }).id).toBe(id);
    expect(Object.keys(people.proposedSpeakers)).toEqual([id]);
  });

  test('under an id that no other person has', () => {
    const people = new Directory(knownPeople({ 'msud-khan': { name: { ar: 'غيره', en: '' } } }));
    expect(people.speaker('مسعود خان', { delegation: null }).id).toBe('msud-khan-2');
    expect(people.speaker('李保东', { delegation: null }).id).toBe('speaker');
  });

  test.each([
    ['المغرب', 'morocco', 'Morocco', 'state'],
    ['جمهورية كوريا', 'republic-of-korea', 'Republic of Korea', 'state'],
    ['الاتحاد الروسي', 'russian-federation', 'Russian Federation', 'state'],
    ['الأمم المتحدة', 'united-nations', 'United Nations', 'secretariat'],
    ['الاتحاد الأوروبي', 'european-union', 'European Union', 'organization'],
    ['جامعة الدول العربية', 'jama-aldul-alrbia', '', 'organization'],
    ['بلاد لا يعرفها أحد', 'blad-la-irfha-ahd', '', 'state'],
  ])('a delegation, with its English name where the United Nations or Unicode know it: %s', (ar, id, en, kind) => {
    const people = new Directory(knownPeople());
    expect(people.delegation(ar)).toBe(id);
    expect(people.proposedDelegations[id]).toMatchObject({ status: 'proposed', name: { ar, en }, kind });
  });
});

describe('an office is looked up', () => {
  const holder = (roles: { from?: string; to?: string; at?: string }[], date: string) =>
    new Directory(
      knownPeople({ moon: { roles: roles.map((role) => ({ title: { ar: '', en: 'Secretary-General' }, delegation: 'un', ...role })) } }),
    ).holder('Secretary-General', 'un', date);

  test.each([
    ['from its first day', [{ from: '2013-10-28' }], 'moon'],
    ['not the day before', [{ from: '2013-10-29' }], null],
    ['to its last day', [{ to: '2013-10-28' }], 'moon'],
    ['not the day after', [{ to: '2013-10-27' }], null],
    ['in its first year, where no more is known', [{ from: '2013' }], 'moon'],
    ['in its last month, where no more is known', [{ to: '2013-10' }], 'moon'],
    ['in its last year, where no more is known', [{ from: '2007', to: '2013' }], 'moon'],
    ['in the years next to the one day that is known', [{ at: '2014-12-01' }], 'moon'],
    ['not later', [{ at: '2011-10-28' }], null],
  ])('%s', (_, roles, id) => {
    expect(holder(roles, '2013-10-28')).toBe(id);
  });

  test('of that delegation and no other', () => {
    const roles = [{ title: { ar: '', en: 'Secretary-General of the OIC' }, delegation: 'oic' }];
    expect(new Directory(knownPeople({ madani: { roles } })).holder('Secretary-General', 'un', '2013-10-28')).toBeNull();
  });
});

describe('the table of members decides between spellings', () => {
  const text = recordOf('السيد مسعود حان (باكستان): نشكركم.');

  test('a misspelt name is the person who sits there, and the editor is told', () => {
    const { problems } = convert(text, { speakers: { 'masood-khan': khan }, delegations: { pakistan } });
    expect(told(problems)).toEqual([`speaker-spelling:${lineOf(text, 'السيد مسعود حان')}`]);
    expect(problems.map(inEnglish)[0]).toMatchObject({ severity: 'warning', fragment: 'مسعود حان' });
    expect(spoken(text, { speakers: { 'masood-khan': khan }, delegations: { pakistan } })[0]?.voice).toBe('masood-khan pakistan member ar');
  });

  test('a misspelt name of somebody proposed becomes an alias, so that a seat has one person', () => {
    const { speakers } = convert(text);
    expect(speakers['msud-khan']).toMatchObject({ name: { ar: 'مسعود خان' }, aliases: ['مسعود حان'] });
    expect(Object.keys(speakers)).toHaveLength(4);
  });

  test('half the words of a name are enough on one seat', () => {
    expect(spoken(recordOf('السيد خان شيرزاي (باكستان): نشكركم.'))[0]?.voice).toBe('msud-khan pakistan member ar');
  });

  test('another name on the seat is another person', () => {
    expect(spoken(recordOf('السيدة لودهي (باكستان): نشكركم.'))[0]?.voice).toBe('ludhi pakistan member ar');
  });

  test('a misspelt delegation is the one of the person’s seat', () => {
    expect(spoken(recordOf('السيد مسعود خان (باكسثان): نشكركم.'))[0]?.voice).toBe('msud-khan pakistan member ar');
    expect(spoken(recordOf('السيدة لودهي (باكسثان): نشكركم.'))[0]?.voice).toMatch(/^ludhi bakst/u);
  });

  test('a shortened delegation is the one that begins so', () => {
    const full = recordOf('السيد مسعود خان (المملكة المتحدة): نشكركم.').replace(
      'باكستان	',
      'المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية	',
    );
    expect(spoken(full)[0]?.voice).toBe('msud-khan united-kingdom member ar');
  });
});

describe('a person speaks as', () => {
  test.each([
    ['a member, from the table', 'السيدة بيرسيفال (الأرجنتين): نشكركم.', 'birsifal argentina member ar'],
    ['a member, of the chair’s country', 'السيدة زيمينا (الاتحاد الروسي): نشكركم.', 'zimina russian-federation member ar'],
    ['an observer, of another state', 'السيد المعلمي (المملكة العربية السعودية): نشكركم.', 'almlmi saudi-arabia observer ar'],
    ['a briefer, of an organization', 'السيد مدني (منظمة التعاون الإسلامي): نشكركم.', 'mdni mnzma-altaun-alislami briefer ar'],
    ['a briefer, for nobody that is named', 'السيد لادسو (تكلم بالفرنسية): نشكركم.', 'ladsu – briefer fr'],
  ])('%s', (_, line, voice) => {
    expect(spoken(recordOf(line))[0]?.voice).toBe(voice);
  });
});

describe('likeness', () => {
  test.each([
    ['لوكاس', 'لو كاس', 1],
    ['سول كيونغ - هون', 'سول كيونغ-هون', 1],
    ['إحسان أوغلو', 'احسان اوغلو', 1],
    ['أوغلو', 'أوغلي', 0.8],
    ['مدني', 'كوينلان', 0.1],
    ['', '', 1],
  ])('of %s and %s', (a, b, like) => {
    expect(likeness(a, b)).toBeCloseTo(like, 1);
  });

  test('has keys of letters alone', () => {
    expect(keyOf('سُول كيونغ - هـون')).toBe('سولكيونغهون');
  });
});
