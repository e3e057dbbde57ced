/** Connects to PostgreSQL. */
import { PostgresAdapter, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

const MOST_CONNECTIONS = 8;
const CONNECT_WITHIN_MS = 5_000;
const IDLE_MS = 30_000;
/** The server ends a statement after this; the client stops waiting a little later, for a server that is gone. */
const STATEMENT_MS = 10_000;
const QUERY_MS = 15_000;
const IDLE_IN_TRANSACTION_MS = 30_000;

/** A bounded pool; a connection that breaks while idle is replaced without a word. */
export function postgresPool(databaseUrl: string): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    idleTimeoutMillis: IDLE_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: QUERY_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    application_name: 'mars-medic',
    allowExitOnIdle: true,
  });
  // Without listeners the loss of a connection, idle or between two statements of a transaction, would end the process.
  // The next statement says what is wrong.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** kysely on the pool. */
export function postgresDialect(pool: Pool): PostgresDialect {
  return new Dialect({ pool });
}

class Dialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new Adapter();
  }
}

/** The lock of migrations is taken by `migrate`, for its whole transaction. */
class Adapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}
