import { arabic } from '../language/arabic.ts';
import type { RecordLanguage } from '../language/language.ts';
import { type Catalogue, CatalogueEntry, type SeedKind, seedKinds } from '../model/catalogue.ts';
import { type SeedLedger, seedStem } from '../model/ledger.ts';
import type { Conversion, ParsedDocument } from '../model/parsed.ts';
import type { Topic } from '../model/people.ts';
import { type Problem, ProblemError, problem } from '../model/problem.ts';
import { readAttribution } from '../read/attribution.ts';
import type { Seed } from '../read/seed.ts';
import { oneLine } from '../text/arabic.ts';
import { compareText } from '../text/compare.ts';
import { parseArticles } from './article.ts';
import { type ParagraphMaker } from './paragraphs.ts';
import { Directory, type KnownPeople } from './people.ts';
import { type RecordTools, parseRecord } from './record.ts';
import { correctionsUnused, documentsUnused, ruleOut } from './rulings.ts';

/** A seed and the digest of its bytes. */
export interface DigestedSeed extends Seed {
  sha256: string;
}

/** What the archive knows before it converts. */
export interface Known extends KnownPeople {
  topics: Readonly<Record<string, Topic>>;
}

const languages: Readonly<Record<string, RecordLanguage>> = { ar: arabic };

/**
 * Converts a folder of seeds: reads each as the kind of document it is, and gathers documents, ledgers and proposed people.
 *
 * @throws ProblemError with all problems of all seeds, where one of them cannot be converted
 */
export function convertArchive(seeds: readonly DigestedSeed[], catalogue: Catalogue, known: Known): Conversion {
  const directory = new Directory(known);
  const conversion: Conversion = { documents: [], ledgers: [], speakers: {}, delegations: {}, problems: [] };
  const errors: Problem[] = [...missingSeeds(seeds, catalogue), ...sameStems(seeds)];
  // Records first: their tables of members make known who is quoted in the news.
  const kinds = seeds.map((seed) => ({ seed, entry: entryOf(seed, catalogue), kind: kindOf(seed, entryOf(seed, catalogue)) }));
  for (const { seed, entry, kind } of kinds.toSorted((a, b) => order(a.kind) - order(b.kind))) {
    conversion.problems.push(...seed.problems);
    try {
      if (kind === null) throw new ProblemError([unknownKind(seed)]);
      convertSeed(seed, kind, entry, { known, directory, background: backgroundFor(seed, seeds) }, conversion);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      errors.push(...error.problems);
    }
  }
  const refused = new Set(errors.map(({ file }) => file));
  errors.push(...sameIds(conversion.documents).filter(({ file }) => !refused.has(file)));
  if (errors.length > 0) throw new ProblemError(errors);
  conversion.ledgers.sort((a, b) => compareText(a.seed, b.seed));
  conversion.speakers = directory.proposedSpeakers;
  conversion.delegations = directory.proposedDelegations;
  return conversion;
}

interface Context {
  known: Known;
  directory: Directory;
  background: readonly string[];
}

function convertSeed(given: DigestedSeed, kind: SeedKind, entry: CatalogueEntry, context: Context, conversion: Conversion): void {
  const language = languages[entry.language] ?? arabic;
  const maker: ParagraphMaker = { topics: context.known.topics, corrections: entry.corrections, used: new Set() };
  const { seed, discards } = ruleOut(given, entry.discards);
  const tools = { language, entry, maker, directory: context.directory, background: context.background };
  const { documents, ledger, problems }: ParsedSeed = kind === 'verbatim-record' ? oneRecord(seed, tools) : parseArticles(seed, tools);
  const ruled = entry.proposed ? [] : documentsUnused(seed, entry, documents.length);
  const unused = [...correctionsUnused(seed, entry, maker.used), ...ruled];
  if (unused.length > 0) throw new ProblemError(unused);
  conversion.problems.push(...problems);
  conversion.documents.push(...documents);
  conversion.ledgers.push({
    seed: seed.name,
    sha256: seed.sha256,
    documents: documents.map(({ id }) => id),
    rights: entry.rights ?? null,
    columns: ledger.columns ?? [],
    seams: ledger.seams ?? [],
    metadata: ledger.metadata.toSorted((a, b) => a.from - b.from),
    discards: [...ledger.discards, ...discards].sort((a, b) => a.from - b.from),
  });
}

