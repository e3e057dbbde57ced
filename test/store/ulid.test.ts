import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createUlid } from '../../src/store/ulid.ts';

const zeros = (bytes: number) => new Uint8Array(bytes);
const FORM = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

describe('createUlid', () => {
  it('writes the time first, as others do', () => {
    expect(createUlid({ now: () => 1_469_918_176_385, random: zeros })()).toBe('01ARYZ6S410000000000000000');
    expect(createUlid({ now: () => 0, random: zeros })()).toBe('00000000000000000000000000');
  });

  it('grows within a millisecond, when the clock goes back, and when the random part is used up', () => {
    const times = [5, 5, 4, 6, 1];
    const newId = createUlid({ now: () => times.shift() ?? 7, random: (bytes) => new Uint8Array(bytes).fill(255) });
    const ids = Array.from({ length: 8 }, newId);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(8);
    for (const id of ids) expect(id).toMatch(FORM);
  });

  it('makes no two alike', () => {
    const makers = Array.from({ length: 4 }, () => createUlid({ now: Date.now, random: randomBytes }));
    const ids = makers.flatMap((newId) => Array.from({ length: 5_000 }, newId));
    expect(new Set(ids).size).toBe(20_000);
  });
});
