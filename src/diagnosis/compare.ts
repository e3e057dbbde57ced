/** Move 3: how well a passage is found in the paste, place by place. */
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
  /** Weight of the different terms found, in nats: how much was said at all. */
  found: number;
  /** First and last place of the stretch. */
  from: number;
  to: number;
}

/** Weight of a word that the knowledge does not have, when a stretch is judged. */
const UNKNOWN_WEIGHT = 3;

interface Hit {
  place: number;
  slot: number;
  weight: number;
}

/**
 * Finds the stretch of the paste, about as long as the passage, that holds the most of it. Cost grows with the places
 * of the passage's own terms, of which each term has at most `LIMITS.places`.
 */
export function locate(passage: Passage, paste: Paste, index: KnowledgeIndex, stretch: number): Fit | undefined {
  const hits: Hit[] = [];
  const slots = new Map<number, number>();
  for (const [slot, term] of passage.terms.entries()) {
    if (slots.has(term)) continue;
    slots.set(term, slot);
    for (const place of paste.places.get(term) ?? []) hits.push({ place, slot, weight: index.weights[term] ?? 0 });
  }
  if (hits.length === 0) return undefined;
  hits.sort((a, b) => a.place - b.place);
  const best = bestStretch(hits, Math.ceil(passage.terms.length * stretch) + 4);
  const inside = hits.slice(best.first, best.last + 1);
  const found = weightOf(inside);
  const from = inside[0]?.place ?? 0;
  const to = inside.at(-1)?.place ?? from;
  return {
    passage,
    coverage: Math.min(1, found / passage.weight),
    density: densityOf(from, to, slots, paste, index),
    order: orderOf(inside),
    opening: openingOf(inside, found, passage, index),
    cut: to >= paste.terms.length - 2 || (paste.termLines[to + 2] ?? 0) !== paste.termLines[to],
    found,
    from,
    to,
  };
}

function bestStretch(hits: readonly Hit[], length: number): { first: number; last: number } {
  const counts = new Map<number, number>();
  let weight = 0;
  let best = -1;
  let result = { first: 0, last: 0 };
  let first = 0;
  for (const [last, hit] of hits.entries()) {
    const count = counts.get(hit.slot) ?? 0;
    if (count === 0) weight += hit.weight;
    counts.set(hit.slot, count + 1);
    while (hit.place - (hits[first]?.place ?? 0) >= length) {
      weight -= leave(hits[first], counts);
      first++;
    }
    // A hit at the left edge that stands again further right only makes the stretch longer.
    while (first < last && (counts.get(hits[first]?.slot ?? -1) ?? 0) > 1) {
      leave(hits[first], counts);
      first++;
    }
    if (weight > best + 1e-9) {
      best = weight;
      result = { first, last };
    }
  }
  return result;
}

function leave(hit: Hit | undefined, counts: Map<number, number>): number {
  if (!hit) return 0;
  const count = (counts.get(hit.slot) ?? 1) - 1;
  counts.set(hit.slot, count);
  return count === 0 ? hit.weight : 0;
}

function weightOf(hits: readonly Hit[]): number {
  const seen = new Set<number>();
  let total = 0;
  for (const { slot, weight } of hits) {
    if (seen.has(slot)) continue;
    seen.add(slot);
    total += weight;
  }
  return total;
}

function densityOf(from: number, to: number, slots: Map<number, number>, paste: Paste, index: KnowledgeIndex): number {
  let own = 0;
  let all = 0;
  for (let place = from; place <= to; place++) {
    const term = paste.terms[place] ?? -1;
    const weight = term < 0 ? UNKNOWN_WEIGHT : (index.weights[term] ?? 0);
    all += weight;
    if (slots.has(term)) own += weight;
  }
  return all === 0 ? 0 : own / all;
}

/** Longest run of found terms in the passage's order, by weight, over all found. */
function orderOf(hits: readonly Hit[]): number {
  const firsts: Hit[] = [];
  const seen = new Set<number>();
  for (const hit of hits) {
    if (seen.has(hit.slot)) continue;
    seen.add(hit.slot);
    firsts.push(hit);
  }
  let total = 0;
  let longest = 0;
  const best: number[] = [];
  for (const [at, hit] of firsts.entries()) {
    let before = 0;
    for (let earlier = 0; earlier < at; earlier++) {
      if ((firsts[earlier]?.slot ?? 0) < hit.slot) before = Math.max(before, best[earlier] ?? 0);
    }
    best.push(before + hit.weight);
    longest = Math.max(longest, best[at] ?? 0);
    total += hit.weight;
  }
  return total === 0 ? 0 : longest / total;
}

function openingOf(hits: readonly Hit[], found: number, passage: Passage, index: KnowledgeIndex): number {
  const last = Math.max(...hits.map(({ slot }) => slot));
  let weight = 0;
  const seen = new Set<number>();
  for (const term of passage.terms.subarray(0, last + 1)) {
    if (seen.has(term)) continue;
    seen.add(term);
    weight += index.weights[term] ?? 0;
  }
  return weight === 0 ? 0 : Math.min(1, found / weight);
}
