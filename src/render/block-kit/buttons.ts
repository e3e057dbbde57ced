/** What can be pressed. A button's value is the JSON of the same data that a button of a card carries. */
import type { Button } from '../../answer/actions.ts';
import type { Action, EntryRef } from '../../answer/model.ts';
import { plainText } from './elements.ts';
import { limits } from './limits.ts';
import { webAddress, withoutMarks } from './safe-text.ts';
import type { Sheet } from './sheet.ts';
import type { Block, BlockButton, PressButton } from './types.ts';

/** How the `action_id` of a button begins that carries a `Button`; a number follows. */
export const PRESS_ID = 'mars-press-';
/** How the `action_id` of a button begins that carries a vote and asks for a word to it. */
export const WORD_ID = 'mars-word-';
/** How the `action_id` of a button begins that only opens an address: nothing to do but to acknowledge. */
export const OPEN_ID = 'mars-open-';

/**
 * A button that sends `data` back. `about` is what it is about, where `title` alone would not tell: a screen reader says
 * both, the words on the button first, so that who speaks to the screen can name what they see.
 */
export function press(sheet: Sheet, data: Button, title: string, about = ''): PressButton {
  const text = plainText(withoutMarks(title), limits.buttonText);
  const spoken = plainText(`${text.text}: ${withoutMarks(about)}`, limits.buttonLabel).text;
  const tellsMore = about !== '' && about !== title && spoken.startsWith(`${text.text}: `);
  return {
    type: 'button',
    text,
    action_id: `${PRESS_ID}${sheet.number()}`,
    value: JSON.stringify(data),
    ...(tellsMore && { accessibility_label: spoken }),
  };
}

/** A button that shows an entry. `options` are the choices it stands among. */
export function show(sheet: Sheet, entry: EntryRef, title: string, options: readonly string[] = []): PressButton {
  const back = options.slice(0, limits.buttonOptions);
  const data: Button = { v: 1, do: 'show', entry: entry.id, ...(back.length > 0 && { options: back }) };
  return press(sheet, data, title, entry.title);
}

/** A button that opens a document, if its address is safe. */
export function open(sheet: Sheet, url: string | undefined, title: string): BlockButton[] {
  const address = url === undefined ? undefined : webAddress(url);
  if (address === undefined) return [];
  const text = plainText(withoutMarks(title), limits.buttonText);
  return [{ type: 'button', text, action_id: `${OPEN_ID}${sheet.number()}`, url: address }];
}

/** A neutral action as a button. */
export function button(sheet: Sheet, action: Action): BlockButton[] {
  switch (action.kind) {
    case 'show':
      return [show(sheet, { id: action.entry, title: action.title }, action.title)];
    case 'ask':
      return [press(sheet, { v: 1, do: 'ask', text: action.text }, action.title)];
    case 'open':
      return open(sheet, action.url, action.title);
    case 'walk':
    case 'press':
      return [press(sheet, action.press, action.title)];
    default:
      return action satisfies never;
  }
}

/** Buttons in a row, in as many blocks as they need. */
export function buttonRow(buttons: readonly BlockButton[]): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < buttons.length; from += limits.actionElements) {
    blocks.push({ type: 'actions', elements: buttons.slice(from, from + limits.actionElements) });
  }
  return blocks;
}

/** The first is the one most likely to be pressed. */
export function marked([first, ...others]: readonly BlockButton[]): BlockButton[] {
  if (first === undefined) return [];
  return ['value' in first ? { ...first, style: 'primary' } : first, ...others];
}
