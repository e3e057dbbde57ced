/** The memory of the desk as the service has it: a real database in a folder of its own, the recorder, and a clock to move. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Memory } from '../../src/desk/front/memory.ts';
import type { Store, TenantStore } from '../../src/desk/ports/store.ts';
import { LOCAL_TENANT, type TenantId } from '../../src/desk/ports/tenant.ts';
import { openStore } from '../../src/store/open.ts';
import { createRecorder } from '../../src/store/recorder.ts';
import { createUlid } from '../../src/store/ulid.ts';

const START = Date.parse('2026-03-01T12:00:00.000Z');
const WAIT_MS = 5_000;

export interface TestMemory {
  memory: Memory;
  store: Store;
  /** What is kept of a tenant, after all that was recorded so far is kept; the local one unless told. */
  kept(tenant?: TenantId): Promise<TenantStore>;
  /** Moves the clock and runs what was put off until then. */
  advance(ms: number): void;
  /** Work on the store that failed while nobody waited. */
  failures: unknown[];
  close(): Promise<void>;
}

/** Opens it, on PostgreSQL where its address is given. The caller closes it; a test takes `freshMemory`. */
export async function openMemory(
  parts: Partial<Pick<Memory, 'admins'>> = {},
  databaseUrl?: string,
): Promise<TestMemory> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mars-memory-'));
  let time = START;
  const failures: unknown[] = [];
  const waiting: { at: number; run: () => void }[] = [];
  const newId = createUlid({ now: () => time, random: randomBytes });
  const store = await openStore({ dataDir, databaseUrl });
  const recorder = createRecorder({ open: async () => store, newId, now: () => time });
  await waitFor(() => recorder.store() !== undefined);
  // What is recorded right after an answer comes a moment later.
  let running = 0;
  const soon = (run: () => void): void => {
    running++;
    setImmediate(() => {
      running--;
      run();
    });
  };
  const memory: Memory = {
    record: recorder.record,
    settled: () => recorder.settled(WAIT_MS),
    store: recorder.store,
    newId,
    now: () => time,
    clock: () => time,
    later: (ms, run) => {
      if (ms === 0) soon(run);
      else waiting.push({ at: time + ms, run });
    },
    version: '0.0.0-test',
    admins: [],
    onFailed: (error) => void failures.push(error),
    ...parts,
  };
  return {
    memory,
    store,
    failures,
    kept: async (tenant = LOCAL_TENANT) => {
      await waitFor(() => running === 0);
      if (!(await recorder.drain(WAIT_MS))) throw new Error('Something recorded was not kept.');
      return store.forTenant(tenant);
    },
    advance: (ms) => {
      time += ms;
      const due = waiting.filter(({ at }) => at <= time).sort((a, b) => a.at - b.at);
      waiting.splice(0, waiting.length, ...waiting.filter(({ at }) => at > time));
      for (const { run } of due) run();
    },
    close: async () => {
      await recorder.close(WAIT_MS);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same, closed with the test. */
export async function freshMemory(...given: Parameters<typeof openMemory>): Promise<TestMemory> {
  const opened = await openMemory(...given);
  onTestFinished(opened.close);
  return opened;
}

async function waitFor(done: () => boolean): Promise<void> {
  const until = performance.now() + WAIT_MS;
  while (!done()) {
    if (performance.now() > until) throw new Error('The store was not ready in time.');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
