/** Entries that are still being written: checked like all others, listed as drafts, and never answered. */
import { z } from 'zod';
import type { Contents, PlacedEntry } from './contents.ts';
import type { DataPath, Fault } from './faults.ts';
import type { TeamFiles } from './files.ts';
import { forget } from './overlay/hide.ts';
import { layOver } from './overlay/lay-over.ts';
import type { Entry } from './types.ts';
import { lineOf, parseYaml, placeOf, type SourceFile } from './yaml-file.ts';

/** Whether a curator has yet to take the mark away. */
export function isDraft({ draft }: Entry): boolean {
  return draft === true;
}

/**
 * The contents that answer: without the drafts of `all` and without references to them. A team's draft over an entry of
 * ours is not laid over it, so ours stays in force.
 */
export function inForce(ours: Contents, all: Contents, team: TeamFiles | undefined, faults: Fault[]): Contents {
  const drafts = idsOf(all.placed.filter(({ entry }) => isDraft(entry)));
  if (drafts.size === 0) return all;
  const finished = team ? layOver(ours, { ...team, guides: team.guides.filter(isFinished) }, faults) : ours;
  const live = idsOf(finished.placed.filter(({ entry }) => !isDraft(entry)));
  const hidden = new Set([...drafts].filter((id) => !live.has(id)));
  // What only a draft uses may stay unused until the draft is finished.
  const spared = new Set(all.procedures.map(({ data }) => data.id));
  return { ...finished, ...forget(finished, hidden), spared };
}

const WORD = 'draft';
const markSchema = z.looseObject({ draft: z.literal(true) });

function isFinished(file: SourceFile): boolean {
  // Most files need no second reading.
  return !file.text.includes(WORD) || parseYaml(file, markSchema, []) === undefined;
}

function idsOf(placed: readonly PlacedEntry[]): Set<string> {
  return new Set(placed.map(({ entry }) => entry.id));
}

const TODO = /^TODO\b/;

/** Adds a fault for each place of a finished entry that was left to be written. */
export function checkTodos(placed: readonly PlacedEntry[], faults: Fault[]): void {
  for (const one of placed.filter(({ entry }) => !isDraft(entry))) {
    for (const path of todosIn(one.entry)) {
      const place = placeOf(one, [...one.path, ...path]);
      const message = 'this is still to be written; replace the TODO, or set draft: true';
      faults.push({ file: place.file.name, line: lineOf(place.file, place.path), message });
    }
  }
}

/** Where a text begins with TODO, at any depth. */
function todosIn(value: unknown, path: DataPath = []): DataPath[] {
  if (typeof value === 'string') return TODO.test(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => todosIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => todosIn(item, [...path, key]));
}
