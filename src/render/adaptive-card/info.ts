/** Hello, help, lists and notices. */
import type { Answer } from '../../answer/model.ts';
import { askingRow, button, pressableRow } from './buttons.ts';
import { copyText, heading, prose, rich, small } from './elements.ts';
import { inline, literal, withoutMarks } from './inline.ts';
import { limits } from './limits.ts';
import type { Part } from './part.ts';
import { cleanLines, cut } from './safe-text.ts';
import type { Sheet } from './sheet.ts';
import type { CardElement, Container, TextRun } from './types.ts';
import { words } from './words.ts';

type Info = Extract<Answer, { kind: 'info' }>;

/** What a person has written keeps its lines, the first on the line that it belongs to; a list of many gives each less room. */
function quoted(before: TextRun[], { quote }: Info['rows'][number], rows: number): CardElement[] {
  const most = Math.max(limits.noteCharacters, Math.floor(limits.quotesCharacters / rows));
  const [first, ...more] = quote === undefined ? [] : cleanLines(cut(quote.quoted, most));
  const line = first === undefined ? before : [...before, ...literal(before.length > 0 ? ` ${first}` : first)];
  return [...(line.length > 0 ? [rich(line, 'none')] : []), ...more.map((one) => rich(literal(one), 'none'))];
}

/** The line that is pressed, where there is something to open. */
function pressed({ title, entry, ask }: Info['rows'][number]): Container | undefined {
  if (entry !== undefined) return pressableRow({ id: entry, title });
  return ask === undefined ? undefined : askingRow(ask, title);
}

function row(of: Info['rows'][number], _at: number, { length }: Info['rows']): CardElement[] {
  const line = pressed(of);
  if (line !== undefined) {
    return [{ ...line, items: [...line.items, ...quoted(inline(of.text), of, length)] }];
  }
  const text = of.text === '' ? [] : inline(`: ${of.text}`);
  const [first, ...more] = quoted([...inline(of.title, { weight: 'bolder' }), ...text], of, length);
  return first === undefined ? [] : [{ ...first, spacing: 'small' }, ...more];
}

/** Draws a piece of information. */
export function infoPart(sheet: Sheet, answer: Info): Part {
  const rows = answer.rows.map(row);
  const first = answer.rows.findIndex(({ entry, ask }) => entry !== undefined || ask !== undefined);
  // Where the lines begin that it speaks of.
  if (first >= 0) rows.splice(first, 0, [small(words.press)]);
  const copied = answer.copy === undefined ? [] : [copyText(answer.copy.quoted, sheet.detail.codeBlocks)];
  return {
    name: withoutMarks(answer.title),
    title: heading(answer.title, 'large'),
    lead: [],
    body: [...answer.paragraphs.map((text) => prose(text)), ...rows.flat(), ...copied],
    end: [],
    buttons: answer.actions.flatMap(button),
  };
}
