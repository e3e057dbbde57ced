/** The code names of the knowledge, and the one that a misspelt name is meant to be. */
import Fuse from 'fuse.js';

/** The names worth reporting. */
export interface NameIndex {
  /** Every name the knowledge has, by its lower-case form. */
  known: ReadonlyMap<string, string>;
  /** Whether a word is so much like a name of the agent that it may be a misspelt one. */
  looksLikeName(word: string): boolean;
  /** The name that such a word is a misspelling of. Costs much. */
  nearest(word: string): string | undefined;
  /** The one name that begins so, of a word that was cut off. */
  continued(start: string): string | undefined;
}

/** Names of the agent begin so; only such words are tried for misspellings, other long words are other programs'. */
const AGENT_NAME = /^(?:cbp|sal)[a-z]{9,40}$/i;
const REMEMBERED = 1_000;
/** Letters of a cut name that tell it from others. */
const TELLING_START = 10;

/** Builds the index of names. Fuse compares a misspelt name with the few that begin alike. */
export function createNameIndex(known: ReadonlyMap<string, string>): NameIndex {
  const byStart = new Map<string, Fuse<string>>();
  const remembered = new Map<string, string | undefined>();
  const sorted = [...known.keys()].sort();
  const among = (start: string): Fuse<string> => {
    let fuse = byStart.get(start);
    if (!fuse) {
      const names = [...known].filter(([folded]) => folded.startsWith(start)).map(([, name]) => name);
      fuse = new Fuse(names, { threshold: 0.2, ignoreLocation: true, includeScore: true });
      byStart.set(start, fuse);
    }
    return fuse;
  };
  return {
    known,
    looksLikeName: (word) => AGENT_NAME.test(word),
    nearest(word) {
      const folded = word.toLowerCase();
      if (remembered.has(folded)) return remembered.get(folded);
      const [first, second] = among(folded.slice(0, 3)).search(folded, { limit: 2 });
      const isClear = first && (!second || (second.score ?? 1) - (first.score ?? 0) > 0.02);
      const name = isClear && Math.abs(first.item.length - word.length) <= 3 ? first.item : undefined;
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(folded, name);
      return name;
    },
    continued(start) {
      const folded = start.toLowerCase();
      if (folded.length < TELLING_START) return undefined;
      const at = firstFrom(folded, sorted);
      const [only = '', other = ''] = sorted.slice(at, at + 2);
      return only.startsWith(folded) && !other.startsWith(folded) ? known.get(only) : undefined;
    },
  };
}

/** Where the first name stands that is not before `start`: a log may hold tens of thousands of cut names. */
function firstFrom(start: string, sorted: readonly string[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
