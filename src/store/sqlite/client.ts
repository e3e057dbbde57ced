/** The other side of the thread: sends statements to it and waits for its answers. */
import { once } from 'node:events';
import type { SQLInputValue } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Request, type Response, STARTED, type ThreadData } from './messages.ts';

/** An error of SQLite; `errcode` is its number. */
export class SqliteError extends Error {
  readonly errcode: number;

  constructor(message: string, errcode: number) {
    super(message);
    this.name = 'SqliteError';
    this.errcode = errcode;
  }
}

/** `SQLITE_ABORT`: what a statement gets that the thread did not live to answer. */
export const ABORTED = 4;
const CLOSE_WITHIN_MS = 10_000;

export interface SqliteClient {
  /** Runs one statement. */
  run(sql: string, parameters: readonly unknown[]): Promise<{ rows: unknown[]; changes: bigint }>;
  close(): Promise<void>;
}

interface Waiting {
  resolve: (response: Extract<Response, { rows: unknown[] }>) => void;
  reject: (error: Error) => void;
}

/** Starts the thread; rejects when it cannot open the file. */
export async function openSqliteClient(data: ThreadData): Promise<SqliteClient> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: data, execArgv: [], stderr: true });
  const waiting = new Map<number, Waiting>();
  let alive = true;
  let last = STARTED;

  const wait = (id: number): Promise<Extract<Response, { rows: unknown[] }>> =>
    new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      // The process lives as long as somebody waits, not as long as the thread.
      worker.ref();
    });
  const end = (): void => {
    alive = false;
    for (const { reject } of waiting.values())
      reject(new SqliteError('The thread of the database has ended.', ABORTED));
    waiting.clear();
  };
  worker.on('message', (response: Response) => {
    const waiter = waiting.get(response.id);
    waiting.delete(response.id);
    if (waiting.size === 0) worker.unref();
    if ('rows' in response) waiter?.resolve(response);
    else waiter?.reject(new SqliteError(response.message, response.errcode));
  });
  worker.on('error', end);
  worker.on('exit', end);

  const close = async (): Promise<void> => {
    if (!alive) return;
    const ended = once(worker, 'exit');
    worker.ref();
    worker.postMessage(null);
    await Promise.race([ended, sleep(CLOSE_WITHIN_MS, undefined, { ref: false })]);
    await worker.terminate();
  };
  try {
    await wait(STARTED);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    run: async (sql, parameters) => {
      if (!alive) throw new SqliteError('The thread of the database has ended.', ABORTED);
      const id = ++last;
      const answer = wait(id);
      worker.postMessage({ id, sql, parameters: parameters.map(asValue) } satisfies Request);
      const { rows, changes } = await answer;
      return { rows, changes: BigInt(changes) };
    },
    close,
  };
}

/** The store's tables hold text, numbers and nulls; anything else is a mistake of ours. */
function asValue(value: unknown): SQLInputValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  throw new TypeError('SQLite takes text and numbers only.');
}
