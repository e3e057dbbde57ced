/** Hello, help, lists and notices. */
import type { Answer } from '../../answer/model.ts';
import { button, buttonRow } from './buttons.ts';
import type { Drawn } from './drawn.ts';
import { header } from './elements.ts';
import { infoRows } from './lists.ts';
import { line, rich } from './rich.ts';
import type { Sheet } from './sheet.ts';

/** Draws a piece of information. */
export function infoDrawn(sheet: Sheet, answer: Extract<Answer, { kind: 'info' }>): Drawn {
  const copied = answer.copy === undefined ? [] : rich([{ kind: 'box', text: answer.copy.quoted }]);
  return {
    title: header(answer.title),
    lead: [],
    body: [...answer.paragraphs.flatMap((text) => rich([line(text)])), ...infoRows(sheet, answer.rows), ...copied],
    end: buttonRow(answer.actions.flatMap((action) => button(sheet, action))),
  };
}
