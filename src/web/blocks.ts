/** `POST /page/blocks`: what Slack would show of an answer. In local mode only, like the page that asks for it. */
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { buttonSchema } from '../answer/actions.ts';
import type { Reply } from '../answer/model.ts';
import { sendError, sendJson } from '../http.ts';
import { jsonBody } from '../json-body.ts';
import { renderBlocks } from '../render/block-kit/render.ts';
import type { LastReplies } from './last-replies.ts';

/** What led to the answer: words, a press on a button of either platform, or the first opening of the chat. */
const originSchema = z.union([
  z.strictObject({ text: z.string() }),
  // `pressed`: in the view itself; without it, it was pressed in the chat.
  z.strictObject({ button: buttonSchema, pressed: z.literal(true).optional() }),
  z.strictObject({ welcome: z.literal(true) }),
]);
type Origin = z.output<typeof originSchema>;

/** Adds the route. */
export function registerBlocks(server: Server, last: LastReplies): void {
  server.post('/page/blocks', ...jsonBody(), async (request: Request, response: Response) => {
    const { data: origin } = originSchema.safeParse(request.body);
    if (!origin) {
      sendError(response, 'BAD_REQUEST');
      return;
    }
    const part = 'button' in origin && origin.button.do === 'show' ? origin.button.part : undefined;
    sendJson(response, 200, renderBlocks(await replyTo(origin, last), { part }));
  });
}

/** A chat with the bot alone, which the page is. It keeps nothing. */
const ASKER = { surface: 'personal' } as const;

async function replyTo(origin: Origin, { desk, replyTo: given, asker }: LastReplies): Promise<Reply> {
  if ('welcome' in origin) return desk.plain.welcome('personal');
  // It counts like a press in the chat.
  if ('button' in origin && origin.pressed) return desk.press(origin.button, asker() ?? ASKER);
  if ('text' in origin) return given({ text: origin.text }) ?? desk.ask(origin.text, ASKER);
  return given({ button: origin.button }) ?? desk.press(origin.button, ASKER);
}
