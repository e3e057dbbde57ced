/** Corrects typing errors: an unknown word becomes the known term that it nearly is. */
import SearchableMap from 'minisearch/SearchableMap';

/** Gives the number of the term nearest to a word, or undefined when none is near enough. */
export type Corrector = (word: string) => number | undefined;

const SHORTEST = 4;
/** From this length on two errors are forgiven, below it one; swapped neighbours are one error. */
const LONG = 7;
const REMEMBERED = 5_000;

/**
 * Builds the corrector over a vocabulary and the words that stand for meanings. The tree is built at the first use, so
 * that a start does not wait for it. Answers are remembered: the words of a team repeat.
 */
export function createCorrector(
  vocabulary: ReadonlyMap<string, number>,
  meanings: ReadonlyMap<string, string>,
): Corrector {
  let tree: SearchableMap<number> | undefined;
  const remembered = new Map<string, number | undefined>();
  return (word) => {
    if (word.length < SHORTEST || word.length > 24) return undefined;
    if (remembered.has(word)) return remembered.get(word);
    tree ??= plant(vocabulary, meanings);
    const best = nearest(word, tree);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(word, best);
    return best;
  };
}

function plant(vocabulary: ReadonlyMap<string, number>, meanings: ReadonlyMap<string, string>): SearchableMap<number> {
  const tree = new SearchableMap<number>();
  for (const [term, number] of vocabulary) if (!term.startsWith('=')) tree.set(term, number);
  for (const [word, meaning] of meanings) {
    const number = vocabulary.get(meaning);
    if (number !== undefined && !word.includes(' ')) tree.set(word, number);
  }
  return tree;
}

function nearest(word: string, tree: SearchableMap<number>): number | undefined {
  const allowed = word.length >= LONG ? 2 : 1;
  let best: number | undefined;
  let bestDistance = allowed + 0.5;
  for (const [term, [number, distance]] of tree.fuzzyGet(word, 2)) {
    const errors = distance === 2 && isSwap(word, term) ? 1 : distance;
    // Short words change their meaning with one letter: "file" is no typing error of "fail".
    if (errors < bestDistance && (word.length > 4 || isSwap(word, term))) {
      best = number;
      bestDistance = errors;
    }
  }
  return best;
}

/** Whether two words differ by two swapped neighbours only. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
