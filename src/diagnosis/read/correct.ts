/** Corrects typing errors: an unknown word becomes the known term that it nearly is. */
import SearchableMap from 'minisearch/SearchableMap';
import { LIMITS } from '../limits.ts';

/** Gives the number of the term nearest to a word, or undefined when none is near enough. */
export type Corrector = (word: string) => number | undefined;

const SHORTEST = 5;
/** From this length on two errors are forgiven. */
const LONG = 9;
const REMEMBERED = 5_000;

/**
 * Builds the corrector over a vocabulary. The tree is built at the first use, so that a start does not wait for it.
 * Answers are remembered: the words of a team repeat.
 */
export function createCorrector(vocabulary: ReadonlyMap<string, number>): Corrector {
  let tree: SearchableMap<number> | undefined;
  const remembered = new Map<string, number | undefined>();
  return (word) => {
    if (word.length < SHORTEST || word.length > 24) return undefined;
    if (remembered.has(word)) return remembered.get(word);
    if (!tree) {
      tree = new SearchableMap<number>();
      for (const [term, number] of vocabulary) if (!term.startsWith('=')) tree.set(term, number);
    }
    let best: number | undefined;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const [term, [number, distance]] of tree.fuzzyGet(word, word.length >= LONG ? 2 : 1)) {
      if (distance < bestDistance && Math.abs(term.length - word.length) <= 2) {
        best = number;
        bestDistance = distance;
      }
    }
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(word, best);
    return best;
  };
}

/** How many different words of one paste are worth a correction. */
export const MOST_CORRECTIONS = LIMITS.corrections;
