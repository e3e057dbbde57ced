/** How well an entry stands where little or nothing names the agent: the same words are said of other programs. */

import { type Fit, UNKNOWN_WEIGHT } from './compare.ts';
import { LIKELY } from './context.ts';
import { type Evidence, isCoded } from './evidence.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import type { Paste } from './paste.ts';
import { linesOf, shareOf, symptomShare } from './shares.ts';
import { PROOF, type Proof } from './weights.ts';

/** Share of all that is said in the sentences where a message stands that belongs to it. */
export function shareOfSentences({ from, to, found }: Fit, paste: Paste, index: KnowledgeIndex): number {
  const [first, end] = paste.sentencesAround(from, to);
  let all = 0;
  for (const term of paste.terms.subarray(first, end)) all += term < 0 ? UNKNOWN_WEIGHT : (index.weights[term] ?? 0);
  return all === 0 ? 0 : found / all;
}

/** A sentence so general that it needs surroundings which are not there, the beginning of its code, or its command's name. */
export function isUnmet({ passage, from, inCode }: Fit, paste: Paste): boolean {
  if (inCode) return false;
  const { command } = passage;
  if (command !== undefined && !paste.lines.some((line) => line.includes(command))) return true;
  const around = paste.context.near(paste.termLines[from] ?? 0);
  if (passage.needs === 'agent') return around.agent < LIKELY;
  return passage.needs === 'failed-files' && !(around.failedFiles && around.agent >= 1 && !around.product);
}

/**
 * How much of the proof is missing that the entry is meant, 0 to 1. A code of the agent or its name proves it; else
 * enough of the entry has to be said: more the less speaks of the agent, and a good part of all that is said there.
 */
export function unproven(evidence: Evidence, paste: Paste, index: KnowledgeIndex): number {
  if (isCoded(evidence)) return 0;
  const { agent, hints, failedFiles } = paste.context.near(linesOf(evidence, paste)[0]);
  if (agent >= LIKELY) return 0;
  const proofs = proofsFor(hints + (failedFiles ? 1 : 0));
  const { message, symptoms } = evidence;
  let best = 0;
  if (message && !isUnmet(message, paste)) best = proven(message, shareOf(message), true, proofs, paste, index);
  const [symptom] = symptoms;
  if (symptom) best = Math.max(best, proven(symptom, symptomShare(symptom), false, proofs, paste, index));
  return Math.max(0, 1 - best);
}

function proofsFor(hints: number): readonly Proof[] {
  if (hints > 2) return PROOF.manyHints;
  if (hints > 1) return PROOF.twoHints;
  return hints === 1 ? PROOF.oneHint : PROOF.noHint;
}

/** How near a sentence comes to one of the proofs; from 1 on it is one. */
function proven(
  fit: Fit,
  share: number,
  isMessage: boolean,
  proofs: readonly Proof[],
  paste: Paste,
  index: KnowledgeIndex,
): number {
  const part = shareOfSentences(fit, paste, index);
  let best = 0;
  for (const { nats, ofSaid, quoted } of proofs) {
    if (quoted !== undefined && (!isMessage || share < quoted)) continue;
    const said = quoted === undefined ? fit.found * share : fit.found;
    best = Math.max(best, Math.min(said / nats, ofSaid === 0 ? 1 : part / ofSaid));
  }
  return best;
}
