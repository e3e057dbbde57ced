/** Opens the SQLite file in the data folder. */
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openSqliteClient, type SqliteClient } from './client.ts';

const FILE = 'mars-medic.sqlite';
/** Nobody else reads what people pasted. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
const WAIT_MS = 5_000;

/** The path of the database in a data folder. */
export function sqliteFile(dataDir: string): string {
  return join(dataDir, FILE);
}

/** Opens the database, making the folder and the file where they are missing. */
export async function openSqlite(dataDir: string, waitMs = WAIT_MS): Promise<SqliteClient> {
  makeFolder(dataDir);
  const file = sqliteFile(dataDir);
  // SQLite gives its other files the mode of this one.
  closeSync(openSync(file, 'a', FILE_MODE));
  return await openSqliteClient({ file, waitMs });
}

/** Node's own `recursive` goes round for ever in a folder that takes no folders, such as /proc. */
function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  makeFolder(dirname(dir));
  try {
    mkdirSync(dir, { mode: FOLDER_MODE });
  } catch (error) {
    // Another process was faster.
    if (!existsSync(dir)) throw error;
  }
}
