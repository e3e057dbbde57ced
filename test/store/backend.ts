/** The two databases as the contract suite sees them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import type { Store } from '../../src/desk/ports/store.ts';
import { openStore, type StoreOptions } from '../../src/store/open.ts';
import { sqliteFile } from '../../src/store/sqlite/open.ts';
import { type Postgres, query } from './postgres.ts';

/** Where one database is. */
export type Place = Pick<StoreOptions, 'databaseUrl' | 'dataDir'>;

export interface Backend {
  name: Store['kind'];
  /** An empty database; it goes with the test. */
  place(): Promise<Place>;
  /** Runs SQL on a database beside the store. `STRICT` is left out where the database does not know it. */
  sql(place: Place, text: string): Promise<Record<string, unknown>[]>;
}

export const sqliteBackend: Backend = {
  name: 'sqlite',
  place: async () => ({ dataDir: temporaryFolder() }),
  sql: async ({ dataDir }, text) => {
    const database = new DatabaseSync(sqliteFile(dataDir));
    try {
      const statements = text.split(STATEMENT_END).filter((statement) => statement.trim() !== '');
      const last = statements.pop() ?? '';
      for (const statement of statements) database.exec(statement);
      return database
        .prepare(last)
        .all()
        .map((row) => ({ ...row }));
    } finally {
      database.close();
    }
  },
};

/** The other one; `postgres` is asked when a test runs, because it starts before them. */
export function postgresBackend(postgres: () => Postgres): Backend {
  return {
    name: 'postgres',
    place: async () => ({ databaseUrl: await postgres().newDatabase(), dataDir: '/nowhere' }),
    sql: ({ databaseUrl = '' }, text) => query(databaseUrl, text.replaceAll(STRICT, '')),
  };
}

const STATEMENT_END = /;\s*(?:\n|$)/;
const STRICT = / strict(?=;)/gi;

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'mars-store-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A clock that a test moves. */
export interface Clock {
  now: () => number;
  advance(ms: number): void;
}

export const START = Date.parse('2026-03-01T12:00:00.000Z');

export function testClock(): Clock {
  let time = START;
  return {
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
  };
}

/** A store on an empty database, closed with the test. */
export async function freshStore(backend: Backend, options: Partial<StoreOptions> = {}): Promise<Store> {
  return await openAt(await backend.place(), options);
}

/** A store on a database, closed with the test. */
export async function openAt(place: Place, options: Partial<StoreOptions> = {}): Promise<Store> {
  const store = await openStore({ ...place, ...options });
  onTestFinished(() => store.close());
  return store;
}
