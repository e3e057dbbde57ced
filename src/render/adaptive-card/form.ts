/** A form in a dialog. Everything in it is literal; what is typed is sent under the ids of the fields. */

import { prose, rich } from './elements.ts';
import { literal } from './inline.ts';
import { cleanLines, cut } from './safe-text.ts';

interface Field {
  id: string;
  label: string;
  hint?: string;
  value: string;
  multiline: boolean;
  maxLength: number;
}

interface Form {
  title: string;
  intro: string;
  told: readonly { label: string; text: string }[];
  fields: readonly Field[];
  send: string;
}

/** What is only told is cut: it goes along as a whole, and the boxes are what the dialog is for. */
const LONGEST_TOLD = 600;

/** Draws it; `data` goes back with what was typed, by a plain `Action.Submit`: dialogs know no other. */
export function formCard({ title, intro, told, fields, send }: Form, data: object, close: string): object {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: title,
    body: [
      prose(intro),
      ...fields.map(({ id, label, hint, value, multiline, maxLength }) => ({
        type: 'Input.Text',
        id,
        label,
        maxLength,
        isMultiline: multiline,
        ...(hint !== undefined && { placeholder: hint }),
        ...(value !== '' && { value }),
      })),
      // Below the boxes: on a phone a long list of steps would stand in their way.
      ...told.flatMap(({ label, text }) => [
        rich(literal(`${label}:`, { weight: 'bolder' }), 'medium'),
        ...cleanLines(cut(text, LONGEST_TOLD)).map((line) => rich(literal(line), 'none')),
      ]),
    ],
    actions: [
      { type: 'Action.Submit', title: send, data },
      { type: 'Action.Submit', title: close, data: { v: 1, do: 'close' }, associatedInputs: 'none', mode: 'secondary' },
    ],
  };
}
