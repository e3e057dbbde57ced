/** Numbers after "code" or in brackets that are no error: doors, parcels and towns have codes too. */
import type { Surroundings } from './context.ts';
import type { SeenCode } from './read/codes.ts';

/** "Code 100110", but not "error code 100110"; "(100110)" in passing, but not "(ID: 100110)". */
const CODE_ALONE = /^(?:code\s|\(\s?[1-9])/i;
/** Different words from which on more is said than the code. */
const SAYS_MORE = 3;

/** What is said in a paste, as far as it tells what a code is. */
export interface SaidBeside {
  around: Surroundings;
  /** How many different words there are. */
  words: number;
  /** A word tells of a failure by itself. */
  fails: boolean;
}

/**
 * The code as it is meant: a bare number where it is called a code and nothing more, or stands in brackets in passing, and
 * what is said beside it is of no agent, no failure and no question.
 */
export function asMeant(seen: SeenCode, { around, words, fails }: SaidBeside): SeenCode {
  if (seen.kind !== 'mars-id' || seen.shape === 'marked' || !CODE_ALONE.test(seen.raw)) return seen;
  const isError = around.agent > 0 || around.hints > 0 || around.asks || fails || words < SAYS_MORE;
  return isError ? seen : { ...seen, kind: 'number', shape: 'bare' };
}
