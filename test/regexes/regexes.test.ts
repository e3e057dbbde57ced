/** No pattern of the source can be made slow by a text: recheck looks for one that would. The other half is next door. */
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { allPatterns, half, slowOnes, TIMEOUT } from './check.ts';
import { collectPatterns } from './collect.ts';

/** Files that put a pattern together while running; each was looked at and says why its parts are safe. */
const REVIEWED: readonly string[] = [];

const { literals, made } = collectPatterns();
const patterns = allPatterns();

describe('regular expressions', () => {
  it('are found in the source, and each is in one half', () => {
    expect(patterns.length).toBeGreaterThan(150);
    expect(literals.some(({ place }) => place.startsWith('src/diagnosis/read/codes.ts:'))).toBe(true);
    expect(literals.some(({ place }) => place.startsWith('src/web/'))).toBe(true);
    expect(new Set([...half(0), ...half(1)].map(({ place, source }) => place + source)).size).toBe(patterns.length);
  });

  it('are not put together while running', () => {
    expect(made.filter((file) => !REVIEWED.includes(file))).toEqual([]);
  });

  it('stay fast on every text', { timeout: 180_000 }, () => {
    expect(slowOnes(half(0))).toEqual([]);
  });
});

describe('the check', () => {
  it('finds a slow pattern', () => {
    expect(checkSync('^(a+)+$', '', { timeout: TIMEOUT }).status).toBe('vulnerable');
    expect(slowOnes([{ source: '^(a+)+$', flags: '', place: 'here:1' }])).toEqual([
      expect.stringContaining('here:1 vulnerable: /^(a+)+$/'),
    ]);
  });
});
