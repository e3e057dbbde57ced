/** The answer for one step of a walkthrough. */
import type { Action, Answer } from '../answer/model.ts';
import { walkText } from '../answer/strings.ts';
import { entryButton, walkButton } from './buttons.ts';
import { stepsSkipped } from './move.ts';
import { type Leg, type Plan, placeAt } from './plan.ts';

/** The step after `past`; undefined past the last one. */
export function stepAnswer(plan: Plan, past: string, notice?: string): Answer | undefined {
  const place = placeAt(plan, past.length);
  if (!place) return undefined;
  const { leg, step, number } = place;
  const isFirst = number === 1;
  const isLast = number === leg.steps.length;
  const { part } = step;
  const beginsPart = part?.index === 0;
  const cautions = [...(isFirst ? plan.entry.cautions : []), ...(beginsPart ? part.cautions : [])];
  return {
    kind: 'walk',
    entry: { id: plan.entry.id, title: plan.entry.title },
    ...(notice && { notice }),
    progress: walkText.progress(leg.name, number, leg.steps.length),
    cause: { title: leg.title, ...(isFirst && leg.why && { why: leg.why }) },
    cautions: [...new Set(cautions)],
    ...(part && {
      part: {
        title: walkText.part(part.title, part.index + 1, part.total),
        ...(beginsPart && part.when && { when: part.when }),
      },
    }),
    step: step.view,
    ...(isLast && { question: walkText.lastStep[leg.kind] }),
    actions: actions(plan, past, leg, isLast),
    skip: walkButton(plan, past, 'skip', walkText.skipPart(stepsSkipped(plan, past.length))),
  };
}

/** What is pressed most comes first: at a last step the question is whether it helped. */
function actions(plan: Plan, past: string, leg: Leg, isLast: boolean): Action[] {
  const next = plan.legs[plan.legs.indexOf(leg) + 1];
  const failed = walkButton(plan, past, 'failed', next ? walkText.failed[next.kind] : walkText.failed.last);
  // Nothing comes after this cause: in its midst no step can be said to have failed yet.
  const leave = next ? failed : walkButton(plan, past, 'stop', walkText.stop);
  const solved = walkButton(plan, past, 'solved', walkText.solved);
  const back = past === '' ? entryButton(plan, walkText.backToEntry) : walkButton(plan, past, 'back', walkText.back);
  if (isLast) return [solved, failed, back];
  return [walkButton(plan, past, 'done', walkText.done), leave, solved, back];
}
