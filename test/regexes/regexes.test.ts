/** No pattern of the source can be made slow by a text: recheck looks for one that would. The other half is next door. */
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { half, patternOf, slowOnes, TIMEOUT } from './check.ts';
import { collectPatterns } from './collect.ts';

/** Files that put a pattern together while running; each was looked at and says why its parts are safe. */
const REVIEWED: readonly string[] = [];

const { literals, made } = collectPatterns();

describe('regular expressions', () => {
  it('are found in the source, and each is in one half', () => {
    expect(literals.length).toBeGreaterThan(150);
    expect(literals.some(({ place }) => place.startsWith('src/diagnosis/read/codes.ts:'))).toBe(true);
    expect(literals.some(({ place }) => place.startsWith('src/web/'))).toBe(true);
    const halves = [...half(0), ...half(1)].map(patternOf);
    expect(halves.sort()).toEqual([...new Set(literals.map(patternOf))].sort());
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
