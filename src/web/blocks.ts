/** `POST /page/blocks`: what Slack would show of an answer. In local mode only, like the page that asks for it. */
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { buttonSchema } from '../answer/actions.ts';
import type { Reply } from '../answer/model.ts';
import type { FrontDesk } from '../desk/front/front-desk.ts';
import { sendError, sendJson } from '../http.ts';
import { jsonBody } from '../json-body.ts';
import { renderBlocks } from '../render/block-kit/render.ts';

/** What led to the answer: words, a press on a button of either platform, or the first opening of the chat. */
const originSchema = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ button: buttonSchema }),
  z.strictObject({ welcome: z.literal(true) }),
]);
type Origin = z.output<typeof originSchema>;

/** Adds the route. */
export function registerBlocks(server: Server, desk: FrontDesk): void {
  server.post('/page/blocks', ...jsonBody(), async (request: Request, response: Response) => {
    const { data: origin } = originSchema.safeParse(request.body);
    if (!origin) {
      sendError(response, 'BAD_REQUEST');
      return;
    }
    const part = 'button' in origin && origin.button.do === 'show' ? origin.button.part : undefined;
    sendJson(response, 200, renderBlocks(await replyTo(origin, desk), { part }));
  });
}

/** A chat with the bot alone, which the page is. It keeps nothing: the same was asked on the way of Teams. */
const ASKER = { surface: 'personal' } as const;

async function replyTo(origin: Origin, desk: FrontDesk): Promise<Reply> {
  if ('text' in origin) return desk.ask(origin.text, ASKER);
  return 'button' in origin ? desk.press(origin.button, ASKER) : desk.plain.welcome('personal');
}
