/** Hello, help, lists and notices. */
import type { Answer } from '../../answer/model.ts';
import { button, pressableRow } from './buttons.ts';
import { copyText, heading, prose, rich, small } from './elements.ts';
import { inline, literal, withoutMarks } from './inline.ts';
import { limits } from './limits.ts';
import type { Part } from './part.ts';
import { cleanLines, cut } from './safe-text.ts';
import type { Sheet } from './sheet.ts';
import type { CardElement, TextRun } from './types.ts';
import { words } from './words.ts';

type Info = Extract<Answer, { kind: 'info' }>;

/** What a person has written keeps its lines, the first on the line that it belongs to; a list of many gives each less room. */
function quoted(before: TextRun[], { quote }: Info['rows'][number], rows: number): CardElement[] {
  const most = Math.max(limits.noteCharacters, Math.floor(limits.quotesCharacters / rows));
  const [first, ...more] = quote === undefined ? [] : cleanLines(cut(quote.quoted, most));
  const line = first === undefined ? before : [...before, ...literal(before.length > 0 ? ` ${first}` : first)];
  return [...(line.length > 0 ? [rich(line, 'none')] : []), ...more.map((one) => rich(literal(one), 'none'))];
}

function row(of: Info['rows'][number], _at: number, { length }: Info['rows']): CardElement[] {
  if (of.entry !== undefined) {
    const line = pressableRow({ id: of.entry, title: of.title });
    return [{ ...line, items: [...line.items, ...quoted(inline(of.text), of, length)] }];
  }
  const text = of.text === '' ? [] : inline(`: ${of.text}`);
  const [first, ...more] = quoted([...inline(of.title, { weight: 'bolder' }), ...text], of, length);
  return first === undefined ? [] : [{ ...first, spacing: 'small' }, ...more];
}

/** Draws a piece of information. */
export function infoPart(sheet: Sheet, answer: Info): Part {
  const press = answer.rows.some((one) => one.entry !== undefined) ? [small(words.press)] : [];
  const copied = answer.copy === undefined ? [] : [copyText(answer.copy.quoted, sheet.detail.codeBlocks)];
  return {
    name: withoutMarks(answer.title),
    title: heading(answer.title, 'large'),
    lead: [],
    body: [...answer.paragraphs.map((text) => prose(text)), ...press, ...answer.rows.flatMap(row), ...copied],
    end: [],
    buttons: answer.actions.flatMap(button),
  };
}
