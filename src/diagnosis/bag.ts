/** How much of what is said is typical for an entry, whatever the order of the words. */
import type { Evidence } from './evidence.ts';
import type { IndexedEntry, KnowledgeIndex } from './knowledge-index.ts';
import type { Paste } from './paste.ts';
import { linesOf, sentenceOf } from './shares.ts';

/** Different terms with their weights, and the sum of these. */
interface Saying {
  terms: number[];
  weights: number[];
  all: number;
}

/** What a paste says, in all and between two of its terms; many entries rest on the same lines. */
export interface Sayings {
  whole: Saying;
  between(start: number, end: number): Saying;
}

/** Nats below which a paste says too little for a share of it to count fully. */
const LITTLE = 8;
/** Half of a term's weight is earned when this many of the entry's sentences hold it. */
const TYPICAL = 1.2;
/** Lines that one problem takes up at most; what is said further away is another matter. */
const NEAR_LINES = 8;
/** Lines and sentences of fewer terms are no saying of their own. */
const FEW_IN_LINES = 3;
const FEW_IN_SENTENCES = 4;

/** Reads the sayings of one paste. */
export function createSayings({ places, terms }: Paste, index: KnowledgeIndex): Sayings {
  const known = new Map<number, Saying>();
  return {
    whole: sayingOf(places.keys(), index),
    between(start, end) {
      const key = start * terms.length + end;
      const saying = known.get(key) ?? sayingOf(new Set(terms.subarray(start, end).filter((term) => term >= 0)), index);
      known.set(key, saying);
      return saying;
    },
  };
}

function sayingOf(from: Iterable<number>, index: KnowledgeIndex): Saying {
  const terms = [...from];
  const weights = terms.map((term) => index.weights[term] ?? 0);
  return { terms, weights, all: weights.reduce((total, weight) => total + weight, 0) };
}

/** Share of a saying that is typical for the entry, 0 to 1. */
export function bagOf({ bag }: IndexedEntry, { terms, weights, all }: Saying): number {
  let own = 0;
  for (let at = 0; at < terms.length; at++) {
    const count = bag.get(terms[at] ?? -1);
    if (count !== undefined) own += ((weights[at] ?? 0) * count) / (count + TYPICAL);
  }
  return own / Math.max(all, LITTLE);
}

/** The same of the entry's own lines, or its own sentences: prose around a message, or a log, must not thin it out. */
export function nearBag(evidence: Evidence, paste: Paste, sayings: Sayings): number {
  const { entry, codes } = evidence;
  const [first, last] = linesOf(evidence, paste);
  let best = 0;
  if (last - first <= NEAR_LINES) {
    const saying = sayings.between(paste.lineStarts[first] ?? 0, paste.lineStarts[last + 1] ?? 0);
    if (saying.terms.length >= FEW_IN_LINES || codes.length > 0) best = bagOf(entry, saying);
  }
  const text = sentenceOf(evidence);
  if (!text) return best;
  const saying = sayings.between(...paste.sentencesAround(text.from, text.to));
  return saying.terms.length < FEW_IN_SENTENCES ? best : Math.max(best, bagOf(entry, saying));
}
