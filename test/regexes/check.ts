/** Half of the patterns of the source, so that two files of tests can look at them at the same time. */
import { checkSync } from 'recheck';
import { collectPatterns, type Literal } from './collect.ts';

/** Milliseconds for one pattern; nearly all take less than 200. */
export const TIMEOUT = 10_000;

const HALVES = 2;

/** Every second pattern, so that the slow ones, which stand together, are in both halves. One that stands twice is in one. */
export function half(which: 0 | 1): Literal[] {
  const different = new Map(collectPatterns().literals.map((literal) => [patternOf(literal), literal]));
  return [...different.values()].filter((_, index) => index % HALVES === which);
}

/** What the check depends on: `g` only says that it is used again and again. */
export function patternOf({ source, flags }: Literal): string {
  return `/${source}/${flags.replace('g', '')}`;
}

/**
 * The same seed, so that the same patterns give the same result at every run. What a text costs is counted in steps; the
 * limits of time are set so wide that a busy machine does not make a pattern look slow.
 */
const OPTIONS = {
  timeout: TIMEOUT,
  randomSeed: 1,
  attackTimeout: TIMEOUT,
  incubationTimeout: TIMEOUT,
  mutationTimeout: TIMEOUT,
} as const;

/** Those of the patterns that some text makes slow, each with such a text. */
export function slowOnes(literals: readonly Literal[]): string[] {
  return literals.flatMap(({ source, flags, place }) => {
    const result = checkSync(source, flags, OPTIONS);
    if (result.status === 'safe') return [];
    const why =
      result.status === 'vulnerable'
        ? `${result.complexity.summary}, as with ${result.attack.pattern}`
        : result.error.kind;
    return [`${place} ${result.status}: /${source}/${flags} (${why})`];
  });
}
