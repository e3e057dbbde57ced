/** Move 4: from evidence to findings with a verdict. */
import { type Evidence, isCoded, isRelated } from './evidence.ts';
import { entryFeatures } from './features/entry.ts';
import { focusOf, noneFeatures } from './features/none.ts';
import { FITTED } from './fitted.ts';
import { isForeign } from './foreign.ts';
import { leadToGuides, withoutWrappers } from './guides.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { LIMITS } from './limits.ts';
import { score, shares } from './model.ts';
import type { Paste } from './paste.ts';
import { sentenceOf, shareOf } from './shares.ts';
import type { Finding } from './types.ts';
import { findingFor, type Judged } from './verdict.ts';
import { THRESHOLDS } from './weights.ts';

/** Judges all evidence of a paste. Gives the findings, most important first; empty when no entry is likely. */
export function judge(paste: Paste, all: readonly Evidence[], index: KnowledgeIndex): Finding[] {
  const likely = withoutWrappers(leadToGuides(all, index)).filter((evidence) => !isForeign(evidence, paste, index));
  const focus = focusOf(likely, paste);
  const none = score(FITTED.none, noneFeatures(paste, focus, index));
  let open = likely.map((evidence) => ({
    evidence,
    score: score(FITTED.entry, entryFeatures(evidence, paste, index)),
    confidence: 0,
  }));
  const findings: Told[] = [];
  while (open.length > 0 && findings.length < LIMITS.findings) {
    const ranked = rank(open, none);
    const leader = ranked[0];
    if (!leader) break;
    // Further findings compete with "none" alone: what is beside them has been told already.
    if (findings.length > 0 && aloneAgainst(none, leader) < THRESHOLDS.further) break;
    const own = ranked.filter((other) => other === leader || !standsAlone(other, leader, paste));
    const finding = findingFor(rank(own, none), paste, index);
    if (!finding) break;
    findings.push({ finding, evidence: leader.evidence });
    open = ranked.filter((other) => !own.includes(other));
    if (finding.verdict !== 'answer') break;
  }
  return codeFirst(findings).map(({ finding }) => finding);
}

/** A finding with what it rests on. */
interface Told {
  finding: Finding;
  evidence: Evidence;
}

/**
 * A state of the job by its words, "completed with warnings", and the code of its reason: the reason is what to mend, and its
 * card names the state beside it.
 */
function codeFirst(told: readonly Told[]): readonly Told[] {
  const [first, ...others] = told;
  if (!first || isCoded(first.evidence)) return told;
  const reason = others.find((other) => isCoded(other.evidence) && isRelated(first.evidence, other.evidence));
  return reason ? [reason, ...others.filter((one) => one !== reason)] : told;
}

function rank(judged: readonly Judged[], none: number): Judged[] {
  const confidences = shares(
    judged.map((one) => one.score),
    none,
  );
  return judged
    .map((one, at) => ({ ...one, confidence: confidences[at] ?? 0 }))
    .sort((a, b) => b.confidence - a.confidence);
}

function aloneAgainst(none: number, { score: own }: Judged): number {
  return shares([own], none)[0] ?? 0;
}

/** Whether an entry rests on a part of the paste of its own, so that both may be right. */
function standsAlone(other: Judged, leader: Judged, paste: Paste): boolean {
  const { message } = other.evidence;
  const taken = sentenceOf(leader.evidence);
  const overlaps = message && taken && message.from <= taken.to && message.to >= taken.from;
  // A sentence that wraps others' codes has a name of its own; where it is the very sentence, it is one problem.
  if (isCoded(other.evidence)) return !(overlaps && isSameSentence(other, leader));
  if (!message || shareOf(message) < 0.7) return false;
  if (leader.evidence.entry.entry.related.includes(other.evidence.entry.id)) return false;
  if (overlaps) return false;
  const first = paste.termLines[message.from] ?? 0;
  const last = paste.termLines[message.to] ?? first;
  return !leader.evidence.codes.some(({ seen }) => seen.line >= first - 1 && seen.line <= last + 1);
}

/** Both rest on nearly whole messages in the same place, and the leader on a code too. */
function isSameSentence(other: Judged, leader: Judged): boolean {
  const whole = ({ evidence }: Judged): boolean => evidence.message !== undefined && shareOf(evidence.message) > 0.6;
  return whole(other) && whole(leader) && isCoded(leader.evidence);
}
