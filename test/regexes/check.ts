/** What recheck says of the patterns of the source. */
import { checkSync } from 'recheck';
import { collectPatterns, type Literal } from './collect.ts';

/** Milliseconds for one pattern; nearly all take less than 200. */
export const TIMEOUT = 10_000;

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

/** Every pattern of the source, one that stands twice once; `g` only says that it is used again and again. */
export function allPatterns(): Literal[] {
  const keyOf = ({ source, flags }: Literal): string => `/${source}/${flags.replace('g', '')}`;
  return [...new Map(collectPatterns().literals.map((literal) => [keyOf(literal), literal])).values()];
}

/** Every second of them, so that two files of tests can look at them at the same time. */
export function half(which: 0 | 1): Literal[] {
  return allPatterns().filter((_, at) => at % 2 === which);
}
