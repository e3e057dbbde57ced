/**
 * Keeps what happens on the side of answers without their waiting for it. While the store does not work, items wait in a
 * bounded queue; what finds no room is dropped and counted, and `health` says so.
 */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Recorded, Store } from '../desk/ports/store.ts';
import { ERRORS, type ErrorCode } from '../errors.ts';
import { isGone, troubleOf } from './faults.ts';
import { createPending } from './pending.ts';

export interface RecorderParts {
  /** Opens the store; called until it succeeds, and again when the store is gone. */
  open: () => Promise<Store>;
  /** Nothing is done before this: a start has other work to do. */
  after?: Promise<void>;
  /** Makes ids for batches. */
  newId: () => string;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Told once when trouble starts, changes or ends; `undefined` for its end. */
  onTrouble?: (code: ErrorCode | undefined, error?: unknown) => void;
  limits?: Partial<RecorderLimits>;
}

export interface RecorderLimits {
  /** Items that wait at most. */
  queue: number;
  /** Items of one transaction. */
  batch: number;
  /** How long items are gathered, so that what comes close together is one transaction. */
  gatherMs: number;
  /** First and longest wait before another try. */
  retryMs: readonly [number, number];
  /** How often an idle store is looked at. */
  checkMs: number;
}

const LIMITS: RecorderLimits = {
  queue: 5_000,
  batch: 200,
  gatherMs: 100,
  retryMs: [100, 10_000],
  checkMs: 15_000,
};
const DRAIN_LOOK_MS = 5;

export interface RecorderHealth {
  /** starting: not opened yet, nothing known to be wrong. */
  state: 'starting' | 'ok' | 'failing';
  /** What is wrong, and what to do. */
  code?: ErrorCode;
  message?: string;
  /** ISO time since when. */
  since?: string;
  /** Items kept, waiting, and lost. */
  stored: number;
  waiting: number;
  dropped: number;
}

export interface Recorder {
  /** Takes an item; never waits, never throws. */
  record(item: Recorded): void;
  health(): RecorderHealth;
  /** The store, once it is open, for what must be waited for: notes, hand-overs. */
  store(): Store | undefined;
  /** Waits until all that was recorded is kept, at most so long. False where something still waits. */
  drain(withinMs: number): Promise<boolean>;
  /** The same for what was recorded before the call; what comes meanwhile is not waited for. */
  settled(withinMs: number): Promise<boolean>;
  /** Keeps what it can within the time, counts the rest as dropped, and closes the store. */
  close(withinMs: number): Promise<RecorderHealth>;
}

/** Starts to open the store, at once or `after`. */
export function createRecorder({
  open,
  after,
  newId,
  now = Date.now,
  onTrouble,
  limits: some,
}: RecorderParts): Recorder {
  const limits = { ...LIMITS, ...some };
  const pending = createPending({ limit: limits.queue, batch: limits.batch, newId });
  const stop = new AbortController();
  let store: Store | undefined;
  let trouble: { code: ErrorCode; since: string } | undefined;
  let started = false;
  let stored = 0;
  let dropped = 0;
  /** Items that wait no more, in the order in which they came. */
  let done = 0;
  let wake = new AbortController();
  /** Somebody waits until all is kept: nothing is gathered meanwhile. */
  let waiters = 0;
  let hurry = new AbortController();

  /** Waits until `signal`; a process that has nothing else to do need not wait for this. */
  const rest = (ms: number, signal: AbortSignal): Promise<void> =>
    sleep(ms, undefined, { signal, ref: false }).catch(() => {});
  const well = (): void => {
    if (trouble) onTrouble?.(undefined);
    trouble = undefined;
    started = true;
  };
  const ill = async (error: unknown): Promise<void> => {
    const { code } = troubleOf(error);
    if (trouble?.code !== code) onTrouble?.(code, error);
    trouble = { code, since: trouble?.since ?? new Date(now()).toISOString() };
    if (!isGone(error)) return;
    await store?.close().catch(() => {});
    store = undefined;
  };
  const step = async (): Promise<void> => {
    store ??= await open();
    if (pending.size === 0) {
      await store.check();
      return;
    }
    const result = await pending.writeNext(store);
    stored += result.stored;
    dropped += result.dropped;
    done += result.stored + result.dropped;
  };
  const run = async (): Promise<void> => {
    let retry = limits.retryMs[0];
    if (after) await Promise.race([after, once(stop.signal, 'abort')]);
    while (!stop.signal.aborted) {
      try {
        await step();
        well();
        retry = limits.retryMs[0];
        if (pending.size > 0) continue;
        wake = new AbortController();
        await rest(limits.checkMs, AbortSignal.any([wake.signal, stop.signal]));
        if (waiters > 0 || pending.size === 0) continue;
        hurry = new AbortController();
        await rest(limits.gatherMs, AbortSignal.any([hurry.signal, stop.signal]));
      } catch (error) {
        await ill(error);
        await rest(retry, stop.signal);
        retry = Math.min(retry * 2, limits.retryMs[1]);
      }
    }
  };
  const running = run();

  const health = (): RecorderHealth => ({
    state: trouble ? 'failing' : started ? 'ok' : 'starting',
    ...(trouble && { ...trouble, message: ERRORS[trouble.code].message }),
    stored,
    waiting: pending.size,
    dropped,
  });
  const wait = async (isOver: () => boolean, withinMs: number): Promise<boolean> => {
    const until = performance.now() + withinMs;
    waiters++;
    hurry.abort();
    while (!isOver() && performance.now() < until) await sleep(DRAIN_LOOK_MS);
    waiters--;
    return isOver();
  };
  const drain = (withinMs: number): Promise<boolean> => wait(() => pending.size === 0, withinMs);
  const settled = (withinMs: number): Promise<boolean> => {
    const last = done + pending.size;
    return wait(() => done >= last, withinMs);
  };
  return {
    record: (item) => {
      if (stop.signal.aborted || !pending.put(item)) dropped++;
      // Each abort makes an error with a stack, even where one was made before.
      if (!wake.signal.aborted) wake.abort();
    },
    health,
    store: () => store,
    drain,
    settled,
    close: async (withinMs) => {
      const since = performance.now();
      await drain(withinMs);
      stop.abort();
      // A statement may hang on a database that is gone; nobody waits longer than told.
      const left = Math.max(0, withinMs - (performance.now() - since));
      await Promise.race([running, sleep(left + DRAIN_LOOK_MS)]);
      const last = health();
      await Promise.race([store?.close().catch(() => {}), sleep(left + DRAIN_LOOK_MS)]);
      return { ...last, waiting: 0, dropped: last.dropped + last.waiting };
    },
  };
}
