/**
 * The thread that holds the SQLite file. SQLite works synchronously: a slow disk or a file that another program holds
 * would stop the whole bot if it were used where requests are answered.
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { type Request, type Response, STARTED, type ThreadData } from './messages.ts';

const MOST_STATEMENTS = 200;
/** What SQLite calls an error without a number of its own. */
const SQLITE_ERROR = 1;

if (!parentPort) throw new Error('This file is a thread of the store.');
const port = parentPort;
// The other side makes it, in `createThread`.
const { file, waitMs } = workerData as ThreadData;

try {
  const database = open();
  const statements = new Map<string, StatementSync>();
  port.on('message', (request: Request | null) => {
    if (request !== null) {
      port.postMessage(answer(database, statements, request));
      return;
    }
    database.close();
    port.close();
  });
  port.postMessage({ id: STARTED, rows: [], changes: 0 } satisfies Response);
} catch (error) {
  port.postMessage(failure(STARTED, error));
}

function open(): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: waitMs, enableForeignKeyConstraints: true });
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  return database;
}

function answer(
  database: DatabaseSync,
  statements: Map<string, StatementSync>,
  { id, sql, parameters }: Request,
): Response {
  try {
    const statement = statements.get(sql) ?? database.prepare(sql);
    if (statements.size >= MOST_STATEMENTS) statements.clear();
    statements.set(sql, statement);
    if (statement.columns().length > 0) return { id, rows: statement.all(...parameters), changes: 0 };
    return { id, rows: [], changes: statement.run(...parameters).changes };
  } catch (error) {
    return failure(id, error);
  }
}

function failure(id: number, error: unknown): Response {
  const message = error instanceof Error ? error.message : String(error);
  const errcode = error instanceof Error && 'errcode' in error ? Number(error.errcode) : SQLITE_ERROR;
  return { id, message, errcode };
}
