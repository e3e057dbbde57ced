/** The button data in a press, whichever way the client sends it. */
import { z } from 'zod';
import { type Button, buttonSchema } from '../answer/actions.ts';
import type { CardOptions } from '../render/adaptive-card/render.ts';

const executeSchema = z.looseObject({ action: z.looseObject({ data: z.unknown() }) });

/** `Action.Submit`: the data is the activity's value. Teams may leave its own `msteams` part in it. */
export function buttonOfSubmit(value: unknown): Button | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const data = Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'msteams'));
  const parsed = buttonSchema.safeParse(data);
  return parsed.success ? parsed.data : undefined;
}

/** `Action.Execute`: the data is inside the invoke's action. */
export function buttonOfExecute(value: unknown): Button | undefined {
  const parsed = executeSchema.safeParse(value);
  return parsed.success ? buttonOfSubmit(parsed.data.action.data) : undefined;
}

/** How to draw the reply to a press: whole, or only the part of the entry that the button names. */
export function shownPart(button: Button): CardOptions {
  return button.do === 'show' ? { part: button.part } : {};
}

/** Whether the answer to the message is still what is shown after the press; an entry that was only shown is not it. */
export function keepsAnswer(button: Button): boolean {
  if (button.do !== 'vote') return false;
  const [said] = button.about.said;
  return said?.kind !== 'entry' || said.sure !== undefined;
}
