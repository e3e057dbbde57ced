/** How well sentences of an entry were found, as numbers from 0 to 1, and where. */
import type { Fit } from './compare.ts';
import type { Evidence } from './evidence.ts';
import type { Paste } from './paste.ts';

/** Nats that the beginning of a message must say at least: the agent's name alone is none. */
const CUT_NATS = 6;

/** What was read of such a message is all of it, and the rest is not known. */
const BROKEN_OFF = 0.95;

/** How well a message was found, 0 to 1: a message cut off counts by its beginning. */
export function shareOf(found: Fit): number {
  if (found.brokenOff > 0) return BROKEN_OFF;
  const isCut = found.cut && found.found > CUT_NATS && found.density > 0.6 && found.opening > 0.8;
  const cutOff = isCut ? found.opening * 0.9 : 0;
  return Math.max(found.coverage, cutOff) * (0.7 + 0.3 * found.order) * (0.75 + 0.25 * found.density);
}

/** Nats from which on a message says all that it needs to say. */
const MESSAGE_NATS = 30;

/** How much a message says of what it could, by what was found of it, 0 to 1. */
export function saysOf(found: Fit): number {
  return Math.min(1, (found.found * shareOf(found)) / MESSAGE_NATS);
}

/** Of two messages found alike the one that says more is the better evidence: a short one is a part of many. */
export function tellingOf(found: Fit): number {
  return shareOf(found) + saysOf(found);
}

/** How well free words were found, 0 to 1. */
export function symptomShare(found: Fit): number {
  return found.coverage * (0.7 + 0.3 * found.density);
}

/** What speaks for the entry most of all that is said. */
export function sentenceOf({ message, symptoms: [symptom] }: Pick<Evidence, 'message' | 'symptoms'>): Fit | undefined {
  return message && (!symptom || shareOf(message) >= symptomShare(symptom)) ? message : symptom;
}

/** The lines that the entry's best code and sentence stand in. */
export function linesOf({ codes, message, symptoms }: Evidence, paste: Paste): [first: number, last: number] {
  const code = codes.toSorted((a, b) => b.weight - a.weight)[0];
  if (code && code.weight > 0) return [code.seen.line, code.seen.line];
  const text = sentenceOf({ message, symptoms });
  const first = text ? (paste.termLines[text.from] ?? 0) : 0;
  return [first, text ? (paste.termLines[text.to] ?? first) : first];
}
