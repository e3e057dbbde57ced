/**
 * What is delivered twice acts once. Teams delivers a message again when the bot took too long, and its client repeats an
 * invoke twice: same conversation, same id, same words.
 */
import { createHash } from 'node:crypto';
import type { Activity, InvokeResponse } from 'botbuilder';
import type { Events } from '../desk/ports/events.ts';
import { firstOfAll } from '../first.ts';
import { Recent } from '../recent.ts';
import { isRegret } from './regret.ts';

type Result = InvokeResponse | undefined;

/** More than a busy bot takes in the time of a retry; with the bodies some 20 MB at worst. */
const MEMORY = { most: 1_000, forMs: 10 * 60_000 };

/** Only these do something that must not be done twice; a message that is edited again may go back to old words. */
const ACTING: ReadonlySet<string> = new Set(['message', 'invoke']);
/** Searching changes nothing, and its bodies are large. */
const SEARCH = 'composeExtension/query';

export class Once {
  readonly #recent: Recent<Promise<Result>>;

  constructor(now: () => number) {
    this.#recent = new Recent(MEMORY, now);
  }

  /**
   * Runs the turn, or gives what the same activity got before: the body of an invoke and of replies that go into the
   * response, nothing for a message. A turn that failed may be tried again. `shared` is where processes that share a
   * store tell each other; an invoke is answered by each, since its client waits for the body.
   */
  async run(activity: Activity, turn: () => Promise<Result>, shared?: Events): Promise<Result> {
    const key = keyOf(activity);
    if (key === undefined) return turn();
    const known = this.#recent.get(key);
    if (known) return known;
    const running = shared && activity.type === 'message' ? firstTurn(shared, key, turn) : turn();
    this.#recent.set(key, running);
    try {
      const result = await running;
      if (isRegret(result)) this.#recent.delete(key);
      return result;
    } catch (error) {
      this.#recent.delete(key);
      throw error;
    }
  }
}

/** Runs the turn in one process; the others have nothing to say. */
async function firstTurn(shared: Events, key: string, turn: () => Promise<Result>): Promise<Result> {
  return (await firstOfAll(() => shared, `activity:${key}`, MEMORY.forMs)) ? turn() : undefined;
}

/** The words belong to it: tools for developers give all their messages one id. A digest, since they may be long. */
function keyOf({ type, id, name, conversation, text, value, deliveryMode }: Activity): string | undefined {
  if (!id || !ACTING.has(type) || name === SEARCH) return undefined;
  const whole = JSON.stringify([conversation?.id, id, type, name, deliveryMode, text, value]);
  return createHash('sha256').update(whole).digest('base64');
}
