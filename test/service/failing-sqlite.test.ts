import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sqliteFile } from '../../src/store/sqlite/open.ts';
import { sqliteBackend, temporaryFolder } from '../store/backend.ts';
import { answersAsUsual, doctorSays, saysWhatIsWrong, worksAgain } from './failing.ts';
import { openLive, type Wrapped } from './live.ts';

const LONG = 90_000;
/** Root may write everything, unless that right is taken from it. */
const WITHOUT_RIGHTS: Wrapped | undefined =
  process.geteuid?.() === 0
    ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-dac_override,-dac_read_search']
    : undefined;
/** Blocks of 512 bytes that a file may have: the tables fit, and not many answers. It stands for a disk that is full. */
const LITTLE_ROOM: Wrapped = ['sh', '-c', 'ulimit -S -f 1000; exec "$0" "$@"'];

async function rowsIn(dataDir: string, table: string): Promise<number> {
  const [row] = await sqliteBackend.sql({ dataDir }, `select count(*) as rows from ${table}`);
  return Number(row?.['rows']);
}

/** Holds the database as another program would; the function given back lets go. */
function hold(dataDir: string): () => void {
  const holder = new DatabaseSync(sqliteFile(dataDir));
  holder.exec('begin exclusive');
  onTestFinished(() => {
    if (holder.isOpen) holder.close();
  });
  return () => holder.close();
}

describe('a service on SQLite', { timeout: LONG }, () => {
  it('answers while a file stands where the folder should be, and keeps what waited when it is gone', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const env = { MARS_DATA_DIR: join(file, 'data') };
    const service = await openLive(env);
    await answersAsUsual(service, 3);
    await saysWhatIsWrong(service, 'STORE_NOT_OPENED');
    await doctorSays(env, 'STORE_NOT_OPENED');
    expect(await service.store()).toMatchObject({ stored: 0, waiting: 3, dropped: 0 });
    rmSync(file);
    expect(await worksAgain(service, 3)).toMatchObject({ stored: 3, dropped: 0 });
    expect(await rowsIn(env.MARS_DATA_DIR, 'lookups')).toBe(3);
  });

  it('answers while it may not write in the folder', async () => {
    const dataDir = temporaryFolder();
    const env = { MARS_DATA_DIR: dataDir };
    chmodSync(dataDir, 0o555);
    const service = await openLive(env, WITHOUT_RIGHTS);
    await answersAsUsual(service, 3);
    await saysWhatIsWrong(service, 'STORE_READ_ONLY');
    await doctorSays(env, 'STORE_READ_ONLY', WITHOUT_RIGHTS);
    chmodSync(dataDir, 0o755);
    expect(await worksAgain(service, 3)).toMatchObject({ stored: 3, dropped: 0 });
    expect(await rowsIn(dataDir, 'lookups')).toBe(3);
  });

  it('answers while another program holds the file, from the start on', async () => {
    const dataDir = temporaryFolder();
    const env = { MARS_DATA_DIR: dataDir };
    const letGo = hold(dataDir);
    const service = await openLive(env);
    await answersAsUsual(service);
    await saysWhatIsWrong(service, 'STORE_LOCKED');
    await doctorSays(env, 'STORE_LOCKED');
    letGo();
    expect(await worksAgain(service, 8)).toMatchObject({ stored: 8, dropped: 0 });
  });

  it('answers while another program holds the file, later on', async () => {
    const dataDir = temporaryFolder();
    const service = await openLive({ MARS_DATA_DIR: dataDir });
    await service.untilStore({ state: 'ok' });
    const letGo = hold(dataDir);
    await answersAsUsual(service);
    await saysWhatIsWrong(service, 'STORE_LOCKED');
    await answersAsUsual(service);
    await doctorSays({ MARS_DATA_DIR: dataDir }, 'STORE_LOCKED');
    letGo();
    expect(await worksAgain(service, 16)).toMatchObject({ stored: 16, dropped: 0 });
    expect(await rowsIn(dataDir, 'lookups')).toBe(16);
  });

  it('answers while its disk is full', async () => {
    const dataDir = temporaryFolder();
    const service = await openLive({ MARS_DATA_DIR: dataDir }, LITTLE_ROOM);
    let asked = 0;
    while ((await service.store()).state !== 'failing') {
      await answersAsUsual(service, 10);
      asked += 10;
      expect(asked).toBeLessThan(2_000);
    }
    await answersAsUsual(service);
    // A file that may not grow is no full disk to SQLite, but nearly.
    const code = await saysWhatIsWrong(service, 'STORE_FULL', 'STORE_FAILED');
    await doctorSays({ MARS_DATA_DIR: dataDir }, code, LITTLE_ROOM);
    execFileSync('prlimit', ['--pid', String(service.child.pid), '--fsize=unlimited:']);
    expect(await worksAgain(service, asked + 8)).toMatchObject({ stored: asked + 8, dropped: 0 });
    expect(await rowsIn(dataDir, 'lookups')).toBe(asked + 8);
    expect(await sqliteBackend.sql({ dataDir }, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });
});
