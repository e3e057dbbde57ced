/** Move 3: how well a passage is found in the paste, place by place. */
import { bestStretch, firstsOf, hitsOf, type Shape, shapeOf, zeros } from './hits.ts';
import type { KnowledgeIndex, Passage } from './knowledge-index.ts';
import type { Paste } from './paste.ts';

/** How a passage lies in a paste. All shares are by the weight of the terms, 0 to 1. */
export interface Fit {
  passage: Passage;
  /** Share of the passage found in the best stretch of the paste. */
  coverage: number;
  /** Share of that stretch that belongs to the passage. */
  density: number;
  /** Share of the found terms that stand in the passage's order. */
  order: number;
  /** Share of the passage's beginning that was found, up to the last term found: near 1 when a message is cut off. */
  opening: number;
  /** The paste breaks off where the last found term stands. */
  cut: boolean;
  /** Letters of it that stand there one by one, up to where the paste breaks off; 0 where it does not. */
  brokenOff: number;
  /** They end within the message's own code. */
  inCode: boolean;
  /** Weight of the different terms found, in nats: how much was said at all. */
  found: number;
  /** First and last place of the stretch. */
  from: number;
  to: number;
}

/** Weight of a word that the knowledge does not have, when a stretch is judged. */
export const UNKNOWN_WEIGHT = 3;

/**
 * Finds the stretch of the paste, about as long as the passage, that holds the most of it. Cost grows with the places
 * of the passage's own terms, of which each term has at most `LIMITS.places`.
 */
export function locate(passage: Passage, paste: Paste, index: KnowledgeIndex, stretch: number): Fit | undefined {
  const shape = shapeOf(passage, index);
  const hits = hitsOf(shape, paste);
  if (hits === undefined) return undefined;
  const { weights } = shape;
  const best = bestStretch(hits, weights, Math.ceil(passage.terms.length * stretch) + 4);
  const inside = firstsOf(hits, best, weights.length);
  const from = hits.places[best.first] ?? 0;
  const to = hits.places[best.last] ?? from;
  let found = 0;
  let opened = 0;
  for (const term of inside) {
    found += weights[term] ?? 0;
    opened = Math.max(opened, shape.slots[term] ?? 0);
  }
  const opening = shape.opening[opened] ?? 0;
  return {
    passage,
    coverage: Math.min(1, found / passage.weight),
    density: densityOf(from, to, shape, paste, index),
    order: orderOf(inside, weights),
    opening: opening === 0 ? 0 : Math.min(1, found / opening),
    cut: to >= paste.terms.length - 2 || (paste.termLines[to + 2] ?? 0) !== paste.termLines[to],
    brokenOff: 0,
    inCode: false,
    found,
    from,
    to,
  };
}

function densityOf(from: number, to: number, { terms }: Shape, paste: Paste, index: KnowledgeIndex): number {
  let own = 0;
  let all = 0;
  for (let place = from; place <= to; place++) {
    const term = paste.terms[place] ?? -1;
    const weight = term < 0 ? UNKNOWN_WEIGHT : (index.weights[term] ?? 0);
    all += weight;
    if (term >= 0 && terms.includes(term)) own += weight;
  }
  return all === 0 ? 0 : own / all;
}

/** Longest run of found terms in the passage's order, by weight, over all found. Terms are numbered in that order. */
function orderOf(firsts: readonly number[], weights: readonly number[]): number {
  let total = 0;
  let longest = 0;
  const best = zeros(firsts.length);
  for (let at = 0; at < firsts.length; at++) {
    const term = firsts[at] ?? 0;
    const weight = weights[term] ?? 0;
    let before = 0;
    for (let earlier = 0; earlier < at; earlier++) {
      if ((firsts[earlier] ?? 0) < term) before = Math.max(before, best[earlier] ?? 0);
    }
    best[at] = before + weight;
    longest = Math.max(longest, before + weight);
    total += weight;
  }
  return total === 0 ? 0 : longest / total;
}
