/** Move 2: which passages are worth a closer look. An inverted index with a budget, so that size hardly matters. */
import type { KnowledgeIndex, Passage } from './knowledge-index.ts';
import { LIMITS } from './limits.ts';
import type { Paste } from './paste.ts';

/**
 * The passages that share the most telling terms with the paste, best first, at most `LIMITS.passages`. Terms are taken
 * rarest first until the budget of postings is used up, so common words cost nothing in a large knowledge.
 */
export function recall(paste: Paste, index: KnowledgeIndex): Passage[] {
  const { scores, weights, touched } = scratchOf(index);
  let touchedCount = 0;
  const terms = [...paste.places.keys()]
    .sort((a, b) => (index.weights[b] ?? 0) - (index.weights[a] ?? 0))
    .slice(0, LIMITS.recallTerms);
  let budget = LIMITS.postings;
  for (const term of terms) {
    const list = index.postings[term];
    const weight = index.weights[term] ?? 0;
    if (!list || budget <= 0) break;
    const visited = Math.min(list.length, budget);
    budget -= visited;
    for (let at = 0; at < visited; at++) {
      const passage = list[at] ?? 0;
      const before = scores[passage] ?? 0;
      if (before === 0) touched[touchedCount++] = passage;
      scores[passage] = before + weight;
    }
  }
  const best = new Best();
  for (let at = 0; at < touchedCount; at++) {
    const passage = touched[at] ?? 0;
    const score = scores[passage] ?? 0;
    scores[passage] = 0;
    // Shared weight counts most, the share of the passage breaks ties towards the shorter one.
    best.offer(passage, score * (0.5 + score / ((weights[passage] ?? 0) + 1)));
  }
  return best.passages.map((passage) => index.passages[passage] as Passage);
}

interface Scratch {
  /** By passage; all zero between two calls. */
  scores: Float64Array;
  weights: Float64Array;
  /** The passages that have a score now, as many as were counted. */
  touched: Int32Array;
}

/** Flat numbers by passage: thousands are read for a paste, and objects spread over the memory are slow to reach. */
const scratches = new WeakMap<KnowledgeIndex, Scratch>();

function scratchOf(index: KnowledgeIndex): Scratch {
  const known = scratches.get(index);
  if (known) return known;
  const weights = Float64Array.from(index.passages, ({ weight }) => weight);
  const scratch = { scores: new Float64Array(weights.length), weights, touched: new Int32Array(weights.length) };
  scratches.set(index, scratch);
  return scratch;
}

/** The best few of many, best first; of equals the one that came first. */
class Best {
  readonly passages: number[] = [];
  readonly #ranks: number[] = [];

  offer(passage: number, rank: number): void {
    const { passages } = this;
    const ranks = this.#ranks;
    let place = passages.length;
    if (place < LIMITS.passages) {
      passages.push(passage);
      ranks.push(rank);
    } else if (rank <= (ranks[--place] ?? 0)) return;
    for (; place > 0 && (ranks[place - 1] ?? 0) < rank; place--) {
      ranks[place] = ranks[place - 1] ?? 0;
      passages[place] = passages[place - 1] ?? 0;
    }
    ranks[place] = rank;
    passages[place] = passage;
  }
}
