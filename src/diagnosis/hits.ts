/** Where the terms of a passage stand in a paste, and the stretch that holds the most of them. */
import type { KnowledgeIndex, Passage } from './knowledge-index.ts';
import type { Paste } from './paste.ts';

/** What of a passage is the same in every comparison. */
export interface Shape {
  /** Its different terms, where each stands first, and what it weighs. */
  terms: readonly number[];
  slots: readonly number[];
  weights: readonly number[];
  /** Weight of the different terms up to each of its slots. */
  opening: readonly number[];
}

const shapes = new WeakMap<Passage, Shape>();

/** What is the same in every comparison with the passage. */
export function shapeOf(passage: Passage, { weights }: KnowledgeIndex): Shape {
  const known = shapes.get(passage);
  if (known) return known;
  const slots = new Map<number, number>();
  let weight = 0;
  const opening = Array.from(passage.terms, (term, slot) => {
    if (!slots.has(term)) {
      slots.set(term, slot);
      weight += weights[term] ?? 0;
    }
    return weight;
  });
  const terms = [...slots.keys()];
  const shape = { terms, slots: [...slots.values()], weights: terms.map((term) => weights[term] ?? 0), opening };
  shapes.set(passage, shape);
  return shape;
}

/**
 * The places of a passage's terms in a paste, in the paste's order, and which of the passage's different terms stands
 * there. Flat numbers: thousands are looked at for a paste.
 */
export interface Hits {
  places: number[];
  terms: number[];
}

/** The places of a passage's terms; nothing when the paste has none of them. */
export function hitsOf({ terms: own }: Shape, paste: Paste): Hits | undefined {
  const keys: number[] = [];
  for (let at = 0; at < own.length; at++) {
    const places = paste.places.get(own[at] ?? -1);
    if (places === undefined) continue;
    // A place and a term make one number, which sorts fast.
    for (let one = 0; one < places.length; one++) keys.push((places[one] ?? 0) * own.length + at);
  }
  if (keys.length === 0) return undefined;
  sort(keys);
  const places: number[] = [];
  const terms: number[] = [];
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const place = Math.floor(key / own.length);
    places.push(place);
    terms.push(key - place * own.length);
  }
  return { places, terms };
}

/** Up to so many numbers are sorted sooner by hand. */
const FEW = 40;

function sort(numbers: number[]): void {
  if (numbers.length > FEW) {
    numbers.sort((a, b) => a - b);
    return;
  }
  for (let at = 1; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    let place = at;
    for (; place > 0 && (numbers[place - 1] ?? 0) > number; place--) numbers[place] = numbers[place - 1] ?? 0;
    numbers[place] = number;
  }
}

/** So many zeros. A plain array: a typed one costs more to make than it saves. */
export function zeros(count: number): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < count; at++) numbers.push(0);
  return numbers;
}

/** Weights that differ by less are the same. */
const SAME = 1e-9;

/** The first and last hit of the stretch, no longer than `length`, that weighs the most. */
export function bestStretch(
  { places, terms }: Hits,
  weights: readonly number[],
  length: number,
): { first: number; last: number } {
  const counts = zeros(weights.length);
  const leave = (at: number): void => {
    const term = terms[at] ?? 0;
    const count = (counts[term] ?? 1) - 1;
    counts[term] = count;
    if (count === 0) weight -= weights[term] ?? 0;
  };
  let weight = 0;
  let best = -1;
  let shortest = 0;
  let result = { first: 0, last: 0 };
  let first = 0;
  for (let last = 0; last < places.length; last++) {
    const term = terms[last] ?? 0;
    const count = counts[term] ?? 0;
    if (count === 0) weight += weights[term] ?? 0;
    counts[term] = count + 1;
    while ((places[last] ?? 0) - (places[first] ?? 0) >= length) leave(first++);
    // A hit at the left edge that stands again further right only makes the stretch longer.
    while (first < last && (counts[terms[first] ?? 0] ?? 0) > 1) leave(first++);
    const long = (places[last] ?? 0) - (places[first] ?? 0);
    // Of two that hold the same the shorter: "on the server: … this server" is found at its end.
    if (weight > best + SAME || (weight > best - SAME && long < shortest)) {
      best = weight;
      shortest = long;
      result = { first, last };
    }
  }
  return result;
}

/** The different terms of a stretch, in the order in which they come first. */
export function firstsOf({ terms }: Hits, { first, last }: { first: number; last: number }, count: number): number[] {
  const seen = zeros(count);
  const firsts: number[] = [];
  for (let at = first; at <= last; at++) {
    const term = terms[at] ?? 0;
    if (seen[term] === 1) continue;
    seen[term] = 1;
    firsts.push(term);
  }
  return firsts;
}
