import { chmodSync, chownSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Recorded, Store } from '../../src/desk/ports/store.ts';
import { openSqlite, sqliteFile } from '../../src/store/sqlite/open.ts';
import { temporaryFolder } from './backend.ts';
import { asNobody } from './nobody.ts';
import { recorderOn } from './recorder.ts';
import { ALWAYS, CONTOSO, gap, lookup, vote } from './samples.ts';

const item = (answer = 'a'): Recorded => ({ kind: 'lookup', tenant: CONTOSO, lookup: lookup({ answer }) });
const WAIT = { timeout: 10_000, interval: 10 };

async function kept(store: Store | undefined): Promise<number> {
  return (await store?.forTenant(CONTOSO).lookups.list(ALWAYS, { limit: 1_000 }))?.length ?? -1;
}

describe('the recorder', () => {
  it('keeps everything, in the order it came', async () => {
    const { recorder, told } = recorderOn({ dataDir: temporaryFolder() });
    expect(recorder.health()).toMatchObject({ state: 'starting' });
    for (let index = 0; index < 40; index++) recorder.record(item(`a${index}`));
    recorder.record({ kind: 'vote', tenant: CONTOSO, vote: vote({ vote: 'no-help' }) });
    recorder.record({ kind: 'vote', tenant: CONTOSO, vote: vote({ vote: 'solved' }) });
    recorder.record({ kind: 'gap', tenant: CONTOSO, gap: gap() });
    expect(await recorder.drain(5_000)).toBe(true);
    expect(recorder.health()).toEqual({ state: 'ok', stored: 43, waiting: 0, dropped: 0 });
    const tenant = recorder.store()?.forTenant(CONTOSO);
    const rows = await tenant?.lookups.list(ALWAYS, { limit: 100 });
    expect(rows?.map(({ answer }) => answer)).toEqual(Array.from({ length: 40 }, (_, index) => `a${index}`));
    expect(await tenant?.feedback.of('a1', 'jane')).toMatchObject({ vote: 'solved' });
    expect(told).toEqual([]);
  });

  it('waits for a file that another program holds, and loses nothing', async () => {
    const dataDir = temporaryFolder();
    const { recorder, told } = recorderOn({ dataDir });
    await vi.waitFor(() => expect(recorder.health().state).toBe('ok'), WAIT);
    const holder = new DatabaseSync(sqliteFile(dataDir));
    onTestFinished(() => holder.close());
    holder.exec('begin immediate');
    for (let index = 0; index < 30; index++) recorder.record(item());
    await vi.waitFor(() => expect(recorder.health()).toMatchObject({ state: 'failing', code: 'STORE_LOCKED' }), WAIT);
    expect(recorder.health()).toMatchObject({
      waiting: 30,
      dropped: 0,
      message: expect.stringMatching(/holds the database/),
    });
    expect(recorder.health().since).toMatch(/^\d{4}-/);
    holder.exec('rollback');
    expect(await recorder.drain(5_000)).toBe(true);
    await vi.waitFor(
      () => expect(recorder.health()).toEqual({ state: 'ok', stored: 30, waiting: 0, dropped: 0 }),
      WAIT,
    );
    expect(await kept(recorder.store())).toBe(30);
    expect(told).toEqual(['STORE_LOCKED', undefined]);
  });

  it('says that the folder may not be written, and starts when it may', async () => {
    const dataDir = temporaryFolder();
    chmodSync(dataDir, 0o555);
    await asNobody(async () => {
      const { recorder } = recorderOn({ dataDir });
      recorder.record(item());
      await vi.waitFor(
        () => expect(recorder.health()).toMatchObject({ state: 'failing', code: 'STORE_READ_ONLY' }),
        WAIT,
      );
      if (process.getuid?.() === 0) {
        process.seteuid?.(0);
        chownSync(dataDir, 65_534, 65_534);
        process.seteuid?.(65_534);
      }
      chmodSync(dataDir, 0o755);
      expect(await recorder.drain(5_000)).toBe(true);
      await vi.waitFor(() => expect(recorder.health()).toMatchObject({ state: 'ok', stored: 1, dropped: 0 }), WAIT);
    });
  });

  it('loses only the item that the database never takes', async () => {
    const { recorder } = recorderOn({ dataDir: temporaryFolder() });
    for (let index = 0; index < 7; index++) recorder.record(item());
    recorder.record(item(''));
    for (let index = 0; index < 7; index++) recorder.record(item());
    expect(await recorder.drain(5_000)).toBe(true);
    expect(recorder.health()).toEqual({ state: 'ok', stored: 14, waiting: 0, dropped: 1 });
    expect(await kept(recorder.store())).toBe(14);
  });

  it('counts what it could not keep when it is closed in time', async () => {
    const { recorder } = recorderOn({ dataDir: '/proc/no-folder' });
    recorder.record(item());
    recorder.record(item());
    const start = performance.now();
    expect(await recorder.close(100)).toMatchObject({ stored: 0, waiting: 0, dropped: 2 });
    expect(performance.now() - start).toBeLessThan(1_000);
    recorder.record(item());
    expect(recorder.health().dropped).toBe(1);
  });

  it('keeps what waits when it is closed', async () => {
    const dataDir = temporaryFolder();
    const { recorder } = recorderOn({ dataDir });
    for (let index = 0; index < 90; index++) recorder.record(item());
    expect(await recorder.close(5_000)).toMatchObject({ state: 'ok', stored: 90, dropped: 0 });
    const again = recorderOn({ dataDir }).recorder;
    await vi.waitFor(async () => expect(await kept(again.store())).toBe(90), WAIT);
  });

  it('opens the store anew when the thread of the database has ended', async () => {
    const dataDir = temporaryFolder();
    const dead = await openSqlite(temporaryFolder());
    await dead.close();
    let opened = 0;
    const { recorder } = recorderOn({ dataDir }, async (store) => {
      opened++;
      return opened === 1 ? { ...store, record: async () => void (await dead.run('select 1', [])) } : store;
    });
    recorder.record(item());
    expect(await recorder.drain(5_000)).toBe(true);
    expect(opened).toBe(2);
    expect(await kept(recorder.store())).toBe(1);
  });
});
