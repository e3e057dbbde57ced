/** From ranked entries to one finding: an answer, a choice, or nothing worth saying. */
import { isAllWell } from './all-well.ts';
import { LIKELY } from './context.ts';
import { type Evidence, isCoded, isRelated } from './evidence.ts';
import { excerptOf, explain, foundCodes } from './explain.ts';
import { asked } from './features/entry.ts';
import { failsPlainly, failuresIn, hasUnknownId } from './features/failures.ts';
import type { IndexedEntry, KnowledgeIndex } from './knowledge-index.ts';
import type { Paste } from './paste.ts';
import { unproven } from './proof.ts';
import { linesOf, sentenceOf, shareOf, symptomShare } from './shares.ts';
import type { Candidate, Finding } from './types.ts';
import { PROOF, THRESHOLDS } from './weights.ts';

/** What two entries of one matter must reach together to be an answer. */
const ONE_MATTER = 0.95;

/** Of the two the first must be this sure, where no code speaks for it. */
const LEADS = 0.6;

/** Where something is missing, no confidence is enough for an answer. */
const NEVER = Number.POSITIVE_INFINITY;

/** An entry with its evidence and what the model gives it. */
export interface Judged {
  evidence: Evidence;
  score: number;
  confidence: number;
}

/** The finding that the ranked entries make; nothing when none is likely enough. */
export function findingFor(ranked: readonly Judged[], paste: Paste, index: KnowledgeIndex): Finding | undefined {
  const { beside, offerOfTopic } = THRESHOLDS;
  const leader = ranked[0];
  if (!leader || togetherOf(leader, ranked) < leastOffered(leader.evidence, paste, index)) return undefined;
  if (isTopicOnly(leader.evidence) && (leader.confidence < offerOfTopic || isOfSomethingElse(leader.evidence, paste)))
    return undefined;
  const missing = unproven(leader.evidence, paste, index);
  if (missing > PROOF.offer) return undefined;
  const lacks = leader.confidence >= PROOF.sure ? PROOF.answerWhenSure : PROOF.answer;
  const heard = isHearsay(leader.evidence, paste);
  const barred =
    heard || missing > lacks || (isBesideUnknownId(leader.evidence, paste, index) && !isQuoted(leader.evidence));
  const answer = barred ? NEVER : answerFrom(leader.evidence, paste, index);
  const base = { codes: foundCodes(leader.evidence, paste, index), excerpt: excerptOf(leader.evidence, paste) };
  if (
    !isContested(leader, ranked, paste, index) &&
    ((leader.confidence >= answer && !hasRival(leader, ranked[1])) ||
      isClear(leader, ranked[1], answer, paste) ||
      isOneMatter(leader, ranked[1], answer))
  ) {
    const others = ranked.slice(1, 3).filter(({ confidence }) => confidence >= 0.1);
    return { verdict: 'answer', entries: [leader, ...others].map(candidate), ...base };
  }
  // Where all is said to be well, nobody waits for a choice.
  if (isAllWell(leader.evidence, paste, index) && !isQuoted(leader.evidence)) return undefined;
  const offered = ranked.filter(({ confidence }, at) => at < 2 || confidence >= beside * leader.confidence).slice(0, 4);
  const entries = offered.map(candidate);
  const tied = entries.length === 1 && !heard ? tiedTo(leader.evidence, index) : undefined;
  if (tied) entries.push(tied);
  return entries.length < 2 ? undefined : { verdict: 'choose', entries, ...base };
}

/** The entry that curators tie to one that is likely alone: silence helps nobody, and a choice has two. */
function tiedTo({ entry: { entry } }: Evidence, index: KnowledgeIndex): Candidate | undefined {
  const tied = index.byId.get(entry.related[0] ?? '');
  return tied && { ...described(tied), confidence: 0, matched: ['often comes together with it'] };
}

/** Confidence of all that have the leader's message word for word: the service has some under several IDs. */
function togetherOf({ confidence, evidence: { message } }: Judged, ranked: readonly Judged[]): number {
  if (!message) return confidence;
  return ranked
    .filter((one) => one.evidence.message?.passage.text === message.passage.text)
    .reduce((sum, one) => sum + one.confidence, 0);
}

/** The confidence from which on the likeliest entry is worth a word. */
function leastOffered(evidence: Evidence, paste: Paste, index: KnowledgeIndex): number {
  const {
    offer,
    offerUnnamed,
    offerInCalm,
    offerInfo,
    offerInDoubt,
    offerInPlans,
    offerToQuestion,
    offerBesideUnknownId,
  } = THRESHOLDS;
  if (isBesideUnknownId(evidence, paste, index)) return offerBesideUnknownId;
  if (failuresIn(paste, index) === 0) {
    if (isAskedOfAgent(evidence, paste, index)) return offerToQuestion;
    return isComplaint(evidence, index) ? offerInCalm : offerInfo;
  }
  const { agent, calm } = paste.context.near(linesOf(evidence, paste)[0]);
  if (failsPlainly(paste, index)) return agent > 0 ? offer : offerUnnamed;
  return calm ? offerInPlans : offerInDoubt;
}

/** How far a question must be put as a wording of the entry puts it. */
const ASKED = 0.4;

/** A question about the agent, of no plan and no good news, put much as the entry's own wordings put it. */
function isAskedOfAgent(evidence: Evidence, paste: Paste, index: KnowledgeIndex): boolean {
  const { agent, asks, calm, well } = paste.context.near(linesOf(evidence, paste)[0]);
  return asks && agent >= LIKELY && !calm && !well && asked(evidence, paste, index) >= ASKED;
}

