/** Two to four likely entries: each with how sure and why, and a button that picks it. */
import type { Answer } from '../../answer/model.ts';
import { pressableBox, pressableRow, show } from './buttons.ts';
import { codeLines } from './codes.ts';
import { excerpt, heading, prose } from './elements.ts';
import { certaintyLine } from './entry.ts';
import { withoutMarks } from './inline.ts';
import type { Part } from './part.ts';
import type { Sheet } from './sheet.ts';
import type { CardElement, Container } from './types.ts';
import { words } from './words.ts';

type Choose = Extract<Answer, { kind: 'choose' }>;

function option(sheet: Sheet, of: Choose['options'][number], number: number, among: string[]): Container {
  const action = show(of.entry.id, words.showOption(number), among);
  const items: CardElement[] = [
    prose(words.option(number, of.entry.title), { weight: 'bolder' }),
    certaintyLine(of.certainty),
    ...(of.summary === undefined ? [] : [prose(of.summary)]),
  ];
  const box = { type: 'Container', separator: true, spacing: 'medium' } as const;
  if (sheet.takeButtons(1) === 1) {
    return { ...box, items: [...items, { type: 'ActionSet', actions: [{ ...action, tooltip: of.entry.title }] }] };
  }
  // The card has its buttons: the whole box can be pressed instead, and says so.
  const press = prose(`${words.showOption(number)} ›`, { weight: 'bolder' });
  return pressableBox(action, { ...box, items: [...items, press] });
}

/** Draws a choice. */
export function choosePart(sheet: Sheet, answer: Choose): Part {
  const [first, ...rest] = answer.options;
  const among = answer.options.map((one) => one.entry.id);
  return {
    name: first === undefined ? withoutMarks(answer.intro) : words.oneOf(withoutMarks(first.entry.title), rest.length),
    title: heading(answer.intro),
    lead: [],
    body: [
      ...(sheet.detail.excerpt ? excerpt(answer.excerpt) : []),
      ...answer.options.map((one, index) => option(sheet, one, index + 1, among)),
      ...codeLines(answer.codes),
    ],
    end: [],
    buttons: [],
    brief: () => answer.options.map((one) => pressableRow(one.entry)),
  };
}
