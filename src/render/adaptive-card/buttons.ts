/** What can be pressed. */
import type { AskPersonPress, Button } from '../../answer/actions.ts';
import type { Action, EntryRef, EntryView } from '../../answer/model.ts';
import { type Part, partName } from '../../answer/part-name.ts';
import { heading, prose, rich } from './elements.ts';
import { inline, pointed, withoutMarks } from './inline.ts';
import { limits } from './limits.ts';
import { cut, webAddress } from './safe-text.ts';
import type { Sheet } from './sheet.ts';
import type {
  CardAction,
  CardElement,
  Column,
  ColumnSet,
  Container,
  Execute,
  OpenDialog,
  OpenUrl,
  RowExecute,
} from './types.ts';
import { words } from './words.ts';

/** A button that sends `data` back; clients that do not know `Action.Execute` send it as a message. */
export function execute(data: Button, text: string): Execute {
  const whole = withoutMarks(text);
  const title = cut(whole, limits.buttonTitle);
  return {
    type: 'Action.Execute',
    title,
    verb: data.do,
    data,
    fallback: { type: 'Action.Submit', title, data },
    ...(title !== whole && { tooltip: cut(whole, limits.heading) }),
  };
}

/** A button that opens the form of a dialog. */
export function dialog(data: AskPersonPress, text: string): OpenDialog {
  const title = cut(withoutMarks(text), limits.buttonTitle);
  return { type: 'Action.Submit', title, data: { ...data, msteams: { type: 'task/fetch' } }, associatedInputs: 'none' };
}

function showing(entry: string, options: readonly string[]): Extract<Button, { do: 'show' }> {
  const back = options.slice(0, limits.buttonOptions);
  return { v: 1, do: 'show', entry, ...(back.length > 0 && { options: back }) };
}

/** A button that shows an entry. `options` are the choices it stands among. */
export function show(entry: string, title: string, options: readonly string[] = []): Execute {
  return execute(showing(entry, options), title);
}

/** An entry among the choices that the person came from, to go back to. */
export interface Among {
  entry: EntryView;
  options: readonly string[];
}

/** A button that shows a part of an entry in place of the card. */
export function showPart({ entry, options }: Among, part: Part, title: string): Execute {
  return execute({ ...showing(entry.id, options), part: partName(part) }, title);
}

/** A button that opens a document, if its address is safe. */
export function open(url: string | undefined, title: string): OpenUrl[] {
  const address = url === undefined ? undefined : webAddress(url);
  if (address === undefined) return [];
  return [{ type: 'Action.OpenUrl', title: cut(withoutMarks(title), limits.buttonTitle), url: address }];
}

/** A neutral action as a button. */
export function button(action: Action): CardAction[] {
  switch (action.kind) {
    case 'show':
      return [show(action.entry, action.title)];
    case 'ask':
      return [execute({ v: 1, do: 'ask', text: action.text }, action.title)];
    case 'open':
      return open(action.url, action.title);
    case 'walk':
      return [execute(action.press, action.title)];
    case 'press':
      return [
        action.press.do === 'ask-person' ? dialog(action.press, action.title) : execute(action.press, action.title),
      ];
    default:
      return action satisfies never;
  }
}

/** As many of the buttons as the card may still have; those past the third go behind "…" where a client can do that. */
export function buttonRow(sheet: Sheet, wanted: readonly CardAction[]): CardAction[] {
  const taken = wanted.slice(0, sheet.takeButtons(wanted.length));
  return taken.map((action, index) => (index < limits.primaryActions ? action : { ...action, mode: 'secondary' }));
}

/** The press of a line: what stands in it is its name, on the screen and for a screen reader. */
function rowPress({ verb, data }: Pick<Execute, 'verb' | 'data'>): RowExecute {
  return { type: 'Action.Execute', verb, data, fallback: { type: 'Action.Submit', data } };
}

function pressable(action: Execute, title: string, items: readonly CardElement[] = []): Container {
  const line = rich(pointed(title, { weight: 'bolder' }), 'none');
  return { type: 'Container', spacing: 'small', selectAction: rowPress(action), items: [line, ...items] };
}

/** A line that opens an entry when pressed: lists would need more buttons than a card may have. */
export function pressableRow(entry: EntryRef, text?: string): Container {
  const items = text === undefined || text === '' ? [] : [rich(inline(text), 'none')];
  return pressable(show(entry.id, entry.title), entry.title, items);
}

/** A line that asks, when pressed, as if the person had typed it. */
export function askingRow(ask: string, title: string): Container {
  return pressable(execute({ v: 1, do: 'ask', text: ask }, title), title);
}

/** A line that opens a part of an entry: the way to what has no place on the card. */
export function partRow(among: Among, part: Part, title: string): Container {
  return { ...pressable(showPart(among, part, title), title), separator: true, spacing: 'medium' };
}

/** A box that is pressed as a whole; it must say so in its words. */
export function pressableBox(action: Execute, box: Omit<Container, 'selectAction'>): Container {
  return { ...box, selectAction: rowPress(action) };
}

/** Two presses in one line: for what is wanted less than the buttons. The arrows say which way each goes. */
export function pressablePair(back: readonly CardAction[], on: readonly CardAction[]): ColumnSet {
  const side = (
    actions: readonly CardAction[],
    width: 'stretch' | 'auto',
    arrow: (title: string) => string,
  ): Column => ({
    type: 'Column',
    width,
    items: actions.flatMap((action): Container[] => {
      if (action.type !== 'Action.Execute') return [];
      return [pressableBox(action, { type: 'Container', items: [prose(arrow(action.title), { weight: 'bolder' })] })];
    }),
  });
  const columns = [side(back, 'stretch', (title) => `‹ ${title}`), side(on, 'auto', (title) => `${title} ›`)];
  return { type: 'ColumnSet', spacing: 'medium', columns };
}

/** The first is the one most likely to be pressed, and looks so. */
export function marked([first, ...others]: readonly CardAction[]): CardAction[] {
  if (first === undefined) return [];
  return [first.type === 'Action.Execute' ? { ...first, style: 'positive' } : first, ...others];
}

/** A row that says what it hides, and shows it when pressed, by finger or keyboard. Words tell its state. */
export function fold(sheet: Sheet, title: string, items: CardElement[]): Container {
  const body = sheet.id();
  const showing = sheet.id();
  const hiding = sheet.id();
  const row: Container = {
    type: 'Container',
    style: 'emphasis',
    selectAction: { type: 'Action.ToggleVisibility', targetElements: [body, showing, hiding] },
    items: [
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', width: 'stretch', items: [heading(title, 'default')] },
          {
            type: 'Column',
            width: 'auto',
            items: [
              { type: 'TextBlock', id: showing, text: words.show, wrap: true },
              { type: 'TextBlock', id: hiding, text: words.hide, wrap: true, isVisible: false },
            ],
          },
        ],
      },
    ],
  };
  return {
    type: 'Container',
    spacing: 'small',
    items: [row, { type: 'Container', id: body, isVisible: false, items }],
  };
}
