/** What can be pressed. */
import type { Button } from '../../answer/actions.ts';
import type { Action, EntryRef } from '../../answer/model.ts';
import { heading, prose, rich } from './elements.ts';
import { inline, withoutMarks } from './inline.ts';
import { limits } from './limits.ts';
import { cut, webAddress } from './safe-text.ts';
import type { Sheet } from './sheet.ts';
import type { CardAction, CardElement, Column, ColumnSet, Container, Execute, OpenUrl } from './types.ts';
import { words } from './words.ts';

/** A button that sends `data` back; clients that do not know `Action.Execute` send it as a message. */
function execute(data: Button, text: string): Execute {
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

/** A button that shows an entry. `options` are the choices it stands among. */
export function show(entry: string, title: string, options: readonly string[] = []): Execute {
  const back = options.slice(0, limits.buttonOptions);
  return execute({ v: 1, do: 'show', entry, ...(back.length > 0 && { options: back }) }, title);
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
    default:
      return action satisfies never;
  }
}

/** As many of the buttons as the card may still have; those past the third go behind "…" where a client can do that. */
export function buttonRow(sheet: Sheet, wanted: readonly CardAction[]): CardAction[] {
  const taken = wanted.slice(0, sheet.takeButtons(wanted.length));
  return taken.map((action, index) => (index < limits.primaryActions ? action : { ...action, mode: 'secondary' }));
}

/** A line that opens an entry when pressed: lists would need more buttons than a card may have. */
export function pressableRow(entry: EntryRef, text?: string): Container {
  const items: CardElement[] = [rich(inline(`${entry.title} ›`, { weight: 'bolder' }), 'none')];
  if (text !== undefined && text !== '') items.push(rich(inline(text), 'none'));
  return { type: 'Container', spacing: 'small', selectAction: show(entry.id, words.showEntry(entry.title)), items };
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
      return [{ type: 'Container', selectAction: action, items: [prose(arrow(action.title), { weight: 'bolder' })] }];
    }),
  });
  const columns = [side(back, 'stretch', (title) => `‹ ${title}`), side(on, 'auto', (title) => `${title} ›`)];
  return { type: 'ColumnSet', spacing: 'medium', columns };
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
