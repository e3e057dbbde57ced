/** What Slack delivers more than once acts once: a retry after a slow answer, a replay, a second process. */
import type { Events } from '../desk/ports/events.ts';
import { firstOfAll } from '../first.ts';
import { Recent } from '../recent.ts';

/** Slack tries again for some minutes. */
const MEMORY = { most: 20_000, forMs: 60 * 60_000 };

/** What a workspace's processes share; without it each has a memory of its own. */
export type SharedMemory = (team: string) => Events;

export class Once {
  readonly #seen: Recent<true>;
  readonly #shared: SharedMemory | undefined;

  constructor(now: () => number, shared?: SharedMemory) {
    this.#seen = new Recent(MEMORY, now);
    this.#shared = shared;
  }

  /** Whether this is the first time; what has no key is always the first. */
  async first(team: string, key: string | undefined): Promise<boolean> {
    if (key === undefined) return true;
    if (this.#seen.has(key)) return false;
    this.#seen.set(key, true);
    return firstOfAll(() => this.#shared?.(team), key, MEMORY.forMs);
  }
}
