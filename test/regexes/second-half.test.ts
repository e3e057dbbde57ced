/** The other half of the patterns, at the same time. */
import { expect, it } from 'vitest';
import { half, slowOnes } from './check.ts';

it('regular expressions stay fast on every text', { timeout: 180_000 }, () => {
  expect(slowOnes(half(1))).toEqual([]);
});
