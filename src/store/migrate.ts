/** Brings the tables up to date, whatever number of processes start at once. */
import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { CodedError } from '../errors.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { AnyDatabase } from './migrations/table.ts';
import type { Tables } from './schema.ts';

/** The number of the lock is ours alone: letters of "mars" with a version. */
const LOCK = 0x6d61_7273_0001;
/** Waiting for another process that migrates, and large tables, take longer than a query of every day. */
const WITHIN = '5min';
const MIGRATION_TABLE = 'kysely_migration';

/**
 * Runs what is missing in one transaction that no other process can be in: an advisory lock of PostgreSQL, the immediate
 * transaction of SQLite. Refuses a database that has migrations which this version does not know.
 */
export async function migrate(db: Kysely<Tables>, kind: 'sqlite' | 'postgres'): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (kind === 'postgres') {
      await sql`select set_config('statement_timeout', ${WITHIN}, true)`.execute(transaction);
      await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
    }
    await refuseNewer(transaction as unknown as AnyDatabase);
    const migrator = new Migrator({ db: transaction, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw new CodedError('STORE_NOT_MIGRATED', [], { cause: error });
  });
}

async function refuseNewer(db: AnyDatabase): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === MIGRATION_TABLE)) return;
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(MIGRATION_TABLE)}`.execute(db);
  const unknown = rows.map(({ name }) => name).filter((name) => !Object.hasOwn(MIGRATIONS, name));
  if (unknown.length > 0) throw new CodedError('STORE_NEWER', unknown.sort());
}
