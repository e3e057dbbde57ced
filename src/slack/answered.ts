/** Which message of the bot answers which message, and where it spoke without being asked. */
import { Recent } from '../recent.ts';

/** People correct a message soon, or not at all. */
const REPLIES = { most: 5_000, forMs: 24 * 60 * 60_000 };
const THREADS = { most: 5_000, forMs: 24 * 60 * 60_000 };

/** A message by what Slack knows it by. */
export interface Question {
  team: string;
  channel: string;
  ts: string;
}

interface KeptReply {
  /** The bot's message, as soon as it is posted; nothing when that failed. */
  posted: Promise<string | undefined>;
  /** Whether the bot was asked, or spoke by itself. */
  asked: boolean;
}

export class Answered {
  readonly #replies: Recent<KeptReply>;
  readonly #threads: Recent<true>;

  constructor(now: () => number) {
    this.#replies = new Recent(REPLIES, now);
    this.#threads = new Recent(THREADS, now);
  }

  keep(question: Question, reply: KeptReply): void {
    this.#replies.set(keyOf(question), reply);
  }

  of(question: Question): KeptReply | undefined {
    return this.#replies.get(keyOf(question));
  }

  forget(question: Question): void {
    this.#replies.delete(keyOf(question));
  }

  /** The bot has said something in the thread that `root` began; after that it waits to be called. */
  spoke(root: Question): void {
    this.#threads.set(keyOf(root), true);
  }

  hasSpoken(root: Question): boolean {
    return this.#threads.has(keyOf(root));
  }
}

function keyOf({ team, channel, ts }: Question): string {
  return `${team}:${channel}:${ts}`;
}
