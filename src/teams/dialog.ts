/** Dialogs: an answer shown to one person, who may post it for all. */
import type { InvokeResponse } from 'botbuilder';
import { CardFactory } from 'botbuilder';
import { z } from 'zod';
import type { Reply } from '../answer/model.ts';
import { dialogText } from '../answer/teams-strings.ts';
import { limits } from '../render/adaptive-card/limits.ts';
import { type CardOptions, renderCard } from '../render/adaptive-card/render.ts';

/**
 * What the dialog's own buttons carry. `entry` is the entry that is shown; `whole` says that the answer to the message is
 * shown as it was given, with all its findings.
 */
const pressSchema = z.discriminatedUnion('do', [
  z.strictObject({
    v: z.literal(1),
    do: z.literal('post'),
    entry: z
      .string()
      .regex(/^[a-z0-9-]{1,80}$/)
      .optional(),
    whole: z.boolean(),
  }),
  z.strictObject({ v: z.literal(1), do: z.literal('close') }),
]);
export type DialogPress = z.output<typeof pressSchema>;

/** A press on a button of the dialog itself, not of the answer in it. */
export function dialogPress(data: unknown): DialogPress | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const own = Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'msteams'));
  const parsed = pressSchema.safeParse(own);
  return parsed.success ? parsed.data : undefined;
}

export interface DialogParts extends CardOptions {
  /** Whether it is the answer to the message, or what a press on one of its buttons led to. */
  whole: boolean;
  /** Whether the message stands in a thread of a channel. */
  thread: boolean;
}

/** A dialog with the answer. What there is to post can be posted; regrets cannot. */
export function dialogResponse(reply: Reply, { whole, thread, part }: DialogParts): InvokeResponse {
  const [first] = reply.answers;
  const entry = first?.kind === 'entry' ? first.entry.id : undefined;
  const worthPosting = entry !== undefined || (whole && (first?.kind === 'choose' || first?.kind === 'decoded'));
  const post: DialogPress = { v: 1, do: 'post', whole, ...(entry !== undefined && { entry }) };
  const close: DialogPress = { v: 1, do: 'close' };
  const before = worthPosting ? [submit(thread ? dialogText.post : dialogText.postInChat, post)] : [];
  const card = submitting(renderCard(reply, { part }));
  const own = 'actions' in card && Array.isArray(card['actions']) ? card['actions'] : [];
  const actions = [
    ...before,
    ...own.slice(0, limits.actions - before.length - 1),
    { ...submit(dialogText.close, close), mode: 'secondary' },
  ];
  const attachment = CardFactory.adaptiveCard({ ...card, actions });
  const height = first?.kind === 'none' || first?.kind === 'unknown' ? 'small' : 'large';
  return taskResponse({
    type: 'continue',
    value: { title: dialogText.title, height, width: 'medium', card: attachment },
  });
}

/** A dialog of one sentence. */
export function noticeResponse(text: string): InvokeResponse {
  return taskResponse({ type: 'message', value: text });
}

/** Closes the dialog. An object and not nothing: an empty body counts as no answer. */
export function closeResponse(): InvokeResponse {
  return { status: 200, body: {} };
}

/** A dialog with what came of a form: nothing to press but to close it. */
export function shownResponse({ answers, notice }: Reply): InvokeResponse {
  const still = answers.map((answer) => (answer.kind === 'info' ? { ...answer, actions: [] } : answer));
  const card = renderCard({ answers: still, ...(notice !== undefined && { notice }) });
  const actions = [submit(dialogText.close, { v: 1, do: 'close' })];
  const attachment = CardFactory.adaptiveCard({ ...card, actions });
  const title = answers[0]?.kind === 'info' ? answers[0].title : dialogText.title;
  return taskResponse({ type: 'continue', value: { title, height: 'medium', width: 'medium', card: attachment } });
}

export function taskResponse(task: { type: string; value: unknown }): InvokeResponse {
  return { status: 200, body: { task } };
}

function submit(title: string, data: DialogPress): { type: string; title: string; data: DialogPress } {
  return { type: 'Action.Submit', title, data };
}

/**
 * In a dialog there is no `Action.Execute`: its fallback takes its place, wherever it stands. Nor does a second dialog open
 * (`msteams`): the press comes as any other, and what it leads to takes the place of what is shown.
 */
function submitting(node: object): Record<string, unknown> {
  const own = Object.entries(node).filter(([key]) => key !== 'msteams');
  return Object.fromEntries(own.map(([key, value]) => [key, changed(value)]));
}

function changed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(changed);
  if (typeof value !== 'object' || value === null) return value;
  const isExecute = 'type' in value && value.type === 'Action.Execute';
  return isExecute && 'fallback' in value ? value.fallback : submitting(value);
}
