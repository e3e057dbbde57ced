/** The steps of an entry in one row, as a walkthrough takes them. */
import { createHash } from 'node:crypto';
import { causeNames } from '../answer/cause-names.ts';
import type { EntryView, StepItem, StepView } from '../answer/model.ts';
import { entryText, labels, walkText } from '../answer/strings.ts';

/** One step; a step of a procedure knows its place in it. */
export interface WalkStep {
  view: StepView;
  part?: { title: string; when?: string; cautions: string[]; index: number; total: number };
}

/** What stands or falls together: a cause, or one of the checks to start from where nothing is published. */
export interface Leg {
  kind: 'cause' | 'check';
  /** `Cause 1 of 3`; none where there is nothing to count. */
  name?: string;
  title: string;
  why?: string;
  steps: WalkStep[];
  /** Index of its first step in the row. */
  from: number;
  /** By which it is found again after the entry has changed. */
  print: string;
}

export interface Plan {
  entry: EntryView;
  legs: Leg[];
  /** Steps in all. */
  total: number;
  /** Of everything that gives a place in the row its meaning. */
  print: string;
}

type LegDraft = Omit<Leg, 'from' | 'print'>;

/** The plan of an entry; without a leg when the entry has no step. */
export function planOf(entry: EntryView): Plan {
  const legs: Leg[] = [];
  let total = 0;
  for (const draft of [...causeLegs(entry), ...checkLegs(entry)]) {
    legs.push({ ...draft, from: total, print: printOf(draft.title) });
    total += draft.steps.length;
  }
  return { entry, legs, total, print: printOf(legs.map(meaning)) };
}

/** The leg and the step at a place in the row; nothing past its end. */
export function placeAt({ legs }: Plan, at: number): { leg: Leg; step: WalkStep; number: number } | undefined {
  const leg = legs.find(({ from, steps }) => at >= from && at < from + steps.length);
  const step = leg?.steps[at - leg.from];
  return leg && step && { leg, step, number: at - leg.from + 1 };
}

function causeLegs({ causes }: EntryView): LegDraft[] {
  const names = causeNames(causes);
  const counted = names.filter((name) => name !== undefined).length > 1;
  return causes.flatMap(({ title, why, steps: items }, index): LegDraft[] => {
    const steps = items.flatMap(stepsOf);
    const name = counted ? names[index] : undefined;
    return steps.length === 0 ? [] : [{ kind: 'cause', ...(name && { name }), title, ...(why && { why }), steps }];
  });
}

/** Each check by itself: that one did not help says nothing of the next. */
function checkLegs({ checks, nothingPublished }: EntryView): LegDraft[] {
  const legs = checks.map((item) => ({ item, steps: stepsOf(item) })).filter(({ steps }) => steps.length > 0);
  return legs.map(({ item, steps }, index) => ({
    kind: 'check',
    ...(legs.length > 1 && { name: walkText.check(index + 1, legs.length) }),
    title: item.kind === 'step' ? labels.whereToStart : item.title,
    ...(index === 0 && nothingPublished && { why: entryText.nothingPublished }),
    steps,
  }));
}

function stepsOf(item: StepItem): WalkStep[] {
  if (item.kind === 'step') return [{ view: item }];
  const { title, when, cautions, steps } = item;
  return steps.map((view, index) => ({
    view,
    part: { title, ...(when && { when }), cautions, index, total: steps.length },
  }));
}

/** Notes and links may change without a card becoming wrong. */
function meaning({ title, steps }: Leg): unknown {
  return [title, ...steps.map(({ view, part }) => [part?.title, part?.when, view.text, view.copy])];
}

function printOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
}
