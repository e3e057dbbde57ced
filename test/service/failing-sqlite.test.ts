import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sqliteFile } from '../../src/store/sqlite/open.ts';
import { sqliteBackend, temporaryFolder } from '../store/backend.ts';
import { answersAsUsual, doctorSays, saysWhatIsWrong, worksAgain } from './failing.ts';
import { type Live, openLive, type Wrapped } from './live.ts';

const LONG = 90_000;
/** Root may write everything, unless that right is taken from it. */
const WITHOUT_RIGHTS: Wrapped | undefined =
  process.geteuid?.() === 0
    ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-dac_override,-dac_read_search']
    : undefined;
/** Bytes that a file may have, fewer than the tables take: a file that may not grow stands for a disk that is full. */
const NO_ROOM = '40960';

function limitFiles({ child }: Live, bytes: string): void {
  execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:`]);
}

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

async function heldFromTheStart(): Promise<void> {
  const env = { MARS_DATA_DIR: temporaryFolder() };
  const letGo = hold(env.MARS_DATA_DIR);
  const service = await openLive(env);
  await answersAsUsual(service);
  await saysWhatIsWrong(service, 'STORE_LOCKED');
  await doctorSays(env, 'STORE_LOCKED');
  letGo();
  expect(await worksAgain(service, 8)).toMatchObject({ stored: 8, dropped: 0 });
}

async function heldLater(): Promise<void> {
  const env = { MARS_DATA_DIR: temporaryFolder() };
  const service = await openLive(env);
  await service.untilStore({ state: 'ok' });
  const letGo = hold(env.MARS_DATA_DIR);
  await answersAsUsual(service);
  await saysWhatIsWrong(service, 'STORE_LOCKED');
  await answersAsUsual(service);
  await doctorSays(env, 'STORE_LOCKED');
  letGo();
  expect(await worksAgain(service, 16)).toMatchObject({ stored: 16, dropped: 0 });
  expect(await rowsIn(env.MARS_DATA_DIR, 'lookups')).toBe(16);
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

  it('answers while another program holds the file, from the start on or later', async () => {
    // Nearly all of it is waiting, so the two wait together.
    await Promise.all([heldFromTheStart(), heldLater()]);
  });

  it('answers while its disk is full', async () => {
    const dataDir = temporaryFolder();
    const service = await openLive({ MARS_DATA_DIR: dataDir });
    await answersAsUsual(service, 5);
    await service.untilStore({ state: 'ok', waiting: 0 });
    limitFiles(service, NO_ROOM);
    await answersAsUsual(service);
    const code = await saysWhatIsWrong(service, 'STORE_FULL', 'STORE_FAILED');
    await doctorSays({ MARS_DATA_DIR: dataDir }, code, ['prlimit', `--fsize=${NO_ROOM}:`]);
    limitFiles(service, 'unlimited');
    expect(await worksAgain(service, 13)).toMatchObject({ stored: 13, dropped: 0 });
    expect(await rowsIn(dataDir, 'lookups')).toBe(13);
    expect(await sqliteBackend.sql({ dataDir }, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });
});
