/** What errors of the databases mean. */
import { CodedError, type ErrorCode } from '../errors.ts';
import { ABORTED, SqliteError } from './sqlite/client.ts';

/** What is wrong with the store. */
export interface Trouble {
  code: ErrorCode;
  /** Whether the same work may succeed later. False: the database will never take it. */
  passing: boolean;
}

/** Result codes of SQLite, without their details. */
const SQLITE_CODES: Readonly<Record<number, Trouble>> = {
  1: { code: 'STORE_FAILED', passing: false },
  5: { code: 'STORE_LOCKED', passing: true },
  6: { code: 'STORE_LOCKED', passing: true },
  8: { code: 'STORE_READ_ONLY', passing: true },
  13: { code: 'STORE_FULL', passing: true },
  14: { code: 'STORE_NOT_OPENED', passing: true },
  18: { code: 'STORE_FAILED', passing: false },
  19: { code: 'STORE_FAILED', passing: false },
  20: { code: 'STORE_FAILED', passing: false },
  25: { code: 'STORE_FAILED', passing: false },
  26: { code: 'STORE_NOT_OPENED', passing: true },
};
const DETAIL_BITS = 0xff;

/** Codes of the system, from the file or the network. */
const SYSTEM_CODES: Readonly<Record<string, ErrorCode>> = {
  EACCES: 'STORE_READ_ONLY',
  EPERM: 'STORE_READ_ONLY',
  EROFS: 'STORE_READ_ONLY',
  ENOSPC: 'STORE_FULL',
  EDQUOT: 'STORE_FULL',
  ENOTDIR: 'STORE_NOT_OPENED',
  EEXIST: 'STORE_NOT_OPENED',
  EISDIR: 'STORE_NOT_OPENED',
};

/** Codes of PostgreSQL have five letters with a digit among them, as EPIPE has none; the first two say the class. */
const SQLSTATE = /^(?=[A-Z]{0,4}\d)[0-9A-Z]{5}$/;
const SQLSTATE_CLASSES: Readonly<Record<string, Trouble>> = {
  '08': { code: 'STORE_UNREACHABLE', passing: true },
  '21': { code: 'STORE_FAILED', passing: false },
  '22': { code: 'STORE_FAILED', passing: false },
  '23': { code: 'STORE_FAILED', passing: false },
  '25': { code: 'STORE_READ_ONLY', passing: true },
  '28': { code: 'STORE_UNREACHABLE', passing: true },
  '3D': { code: 'STORE_UNREACHABLE', passing: true },
  '42': { code: 'STORE_FAILED', passing: false },
  '53': { code: 'STORE_FULL', passing: true },
  '55': { code: 'STORE_LOCKED', passing: true },
  '57': { code: 'STORE_UNREACHABLE', passing: true },
};
/** No right to do it: of class 42, but an operator can give it. */
const NOT_ALLOWED = '42501';

/** Says what an error of the store means. What is not known may pass: nothing is lost by trying again. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof CodedError) return { code: error.code, passing: error.code !== 'STORE_INPUT' };
  if (error instanceof SqliteError) return SQLITE_CODES[error.errcode & DETAIL_BITS] ?? UNKNOWN;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === undefined) return error instanceof TypeError ? NEVER : UNREACHABLE;
  if (code === NOT_ALLOWED) return { code: 'STORE_READ_ONLY', passing: true };
  if (SQLSTATE.test(code)) return SQLSTATE_CLASSES[code.slice(0, 2)] ?? UNKNOWN;
  // The socket of a PostgreSQL that does not run is missing too.
  const ofSocket = error instanceof Error && 'syscall' in error && error.syscall === 'connect';
  const noFolder = code === 'ENOENT' && !ofSocket;
  return { code: SYSTEM_CODES[code] ?? (noFolder ? 'STORE_NOT_OPENED' : 'STORE_UNREACHABLE'), passing: true };
}

const UNKNOWN: Trouble = { code: 'STORE_FAILED', passing: true };
const NEVER: Trouble = { code: 'STORE_FAILED', passing: false };
/** pg's own errors (a connection that ended, a wait that was too long) have no code. */
const UNREACHABLE: Trouble = { code: 'STORE_UNREACHABLE', passing: true };

/** Whether the store has to be opened anew: its thread has ended. */
export function isGone(error: unknown): boolean {
  return error instanceof SqliteError && error.errcode === ABORTED;
}
