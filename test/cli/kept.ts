/** A store with something in it, for the commands of a curator. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Store } from '../../src/desk/ports/store.ts';
import { openStore } from '../../src/store/open.ts';

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'mars-curator-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Fills a new store and closes it; gives the environment that leads a command to it. */
export async function keep(fill: (store: Store) => Promise<void>): Promise<{ MARS_DATA_DIR: string }> {
  const dataDir = temporaryFolder();
  await inStore({ MARS_DATA_DIR: dataDir }, fill);
  return { MARS_DATA_DIR: dataDir };
}

/** Works in the store of an environment, and closes it. */
export async function inStore<T>(env: { MARS_DATA_DIR: string }, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dataDir: env.MARS_DATA_DIR });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
