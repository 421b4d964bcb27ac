import { type Node, isMap, isScalar, parseDocument } from 'yaml';
import type { Library, Pair } from '../data/library.ts';
import { withIds } from '../data/paragraph-ids.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { ArticleMatter, ArticleTranslationMatter, SectionMatter, SectionTranslationMatter } from '../model/section.ts';
import { digestOf } from './digest.ts';

type AnyPair = Pair<SectionMatter | ArticleMatter, SectionTranslationMatter | ArticleTranslationMatter>;

/** How far each translation is: what is not yet translated, and what was translated from another Arabic than stands there now. */
export function checkState({ sections, articles }: Library): Problem[] {
  return [...sections, ...articles].flatMap((pair) => stateOf(pair));
}

function stateOf({ section, arabic, english }: AnyPair): Problem[] {
  if (arabic === null || english === null) return [];
  const { file, matter, locate } = english;
  const { status, reviewed, digests } = matter.translation;
  const originals = new Map(withIds(arabic.body, section).map(({ id, text }) => [id, text]));
  const paragraphs = withIds(english.body, section);
  const translated = paragraphs.filter(({ id, text }) => text !== '' && originals.has(id));
  if (reviewed && translated.length === 0) return [problem('translation-reviewed', { file, ...locate(['translation', 'reviewed']) })];
  if (translated.length === 0) return [];
  const empty = paragraphs
    .filter(({ id, text }) => text === '' && (originals.get(id) ?? '') !== '')
    .map(({ id, line, column }) => problem('translation-untranslated', { file, line, column, fragment: id }));
  const stale = translated
    .filter(({ id }) => digests[id] !== undefined && digests[id] !== digestOf(originals.get(id) ?? ''))
    .map(({ id, line, column }) => problem('translation-stale', { file, line, column, fragment: id }, { path: file }));
  const unsigned = translated.filter(({ id }) => digests[id] === undefined).length;
  if (unsigned === 0 || status === 'none') return [...empty, ...stale];
  const place = { file, ...locate(['translation']) };
  return [...empty, ...stale, problem('translation-unconfirmed', place, { paragraphs: unsigned, path: file })];
}

/**
 * The English files as a translator confirms them: each says for every translated paragraph of which Arabic it was made. Nothing else in
 * them changes.
 *
 * @param wanted Whether a file is confirmed.
 * @returns The new texts, by the name of the file; without those that say it already.
 */
export function confirmed({ sections, articles }: Library, wanted: (file: string) => boolean): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { section, arabic, english } of [...sections, ...articles] as AnyPair[]) {
    if (arabic === null || english === null || !wanted(english.file)) continue;
    const originals = new Map(withIds(arabic.body, section).map(({ id, text }) => [id, text]));
    const digests = withIds(english.body, section).flatMap(({ id, text }) => {
      const original = originals.get(id);
      return text === '' || original === undefined ? [] : [[id, digestOf(original)] as const];
    });
    const text = withDigests(english.source.text, digests);
    if (text !== english.source.text) texts.set(english.file, text);
  }
  return texts;
}

const HEAD = /^---\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/u;

/** Puts the digests into the head of a file, below what stands under `translation`. */
function withDigests(text: string, digests: readonly (readonly [id: string, digest: string])[]): string {
  const head = HEAD.exec(text)?.[1];
  if (head === undefined || digests.length === 0) return text;
  const start = text.indexOf(head);
  const translation = parseDocument(head).get('translation', true);
  if (!isMap(translation)) return text;
  const lines = ['digests:', ...digests.map(([id, digest]) => `  ${id}: ${/^\d+(?:e\d+)?$/u.test(digest) ? `'${digest}'` : digest}`)];
  if (translation.flow === true) {
    // On lines of their own, as they are: a list of digests has no place between braces.
    const others = translation.items.filter((item) => !isDigests(item)).map(({ key, value }) => head.slice(startOf(key), endOf(value)));
    const [from, to] = translation.range!;
    const field = head.slice(0, from).replace(/[ \t]+$/u, '').length;
    const indented = [...others, ...lines].map((line) => `\n  ${line}`).join('');
    return text.slice(0, start + field) + indented + text.slice(start + to);
  }
  const [first] = translation.items;
  if (first === undefined) return text;
  const indent = ' '.repeat(columnOf(head, startOf(first.key)));
  const block = lines.map((line) => `${indent}${line}\n`).join('');
  const old = translation.items.find(isDigests);
  const end = nextLine(head, old === undefined ? translation.range![1] : endOf(old.value));
  const from = old === undefined ? end : startOf(old.key) - columnOf(head, startOf(old.key));
  return text.slice(0, start + from) + block + text.slice(start + end);
}

function isDigests({ key }: { key: unknown }): boolean {
  return isScalar(key) && key.value === 'digests';
}

function startOf(node: unknown): number {
  return (node as Node).range![0];
}

function endOf(node: unknown): number {
  return (node as Node).range![1];
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Where the line after the last word before an offset begins. */
function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', text.slice(0, offset).trimEnd().length);
  return end === -1 ? text.length : end + 1;
}
