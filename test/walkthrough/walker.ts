/** Presses buttons as clients do: only what the card or the answer offers. */
import { buttonSchema, type DeskButton, type WalkPress } from '../../src/answer/actions.ts';
import type { Answer } from '../../src/answer/model.ts';
import { renderCard } from '../../src/render/adaptive-card/render.ts';
import { ofType } from '../render/adaptive-card/walk.ts';

export type WalkStep = Extract<Answer, { kind: 'walk' }>;
export type WalkEnd = Extract<Answer, { kind: 'walk-end' }>;

/** What the buttons of the answer's card carry, read as when they come back. */
export function pressable(answer: Answer): DeskButton[] {
  return ofType(renderCard({ answers: [answer] }), 'Action.Execute').flatMap(({ data }) => deskButton(data) ?? []);
}

/** A press that the knowledge alone can answer. */
export function deskButton(data: unknown): DeskButton | undefined {
  const button = buttonSchema.parse(data);
  return button.do === 'vote' || button.do === 'ask-person' || button.do === 'case' ? undefined : button;
}

/** The button of the answer that sends this press. */
export function offered(answer: Answer, press: WalkPress['press']): WalkPress {
  for (const button of pressable(answer)) if (button.do === 'walk' && button.press === press) return button;
  throw new Error(`The card offers no ${press}.`);
}

/** The press that starts the walkthrough of an entry. */
export function start(entry: string): WalkPress {
  return { v: 1, do: 'walk', entry, press: 'start' };
}

export function isStep(answer: Answer): WalkStep {
  if (answer.kind !== 'walk') throw new Error(`${answer.kind} is no step`);
  return answer;
}

export function isEnd(answer: Answer): WalkEnd {
  if (answer.kind !== 'walk-end') throw new Error(`${answer.kind} is no end`);
  return answer;
}
