/** The two ends of a walkthrough. Both leave a way back: a wrong press must not lose what was done. */
import type { Answer } from '../answer/model.ts';
import { walkText } from '../answer/strings.ts';
import { entryButton, walkButton } from './buttons.ts';
import { type Leg, type Plan, placeAt } from './plan.ts';
import { ticketOf } from './ticket.ts';

/** Solved at the step after `past`; of an older card only the cause may be known, or nothing. */
export function solvedAnswer(plan: Plan, past: string | undefined, cause?: Leg): Answer {
  const { id, title } = plan.entry;
  return {
    kind: 'walk-end',
    end: 'solved',
    entry: { id, title },
    title: walkText.solvedTitle,
    paragraphs: [walkText.solvedEntry(title), ...helped(plan, past, cause)],
    actions: [...(past === undefined ? [] : [walkButton(plan, past, 'resume', walkText.resume)]), entryButton(plan)],
  };
}

/** Nothing helped, or enough was tried: what it was, ready to paste. */
export function summaryAnswer(plan: Plan, past: string): Answer {
  const { id, title } = plan.entry;
  return {
    kind: 'walk-end',
    end: 'summary',
    entry: { id, title },
    title: walkText.endTitle,
    paragraphs: [title, ...(past.length < plan.total ? [] : [walkText.endAll]), walkText.end],
    summary: ticketOf(plan, past),
    actions: [
      // Stopped at a step, the step is still at hand; else it is the one before.
      walkButton(plan, past, past.length < plan.total ? 'resume' : 'back', walkText.back),
      walkButton(plan, '', 'start', walkText.again),
      entryButton(plan),
    ],
  };
}

function helped(plan: Plan, past: string | undefined, cause: Leg | undefined): string[] {
  const place = past === undefined ? undefined : placeAt(plan, past.length);
  if (!place) return cause ? [walkText.helpedCause(cause.title)] : [];
  const where = walkText.progress(place.leg.name, place.number, place.leg.steps.length);
  return [walkText.helped(place.step.view.text), walkText.helpedAt(where, place.leg.title)];
}
