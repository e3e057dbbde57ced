/**
 * Lays a team's folder over ours. New ids add; what to do with an id of ours is said by the file itself
 * (`overlay: replace | extend | hide`). What comes out is checked by the same reference check, with faults at the team's lines.
 */
import { z } from 'zod';
import { type Contents, readCatalogue } from '../contents.ts';
import type { Fault } from '../faults.ts';
import type { TeamFiles } from '../files.ts';
import { contextSchema, familiesSchema, lexiconSchema, procedureSchema, sourcesSchema } from '../schema.ts';
import { lineOf, type Parsed, parseYaml, type SourceFile } from '../yaml-file.ts';
import { layGuides } from './guides.ts';
import { locateAddition } from './place.ts';

const teamProcedureSchema = procedureSchema.extend({ overlay: z.literal('replace').optional() });
/** Only what the team adds. */
const teamContextSchema = contextSchema.partial();

/** Our content with the team's over it. What can't be laid over is left out and becomes a fault. */
export function layOver(ours: Contents, team: TeamFiles, faults: Fault[]): Contents {
  faults.push(...team.strays);
  const catalogue = readCatalogue(team.catalogue, faults);
  return {
    ...layGuides(ours, catalogue, team.guides, faults),
    procedures: layProcedures(ours.procedures, team.procedures, faults),
    families: added(ours.families, 'families', team.families, familiesSchema, faults),
    sources: added(ours.sources, 'documents', team.sources, sourcesSchema, faults),
    lexicon: ours.lexicon && layLexicon(ours.lexicon, team.lexicon, faults),
    context: ours.context && layContext(ours.context, team.context, faults),
    spared: new Set(ours.procedures.map(({ data }) => data.id)),
  };
}

type Procedures = Contents['procedures'];

function layProcedures(ours: Procedures, files: readonly SourceFile[], faults: Fault[]): Procedures {
  const byId = new Map(ours.map((procedure) => [procedure.data.id, procedure]));
  for (const file of files) {
    const parsed = parseYaml(file, teamProcedureSchema, faults);
    if (!parsed) continue;
    const { overlay, ...data } = parsed.data;
    const known = byId.get(data.id);
    if (known && !overlay) {
      const message = `the procedure "${data.id}" stands in ${known.file.name} already; say overlay: replace`;
      faults.push({ file: file.name, line: lineOf(file, ['id']), message });
    }
    if (!known && overlay) {
      const message = `there is no procedure "${data.id}" to replace; leave overlay out to add one`;
      faults.push({ file: file.name, line: lineOf(file, ['overlay']), message });
    }
    byId.set(data.id, { file, data });
  }
  return [...byId.values()];
}

/** A list of things with ids in one file: the team's come behind ours, and none may carry an id of ours. */
function added<K extends string, T extends { id: string }, D extends Record<K, T[]>>(
  ours: Parsed<D>,
  key: K,
  file: SourceFile | undefined,
  schema: z.ZodType<D>,
  faults: Fault[],
): Parsed<D> {
  const parsed = file && parseYaml(file, schema, faults);
  if (!parsed) return ours;
  const ids = new Set(ours.data[key].map(({ id }) => id));
  for (const [index, { id }] of parsed.data[key].entries()) {
    if (!ids.has(id)) continue;
    const message = `the id "${id}" stands in ${ours.file.name} already`;
    faults.push({ file: parsed.file.name, line: lineOf(parsed.file, [key, index, 'id']), message });
  }
  return {
    file: ours.file,
    data: { ...ours.data, [key]: [...ours.data[key], ...parsed.data[key]] },
    locate: locateAddition(ours, { file: parsed.file, lengths: new Map([[key, ours.data[key].length]]) }),
  };
}

type WithWords = { id: string; words: string[] };

/** Concepts and products: words for an id of ours join it, a new id comes behind. */
function joinWords<T extends WithWords>(ours: readonly T[], team: readonly T[]): T[] {
  const byId = new Map(ours.map((one) => [one.id, one]));
  for (const one of team) {
    const known = byId.get(one.id);
    byId.set(one.id, known ? { ...known, words: [...known.words, ...one.words] } : one);
  }
  return [...byId.values()];
}

type Lexicon = NonNullable<Contents['lexicon']>;

function layLexicon(ours: Lexicon, file: SourceFile | undefined, faults: Fault[]): Lexicon {
  const team = file && parseYaml(file, lexiconSchema, faults);
  return team ? { file: ours.file, data: { concepts: joinWords(ours.data.concepts, team.data.concepts) } } : ours;
}

type Context = NonNullable<Contents['context']>;

function layContext(ours: Context, file: SourceFile | undefined, faults: Fault[]): Context {
  const team = file && parseYaml(file, teamContextSchema, faults);
  if (!team) return ours;
  const { agent = [], failedFiles = [], harmless = [], failure = [], products = [] } = team.data;
  const { calm = [], asks = [], well = [] } = team.data;
  return {
    file: ours.file,
    data: {
      agent: [...ours.data.agent, ...agent],
      failedFiles: [...ours.data.failedFiles, ...failedFiles],
      harmless: [...ours.data.harmless, ...harmless],
      calm: [...ours.data.calm, ...calm],
      asks: [...ours.data.asks, ...asks],
      well: [...ours.data.well, ...well],
      failure: [...ours.data.failure, ...failure],
      products: joinWords(ours.data.products, products),
    },
  };
}
