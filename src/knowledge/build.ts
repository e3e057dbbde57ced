/** Builds the knowledge from its files: each file against its schema, then all of them against each other. */
import { checkReferences } from './check.ts';
import { readCodeTables } from './code-tables.ts';
import { type Contents, readContents } from './contents.ts';
import { checkTodos, inForce, isDraft } from './drafts.ts';
import { type Fault, KnowledgeError } from './faults.ts';
import { type KnowledgeFiles, readKnowledgeFiles, readTeamFiles, type TeamFiles } from './files.ts';
import { keptKnowledge } from './kept.ts';
import { layOver } from './overlay/lay-over.ts';
import type { Entry, Knowledge } from './types.ts';
import { joinWordings, readWordings } from './wordings.ts';

/** Knowledge without faults, and beside it the entries that are not answered yet. */
export interface Built {
  knowledge: Knowledge;
  drafts: Entry[];
}

/** What `build` gives: faults if any, and the knowledge when there are none. */
export type BuildResult = { faults: Fault[]; knowledge?: undefined; drafts?: undefined } | ({ faults: [] } & Built);

/** Checks and assembles the files, those of a team laid over ours. Never throws for faulty content. */
export function buildKnowledge(files: KnowledgeFiles, team?: TeamFiles): BuildResult {
  const faults: Fault[] = [];
  const ours = readContents(files, faults);
  const all = ours && team ? layOver(ours, team, faults) : ours;
  // The first row of a code stands, so a team's rows come first.
  const codeTable = readCodeTables([...(team?.codeTables ?? []), ...files.codeTables], faults);
  if (all) {
    checkReferences(all, faults);
    checkTodos(all.placed, faults);
  }
  const wordings = joinWordings(
    readWordings(files.wordings, guideIds(ours), faults),
    readWordings(team?.wordings ?? [], guideIds(all), faults),
  );
  if (faults.length > 0 || !ours || !all) return { faults };
  const contents = inForce(ours, all, team, faults);
  // Without the drafts two entries may claim a code that a draft would have freed.
  if (contents !== all) checkReferences(contents, faults);
  if (faults.length > 0 || !contents.lexicon || !contents.context) return { faults };
  const { placed, procedures, checks, families, sources, lexicon, context } = contents;
  return {
    faults: [],
    knowledge: {
      entries: new Map(placed.map(({ entry }) => [entry.id, entry])),
      procedures: new Map(procedures.map(({ data }) => [data.id, data])),
      checks: checks.data.checks,
      families: new Map(families.data.families.map((family) => [family.id, family])),
      sources: new Map(sources.data.documents.map((document) => [document.id, document])),
      codeTable,
      wordings,
      lexicon: lexicon.data.concepts,
      context: context.data,
    },
    drafts: all.placed.map(({ entry }) => entry).filter(isDraft),
  };
}

/**
 * Reads the knowledge of `dir`, with a team's folder laid over it, and builds it unless it was built of the same files
 * before. Throws `KnowledgeError` with every fault.
 */
export function loadKnowledge(dir?: string, teamDir?: string): Knowledge {
  const { files, team } = readAll(dir, teamDir);
  const kept = keptKnowledge(files, team);
  const before = kept.read();
  if (before) return before;
  const { knowledge } = buildOrThrow(files, team);
  kept.keep(knowledge);
  return knowledge;
}

/** The same, with the drafts beside it, and built in any case. */
export function loadWithDrafts(dir?: string, teamDir?: string): Built {
  const { files, team } = readAll(dir, teamDir);
  return buildOrThrow(files, team);
}

function readAll(dir: string | undefined, teamDir: string | undefined) {
  return { files: readKnowledgeFiles(dir), team: teamDir === undefined ? undefined : readTeamFiles(teamDir) };
}

function buildOrThrow(files: KnowledgeFiles, team: TeamFiles | undefined): Built {
  const result = buildKnowledge(files, team);
  if (!result.knowledge) throw new KnowledgeError(result.faults);
  return result;
}

function guideIds(contents: Contents | undefined): ReadonlySet<string> {
  return new Set(contents?.placed.filter(({ entry }) => entry.kind === 'guide').map(({ entry }) => entry.id));
}
