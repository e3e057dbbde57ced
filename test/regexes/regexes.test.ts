/** No pattern of the source can be made slow by a text: recheck looks for one that would. */
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { collectPatterns } from './collect.ts';

/** Milliseconds for one pattern; nearly all take less than 200. */
const TIMEOUT = 10_000;
/** Files that put a pattern together while running; each was looked at and says why its parts are safe. */
const REVIEWED: readonly string[] = [];

const { literals, made } = collectPatterns();

describe('regular expressions', () => {
  it('are found in the source', () => {
    expect(literals.length).toBeGreaterThan(150);
    expect(literals.some(({ place }) => place.startsWith('src/diagnosis/read/codes.ts:'))).toBe(true);
    expect(literals.some(({ place }) => place.startsWith('src/web/'))).toBe(true);
  });

  it('are not put together while running', () => {
    expect(made.filter((file) => !REVIEWED.includes(file))).toEqual([]);
  });

  it('stay fast on every text', { timeout: 180_000 }, () => {
    const slow = literals.flatMap(({ source, flags, place }) => {
      // The same seed, so that the same patterns give the same result at every run.
      const result = checkSync(source, flags, { timeout: TIMEOUT, randomSeed: 1 });
      if (result.status === 'safe') return [];
      const why =
        result.status === 'vulnerable'
          ? `${result.complexity.summary}, as with ${result.attack.pattern}`
          : result.error.kind;
      return [`${place} ${result.status}: /${source}/${flags} (${why})`];
    });
    expect(slow).toEqual([]);
  });
});

describe('the check', () => {
  it('finds a slow pattern', () => {
    expect(checkSync('^(a+)+$', '', { timeout: TIMEOUT }).status).toBe('vulnerable');
  });
});
