/** One step of a walkthrough, and its two ends. Each takes the place of the card that was pressed. */
import type { WalkEndView, WalkView } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { button, marked, pressablePair } from './buttons.ts';
import { caution, copyText, heading, prose, small } from './elements.ts';
import { withoutMarks } from './inline.ts';
import type { Part } from './part.ts';
import type { Sheet } from './sheet.ts';
import { step } from './steps.ts';

/** Draws a step: where in the walkthrough it is, then the step as in the entry's card. */
export function walkPart(sheet: Sheet, view: WalkView): Part {
  const { entry, notice, progress, cause, cautions, part, question } = view;
  return {
    name: `${progress}: ${withoutMarks(entry.title)}`,
    title: heading(entry.title),
    lead: [
      ...(notice === undefined ? [] : [prose(notice, { italic: true })]),
      prose(progress, { isSubtle: true }),
      heading(cause.title, 'default'),
    ],
    body: [
      ...(cause.why === undefined ? [] : [prose(cause.why)]),
      ...(part === undefined ? [] : [small(part.title)]),
      ...(part?.when === undefined ? [] : [prose(labels.when(part.when), { italic: true })]),
      ...caution(cautions),
      ...step(sheet, view.step),
    ],
    end: [
      ...(question === undefined ? [] : [prose(question, { weight: 'bolder' }, 'medium')]),
      pressablePair(view.actions.slice(-1).flatMap(button), button(view.skip)),
    ],
    // Teams hides a fourth button behind "…": the way back stands in a line of its own instead.
    buttons: marked(view.actions.slice(0, -1).flatMap(button)),
  };
}

/** Draws an end: a short word, and what was tried where that is wanted. */
export function walkEndPart(sheet: Sheet, view: WalkEndView): Part {
  return {
    name: `${withoutMarks(view.title)}: ${withoutMarks(view.entry.title)}`,
    title: heading(view.title),
    lead: [],
    body: [
      ...view.paragraphs.map((text) => prose(text)),
      ...(view.summary === undefined ? [] : [copyText(view.summary, sheet.detail.codeBlocks)]),
    ],
    end: [],
    buttons: view.actions.flatMap(button),
  };
}
