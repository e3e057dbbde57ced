/** Dialogs to ask a person with: the form, and what came of it. */
import { CardFactory, type InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import { type AskPersonPress, buttonSchema } from '../answer/actions.ts';
import { dialogText } from '../answer/teams-strings.ts';
import type { Asker } from '../desk/front/asker.ts';
import type { FrontDesk } from '../desk/front/front-desk.ts';
import type { HandoverForm, Typed } from '../desk/front/handover/form.ts';
import { ERRORS } from '../errors.ts';
import { formCard } from '../render/adaptive-card/form.ts';
import { buttonOfSubmit } from './button.ts';
import { noticeResponse, shownResponse, taskResponse } from './dialog.ts';

/** What the form sends: the press that opened it, and what was typed under the ids of the fields. */
const sentSchema = z.looseObject({ v: z.literal(1), do: z.literal('hand-over'), press: z.unknown() });
const taskSchema = z.looseObject({ data: z.unknown() });

/** Answers `task/fetch` and `task/submit`. */
export async function answerTask(
  desk: FrontDesk,
  name: string,
  value: unknown,
  asker: Asker,
): Promise<InvokeResponse | undefined> {
  if (name !== 'task/fetch' && name !== 'task/submit') return undefined;
  const data = taskSchema.safeParse(value).data?.data;
  if (isClose(data)) return { status: 200, body: {} };
  return (await answerForm(desk, data, asker)) ?? noticeResponse(ERRORS.BUTTON_NOT_READ.message);
}

/** Answers a press on "Ask a person" and on the button that sends the form, in any dialog; undefined for other data. */
export async function answerForm(
  { handOver }: Pick<FrontDesk, 'handOver'>,
  data: unknown,
  asker: Asker,
): Promise<InvokeResponse | undefined> {
  if (!handOver) return undefined;
  const button = buttonOfSubmit(data);
  if (button?.do === 'ask-person') return formResponse(await handOver.form(button, asker));
  const sent = sentForm(data);
  return sent && shownResponse(await handOver.send(sent.press, sent.typed, asker));
}

function formResponse(form: HandoverForm): InvokeResponse {
  const data = { v: 1, do: 'hand-over', press: form.press };
  const card = CardFactory.adaptiveCard(formCard(form, data, dialogText.close));
  return taskResponse({ type: 'continue', value: { title: form.title, height: 'large', width: 'medium', card } });
}

function sentForm(data: unknown): { press: AskPersonPress; typed: Typed } | undefined {
  const sent = sentSchema.safeParse(data).data;
  const press = buttonSchema.safeParse(sent?.press).data;
  if (!sent || press?.do !== 'ask-person') return undefined;
  const typed = Object.entries(sent).flatMap(([id, text]) => (typeof text === 'string' ? [[id, text] as const] : []));
  return { press, typed: Object.fromEntries(typed) };
}

const closeSchema = z.looseObject({ v: z.literal(1), do: z.literal('close') });

function isClose(data: unknown): boolean {
  return closeSchema.safeParse(data).success;
}
