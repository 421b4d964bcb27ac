import { parse } from 'yaml';
import { compareText } from '../text/compare.ts';
import type { EditingField } from './fields.ts';
import { writeYaml } from './write-yaml.ts';

/** The hidden field in which a file travels through the page as it was read, so that saving changes nothing but what was edited. */
export const AS_READ = 'fileAsRead';

/** The name under which a file's text stands beside its fields. */
export const BODY = 'body';

type Fields = Readonly<Record<string, unknown>>;

/** Front matter between its lines of hyphens, and the text after them with the space round it. */
const FRONT_MATTER = /^---\n(?<matter>(?:[^]*?\n)?)---(?:\n(?<rest>[^]*))?$/u;

/**
 * What the editing page is given of a file: the fields that an editor may see, its text, and the file itself.
 *
 * @throws Error where its fields cannot be read; the page then leaves the file out, and says so in the console.
 */
export function openFile(text: string, fields: readonly EditingField[]): Fields {
  const { matter, rest } = partsOf(text, fields);
  const values = parsed(matter);
  const shown = fields.filter(({ name }) => name in values).map(({ name }) => [name, values[name]] as const);
  return { ...Object.fromEntries(shown), ...(hasText(fields) && { [BODY]: rest.trim() }), [AS_READ]: text };
}

/**
 * The file that an editor saves: as it was read, but for what was edited. What the page fills in by itself, such as an empty field, is no
 * edit: comments stay, and so does the form of whatever was left alone.
 */
export function saveFile(values: Fields, fields: readonly EditingField[]): string {
  const text = typeof values[AS_READ] === 'string' ? values[AS_READ] : '';
  const { matter, rest } = partsOf(text, fields);
  const before = parsed(matter);
  const yaml = writeYaml(matter, before, edited(before, values, matterFields(fields)));
  if (!hasText(fields)) return ended(yaml);
  const body = typeof values[BODY] === 'string' ? values[BODY] : '';
  // Files of plain text need no fields; where they have none, none are begun for the sake of it.
  if (text !== '' && !text.startsWith('---\n') && yaml === '') return ended(withBody(rest, body));
  return ended(`---\n${yaml}---\n${text === '' ? `\n${tidy(body)}` : withBody(rest, body)}`);
}

const ended = (text: string): string => `${text.trimEnd()}\n`;

const hasText = (fields: readonly EditingField[]): boolean => fields.some(({ name, widget }) => name === BODY && widget === 'text');

const matterFields = (fields: readonly EditingField[]) =>
  fields.filter(({ name }) => name !== AS_READ && (name !== BODY || !hasText(fields)));

function partsOf(text: string, fields: readonly EditingField[]): { matter: string; rest: string } {
  if (!hasText(fields)) return { matter: text === '' ? '' : ended(text), rest: '' };
  const { matter, rest = '' } = FRONT_MATTER.exec(text)?.groups ?? { rest: text };
  return { matter: matter ?? '', rest };
}

function parsed(yaml: string): Fields {
  const value: unknown = parse(yaml);
  if (value === null || value === undefined) return {};
  if (!isFields(value)) throw new Error('The file has no fields.');
  return value;
}

/** The text as it stood, with its space round it, or an editor's in its place. */
function withBody(rest: string, body: string): string {
  if (rest.trim() === body.trim()) return rest;
  return `${rest.trim() === '' ? '\n' : rest.slice(0, rest.length - rest.trimStart().length)}${tidy(body)}`;
}

const tidy = (text: string): string => text.trim().normalize('NFC');

/** Fields with an editor's values in the place of theirs; what the page does not let anybody edit stays. */
function edited(before: Fields, values: Fields, fields: readonly EditingField[]): Fields {
  const after: Record<string, unknown> = { ...before };
  for (const field of fields) {
    const [old, value] = [before[field.name], values[field.name]];
    const next = field.widget === 'hidden' || field.readonly === true ? (old ?? value) : editedValue(old, value, field);
    if (next === undefined) delete after[field.name];
    else after[field.name] = next;
  }
  return after;
}

/** An editor's value of one field, as the file has it; undefined where it has none. */
function editedValue(before: unknown, value: unknown, field: EditingField): unknown {
  // What is taken out is empty; what the page says nothing of it has not shown.
  if (value === undefined) return before;
  // The page fills in what is empty; a file that leaves a field out says as much.
  if (before === undefined && value === field.default) return undefined;
  if (saysNothing(value)) return saysNothing(before) || before === value ? before : typeof value === 'boolean' ? value : undefined;
  if (field.fields !== undefined && Array.isArray(value)) return editedList(Array.isArray(before) ? before : [], value, field.fields);
  if (field.fields !== undefined && isFields(value))
    return withDemanded(edited(isFields(before) ? before : {}, value, field.fields), field.fields);
  if (Array.isArray(value)) return value.map(tidied).filter((item) => item !== '');
  // A number that the file writes as text, or the other way round, is the same to an editor.
  return before !== undefined && before !== null && String(before).trim() === String(value).trim() ? before : tidied(value);
}

const tidied = (value: unknown): unknown => (typeof value === 'string' ? tidy(value) : value);

/** A text in two languages has both fields wherever it is one. */
function withDemanded(value: Fields, fields: readonly EditingField[]): Fields {
  const lacking = fields.filter(({ name, required, widget }) => required === true && widget !== 'hidden' && value[name] === undefined);
  return {
    ...Object.fromEntries(lacking.filter(({ widget }) => widget === 'string' || widget === 'text').map(({ name }) => [name, ''])),
    ...value,
  };
}

/** The entries of a list: each is what it was if an editor left it alone, wherever it now stands. */
function editedList(before: readonly unknown[], items: readonly unknown[], fields: readonly EditingField[]): unknown[] {
  const left = before.map((item) => ({ item, plain: said(item) }));
  const whole = items.map((item) => {
    const found = left.findIndex(({ plain }) => plain === said(item));
    return found < 0 ? undefined : left.splice(found, 1)[0]!.item;
  });
  return items.flatMap((item, index) => {
    if (whole[index] !== undefined) return [whole[index]];
    if (saysNothing(item) || !isFields(item)) return [];
    return [withDemanded(edited(formerly(item, left), item, fields), fields)];
  });
}

/** What an entry with an id was before; an entry without one is new. */
function formerly(item: Fields, left: readonly { item: unknown }[]): Fields {
  const found = left.find(({ item: old }) => isFields(old) && old['id'] !== undefined && old['id'] === item['id'])?.item;
  return isFields(found) ? found : {};
}

/** A value without what says nothing, to compare. */
const said = (value: unknown): string => JSON.stringify(value, (_key, inner: unknown) => (isFields(inner) ? spoken(inner) : inner));

/** Fields that say something, by name. */
function spoken(value: Fields): Fields {
  const pairs = Object.entries(value).filter(([, inner]) => !saysNothing(inner));
  return Object.fromEntries(pairs.sort(([a], [b]) => compareText(a, b)));
}

function saysNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(saysNothing);
  if (isFields(value)) return Object.values(value).every(saysNothing);
  return value === undefined || value === null || value === false || (typeof value === 'string' && value.trim() === '');
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
