/** The answer to a press in a walkthrough, from the button's own data alone: nothing is kept between presses. */
import type { WalkPress } from '../answer/actions.ts';
import { entryAnswer } from '../answer/build.ts';
import type { Answer } from '../answer/model.ts';
import { walkText } from '../answer/strings.ts';
import { entryView } from '../answer/view.ts';
import type { Entry, Knowledge } from '../knowledge/types.ts';
import { solvedAnswer, summaryAnswer } from './ends.ts';
import { move } from './move.ts';
import { type Plan, planOf } from './plan.ts';
import { stepAnswer } from './step.ts';

/** The step, or the end, that the press leads to. */
export function walkAnswer(entry: Entry, { press, state }: WalkPress, knowledge: Knowledge): Answer {
  const view = entryView(entry, knowledge);
  const plan = planOf(view);
  if (view.walk === undefined) return entryAnswer(entry, knowledge);
  if (press === 'start' || state === undefined) return at(plan, '');
  if (state.steps !== plan.print) return changed(plan, press, state.cause);
  const { past, end } = move(plan, state.past, press);
  if (end === 'solved') return solvedAnswer(plan, past);
  return end === 'summary' ? summaryAnswer(plan, past) : at(plan, past);
}

function at(plan: Plan, past: string, notice?: string): Answer {
  // Never past the end here, and always with a step.
  return stepAnswer(plan, past, notice) ?? summaryAnswer(plan, past);
}

/**
 * The card is older than the entry: its letters stand for other steps and are not read. The cause that it showed is
 * begun again if it is still there, else the entry; that it was solved is believed in any case.
 */
function changed(plan: Plan, press: WalkPress['press'], cause: string): Answer {
  const leg = plan.legs.find(({ print }) => print === cause);
  if (press === 'solved') return solvedAnswer(plan, undefined, leg);
  if (leg === undefined) return at(plan, '', walkText.changed);
  return at(plan, '-'.repeat(leg.from), walkText.changedHere);
}
