/** Evidence as numbers for the model: one row for each likely entry, and one for "none of them". */

import type { Entry } from '../knowledge/types.ts';
import type { Fit } from './compare.ts';
import { type Evidence, linesOf, ownerOf, shareOf, symptomShare } from './evidence.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import type { Paste } from './paste.ts';
import type { Shape } from './read/codes.ts';

/** Names of an entry's features, in the order of `entryFeatures`. */
export const ENTRY_FEATURES = [
  'code',
  'weakCode',
  'message',
  'messageSays',
  'messageWhole',
  'messageUnmet',
  'otherId',
  'symptom',
  'symptomSays',
  'secondSymptom',
  'asked',
  'bag',
  'shortEntry',
  'common',
] as const;

/** Names of the features of "none of them", in the order of `noneFeatures`. */
export const NONE_FEATURES = [
  'always',
  'noAgent',
  'agentHint',
  'agentLikely',
  'product',
  'productNearAgent',
  'long',
  'noFailure',
  'oneFailure',
  'calm',
  'calmNoFailure',
  'asks',
  'asksNoFailure',
  'unknownId',
] as const;

/** Nats from which on a sentence says all that it needs to say. */
const MESSAGE_NATS = 30;
const SYMPTOM_NATS = 18;

export function entryFeatures(evidence: Evidence, paste: Paste, index: KnowledgeIndex): number[] {
  const { message, symptoms, entry } = evidence;
  const code = Math.max(-8, ...evidence.codes.map(({ weight }) => weight));
  const unmet = message !== undefined && isUnmet(message, paste);
  const share = message && !unmet ? shareOf(message) : 0;
  const says = share > 0 && message ? Math.min(1, (message.found * share) / MESSAGE_NATS) : 0;
  const [first, second] = symptoms;
  return [
    Math.max(0, code),
    evidence.codes.length > 0 ? Math.min(0, code) : 0,
    share,
    says,
    share > 0.85 ? says : 0,
    unmet ? shareOf(message) : 0,
    otherId(evidence, paste, index),
    first ? symptomShare(first) : 0,
    first ? Math.min(1, (first.found * symptomShare(first)) / SYMPTOM_NATS) : 0,
    second ? symptomShare(second) : 0,
    asked(evidence, paste, index),
    evidence.bag,
    entry.entry.kind === 'catalogue' ? 1 : 0,
    isCommon(entry.entry) ? 1 : 0,
  ];
}

/** Share up to which a wording is only touched. */
const HALF_SAID = 0.5;

/** A question without a fault in it, put as one of the entry's own wordings puts it: then no word of failure is missing. */
function asked({ symptoms }: Evidence, paste: Paste, index: KnowledgeIndex): number {
  if (failuresIn(paste, index) > 1) return 0;
  const asking = symptoms.filter(({ passage }) => !passage.terms.some((term) => index.failures.has(term)));
  return Math.max(0, ...asking.map((symptom) => (symptomShare(symptom) - HALF_SAID) / (1 - HALF_SAID)));
}

/** Codes as good as a word of failure. */
const PLAIN: ReadonlySet<Shape> = new Set(['marked', 'labelled']);

/** How many different words and codes tell of a failure. */
export function failuresIn(paste: Paste, index: KnowledgeIndex): number {
  const coded = paste.codes.some((seen) =>
    PLAIN.has(seen.shape)
      ? seen.kind !== 'event'
      : ownerOf(seen, index) !== undefined && paste.context.near(seen.line).agent >= 2,
  );
  let failures = coded ? 1 : 0;
  for (const term of paste.places.keys()) if (index.failures.has(term)) failures++;
  if (index.lasting.every((term) => paste.places.has(term))) failures++;
  return failures;
}

/**
 * The line that a paste is about, as far as its evidence tells: in a long log the words around this line count, and
 * not those of some other program a hundred lines away.
 */
export function focusOf(all: readonly Evidence[], paste: Paste): number {
  let best = 0;
  let focus = 0;
  for (const evidence of all) {
    const { codes, message, symptoms } = evidence;
    const code = Math.max(0, ...codes.map(({ weight }) => weight)) / PLAIN_CODE;
    const strength = code + Math.max(message ? shareOf(message) : 0, symptoms[0] ? symptomShare(symptoms[0]) : 0);
    if (strength <= best) continue;
    best = strength;
    focus = linesOf(evidence, paste)[0];
  }
  return focus;
}

/** Log-odds of a plainly written code, which count as much as a whole message. */
const PLAIN_CODE = 4;

/** The features of "none of them", by the words around the line `focus`. */
export function noneFeatures(paste: Paste, focus: number, index: KnowledgeIndex): number[] {
  const { agent, product, ...talk } = paste.context.near(focus);
  const calm = talk.calm || talk.well;
  const unknownId = paste.codes.some(
    (seen) => seen.kind === 'mars-id' && seen.shape === 'marked' && ownerOf(seen, index) === undefined,
  );
  const failures = failuresIn(paste, index);
  return [
    1,
    agent === 0 && !isCoded(paste, index) ? 1 : 0,
    agent === 1 ? 1 : 0,
    agent === 2 ? 1 : 0,
    product && agent < 3 ? 1 : 0,
    product && agent === 3 ? 1 : 0,
    Math.min(1, paste.terms.length / 120),
    failures === 0 ? 1 : 0,
    failures === 1 ? 1 : 0,
    calm ? 1 : 0,
    calm && failures <= 1 ? 1 : 0,
    talk.asks ? 1 : 0,
    talk.asks && failures <= 1 ? 1 : 0,
    unknownId ? 1 : 0,
  ];
}

/** Whether a name or a plainly written ID of the agent stands there: that speaks of the agent by itself. */
function isCoded(paste: Paste, index: KnowledgeIndex): boolean {
  return paste.codes.some(
    (seen) =>
      (seen.kind === 'name' || (seen.kind === 'mars-id' && PLAIN.has(seen.shape))) &&
      ownerOf(seen, index) !== undefined,
  );
}

/** The errors that Microsoft's troubleshooting article picks out are those that people meet most. */
const ARTICLE = 'mars-troubleshoot';

function isCommon(entry: Entry): boolean {
  return entry.kind === 'guide' && entry.source.some(({ document }) => document === ARTICLE);
}

/** A sentence so general that it needs surroundings which are not there. */
function isUnmet({ passage, from }: Fit, paste: Paste): boolean {
  const around = paste.context.near(paste.termLines[from] ?? 0);
  if (passage.needs === 'agent') return around.agent < 2;
  return passage.needs === 'failed-files' && !(around.failedFiles && around.agent >= 1 && !around.product);
}

const BRACKETED = /\[(?:0x|<|\.)/i;

/** 1 when an error ID stands with the message that the entry does not list; more when the sentence carries it inside. */
function otherId({ message, entry, codes }: Evidence, paste: Paste, index: KnowledgeIndex): number {
  if (!message || codes.some(({ weight }) => weight > 0)) return 0;
  const from = paste.termLines[message.from] ?? 0;
  const to = paste.termLines[message.to] ?? from;
  const ids = paste.codes.filter(
    ({ kind, shape, line }) =>
      (kind === 'mars-id' || kind === 'name') && shape !== 'bare' && line >= from - 1 && line <= to + 2,
  );
  if (ids.length === 0) return 0;
  // A sentence that carries its code in brackets belongs to whatever code stands there.
  if (BRACKETED.test(message.passage.text)) return 3;
  const known = ids.some((seen) => ownerOf(seen, index) !== undefined);
  return entry.codes.length > 0 ? (known ? 1 : 0.5) : 0.5;
}
