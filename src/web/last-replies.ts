/**
 * What the chat of the local page was answered last. Its view of Slack draws these: asked a second time, a look-up would be
 * counted twice, a note be written twice, and the feedback be of an answer that nobody saw.
 */
import type { Button } from '../answer/actions.ts';
import type { Reply } from '../answer/model.ts';
import type { Asker } from '../desk/front/asker.ts';
import type { FrontDesk } from '../desk/front/front-desk.ts';

/** What led to an answer. */
export type Asked = { text: string } | { button: Button };

export interface LastReplies {
  /** The same desk; what is asked of it is remembered. */
  desk: FrontDesk;
  /** The answer that was given, while it is remembered. */
  replyTo(asked: Asked): Reply | undefined;
  /** Who asked last: the page has one person. */
  asker(): Asker | undefined;
}

/** More than a person scrolls back to. */
const MOST = 100;
const SPACES = /\s+/g;

/** Listens to what the chat asks. Nothing of it outlives the process. */
export function lastReplies(desk: FrontDesk): LastReplies {
  const replies = new Map<string, Reply>();
  let last: Asker | undefined;
  const keep = (asked: Asked, asker: Asker, reply: Reply): Reply => {
    const key = keyOf(asked);
    replies.delete(key);
    replies.set(key, reply);
    for (const oldest of replies.keys()) {
      if (replies.size <= MOST) break;
      replies.delete(oldest);
    }
    if (asker.tenant !== undefined) last = asker;
    return reply;
  };
  const { handOver, digest } = desk;
  return {
    desk: {
      plain: desk.plain,
      ask: async (text, asker) => keep({ text }, asker, await desk.ask(text, asker)),
      press: async (button, asker) => keep({ button }, asker, await desk.press(button, asker)),
      explain: (text, asker) => desk.explain(text, asker),
      volunteer: (text, asker) => desk.volunteer(text, asker),
      recents: (asker) => desk.recents(asker),
      outgoing: async (tenant, body) => desk.outgoing?.(tenant, body),
      ...(handOver && { handOver }),
      ...(digest && { digest }),
    },
    replyTo: (asked) => replies.get(keyOf(asked)),
    asker: () => last,
  };
}

/** The channel tidies a text before it asks. */
function keyOf(asked: Asked): string {
  return JSON.stringify('text' in asked ? asked.text.replaceAll(SPACES, ' ').trim() : asked.button);
}
