/** kysely on the thread of the database. */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { type SqliteClient, SqliteError } from './client.ts';

/** `SQLITE_ERROR`: all that a rollback says of a transaction that is over. */
const NO_TRANSACTION = 1;

/** The dialect for one client; kysely hands its one connection to one transaction or query at a time. */
export function sqliteDialect(client: SqliteClient): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => new ThreadDriver(client),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** SQLite changes tables within transactions; migrations run in one that keeps every other writer out. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ThreadDriver implements Driver {
  readonly #client: SqliteClient;
  readonly #connection: DatabaseConnection;

  constructor(client: SqliteClient) {
    this.#client = client;
    this.#connection = {
      executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
        const { rows, changes } = await client.run(sql, parameters);
        // kysely asks for rows of the type that its query has; what the table holds is of that type.
        return { rows: rows as R[], numAffectedRows: changes };
      },
      streamQuery: () => {
        throw new Error('The store reads pages, not streams.');
      },
    };
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  /** Immediate: a transaction that reads first and writes then would fail when another process wrote between. */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw('rollback'));
    } catch (error) {
      // A full disk ends the transaction by itself; the error to tell is that of the disk, not that there is no transaction.
      if (!(error instanceof SqliteError && error.errcode === NO_TRANSACTION)) throw error;
    }
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    await this.#client.close();
  }
}
