/** Modals to ask a person with: the form, and what came of it. */
import { z } from 'zod';
import { type AskPersonPress, buttonSchema } from '../answer/actions.ts';
import { clip, neutralise } from '../answer/quote.ts';
import type { FormField, HandoverForm, Typed } from '../desk/front/handover/form.ts';
import { ERRORS } from '../errors.ts';
import { askerOf, delivered, type HandlerParts, replyOf, type Turn } from './parts.ts';
import type { Where } from './place.ts';
import type { Press } from './press.ts';
import { plainBlock, replyMessage } from './slack-message.ts';
import { answerModal, BOX, type InputBlock, type Modal, modalFrame, noticeModal, plain } from './views.ts';

/** The id of the modal with the form. */
export const HAND_OVER_MODAL = 'mars-hand-over';
/** What is only told is cut: it goes along as a whole, and the boxes are what the modal is for. */
const LONGEST_TOLD = 1_000;

const metadataSchema = z.object({
  press: z.unknown(),
  where: z.object({ channel: z.string().nullish(), thread: z.string().nullish(), whispered: z.boolean().optional() }),
});

/** A press on "Ask a person": opens the form; in a modal, upon what it shows. */
export async function openForm(parts: HandlerParts, turn: Turn, press: Press, button: AskPersonPress): Promise<void> {
  const { desk, log } = parts;
  const where = whereOf(press);
  const form = await desk.handOver?.form(
    button,
    askerOf(turn, press.user.id, 'personal', { where, name: nameOf(press) }),
  );
  if (!form) return;
  const modal = formModal(form, where);
  const { view } = press;
  await delivered(log, 'modal', () =>
    view?.type === 'modal'
      ? turn.api.pushModal(press.trigger_id ?? '', modal)
      : turn.api.openModal(press.trigger_id ?? '', modal),
  );
}

/** Sends the form. The modal shows what came of it; where it was closed before, a direct message does. */
export async function sendForm(
  { desk, log }: HandlerParts,
  turn: Turn,
  view: { id: string; private_metadata?: string | null | undefined; state?: unknown },
  user: string | undefined,
): Promise<void> {
  const { handOver } = desk;
  const kept = readMetadata(view.private_metadata ?? '');
  if (!handOver || !kept || user === undefined) {
    await delivered(log, 'modal', () => turn.api.updateModal(view.id, noticeModal(ERRORS.BUTTON_NOT_READ.message)));
    return;
  }
  const asker = askerOf(turn, user, 'personal', { where: kept.where });
  const reply = await replyOf(log, 'modal', () => handOver.send(kept.press, typedIn(view.state), asker));
  const shown = reply ? answerModal(reply) : noticeModal(ERRORS.TURN_FAILED.message);
  if (await delivered(log, 'modal', () => turn.api.updateModal(view.id, shown))) return;
  if (reply) await delivered(log, 'modal', () => turn.api.post({ channel: user }, replyMessage(reply)));
}

/** Where it was pressed. A modal and the Home tab are seen by one person. */
export function whereOf({ view, channel, container, message }: Press): Where {
  if (view) return {};
  const thread = container?.thread_ts ?? message?.thread_ts;
  return {
    channel: channel?.id ?? container?.channel_id,
    thread,
    ...(container?.is_ephemeral === true && { whispered: true }),
  };
}

/** What others call who pressed. */
export function nameOf({ user }: Press): string | undefined {
  return user.name ?? user.username ?? undefined;
}

function formModal({ title, intro, told, fields, send, press }: HandoverForm, where: Where): Modal {
  const facts = told.map(({ label, text }) => plainBlock(`${label}:\n${clip(text, LONGEST_TOLD)}`));
  const modal = modalFrame(HAND_OVER_MODAL, [plainBlock(intro), ...fields.map(box), ...facts]);
  return { ...modal, private_metadata: JSON.stringify({ press, where }), title: plain(title), submit: plain(send) };
}

function box({ id, label, hint, value, multiline, maxLength }: FormField): InputBlock {
  const text = clip(neutralise(value), maxLength);
  return {
    type: 'input',
    block_id: id,
    optional: true,
    label: plain(label),
    ...(hint !== undefined && { hint: plain(hint) }),
    element: {
      type: 'plain_text_input',
      action_id: BOX.action,
      multiline,
      max_length: maxLength,
      ...(text !== '' && { initial_value: text }),
    },
  };
}

function readMetadata(text: string): { press: AskPersonPress; where: Where } | undefined {
  try {
    const kept = metadataSchema.safeParse(JSON.parse(text)).data;
    const press = buttonSchema.safeParse(kept?.press).data;
    return kept && press?.do === 'ask-person' ? { press, where: kept.where as Where } : undefined;
  } catch {
    return undefined;
  }
}

const stateSchema = z.looseObject({
  values: z.record(z.string(), z.record(z.string(), z.looseObject({ value: z.string().nullish() }))),
});

function typedIn(state: unknown): Typed {
  const values = stateSchema.safeParse(state).data?.values ?? {};
  return Object.fromEntries(Object.entries(values).map(([id, box]) => [id, box[BOX.action]?.value ?? '']));
}
