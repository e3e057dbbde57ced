/** Answers that one person sees and may share with all. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Reply } from '../answer/model.ts';
import { commandText } from '../answer/slack-strings.ts';
import type { FrontDesk } from '../desk/front/front-desk.ts';
import { Recent } from '../recent.ts';
import type { Block } from '../render/block-kit/types.ts';
import { plain } from './views.ts';

export const SHARE_ID = 'mars-share';

/** As long as a message that only one person sees can be changed; after that the entry can still be shared. */
const KEPT = { most: 2_000, forMs: 60 * 60_000 };
/** Two people, or one with a nervous finger, post an answer once. */
const POSTED = { most: 2_000, forMs: 60_000 };

const nameSchema = z.strictObject({
  v: z.literal(1),
  key: z.string().max(60),
  entry: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional(),
});

/** The answers that may be shared: as they were given while they are remembered, else the entry that they name. */
export class Shares {
  readonly #desk: FrontDesk;
  readonly #kept: Recent<Reply>;
  readonly #posted: Recent<true>;

  constructor(desk: FrontDesk, now: () => number) {
    this.#desk = desk;
    this.#kept = new Recent(KEPT, now);
    this.#posted = new Recent(POSTED, now);
  }

  /** A name to share the reply under; nothing for what is not worth it, such as regrets and help. */
  offer(reply: Reply): string | undefined {
    const [first] = reply.answers;
    const ended = first?.kind === 'walk-end' && first.summary !== undefined;
    if (!first || !(ended || WORTH.has(first.kind))) return undefined;
    const key = randomUUID();
    this.#kept.set(key, unvoted(reply));
    const entry = first.kind === 'entry' || first.kind === 'walk-end' ? first.entry.id : undefined;
    return JSON.stringify({ v: 1, key, ...(entry !== undefined && { entry }) });
  }

  /** The reply under the name; nothing when it is forgotten and names no entry. */
  replyOf(name: string | undefined): Reply | undefined {
    const parsed = nameOf(name);
    if (!parsed) return undefined;
    const kept = this.#kept.get(parsed.key);
    if (kept || parsed.entry === undefined) return kept;
    return this.#desk.plain.press({ v: 1, do: 'show', entry: parsed.entry }, 'channel');
  }

  /** Claims to post the reply there; false when that was done a moment ago. */
  claim(where: string, reply: Reply): boolean {
    const key = JSON.stringify([where, reply.answers]);
    if (this.#posted.has(key)) return false;
    this.#posted.set(key, true);
    return true;
  }

  /** It could not be posted after all. */
  release(where: string, reply: Reply): void {
    this.#posted.delete(JSON.stringify([where, reply.answers]));
  }
}

/** What one person has said of it is not shared: all are asked. */
function unvoted({ followUp, ...reply }: Reply): Reply {
  if (!followUp) return reply;
  const { voted: _voted, worded: _worded, ...asked } = followUp;
  return { ...reply, followUp: asked };
}

const WORTH: ReadonlySet<string> = new Set(['entry', 'choose', 'decoded']);

/** The button to share with. */
export function shareRow(name: string): Block[] {
  const label = commandText.shareLabel;
  const text = plain(commandText.share);
  return [
    {
      type: 'actions',
      elements: [{ type: 'button', text, action_id: SHARE_ID, value: name, accessibility_label: label }],
    },
  ];
}

function nameOf(name: string | undefined): z.output<typeof nameSchema> | undefined {
  if (name === undefined) return undefined;
  try {
    return nameSchema.safeParse(JSON.parse(name)).data;
  } catch {
    return undefined;
  }
}
