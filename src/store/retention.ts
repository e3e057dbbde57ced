/** Prunes in the background, every few hours. Any number of processes may do it: what one deleted is gone for the others. */
import type { Upkeep } from '../desk/ports/store.ts';

const EVERY_MS = 6 * 3_600_000;
const DAY_MS = 86_400_000;

/** The time before which nothing is kept. */
export function retentionLimit(now: number, days: number): string {
  return new Date(now - days * DAY_MS).toISOString();
}

export interface RetentionParts {
  /** The store's side; undefined while it is not open. */
  upkeep: () => Upkeep | undefined;
  days: number;
  now?: () => number;
  everyMs?: number;
  onPruned?: (rows: number) => void;
  onFailed?: (error: unknown) => void;
}

/** A store that is not open yet is asked again soon. */
const AGAIN_MS = 60_000;

/** Starts at once and goes on until the returned function is called. */
export function keepRetention({
  upkeep,
  days,
  now = Date.now,
  everyMs = EVERY_MS,
  ...told
}: RetentionParts): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const prune = async (): Promise<void> => {
    let wait = everyMs;
    try {
      const rows = await upkeep()?.prune(retentionLimit(now(), days));
      if (rows === undefined) wait = Math.min(everyMs, AGAIN_MS);
      else told.onPruned?.(rows);
    } catch (error) {
      told.onFailed?.(error);
    }
    if (!stopped) timer = setTimeout(() => void prune(), wait).unref();
  };
  void prune();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
