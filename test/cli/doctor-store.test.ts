import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkStore } from '../../src/cli/doctor/store.ts';
import { ERRORS, type ErrorCode } from '../../src/errors.ts';
import { sqliteFile } from '../../src/store/sqlite/open.ts';
import { asNobody } from '../store/nobody.ts';
import { inStore, keep, temporaryFolder } from './kept.ts';
import { marsHere } from './mars.ts';

const mend = (code: ErrorCode) => [{ state: 'mend', about: 'Store', text: `${ERRORS[code].message} (${code})` }];

describe('the store that the doctor looks at', () => {
  it('is made by the first start, not by the doctor', async () => {
    const folder = temporaryFolder();
    const dataDir = join(folder, 'not', 'yet');
    const text = `none yet; the first start makes it in ${dataDir}`;
    expect(await checkStore({ dataDir })).toEqual([{ state: 'ok', about: 'Store', text }]);
    expect(existsSync(join(folder, 'not'))).toBe(false);
  });

  it('is opened and written, and nothing of that stays', async () => {
    const env = await keep(async () => {});
    const { code, out } = await marsHere(['doctor'], { ...env, PORT: '0' });
    expect(code).toBe(0);
    expect(out).toContain(`\nok    Store          SQLite in ${env.MARS_DATA_DIR} is up to date and can be written\n`);
    expect(await inStore(env, (store) => store.upkeep.tenants())).toEqual([]);
  });

  it('is to be mended where a file stands in place of the folder', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await checkStore({ dataDir: join(file, 'data') })).toEqual(mend('STORE_NOT_OPENED'));
  });

  it('is to be mended where the file is no database', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(sqliteFile(dataDir), 'No database, but a text that is long enough. '.repeat(20));
    expect(await checkStore({ dataDir })).toEqual(mend('STORE_NOT_OPENED'));
  });

  it('is to be mended where the folder may not be written', async () => {
    const dataDir = temporaryFolder();
    chmodSync(dataDir, 0o555);
    await asNobody(async () => expect(await checkStore({ dataDir })).toEqual(mend('STORE_READ_ONLY')));
  });

  it('is to be mended where the file may not be written', async () => {
    const { MARS_DATA_DIR: dataDir } = await keep(async () => {});
    chmodSync(dataDir, 0o755);
    chmodSync(sqliteFile(dataDir), 0o444);
    await asNobody(async () => expect(await checkStore({ dataDir })).toEqual(mend('STORE_READ_ONLY')));
  });

  it('is to be mended where PostgreSQL does not answer, without its address', async () => {
    const databaseUrl = 'postgres://bot:pa55word@127.0.0.1:1/nowhere';
    expect(await checkStore({ databaseUrl, dataDir: '' })).toEqual(mend('STORE_UNREACHABLE'));
  });
});
