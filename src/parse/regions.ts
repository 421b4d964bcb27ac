import { foldedWords } from '../text/arabic.ts';

/** A state whose name Unicode's locale data (CLDR) knows, and an id made of its English name. */
export interface Region {
  en: string;
  id: string;
}

let byKey: Map<string, Region> | undefined;

/**
 * The state that an Arabic name means, by Unicode's locale data; null where it knows none. The United Nations writes some names
 * otherwise, so this serves proposals only.
 */
export function regionOf(name: string): Region | null {
  byKey ??= allRegions();
  return byKey.get(keyOf(name)) ?? null;
}

function allRegions(): Map<string, Region> {
  const arabic = new Intl.DisplayNames('ar', { type: 'region', fallback: 'none' });
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const regions = new Map<string, Region>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const ar = arabic.of(code);
    const en = english.of(code);
    if (ar !== undefined && en !== undefined && !regions.has(keyOf(ar))) regions.set(keyOf(ar), { en, id: idOf(en) });
  }
  return regions;
}

function keyOf(name: string): string {
  return foldedWords(name).join(' ').replace(/^ال/u, '');
}

function idOf(en: string): string {
  return en
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
