/** Builds the knowledge from its files: each file against its schema, then all of them against each other. */
import { checkReferences } from './check.ts';
import { readCodeTables } from './code-tables.ts';
import { type Fault, KnowledgeError } from './faults.ts';
import { type KnowledgeFiles, readKnowledgeFiles } from './files.ts';
import {
  catalogueSchema,
  checksSchema,
  contextSchema,
  familiesSchema,
  guideSchema,
  lexiconSchema,
  procedureSchema,
  sourcesSchema,
} from './schema.ts';
import type { CatalogueEntry, Entry, Knowledge } from './types.ts';
import { readWordings } from './wordings.ts';
import { type Parsed, parseYaml, type SourceFile } from './yaml-file.ts';

/** An entry with the file and the place in it that it came from. */
export interface PlacedEntry {
  entry: Entry;
  file: SourceFile;
  path: (string | number)[];
}

/** What `build` gives: faults if any, and the knowledge when there are none. */
export type BuildResult = { faults: Fault[]; knowledge?: undefined } | { faults: []; knowledge: Knowledge };

/** Checks and assembles the files. Never throws for faulty content. */
export function buildKnowledge(files: KnowledgeFiles): BuildResult {
  const faults: Fault[] = [];
  const present = <T>(parsed: Parsed<T> | undefined): parsed is Parsed<T> => parsed !== undefined;
  const guides = files.guides.map((file) => parseYaml(file, guideSchema, faults)).filter(present);
  const procedures = files.procedures.map((file) => parseYaml(file, procedureSchema, faults)).filter(present);
  const catalogue = files.catalogue.map((file) => parseYaml(file, catalogueSchema, faults)).filter(present);
  const checks = required(files.checks, 'checks.yaml', faults, (file) => parseYaml(file, checksSchema, faults));
  const families = required(files.families, 'families.yaml', faults, (file) => parseYaml(file, familiesSchema, faults));
  const sources = required(files.sources, 'sources.yaml', faults, (file) => parseYaml(file, sourcesSchema, faults));
  const lexicon = required(files.lexicon, 'lexicon.yaml', faults, (file) => parseYaml(file, lexiconSchema, faults));
  const context = required(files.context, 'context.yaml', faults, (file) => parseYaml(file, contextSchema, faults));
  const wordings = readWordings(files.wordings, new Set(guides.map(({ data }) => data.id)), faults);
  const codeTable = readCodeTables(files.codeTables, faults);

  const placed: PlacedEntry[] = guides.map(({ file, data }) => ({ entry: { kind: 'guide', ...data }, file, path: [] }));
  for (const { file, data } of catalogue) {
    for (const [index, raw] of data.entries.entries()) {
      const entry: CatalogueEntry = { kind: 'catalogue', family: data.family, reviewed: data.reviewed, ...raw };
      placed.push({ entry, file, path: ['entries', index] });
    }
  }
  if (checks && families && sources) {
    checkReferences({ placed, procedures, checks, families, sources }, faults);
  }
  if (faults.length > 0 || !checks || !families || !sources || !lexicon || !context) return { faults };
  return {
    faults: [],
    knowledge: {
      entries: new Map(placed.filter(({ entry }) => !isDraft(entry)).map(({ entry }) => [entry.id, entry])),
      procedures: new Map(procedures.map(({ data }) => [data.id, data])),
      checks: checks.data.checks,
      families: new Map(families.data.families.map((family) => [family.id, family])),
      sources: new Map(sources.data.documents.map((document) => [document.id, document])),
      codeTable,
      wordings,
      lexicon: lexicon.data.concepts,
      context: context.data,
    },
  };
}

/** Reads and builds the knowledge of `dir`. Throws `KnowledgeError` with every fault. */
export function loadKnowledge(dir?: string): Knowledge {
  const result = buildKnowledge(readKnowledgeFiles(dir));
  if (!result.knowledge) throw new KnowledgeError(result.faults);
  return result.knowledge;
}

function isDraft(entry: Entry): boolean {
  return entry.kind === 'guide' && entry.draft === true;
}

function required<T>(
  file: SourceFile | undefined,
  name: string,
  faults: Fault[],
  read: (file: SourceFile) => Parsed<T> | undefined,
): Parsed<T> | undefined {
  if (file) return read(file);
  faults.push({ file: name, line: 1, message: 'this file is missing from the knowledge folder' });
  return undefined;
}
