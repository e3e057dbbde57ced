/** How long the recorder holds up who records: measured where no other test takes the processor. */
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Recorded } from '../../src/desk/ports/store.ts';
import { sqliteFile } from '../../src/store/sqlite/open.ts';
import { temporaryFolder } from './backend.ts';
import { recorderOn } from './recorder.ts';
import { CONTOSO, lookup } from './samples.ts';

const item = (): Recorded => ({ kind: 'lookup', tenant: CONTOSO, lookup: lookup({ answer: 'a' }) });
const WAIT = { timeout: 10_000, interval: 10 };

describe('the recorder', () => {
  it('takes as long as a push, whatever the store does', () => {
    const { recorder } = recorderOn({ dataDir: '/proc/no-folder' });
    const start = performance.now();
    for (let index = 0; index < 10_000; index++) recorder.record(item());
    expect(performance.now() - start).toBeLessThan(500);
    expect(recorder.health()).toMatchObject({ waiting: 100, dropped: 9_900 });
  });

  it('never keeps the process from answering while a file is held', async () => {
    const dataDir = temporaryFolder();
    const { recorder } = recorderOn({ dataDir });
    await vi.waitFor(() => expect(recorder.health().state).toBe('ok'), WAIT);
    const holder = new DatabaseSync(sqliteFile(dataDir));
    onTestFinished(() => holder.close());
    holder.exec('begin immediate');
    recorder.record(item());
    let longest = 0;
    for (let index = 0; index < 50; index++) {
      const start = performance.now();
      await sleep(5);
      longest = Math.max(longest, performance.now() - start);
    }
    holder.exec('rollback');
    // The thread waits 20 ms for the lock each time; the event loop must not.
    expect(longest).toBeLessThan(100);
  });
});
