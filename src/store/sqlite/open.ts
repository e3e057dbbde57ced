/** Opens the SQLite file in the data folder. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
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
  mkdirSync(dataDir, { recursive: true, mode: FOLDER_MODE });
  const file = sqliteFile(dataDir);
  // SQLite gives its other files the mode of this one.
  closeSync(openSync(file, 'a', FILE_MODE));
  return await openSqliteClient({ file, waitMs });
}
