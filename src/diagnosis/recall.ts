/** Move 2: which passages are worth a closer look. An inverted index with a budget, so that size hardly matters. */
import type { KnowledgeIndex, Passage } from './knowledge-index.ts';
import { LIMITS } from './limits.ts';
import type { Paste } from './paste.ts';

/**
 * The passages that share the most telling terms with the paste, best first, at most `LIMITS.passages`. Terms are taken
 * rarest first until the budget of postings is used up, so common words cost nothing in a large knowledge.
 */
export function recall(paste: Paste, index: KnowledgeIndex): Passage[] {
  const terms = [...paste.places.keys()]
    .sort((a, b) => (index.weights[b] ?? 0) - (index.weights[a] ?? 0))
    .slice(0, LIMITS.recallTerms);
  const scores = new Map<number, number>();
  let budget = LIMITS.postings;
  for (const term of terms) {
    const list = index.postings[term];
    const weight = index.weights[term] ?? 0;
    if (!list || budget <= 0) break;
    const visited = Math.min(list.length, budget);
    budget -= visited;
    for (let at = 0; at < visited; at++) {
      const passage = list[at] ?? 0;
      scores.set(passage, (scores.get(passage) ?? 0) + weight);
    }
  }
  return [...scores]
    .map(([passage, score]) => {
      const found = index.passages[passage] as Passage;
      // Shared weight counts most, the share of the passage breaks ties towards the shorter one.
      return { found, rank: score * (0.5 + score / (found.weight + 1)) };
    })
    .sort((a, b) => b.rank - a.rank)
    .slice(0, LIMITS.passages)
    .map(({ found }) => found);
}
