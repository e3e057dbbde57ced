/** Hello, help, lists and notices. */
import type { Answer } from '../../answer/model.ts';
import { button, pressableRow } from './buttons.ts';
import { heading, prose, rich, small } from './elements.ts';
import { inline, withoutMarks } from './inline.ts';
import type { Part } from './part.ts';
import type { CardElement } from './types.ts';
import { words } from './words.ts';

type Info = Extract<Answer, { kind: 'info' }>;

function row(of: Info['rows'][number]): CardElement {
  if (of.entry !== undefined) return pressableRow({ id: of.entry, title: of.title }, of.text);
  const text = of.text === '' ? [] : inline(`: ${of.text}`);
  return rich([...inline(of.title, { weight: 'bolder' }), ...text]);
}

/** Draws a piece of information. */
export function infoPart(answer: Info): Part {
  const press = answer.rows.some((one) => one.entry !== undefined) ? [small(words.press)] : [];
  return {
    name: withoutMarks(answer.title),
    title: heading(answer.title, 'large'),
    lead: [],
    body: [...answer.paragraphs.map((text) => prose(text)), ...press, ...answer.rows.map(row)],
    end: [],
    buttons: answer.actions.flatMap(button),
  };
}
