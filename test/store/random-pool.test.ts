import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pooledRandom } from '../../src/store/random-pool.ts';

/** A source whose bytes can be told apart by their order: four of them are one number. */
function counting() {
  let next = 0;
  let asked = 0;
  const random = (bytes: number): Uint8Array => {
    asked++;
    return Uint8Array.from({ length: bytes }, () => next++ % 251);
  };
  return { random, asked: () => asked };
}

describe('random bytes from a pool', () => {
  it('are as many as were asked for, and none is given twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 20 }), (wanted) => {
        const { random } = counting();
        const take = pooledRandom(random);
        for (const bytes of wanted) expect(take(bytes)).toHaveLength(bytes);
      }),
    );
    const { random, asked } = counting();
    const take = pooledRandom(random);
    const first = Array.from({ length: 256 }, () => [...take(16)]).flat();
    expect(first).toEqual(Array.from({ length: 4_096 }, (_, at) => at % 251));
    expect(asked()).toBe(1);
    expect([...take(1)]).toEqual([4_096 % 251]);
    expect(asked()).toBe(2);
  });

  it('are not changed by whoever was given others', () => {
    const take = pooledRandom(randomBytes);
    const mine = take(16);
    const copy = [...mine];
    take(16).fill(0);
    expect([...mine]).toEqual(copy);
  });
});
