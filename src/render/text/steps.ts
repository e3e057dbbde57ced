/** Numbered steps in plain text; what can be copied stands alone on its line. */
import type { CauseView, StepItem, StepView } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { indent, plain } from './lines.ts';

const INDENT = 3;
const COPY_INDENT = 4;

/** The causes, each with its numbered steps. */
export function causeLines(causes: readonly CauseView[]): string[] {
  return causes.flatMap(({ title, why, steps }, at) => [
    '',
    causes.length > 1 ? `${labels.cause(at + 1, causes.length)}: ${plain(title)}` : plain(title),
    ...(why ? [plain(why)] : []),
    ...stepLines(steps),
  ]);
}

/** Steps numbered from 1; a procedure's own steps are numbered below its number (`2.1`). */
export function stepLines(items: readonly StepItem[]): string[] {
  return items.flatMap((item, at) => {
    const number = `${at + 1}`;
    if (item.kind === 'step') return oneStep(`${number}.`, item);
    return [
      `${number}. ${plain(item.title)}`,
      ...indent(
        [
          ...(item.when ? [labels.when(plain(item.when))] : []),
          ...item.cautions.map((caution) => labels.caution(plain(caution))),
          ...item.steps.flatMap((step, below) => oneStep(`${number}.${below + 1}`, step)),
        ],
        INDENT,
      ),
    ];
  });
}

function oneStep(number: string, step: StepView): string[] {
  return [`${number} ${plain(step.text)}`, ...indent(stepDetails(step), INDENT)];
}

/** What belongs to a step besides its text. */
export function stepDetails(step: StepView): string[] {
  return [
    ...(step.caution ? [labels.caution(plain(step.caution))] : []),
    ...indent(
      step.copy.map(({ text }) => text),
      COPY_INDENT,
    ),
    ...(step.note ? [labels.note(plain(step.note))] : []),
    ...(step.beyondSource ? [labels.beyondSource] : []),
    ...step.links.map(({ title, url }) => `${title}: ${url}`),
  ];
}
