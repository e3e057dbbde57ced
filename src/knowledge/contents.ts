/** What the files of one knowledge folder hold, each checked against its schema and not yet against the others. */
import type { z } from 'zod';
import type { Parts } from './check.ts';
import type { Fault } from './faults.ts';
import type { KnowledgeFiles } from './files.ts';
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
import type { CatalogueEntry, Entry, Guide } from './types.ts';
import { type Located, type Parsed, parseYaml, type SourceFile } from './yaml-file.ts';

/** An entry with the file and the place in it that it came from. */
export interface PlacedEntry extends Located {
  entry: Entry;
  path: (string | number)[];
}

/** A folder's content. The parts that refer to each other are there in any case. */
export interface Contents extends Parts {
  lexicon: Parsed<z.output<typeof lexiconSchema>> | undefined;
  context: Parsed<z.output<typeof contextSchema>> | undefined;
}

/** Reads a whole knowledge folder; undefined when a file that others refer to is missing or faulty. */
export function readContents(files: KnowledgeFiles, faults: Fault[]): Contents | undefined {
  const guides = readEach(files.guides, guideSchema, faults);
  const procedures = readEach(files.procedures, procedureSchema, faults);
  const catalogue = readCatalogue(files.catalogue, faults);
  const checks = required(files.checks, 'checks.yaml', checksSchema, faults);
  const families = required(files.families, 'families.yaml', familiesSchema, faults);
  const sources = required(files.sources, 'sources.yaml', sourcesSchema, faults);
  const lexicon = required(files.lexicon, 'lexicon.yaml', lexiconSchema, faults);
  const context = required(files.context, 'context.yaml', contextSchema, faults);
  if (!checks || !families || !sources) return undefined;
  const placed = [...guides.map(({ file, data }) => ({ entry: asGuide(data), file, path: [] })), ...catalogue];
  return { placed, procedures, checks, families, sources, lexicon, context };
}

/** The entries of catalogue files, each with its place. */
export function readCatalogue(files: readonly SourceFile[], faults: Fault[]): PlacedEntry[] {
  return readEach(files, catalogueSchema, faults).flatMap(({ file, data }) =>
    data.entries.map((raw, index) => {
      const entry: CatalogueEntry = { kind: 'catalogue', family: data.family, reviewed: data.reviewed, ...raw };
      return { entry, file, path: ['entries', index] };
    }),
  );
}

/** The files that keep to the schema; the others become faults. */
export function readEach<T>(files: readonly SourceFile[], schema: z.ZodType<T>, faults: Fault[]): Parsed<T>[] {
  return files.map((file) => parseYaml(file, schema, faults)).filter((parsed) => parsed !== undefined);
}

/** A guide as the program sees it. */
export function asGuide({ notes, ...data }: z.output<typeof guideSchema>): Guide {
  return { kind: 'guide', ...data, ...(notes && { teamNotes: notes }) };
}

function required<T>(
  file: SourceFile | undefined,
  name: string,
  schema: z.ZodType<T>,
  faults: Fault[],
): Parsed<T> | undefined {
  if (file) return parseYaml(file, schema, faults);
  faults.push({ file: name, line: 1, message: 'this file is missing from the knowledge folder' });
  return undefined;
}