/** The wording that speaks for the entry tells of a failure: where none is told of, it was not said. */
function isComplaint({ symptoms: [symptom] }: Evidence, index: KnowledgeIndex): boolean {
  return symptom?.passage.terms.some((term) => index.failures.has(term)) ?? false;
}

/** Words alone speak for the entry, and an ID of another error stands there: only the whole message outweighs that. */
function isBesideUnknownId(evidence: Evidence, paste: Paste, index: KnowledgeIndex): boolean {
  return hasUnknownId(paste, index) && !isCoded(evidence);
}

/** Two that come so near each other are a question to the person: the wrong steps cost more than a choice. */
function hasRival(leader: Judged, second: Judged | undefined): boolean {
  return (second?.confidence ?? 0) >= THRESHOLDS.rival * leader.confidence;
}

/** Weight from which on a meaning is telling: OneDrive, compressed. */
const TELLING = 4;
/** Share from which on a wording is said nearly whole. */
const NEARLY_SAID = 0.75;

/** Another entry is said nearly whole too, with a telling meaning of which nothing that is written of the leader knows. */
function isContested(leader: Judged, ranked: readonly Judged[], paste: Paste, index: KnowledgeIndex): boolean {
  const { evidence } = leader;
  if (isCoded(evidence) || isQuoted(evidence)) return false;
  const isTelling = (term: number): boolean =>
    index.meanings.has(term) && (index.weights[term] ?? 0) >= TELLING && !evidence.entry.bag.has(term);
  return ranked.slice(1, 3).some(
    ({
      evidence: {
        symptoms: [symptom],
      },
    }) => {
      if (!symptom || symptomShare(symptom) < NEARLY_SAID) return false;
      return symptom.passage.terms.some((term) => isTelling(term) && paste.places.has(term));
    },
  );
}

/** Nothing else comes near and the paste is about the agent: then less is enough. */
function isClear(leader: Judged, second: Judged | undefined, answer: number, paste: Paste): boolean {
  const { clear, clearBeside } = THRESHOLDS;
  if (answer > THRESHOLDS.answer || leader.confidence < clear) return false;
  if ((second?.confidence ?? 0) > clearBeside * leader.confidence || !isSaid(leader.evidence)) return false;
  return paste.context.near(linesOf(leader.evidence, paste)[0]).agent >= LIKELY;
}

/** Words of the topic beside another product are most likely that product's; where all is said to be well, what fails is something else. */
function isOfSomethingElse(evidence: Evidence, paste: Paste): boolean {
  const { product, well } = paste.context.near(linesOf(evidence, paste)[0]);
  return product !== undefined || well;
}

/** Free words alone speak for the entry, and none at all of the agent: they are said of many programs. */
function isHearsay(evidence: Evidence, paste: Paste): boolean {
  const { agent, hints, failedFiles } = paste.context.near(linesOf(evidence, paste)[0]);
  const isQuotedInPart = evidence.message !== undefined && shareOf(evidence.message) >= 0.5;
  return agent === 0 && hints === 0 && !failedFiles && !isCoded(evidence) && !isQuotedInPart;
}

/** No sentence of the entry was found, and no code. */
function isTopicOnly(evidence: Evidence): boolean {
  return !isCoded(evidence) && !isSaid(evidence);
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
  if (
    !second ||
    (leader.confidence < LEADS && !isCoded(leader.evidence)) ||
    leader.confidence + second.confidence < Math.max(answer, ONE_MATTER)
  )
    return false;
  const [one, other] = [leader.evidence, second.evidence];
  return one.entry.entry.family === other.entry.entry.family && isRelated(one, other);
}

/** From what confidence on the leader is an answer: more where nothing failed or all is said to be well. */
function answerFrom(leader: Evidence, paste: Paste, index: KnowledgeIndex): number {
  const { asks, calm } = paste.context.near(linesOf(leader, paste)[0]);
  const coded = isCoded(leader);
  const failures = failuresIn(paste, index);
  if (isAllWell(leader, paste, index)) return THRESHOLDS.answerInWell;
  const isFar = !asks && !failsPlainly(paste, index) && !failsThere(leader, paste, index);
  if ((failures === 0 || isFar) && !calm && !coded)
    return asks ? THRESHOLDS.answerToQuestion : THRESHOLDS.answerToStatement;
  if (failures === 0 || (failures === 1 && calm)) return THRESHOLDS.answerInCalm;
  return failures === 1 && asks && !coded ? THRESHOLDS.answerToQuestion : THRESHOLDS.answer;
}

/** Terms to each side of what is said that still belong to it. */
const NEAR_TERMS = 3;

/** Whether a word of failure stands in what is said or right beside it: "shout if you can't" further on is none. */
function failsThere(leader: Evidence, paste: Paste, index: KnowledgeIndex): boolean {
  const text = sentenceOf(leader);
  if (!text) return true;
  return paste.terms
    .subarray(Math.max(0, text.from - NEAR_TERMS), text.to + NEAR_TERMS + 1)
    .some((term) => index.failures.has(term));
}

function candidate({ evidence, confidence }: Judged): Candidate {
  return {
    ...described(evidence.entry),
    confidence: Math.round(confidence * 1000) / 1000,
    matched: explain(evidence),
  };
}

function described({ id, title, codes }: IndexedEntry): Pick<Candidate, 'id' | 'title' | 'codes'> {
  return { id, title, codes: codes.map(({ value }) => value) };
}