/** What the documents of one seed are, and what of its text they leave. */
interface ParsedSeed {
  documents: ParsedDocument[];
  ledger: Pick<SeedLedger, 'metadata' | 'discards'> & Partial<SeedLedger>;
  problems: Problem[];
}

function oneRecord(seed: Seed, tools: RecordTools): ParsedSeed {
  const { record, ledger, problems } = parseRecord(seed, tools);
  return { documents: [record], ledger, problems };
}

function entryOf(seed: Seed, catalogue: Catalogue): CatalogueEntry {
  const entry = catalogue[seed.name] ?? CatalogueEntry.parse({});
  return entry.proposed ? { ...entry, documents: entry.documents.map(asStated) } : entry;
}

/** Until an editor confirms a date that the text states, the text says it: the seed may be another one by now. */
function asStated({ date, dateBasis, ...document }: CatalogueEntry['documents'][number]): CatalogueEntry['documents'][number] {
  return dateBasis?.kind === 'stated' ? document : { ...document, date, dateBasis };
}

/** What kind of document a seed is: as the catalogue says, else by what stands in it; null for neither. */
function kindOf(seed: Seed, entry: CatalogueEntry): SeedKind | null {
  if (entry.kind !== undefined) return entry.kind;
  const language = languages[entry.language] ?? arabic;
  const lines = seed.lines.map((line) => oneLine(line.replace(/^\s*#{1,6}\s+/u, '')));
  const { titlePage, narrative } = language;
  const attributions = lines.filter((line) => readAttribution(line, language) !== null).length;
  const signs = [titlePage.meeting, titlePage.members, narrative.opened, narrative.rose].filter((sign) =>
    lines.some((line) => sign.test(line)),
  );
  if (signs.length >= 2 || (attributions >= 2 && signs.length > 0) || attributions >= 4) return 'verbatim-record';
  return lines.some(isProse) ? 'article' : null;
}

/** A sentence of Arabic prose: twelve words or more, most of them in Arabic letters. */
function isProse(line: string): boolean {
  const list = line.split(' ');
  return list.length >= 12 && /[.؟!]/u.test(line) && list.filter((word) => /\p{Script=Arabic}/u.test(word)).length > list.length / 2;
}

function order(kind: SeedKind | null): number {
  return kind === null ? seedKinds.length : seedKinds.indexOf(kind);
}

/** The other seeds' text, up to a million characters: more adds nothing to what is learned of one record. */
function backgroundFor(seed: Seed, seeds: readonly Seed[]): string[] {
  let left = 1_000_000;
  return seeds
    .filter((other) => other.name !== seed.name)
    .flatMap((other) => other.lines)
    .filter((line) => (left -= line.length) > 0 && line.trim() !== '');
}

function missingSeeds(seeds: readonly Seed[], catalogue: Catalogue): Problem[] {
  const names = new Set(seeds.map((seed) => seed.name));
  return (
    Object.keys(catalogue)
      // What converting itself proposed for a seed that has gone is nobody's ruling.
      .filter((name) => !names.has(name) && catalogue[name]?.proposed !== true)
      .map((name) => problem('catalogue-without-seed', { file: 'seeds/catalogue.yaml', fragment: name }))
  );
}

function unknownKind(seed: Seed): Problem {
  return problem('seed-kind-unknown', { file: `seeds/${seed.name}`, line: 1 }, { kinds: seedKinds });
}

/** Seeds whose names differ in their endings or capitals alone would share a ledger. */
function sameStems(seeds: readonly Seed[]): Problem[] {
  const owners = new Map<string, string>();
  return seeds.flatMap(({ name }) => {
    const stem = seedStem(name).toLowerCase();
    const owner = owners.get(stem);
    owners.set(stem, name);
    if (owner === undefined) return [];
    return problem('seed-same-name', { file: `seeds/${name}` }, { other: owner });
  });
}

/** Two documents with one id would overwrite each other. */
function sameIds(documents: readonly ParsedDocument[]): Problem[] {
  const owners = new Map<string, string>();
  return documents.flatMap((document) => {
    const seed = document.matter.seed ?? '';
    const owner = owners.get(document.id);
    owners.set(document.id, seed);
    if (owner === undefined) return [];
    return problem('seed-same-id', { file: `seeds/${seed}`, line: 1, fragment: document.id }, { other: owner });
  });
}
