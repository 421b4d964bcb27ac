import { describe, expect, test } from 'vitest';

import { siteAddress } from '../../src/site/address.ts';
import { said } from '../in-english.ts';

describe('SITE_URL', () => {
  test('is the root of nobody’s host where it is not set', () => {
    expect([siteAddress(undefined), siteAddress(' ')]).toEqual([{ base: '/' }, { base: '/' }]);
  });

  test('may hold a sub-path, with or without its last slash', () => {
    const expected = { origin: 'https://example.org', base: '/un-oic/' };
    expect([siteAddress('https://example.org/un-oic/'), siteAddress('https://example.org/un-oic')]).toEqual([expected, expected]);
  });

  test('that is no web address is refused in one sentence that says what to write', () => {
    expect(said(() => siteAddress('example.org'))).toContain('SITE_URL: error [site-url] this is no web address «example.org». Set it to');
  });
});
