/** What takes too long over HTTP for every run: more than waits for a store that is gone, and real seconds between processes. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PASTE } from '../service/failing.ts';
import { openLive } from '../service/live.ts';
import { sqliteBackend, temporaryFolder } from '../store/backend.ts';
import { startPostgres } from '../store/postgres.ts';

/** Items that wait at most. */
const QUEUE = 5_000;
const BEYOND = 200;
const AT_ONCE = 8;
const NOTE = 'Ask the network desk for the proxy of Hamburg.';
const FRESH_MS = 15_000;

describe('a running service', () => {
  it('keeps as much as it has room for while the store is away, and counts the rest', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const dataDir = join(file, 'data');
    const service = await openLive({ MARS_DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
    let left = QUEUE + BEYOND;
    const ask = async (): Promise<void> => {
      while (left-- > 0) await service.ask(PASTE);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    expect(await service.store()).toMatchObject({ state: 'failing', stored: 0, waiting: QUEUE, dropped: BEYOND });
    rmSync(file);
    await service.untilStore({ state: 'ok', stored: QUEUE, waiting: 0, dropped: BEYOND });
    const rows = await sqliteBackend.sql({ dataDir }, 'select count(distinct answer) as rows from lookups');
    expect(rows).toEqual([{ rows: QUEUE }]);
  });

  it('shows within 15 seconds what was written through another one', async () => {
    const postgres = await startPostgres();
    onTestFinished(postgres.remove);
    const env = { DATABASE_URL: await postgres.newDatabase() };
    const [writer, reader] = [await openLive(env), await openLive(env)];
    await Promise.all([writer, reader].map((one) => one.untilStore({ state: 'ok' })));
    // It has read the team's notes, so that it need not look again for a while.
    await reader.ask(PASTE);
    await writer.ask(`note 100050 ${NOTE}`);
    await sleep(FRESH_MS);
    // The answer that finds the notes old has them read beside itself; the next one shows them.
    await reader.ask(PASTE);
    await sleep(500);
    expect((await reader.ask(PASTE)).said).toContain(NOTE);
  });
});
