/** One step of a walkthrough, and its two ends. Each takes the place of the message that was pressed. */
import type { WalkEndView, WalkView } from '../../answer/model.ts';
import { neutralise } from '../../answer/quote.ts';
import { labels } from '../../answer/strings.ts';
import { button, buttonRow, marked } from './buttons.ts';
import type { Drawn } from './drawn.ts';
import { context, header } from './elements.ts';
import { caution, line, rich } from './rich.ts';
import type { Sheet } from './sheet.ts';
import { stepPieces } from './steps.ts';

/** Draws a step: where in the walkthrough it is, then the step as in the entry. */
export function walkDrawn(sheet: Sheet, view: WalkView): Drawn {
  const { notice, cause, cautions, part, question } = view;
  const buttons = [...view.actions, view.skip].flatMap((action) => button(sheet, action));
  return {
    title: header(view.entry.title),
    lead: [...(notice === undefined ? [] : rich([line(notice, { italic: true })])), ...context(view.progress)],
    body: [
      ...rich([line(cause.title, { bold: true }), ...(cause.why === undefined ? [] : [line(cause.why)])]),
      ...rich(cautions.map(caution)),
      ...(part === undefined ? [] : context(part.title)),
      ...(part?.when === undefined ? [] : rich([line(labels.when(part.when), { italic: true })])),
      ...rich(stepPieces(view.step)),
    ],
    end: [...(question === undefined ? [] : rich([line(question, { bold: true })])), ...buttonRow(marked(buttons))],
  };
}

/** Draws an end: a short word, and what was tried where that is wanted. */
export function walkEndDrawn(sheet: Sheet, view: WalkEndView): Drawn {
  return {
    title: header(view.title),
    lead: [],
    body: [
      ...view.paragraphs.flatMap((text) => rich([line(text)])),
      ...(view.summary === undefined ? [] : rich([{ kind: 'box', text: neutralise(view.summary) }])),
    ],
    end: buttonRow(view.actions.flatMap((action) => button(sheet, action))),
  };
}
