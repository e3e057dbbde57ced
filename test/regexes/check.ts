/** Half of the patterns of the source, so that two files of tests can look at them at the same time. */
import { checkSync } from 'recheck';
import { collectPatterns, type Literal } from './collect.ts';

/** Milliseconds for one pattern; nearly all take less than 200. */
export const TIMEOUT = 10_000;

const HALVES = 2;

/** Every second pattern, so that the slow ones, which stand together, are in both halves. */
export function half(which: 0 | 1): Literal[] {
  return collectPatterns().literals.filter((_, index) => index % HALVES === which);
}

/** Those of the patterns that some text makes slow, each with such a text. */
export function slowOnes(literals: readonly Literal[]): string[] {
  return literals.flatMap(({ source, flags, place }) => {
    // The same seed, so that the same patterns give the same result at every run.
    const result = checkSync(source, flags, { timeout: TIMEOUT, randomSeed: 1 });
    if (result.status === 'safe') return [];
    const why =
      result.status === 'vulnerable'
        ? `${result.complexity.summary}, as with ${result.attack.pattern}`
        : result.error.kind;
    return [`${place} ${result.status}: /${source}/${flags} (${why})`];
  });
}
