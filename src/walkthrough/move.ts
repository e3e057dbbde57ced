/** The moves of a walkthrough: from what is past and a press to what is past then. Pure. */
import type { WalkPress } from '../answer/actions.ts';
import { type Plan, placeAt } from './plan.ts';

/** Where a walkthrough stands: one letter for each step before the one at hand, as in the button. */
export interface Standing {
  past: string;
  end?: 'solved' | 'summary';
}

/** What a press leads to. `past` of any length and with any letters is taken: a step too many is cut off. */
export function move(plan: Plan, past: string, press: WalkPress['press']): Standing {
  const known = past.slice(0, plan.total);
  if (press === 'solved') return { past: known, end: 'solved' };
  if (press === 'stop') return { past: known, end: 'summary' };
  const moved = moves[press](known, plan).slice(0, plan.total);
  return moved.length >= plan.total ? { past: moved, end: 'summary' } : { past: moved };
}

const moves: Record<Exclude<WalkPress['press'], 'solved' | 'stop'>, (past: string, plan: Plan) => string> = {
  start: () => '',
  resume: (past) => past,
  done: (past) => `${past}d`,
  failed: (past, plan) => `${past}n`.padEnd(endOfLeg(plan, past.length), '-'),
  skip: (past, plan) => `${past}s`.padEnd(endOfSkipped(plan, past.length), '-'),
  back: (past) => past.slice(0, lastTaken(past)),
};

function endOfLeg(plan: Plan, at: number): number {
  const place = placeAt(plan, at);
  return place ? place.leg.from + place.leg.steps.length : plan.total;
}

/** At the first step of a procedure that is for certain cases only, the whole procedure is skipped. */
function endOfSkipped(plan: Plan, at: number): number {
  return at + stepsSkipped(plan, at);
}

/** How many steps a skip passes over, if a procedure for certain cases begins here; otherwise 1. */
export function stepsSkipped(plan: Plan, at: number): number {
  const part = placeAt(plan, at)?.step.part;
  return part?.when !== undefined && part.index === 0 ? part.total : 1;
}

/** The step that was on the card before: those passed over never were. */
function lastTaken(past: string): number {
  let end = past.length;
  while (past[end - 1] === PASSED_OVER) end--;
  return Math.max(end - 1, 0);
}

const PASSED_OVER = '-';
