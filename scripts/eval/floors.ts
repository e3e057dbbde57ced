/** The recorded floors: below them no change may bring the figures of the shipped labelled pastes. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Knowledge } from '../../src/knowledge/types.ts';
import { readLabelled } from '../labelled.ts';
import { type Shares, sharesOf } from './figures.ts';
import { judgeAll } from './outcome.ts';

const FOLDER = new URL('../../test/eval/', import.meta.url);
const FLOORS = new URL('floors.json', FOLDER);
const LABELLED = /^pastes\..+\.jsonl$/;
/** Points that a figure may lose before it falls below its floor. */
const MARGIN = 1;

/** The shares of each set of pastes, by the name of its file. */
export type SharesBySet = Record<string, Shares>;

/** The labelled pastes that the project has. */
export function shippedFiles(): string[] {
  const names = readdirSync(FOLDER).filter((name) => LABELLED.test(name));
  return names.sort().map((name) => fileURLToPath(new URL(name, FOLDER)));
}

/** Measures each shipped set. */
export function measureSets(diagnose: Diagnose, knowledge: Knowledge): SharesBySet {
  const sets = shippedFiles().map((file) => {
    return [basename(file), sharesOf(judgeAll(readLabelled([file]), diagnose, knowledge))] as const;
  });
  return Object.fromEntries(sets);
}

/** Reads the recorded floors. */
export function readFloors(): SharesBySet {
  return JSON.parse(readFileSync(FLOORS, 'utf8')) as SharesBySet;
}

/** Writes the floors that follow from the figures of today. */
export function recordFloors(sets: SharesBySet): void {
  writeFileSync(FLOORS, `${JSON.stringify(raisedFloors(sets, readFloors()), null, 2)}\n`);
}

/**
 * Each floor a margin under the figure of today, and never under what it was: a lower one is a decision that somebody
 * writes down by hand.
 */
export function raisedFloors(sets: SharesBySet, before: SharesBySet): SharesBySet {
  const floors = Object.entries(sets).map(([name, shares]) => {
    const own = Object.entries(shares).map(([figure, value]) => {
      return [figure, Math.max(floorOf(figure, value), before[name]?.[figure as keyof Shares] ?? 0)];
    });
    return [name, Object.fromEntries(own)];
  });
  return Object.fromEntries(floors);
}

/** What is faultless must stay so where a fault harms most. */
function floorOf(figure: string, value: number): number {
  if (figure === 'noFalseAnswer' && value === 100) return value;
  return Math.max(0, Math.round((value - MARGIN) * 10) / 10);
}

/** Every figure below its floor, in words. A set or a figure without a floor is one too: record it. */
export function belowFloors(sets: SharesBySet, floors: SharesBySet): string[] {
  return Object.entries(sets).flatMap(([name, shares]) =>
    Object.entries(shares).flatMap(([figure, value]) => {
      const floor = floors[name]?.[figure as keyof Shares];
      if (floor === undefined) return [`${name}: ${figure} has no floor; run npm run eval -- --record`];
      return value < floor ? [`${name}: ${figure} is ${value}, its floor is ${floor}`] : [];
    }),
  );
}
