import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { sqliteFile } from '../../src/store/sqlite/open.ts';
import { openAt, sqliteBackend, temporaryFolder } from './backend.ts';
import { asNobody } from './nobody.ts';
import { CONTOSO } from './samples.ts';

const coded = (code: string) => expect.objectContaining({ code });

describe('opening the store', () => {
  it('makes the folder and a file that only its owner reads, with write-ahead log and full syncs', async () => {
    const dataDir = join(temporaryFolder(), 'deep', 'data');
    const store = await openAt({ dataDir });
    await store.forTenant(CONTOSO).notes.add('e', 'text', 'jane');
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    for (const suffix of ['', '-wal', '-shm']) expect(statSync(sqliteFile(dataDir) + suffix).mode & 0o777).toBe(0o600);
    expect(await sqliteBackend.sql({ dataDir }, 'pragma journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    const tables = await sqliteBackend.sql(
      { dataDir },
      "select name, strict from pragma_table_list where schema = 'main'",
    );
    const ours = tables.filter(({ name }) => !/^(?:kysely|sqlite)_/.test(String(name)));
    expect(ours).toHaveLength(11);
    expect(ours.every(({ strict }) => strict === 1)).toBe(true);
  });

  it('says that a file stands where the folder should be', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(openStore({ dataDir: file })).rejects.toThrow(coded('STORE_NOT_OPENED'));
    await expect(openStore({ dataDir: join(file, 'below') })).rejects.toThrow(coded('STORE_NOT_OPENED'));
  });

  it('says that the folder may not be written', async () => {
    const dataDir = temporaryFolder();
    chmodSync(dataDir, 0o555);
    await asNobody(() => expect(openStore({ dataDir })).rejects.toThrow(coded('STORE_READ_ONLY')));
  });

  it('says that the file may not be written', async () => {
    const dataDir = temporaryFolder();
    const store = await openStore({ dataDir });
    await store.close();
    chmodSync(dataDir, 0o755);
    chmodSync(sqliteFile(dataDir), 0o444);
    await asNobody(() => expect(openStore({ dataDir })).rejects.toThrow(coded('STORE_READ_ONLY')));
  });

  it('says that the file is no database', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(sqliteFile(dataDir), 'This is a text, long enough to be read as the head of a database. '.repeat(20));
    await expect(openStore({ dataDir })).rejects.toThrow(coded('STORE_NOT_OPENED'));
  });

  it('says that another program holds the file', async () => {
    const dataDir = temporaryFolder();
    const holder = new DatabaseSync(sqliteFile(dataDir));
    onTestFinished(() => holder.close());
    holder.exec('begin exclusive');
    await expect(openStore({ dataDir, waitMs: 50 })).rejects.toThrow(coded('STORE_LOCKED'));
  });

  it('says that PostgreSQL does not answer, without its address', async () => {
    const databaseUrl = 'postgres://bot:pa55word@127.0.0.1:1/nowhere';
    const failure = openStore({ databaseUrl, dataDir: '' });
    await expect(failure).rejects.toThrow(coded('STORE_UNREACHABLE'));
    await expect(failure).rejects.not.toThrow(/pa55word|nowhere/);
  });
});
