/** A recorder for tests: quick to try again, with room for few. */
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Store } from '../../src/desk/ports/store.ts';
import type { ErrorCode } from '../../src/errors.ts';
import { openStore, type StoreOptions } from '../../src/store/open.ts';
import { createRecorder, type Recorder } from '../../src/store/recorder.ts';
import { createUlid } from '../../src/store/ulid.ts';

const LIMITS = { queue: 100, batch: 10, retryMs: [10, 50], checkMs: 20 } as const;
/** How long a statement waits for a file that is held. */
const FILE_WAIT_MS = 20;

/** A recorder on a database, closed with the test, and what it said of trouble. `each` sees every store that it opens. */
export function recorderOn(
  options: StoreOptions,
  each: (store: Store) => Promise<Store> = async (store) => store,
): { recorder: Recorder; told: (ErrorCode | undefined)[] } {
  const told: (ErrorCode | undefined)[] = [];
  const recorder = createRecorder({
    open: async () => each(await openStore({ waitMs: FILE_WAIT_MS, ...options })),
    newId: createUlid({ now: Date.now, random: randomBytes }),
    onTrouble: (code) => void told.push(code),
    limits: LIMITS,
  });
  onTestFinished(async () => void (await recorder.close(1_000)));
  return { recorder, told };
}
