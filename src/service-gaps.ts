/** Gaps that the knowledge answers by now are closed: at the start, and whenever the knowledge changes. */
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { gapAnsweredBy } from './desk/gap-answer.ts';
import type { Store } from './desk/ports/store.ts';
import type { Diagnose } from './diagnosis/diagnose.ts';
import { describeError, ERRORS } from './errors.ts';
import type { Log } from './log.ts';
import { closeAnswered } from './store/close-gaps.ts';

/** A store that is not open yet is asked again so often, so many times. */
const AGAIN_MS = 5_000;
const MOST_TRIES = 120;

export interface GapsParts {
  store: () => Store | undefined;
  diagnose: Diagnose;
  log: Log;
}

export interface ServiceGaps {
  /** Looks through the open gaps of all tenants, beside other work. One look at a time; a wish meanwhile is one look more. */
  look(): Promise<void>;
  stop(): void;
}

export function closeGaps({ store, diagnose, log }: GapsParts): ServiceGaps {
  const stopped = new AbortController();
  let looking: Promise<void> | undefined;
  let again = false;

  const opened = async (): Promise<Store | undefined> => {
    for (let tries = 0; tries < MOST_TRIES && !stopped.signal.aborted; tries++) {
      const open = store();
      if (open) return open;
      await sleep(AGAIN_MS, undefined, { ref: false, signal: stopped.signal }).catch(() => {});
    }
    return undefined;
  };
  const lookOnce = async (): Promise<void> => {
    const open = await opened();
    let closed = 0;
    for (const tenant of (await open?.upkeep.tenants()) ?? []) {
      if (!open || stopped.signal.aborted) return;
      closed += await closeAnswered(open.forTenant(tenant).gaps, async (gap) => {
        // One diagnosis at a time: pastes of people go first.
        await setImmediate();
        return gapAnsweredBy(gap, diagnose);
      });
    }
    if (closed > 0) log.info({ closed }, 'Gaps were closed: the knowledge answers them now.');
  };
  const look = async (): Promise<void> => {
    again = true;
    looking ??= (async () => {
      while (again && !stopped.signal.aborted) {
        again = false;
        await lookOnce();
      }
    })()
      .catch((error: unknown) => {
        log.warn({ code: 'STORE_FAILED', ...describeError(error) }, ERRORS.STORE_FAILED.message);
      })
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };
  return { look, stop: () => stopped.abort() };
}
