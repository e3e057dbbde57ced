/** Codes of the system and of PostgreSQL look alike: both have five letters. */
import { DatabaseError } from 'pg';
import { describe, expect, it } from 'vitest';
import { troubleOf } from '../../src/store/faults.ts';

const ofSystem = (code: string, syscall: string) => Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
const ofPostgres = (code: string) => Object.assign(new DatabaseError('said by the server', 0, 'error'), { code });

describe('what an error of the store means', () => {
  it.each([
    ['EPIPE', 'write', 'STORE_UNREACHABLE'],
    ['ECONNRESET', 'read', 'STORE_UNREACHABLE'],
    ['ENOENT', 'connect', 'STORE_UNREACHABLE'],
    ['EPERM', 'open', 'STORE_READ_ONLY'],
    ['EROFS', 'open', 'STORE_READ_ONLY'],
    ['ENOSPC', 'write', 'STORE_FULL'],
  ])('%s of the system at %s: %s', (code, syscall, means) => {
    expect(troubleOf(ofSystem(code, syscall))).toEqual({ code: means, passing: true });
  });

  it.each([
    ['57P01', 'STORE_UNREACHABLE', true],
    ['08006', 'STORE_UNREACHABLE', true],
    ['42501', 'STORE_READ_ONLY', true],
    ['23505', 'STORE_FAILED', false],
    ['XX000', 'STORE_FAILED', true],
  ])('%s of PostgreSQL: %s', (code, means, passing) => {
    expect(troubleOf(ofPostgres(code))).toEqual({ code: means, passing });
  });
});
