/**
 * No pattern of the source can be made slow by a text: recheck looks for one that would. A pattern that is not in the
 * record is looked at here, and every twentieth that is; `npm run regexes` looks at all and writes the record.
 */
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { allPatterns, digestOf, readChecked, slowOnes, TIMEOUT } from './check.ts';
import { collectPatterns } from './collect.ts';

/** Files that put a pattern together while running; each was looked at and says why its parts are safe. */
const REVIEWED: readonly string[] = [];
const EVERY = 20;

const { literals, made } = collectPatterns();
const patterns = allPatterns();

describe('regular expressions', () => {
  it('are found in the source', () => {
    expect(patterns.length).toBeGreaterThan(150);
    expect(literals.some(({ place }) => place.startsWith('src/diagnosis/read/codes.ts:'))).toBe(true);
    expect(literals.some(({ place }) => place.startsWith('src/web/'))).toBe(true);
  });

  it('are not put together while running', () => {
    expect(made.filter((file) => !REVIEWED.includes(file))).toEqual([]);
  });

  it('stay fast on every text', { timeout: 180_000 }, () => {
    const safe = new Set(readChecked().safe);
    const looked = patterns.filter((one, at) => !safe.has(digestOf(one)) || at % EVERY === 0);
    expect(slowOnes(looked)).toEqual([]);
  });
});

describe('the check', () => {
  it('finds a slow pattern', () => {
    expect(checkSync('^(a+)+$', '', { timeout: TIMEOUT }).status).toBe('vulnerable');
    expect(slowOnes([{ source: '^(a+)+$', flags: '', place: 'here:1' }])).toEqual([
      expect.stringContaining('here:1 vulnerable: /^(a+)+$/'),
    ]);
  });

  it('knows a pattern by its text and what its flags mean', () => {
    const one = { source: 'a+', flags: 'gi', place: 'here:1' };
    expect(digestOf({ ...one, flags: 'i', place: 'there:2' })).toBe(digestOf(one));
    expect(digestOf({ ...one, flags: 'gu' })).not.toBe(digestOf(one));
    expect(digestOf({ ...one, source: 'a*' })).not.toBe(digestOf(one));
  });
});
