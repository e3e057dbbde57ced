/** What the desk needs to keep things: the side of the store that never makes an answer wait, and a clock. */
import type { Recorded, Store } from '../ports/store.ts';

export interface Memory {
  /** Keeps an item some time; never waits, never throws. */
  record(item: Recorded): void;
  /** Waits a moment until all that was recorded so far is kept; false where something of it still waits. */
  settled(): Promise<boolean>;
  /** The store, while it works: for what a person waits for, such as a note. */
  store(): Store | undefined;
  /** Makes ids that sort by time. */
  newId(): string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds that only grow, for how long an answer took. */
  clock(): number;
  /** Runs something later; it need not run when the process ends before. */
  later(ms: number, run: () => void): void;
  /** Version of the bot. */
  version: string;
  /** Who may write notes and settings, as the platforms' ids; empty for everybody. */
  admins: readonly string[];
  /** Told of work on the store that failed while nobody waited for it. */
  onFailed(error: unknown): void;
}
