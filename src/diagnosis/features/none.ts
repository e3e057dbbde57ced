/** The features of "none of them": how little of the paste speaks of an error of the agent. */
import { CERTAIN, LIKELY } from '../context.ts';
import type { Evidence } from '../evidence.ts';
import type { KnowledgeIndex } from '../knowledge-index.ts';
import type { Paste } from '../paste.ts';
import { linesOf, shareOf, symptomShare } from '../shares.ts';
import { failuresIn, hasUnknownId, isCoded } from './failures.ts';

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
  const calm = (talk.calm || talk.well) && !paste.failsApart;
  const failures = failuresIn(paste, index);
  return [
    1,
    agent === 0 && !isCoded(paste, index) ? 1 : 0,
    agent === 1 ? 1 : 0,
    agent === LIKELY ? 1 : 0,
    product && agent < CERTAIN ? 1 : 0,
    product && agent === CERTAIN ? 1 : 0,
    Math.min(1, paste.terms.length / 120),
    failures === 0 ? 1 : 0,
    failures === 1 ? 1 : 0,
    calm ? 1 : 0,
    calm && failures <= 1 ? 1 : 0,
    talk.asks ? 1 : 0,
    talk.asks && failures <= 1 ? 1 : 0,
    hasUnknownId(paste, index) ? 1 : 0,
  ];
}
