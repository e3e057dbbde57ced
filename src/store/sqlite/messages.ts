/** What the thread of the database and the others say to each other. */
import type { SQLInputValue } from 'node:sqlite';

/** A statement; `null` in its place ends the thread. */
export interface Request {
  id: number;
  sql: string;
  parameters: SQLInputValue[];
}

export type Response =
  | { id: number; rows: unknown[]; changes: number | bigint }
  | { id: number; message: string; errcode: number };

/** `id` of what the thread says of its start. */
export const STARTED = 0;

/** What the thread starts with. */
export interface ThreadData {
  file: string;
  /** How long it waits for another program that holds the file. */
  waitMs: number;
}
