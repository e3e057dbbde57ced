/** What the bot has said lately: which reply belongs to which message, and where it spoke without being asked. */
import type { Activity } from 'botbuilder';
import { Recent } from '../recent.ts';
import { surfaceOf } from './message.ts';

/** People correct a message soon, or not at all. */
const REPLIES = { most: 5_000, forMs: 24 * 60 * 60_000 };
const THREADS = { most: 5_000, forMs: 24 * 60 * 60_000 };
/** A group chat has no threads: after an hour another error may be another matter. */
const GROUPS = { most: 1_000, forMs: 60 * 60_000 };
/** How ids of bots begin in Teams. */
const BOT_ID = /^28:/;

interface KeptReply {
  /** The id of the bot's message. */
  reply: string;
  /** Whether the bot was asked, or spoke by itself. */
  asked: boolean;
}

/** Which message of the bot answers which message. */
export class Answered {
  readonly #replies: Recent<KeptReply>;

  constructor(now: () => number) {
    this.#replies = new Recent(REPLIES, now);
  }

  keep(question: Activity, reply: string | undefined, asked: boolean): void {
    if (question.id && reply) this.#replies.set(keyOf(question), { reply, asked });
  }

  of(question: Activity): KeptReply | undefined {
    return this.#replies.get(keyOf(question));
  }

  forget(question: Activity): void {
    this.#replies.delete(keyOf(question));
  }
}

/** Where the bot may speak without being asked: to a person, once in a thread. */
export class Unasked {
  readonly #threads: Recent<true>;
  readonly #groups: Recent<true>;

  constructor(now: () => number) {
    this.#threads = new Recent(THREADS, now);
    this.#groups = new Recent(GROUPS, now);
  }

  mayAnswer(activity: Activity): boolean {
    const { from, recipient, conversation } = activity;
    const isBot = BOT_ID.test(from?.id ?? '') || from?.role === 'bot' || from?.id === recipient?.id;
    return !isBot && !this.#memory(activity).has(conversation?.id ?? '');
  }

  /** The bot has said something there; after that it waits to be called. */
  spoke(activity: Activity): void {
    this.#memory(activity).set(activity.conversation?.id ?? '', true);
  }

  #memory(activity: Activity): Recent<true> {
    return surfaceOf(activity) === 'channel' ? this.#threads : this.#groups;
  }
}

function keyOf({ id, conversation }: Activity): string {
  return JSON.stringify([conversation?.id, id]);
}
