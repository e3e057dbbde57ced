/** Whether an entry can be taken step by step. */
import { MOST_WALK_STEPS } from './actions.ts';
import type { CauseView, StepItem, WalkAction } from './model.ts';
import { walkText } from './strings.ts';

/** The button that starts the walkthrough; nothing where the entry is one step, which the card shows already. */
export function walkOffer(
  entry: string,
  { causes, checks }: { causes: readonly CauseView[]; checks: readonly StepItem[] },
): WalkAction | undefined {
  const items = [...causes.flatMap(({ steps }) => steps), ...checks];
  const steps = items.reduce((sum, item) => sum + (item.kind === 'step' ? 1 : item.steps.length), 0);
  if (steps < 2 || steps > MOST_WALK_STEPS) return undefined;
  return { kind: 'walk', title: walkText.start, press: { v: 1, do: 'walk', entry, press: 'start' } };
}
