/** The knowledge as the rest of the program sees it: checked, with defaults filled in. */
import type { z } from 'zod';
import type {
  catalogueEntrySchema,
  checksSchema,
  codeSchema,
  contextSchema,
  familiesSchema,
  guideSchema,
  lexiconSchema,
  needsSchema,
  procedureSchema,
  sourcesSchema,
  stepSchema,
} from './schema.ts';
import type { Wordings } from './wordings.ts';

export type Step = z.output<typeof stepSchema>;
export type Code = z.output<typeof codeSchema>;
export type Needs = z.output<typeof needsSchema>;
export type Procedure = z.output<typeof procedureSchema>;
export type Check = z.output<typeof checksSchema>['checks'][number];
export type Family = z.output<typeof familiesSchema>['families'][number];
export type SourceDocument = z.output<typeof sourcesSchema>['documents'][number];

/** Words that mean the same to the matcher, by meaning. */
export type Lexicon = z.output<typeof lexiconSchema>['concepts'];
/** Words that say what a paste is about. */
export type ContextWords = z.output<typeof contextSchema>;

/** What a team has written on an entry in its own folder: plain text, shown at the end of the answer. */
interface TeamNotes {
  teamNotes?: readonly string[];
}

/** One known error or symptom with its causes and steps. */
export type Guide = Omit<z.output<typeof guideSchema>, 'notes'> & { kind: 'guide' } & TeamNotes;
/** What is published about one error ID or name. */
export type CatalogueEntry = z.output<typeof catalogueEntrySchema> & {
  kind: 'catalogue';
  family: string;
  reviewed: string;
} & TeamNotes;
export type Entry = Guide | CatalogueEntry;

/** The general meaning of a code that belongs to no entry. */
export interface CodeMeaning {
  symbol?: string;
  meaning: string;
  /** Id of the document in `sources.yaml`. */
  source: string;
}

/** All knowledge, cross-references checked. Maps keep the order of the files. */
export interface Knowledge {
  entries: ReadonlyMap<string, Entry>;
  procedures: ReadonlyMap<string, Procedure>;
  checks: readonly Check[];
  families: ReadonlyMap<string, Family>;
  sources: ReadonlyMap<string, SourceDocument>;
  /** General meanings of Windows, HTTP and event codes; read them with `decode`. */
  codeTable: CodeTable;
  /** More wordings of guides, by guide; they serve the matcher and are not shown. */
  wordings: ReadonlyMap<string, Wordings>;
  lexicon: Lexicon;
  context: ContextWords;
}

/** Keys are `hresult:2147942405`, `win32:5`, `http:407`, `event:11` (all numbers decimal). */
export type CodeTable = ReadonlyMap<string, CodeMeaning>;
