/** Move 4: from evidence to findings with a verdict. */
import type { Entry } from '../knowledge/types.ts';
import { type Fit, UNKNOWN_WEIGHT } from './compare.ts';
import { type Evidence, linesOf, shareOf, symptomShare } from './evidence.ts';
import { excerptOf, explain, foundCodes } from './explain.ts';
import { entryFeatures, failuresIn, focusOf, noneFeatures } from './features.ts';
import { FITTED } from './fitted.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { LIMITS } from './limits.ts';
import { score, shares } from './model.ts';
import type { Paste } from './paste.ts';
import type { Candidate, Finding } from './types.ts';
import { THRESHOLDS } from './weights.ts';

/** What two entries of one matter must reach together to be an answer. */
const ONE_MATTER = 0.95;

interface Judged {
  evidence: Evidence;
  score: number;
  confidence: number;
}

/** Judges all evidence of a paste. Gives the findings, most important first; empty when no entry is likely. */
export function judge(paste: Paste, all: readonly Evidence[], index: KnowledgeIndex): Finding[] {
  const likely = leadToGuides(all, index).filter((evidence) => !isForeign(evidence, paste, index));
  const focus = focusOf(likely, paste);
  const none = score(FITTED.none, noneFeatures(paste, focus, index));
  let open = likely.map((evidence) => ({
    evidence,
    score: score(FITTED.entry, entryFeatures(evidence, paste, index)),
    confidence: 0,
  }));
  const findings: Finding[] = [];
  while (open.length > 0 && findings.length < LIMITS.findings) {
    const ranked = rank(open, none);
    const leader = ranked[0];
    if (!leader) break;
    // Further findings compete with "none" alone: what is beside them has been told already.
    if (findings.length > 0 && aloneAgainst(none, leader) < THRESHOLDS.further) break;
    const own = ranked.filter((other) => other === leader || !standsAlone(other, leader, paste));
    const finding = findingFor(rank(own, none), paste, index);
    if (!finding) break;
    findings.push(finding);
    open = ranked.filter((other) => !own.includes(other));
    if (finding.verdict !== 'answer') break;
  }
  return findings;
}

/** Share of a message from which on it stands for itself, with no word of the agent or of backups around. */
const SPEAKS_FOR_ITSELF = 0.6;
/** Nats that must have been found of it, or the share of its lines that it must make up: "activation did not complete" is said of a SIM card too. */
const SAYS_ENOUGH = 9.5;
const SAYS_LITTLE_ELSE = 0.62;
/** The same of a free wording, and the share of it and of the lines around it, from which on it stands for itself. */
const SAYS_MUCH_SHORTLY = 6.5;
const NEARLY_WHOLE = 0.7;

/**
 * Whether words alone are no evidence here, however well they fit: another product is named and the agent is not, or
 * nothing at all speaks of backups and no product message stands there. A code that only the agent has still counts.
 */
export function isForeign(evidence: Evidence, paste: Paste, index: KnowledgeIndex): boolean {
  const { codes, entry, message, symptoms } = evidence;
  if (isOfBackupServer(entry.entry) && paste.context.whole.product?.id === BACKUP_SERVER) return true;
  if (codes.some(({ weight }) => weight > 0)) return false;
  const { agent, product } = paste.context.near(linesOf(evidence, paste)[0]);
  const isTold = message !== undefined && message.passage.needs === undefined && shareOf(message) >= SPEAKS_FOR_ITSELF;
  // The agent's own messages name Windows Server Backup, for example; then the name is no sign of another product.
  const isOwn =
    product !== undefined &&
    entry.products.has(product.id) &&
    (agent === 2 || (isTold && index.context.products([message.passage.text]).has(product.id)));
  if (product !== undefined && !isOwn) return agent < 3;
  if (agent > 0) return false;
  if (isTold && (message.found >= SAYS_ENOUGH || shareOfLines(message, paste, index) >= SAYS_LITTLE_ELSE)) return false;
  const [symptom] = symptoms;
  // A code that means the entry only near words of the agent, and has none, speaks against it.
  return !(
    symptom &&
    codes.length === 0 &&
    symptom.found >= SAYS_MUCH_SHORTLY &&
    symptomShare(symptom) >= NEARLY_WHOLE &&
    shareOfLines(symptom, paste, index) >= NEARLY_WHOLE
  );
}

/** Share of all that is said in the lines of a message that belongs to it. */
function shareOfLines({ from, to, found }: Fit, paste: Paste, index: KnowledgeIndex): number {
  const first = paste.lineStarts[paste.termLines[from] ?? 0] ?? 0;
  const end = paste.lineStarts[(paste.termLines[to] ?? 0) + 1] ?? paste.terms.length;
  let all = 0;
  for (const term of paste.terms.subarray(first, end)) all += term < 0 ? UNKNOWN_WEIGHT : (index.weights[term] ?? 0);
  return all === 0 ? 0 : found / all;
}

/** Id of the product in `context.yaml`, and how the ids of its documents begin in `sources.yaml`. */
const BACKUP_SERVER = 'dpm-mabs';
const BACKUP_SERVER_DOCUMENT = /^(?:mabs|dpm)-/;

