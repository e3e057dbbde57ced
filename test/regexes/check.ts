/** What recheck says of the patterns of the source, and what it has said of them before. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
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

/** The patterns that were found safe, by the version of recheck that said so. */
export interface Checked {
  recheck: string;
  /** Digests of them. */
  safe: readonly string[];
}

const FILE = new URL('checked.json', import.meta.url);
const PACKAGE = new URL('../../node_modules/recheck/package.json', import.meta.url);

/** The record; an empty one where another version of recheck made it. */
export function readChecked(): Checked {
  const checked = JSON.parse(readFileSync(FILE, 'utf8')) as Checked;
  return checked.recheck === version() ? checked : { recheck: version(), safe: [] };
}

/** Writes the record of these patterns. */
export function writeChecked(literals: readonly Literal[]): void {
  const safe = [...new Set(literals.map(digestOf))].sort();
  writeFileSync(FILE, `${JSON.stringify({ recheck: version(), safe } satisfies Checked, null, 2)}\n`);
}

/** Every pattern of the source, one that stands twice once. */
export function allPatterns(): Literal[] {
  return [...new Map(collectPatterns().literals.map((literal) => [digestOf(literal), literal])).values()];
}

/** By what a pattern is known: `g` only says that it is used again and again. */
export function digestOf({ source, flags }: Literal): string {
  return createHash('sha256')
    .update(`/${source}/${flags.replace('g', '')}`)
    .digest('hex')
    .slice(0, 20);
}

function version(): string {
  return (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version;
}
