/** What Slack delivers more than once acts once: a retry after a slow answer, a replay, a second process. */
import { Recent } from '../recent.ts';

/** Slack tries again for some minutes. */
const MEMORY = { most: 20_000, forMs: 60 * 60_000 };

/** A memory that several processes share; without one each has its own. */
export interface SharedMemory {
  /** Remembers `key`; false when it was there. */
  first(key: string): Promise<boolean>;
}

export class Once {
  readonly #seen: Recent<true>;
  readonly #shared: SharedMemory | undefined;

  constructor(now: () => number, shared?: SharedMemory) {
    this.#seen = new Recent(MEMORY, now);
    this.#shared = shared;
  }

  /** Whether this is the first time; what has no key is always the first. */
  async first(key: string | undefined): Promise<boolean> {
    if (key === undefined) return true;
    if (this.#seen.has(key)) return false;
    this.#seen.set(key, true);
    try {
      return (await this.#shared?.first(key)) ?? true;
    } catch {
      // An answer that comes twice is better than none.
      return true;
    }
  }
}