/** An entry that rests on the articles on DPM and MABS first of all: where such a server is named, it is that server's. */
function isOfBackupServer(entry: Entry): boolean {
  return entry.kind === 'guide' && BACKUP_SERVER_DOCUMENT.test(entry.source[0]?.document ?? '');
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

/** By words alone a short entry leads to the guide it points to, whose steps help; by its code it stays itself. */
export function leadToGuides(all: readonly Evidence[], index: KnowledgeIndex): Evidence[] {
  const byId = new Map(all.map((one) => [one.entry.id, one]));
  for (const one of all) {
    const entry = one.entry.guide === undefined ? undefined : index.byId.get(one.entry.guide);
    if (!entry || one.codes.some(({ weight }) => weight > 0)) continue;
    const guide = byId.get(entry.id);
    byId.delete(one.entry.id);
    const better = !guide?.message || (one.message && one.message.coverage > guide.message.coverage);
    const message = better ? one.message : guide.message;
    byId.set(entry.id, guide ? { ...guide, message } : { ...one, entry, codes: [] });
  }
  return [...byId.values()];
}

/** Whether an entry rests on a part of the paste of its own, so that both may be right. */
function standsAlone(other: Judged, leader: Judged, paste: Paste): boolean {
  const { message } = other.evidence;
  const taken = leader.evidence.message;
  const overlaps = message && taken && message.from <= taken.to && message.to >= taken.from;
  // A sentence that wraps others' codes has a name of its own; where it is the very sentence, it is one problem.
  if (other.evidence.codes.some(({ weight }) => weight > 0)) return !(overlaps && isSameSentence(other, leader));
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
  return whole(other) && whole(leader) && leader.evidence.codes.some(({ weight }) => weight > 0);
}

function findingFor(ranked: readonly Judged[], paste: Paste, index: KnowledgeIndex): Finding | undefined {
  const { offer, offerInCalm, beside } = THRESHOLDS;
  const leader = ranked[0];
  const least = failuresIn(paste, index) === 0 ? offerInCalm : offer;
  if (!leader || leader.confidence < least) return undefined;
  const answer = answerFrom(leader.evidence, paste, index);
  const base = { codes: foundCodes(leader.evidence, paste, index), excerpt: excerptOf(leader.evidence, paste) };
  if (
    leader.confidence >= answer ||
    isClear(leader, ranked[1], answer, paste) ||
    isOneMatter(leader, ranked[1], answer)
  ) {
    const others = ranked.slice(1, 3).filter(({ confidence }) => confidence >= 0.1);
    return { verdict: 'answer', entries: [leader, ...others].map(candidate), ...base };
  }
  // Where all is said to be well, nobody waits for a choice.
  if (answer === THRESHOLDS.answerInWell && !isQuoted(leader.evidence)) return undefined;
  const offered = ranked.filter(({ confidence }, at) => at < 2 || confidence >= beside * leader.confidence).slice(0, 4);
  return offered.length < 2 ? undefined : { verdict: 'choose', entries: offered.map(candidate), ...base };
}

/** Nothing else comes near and the paste is about the agent: then less is enough. */
function isClear(leader: Judged, second: Judged | undefined, answer: number, paste: Paste): boolean {
  const { clear, clearBeside } = THRESHOLDS;
  if (answer > THRESHOLDS.answer || leader.confidence < clear) return false;
  if ((second?.confidence ?? 0) > clearBeside * leader.confidence || !isSaid(leader.evidence)) return false;
  return paste.context.near(linesOf(leader.evidence, paste)[0]).agent >= 2;
}

/** A sentence of the entry stands there by half at least; words of the topic alone are no reason. */
function isSaid({ message, symptoms: [symptom] }: Evidence): boolean {
  return (message !== undefined && shareOf(message) >= 0.5) || (symptom !== undefined && symptomShare(symptom) >= 0.5);
}

/** A product message stands there nearly whole. */
function isQuoted({ message }: Evidence): boolean {
  return message !== undefined && shareOf(message) > 0.9;
}

/** The two likeliest are one matter seen twice, a job with warnings and its files, say: then both lead to the same steps. */
function isOneMatter(leader: Judged, second: Judged | undefined, answer: number): boolean {
  if (!second || leader.confidence + second.confidence < Math.max(answer, ONE_MATTER)) return false;
  const [one, other] = [leader.evidence.entry.entry, second.evidence.entry.entry];
  return one.family === other.family && (one.related.includes(other.id) || other.related.includes(one.id));
}

/** From what confidence on the leader is an answer: more where nothing failed or all is said to be well. */
function answerFrom(leader: Evidence, paste: Paste, index: KnowledgeIndex): number {
  const { asks, calm, well } = paste.context.near(linesOf(leader, paste)[0]);
  const coded = leader.codes.some(({ weight }) => weight > 0);
  if (well && !coded) return THRESHOLDS.answerInWell;
  const failures = failuresIn(paste, index);
  if (failures === 0 && !calm && !coded) return asks ? THRESHOLDS.answerToQuestion : THRESHOLDS.answerToStatement;
  return failures === 0 || (failures === 1 && calm) ? THRESHOLDS.answerInCalm : THRESHOLDS.answer;
}

function candidate({ evidence, confidence }: Judged): Candidate {
  return {
    id: evidence.entry.id,
    title: evidence.entry.title,
    confidence: Math.round(confidence * 1000) / 1000,
    codes: evidence.entry.codes.map(({ value }) => value),
    matched: explain(evidence),
  };
}
