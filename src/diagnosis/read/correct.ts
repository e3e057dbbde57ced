/** Corrects typing errors: an unknown word becomes the known term that it nearly is. */
import SearchableMap from 'minisearch/SearchableMap';

/**
 * Gives the known word nearest to a stemmed word, or undefined when it is known itself or none is near enough. `whole` is
 * the word before it was cut: "progres" is nearer to "progress" than what is left of it.
 */
export type Corrector = (word: string, whole?: string) => string | undefined;

const SHORTEST = 4;
/** From this length on two errors are forgiven, below it one; swapped neighbours are one error. */
const LONG = 9;
const LONGEST = 24;
const REMEMBERED = 5_000;

/**
 * Builds the corrector over the words of the knowledge (stemmed). The tree is built at the first use, so that a start
 * does not wait for it. Answers are remembered: the words of a team repeat.
 */
export function createCorrector(words: ReadonlySet<string>): Corrector {
  let tree: SearchableMap<true> | undefined;
  const remembered = new Map<string, string | undefined>();
  return (word, whole = word) => {
    if (word.length < SHORTEST || word.length > LONGEST || words.has(word)) return undefined;
    if (remembered.has(whole)) return remembered.get(whole);
    if (!tree) {
      tree = new SearchableMap<true>();
      for (const known of words) tree.set(known, true);
    }
    const best = (whole === word ? undefined : nearest(whole, tree)) ?? nearest(word, tree);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(whole, best);
    return best;
  };
}

function nearest(word: string, tree: SearchableMap<true>): string | undefined {
  if (tree.has(word)) return word;
  const swapped = swapsOf(word).find((one) => tree.has(one));
  if (swapped !== undefined) return swapped;
  // Short words change their meaning with one letter: "file" is no typing error of "fail".
  if (word.length <= SHORTEST) return undefined;
  const allowed = word.length >= LONG ? 2 : 1;
  let best: string | undefined;
  let bestErrors = allowed + 0.5;
  for (const [known, [, distance]] of tree.fuzzyGet(word, allowed)) {
    const errors = distance + (known.length === word.length ? WRONG : 0);
    if (errors < bestErrors) {
      best = known;
      bestErrors = errors;
    }
  }
  return best;
}

/** A letter left out or doubled is likelier than another in its place: "progess" is no "process". */
const WRONG = 0.05;

/**
 * The word with each two neighbours swapped: the commonest error of all, a little less than one letter wrong. A short
 * word begins as it was meant to: "fial" is "fail", but Oslo no "solo".
 */
function swapsOf(word: string): string[] {
  const first = word.length > SHORTEST ? 0 : 1;
  return Array.from({ length: word.length - 1 - first }, (_, after) => {
    const at = first + after;
    const swapped = `${word[at + 1]}${word[at]}`;
    return `${word.slice(0, at)}${swapped}${word.slice(at + 2)}`;
  });
}
