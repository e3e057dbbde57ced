/** Buttons of a walkthrough: each carries the whole state of the card that it stands on. */
import type { WalkPress } from '../answer/actions.ts';
import type { Action, WalkAction } from '../answer/model.ts';
import { walkText } from '../answer/strings.ts';
import { type Plan, placeAt } from './plan.ts';

/** A button on the card on which `past` has happened. */
export function walkButton(plan: Plan, past: string, press: WalkPress['press'], title: string): WalkAction {
  // At the end there is no step at hand: the last cause is the nearest.
  const cause = placeAt(plan, Math.min(past.length, plan.total - 1))?.leg.print ?? plan.print;
  const state = { steps: plan.print, cause, past };
  return { kind: 'walk', title, press: { v: 1, do: 'walk', entry: plan.entry.id, press, state } };
}

/** The way back to the whole entry. */
export function entryButton({ entry }: Plan, title: string = walkText.showEntry): Action {
  return { kind: 'show', entry: entry.id, title };
}
