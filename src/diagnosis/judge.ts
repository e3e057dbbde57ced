/** Move 4: from evidence to findings with a verdict. */
import { type Evidence, explain, ownerOf } from './evidence.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { LIMITS } from './limits.ts';
import type { Paste } from './paste.ts';
import type { SeenCode } from './read/codes.ts';
import type { Candidate, Finding, FoundCode } from './types.ts';
import { THRESHOLDS, WEIGHTS } from './weights.ts';

interface Judged {
  evidence: Evidence;
  confidence: number;
}

/** Judges all evidence of a paste. Gives the findings, most important first; empty when no entry is likely. */
export function judge(paste: Paste, all: readonly Evidence[], index: KnowledgeIndex): Finding[] {
  let open = all
    .map((evidence) => ({ evidence, confidence: confidenceOf(evidence, paste, index) }))
    .filter(({ confidence }) => confidence > 0.02);
  open = leadToGuides(open, index).sort((a, b) => b.confidence - a.confidence);
  const findings: Finding[] = [];
  while (open.length > 0 && findings.length < LIMITS.findings) {
    const leader = open[0];
    if (!leader) break;
    if (findings.length > 0 && leader.confidence < THRESHOLDS.further) break;
    const rivals = open.slice(1).filter((other) => isRival(other, leader, paste));
    const finding = findingFor(leader, rivals, paste, index);
    if (!finding) break;
    findings.push(finding);
    open = open.slice(1).filter((other) => !rivals.includes(other) && standsAlone(other, leader, paste));
  }
  return findings;
}

function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function logOdds(confidence: number): number {
  const bounded = Math.min(0.9999, Math.max(0.0001, confidence));
  return Math.log(bounded / (1 - bounded));
}

function confidenceOf(evidence: Evidence, paste: Paste, index: KnowledgeIndex): number {
  const code = Math.max(Number.NEGATIVE_INFINITY, ...evidence.codes.map(({ weight }) => weight));
  const text = evidence.text ? evidence.text.weight + conflict(evidence, paste, index) : Number.NEGATIVE_INFINITY;
  return 1 - (1 - sigmoid(code)) * (1 - sigmoid(text));
}

const BRACKETED = /\[(?:0x|<|\.)/i;

/** An error ID that stands with the message and that the entry does not list speaks against the entry. */
function conflict(evidence: Evidence, paste: Paste, index: KnowledgeIndex): number {
  const { text, entry } = evidence;
  if (!text || text.fit.passage.kind !== 'message' || evidence.codes.length > 0) return 0;
  const from = paste.termLines[text.fit.from] ?? 0;
  const to = paste.termLines[text.fit.to] ?? from;
  const ids = paste.codes.filter(
    ({ kind, shape, line }) => kind === 'mars-id' && shape !== 'bare' && line >= from - 1 && line <= to + 2,
  );
  if (ids.length === 0) return 0;
  // A sentence that carries its code in brackets belongs to whatever code stands there.
  if (BRACKETED.test(text.fit.passage.text)) return -10;
  const known = ids.some((seen) => ownerOf(seen, index) !== undefined);
  return entry.codes.some(({ kind }) => kind === 'mars-id') ? (known ? 2 : 1) * WEIGHTS.otherId : 0;
}

/** By words alone a short entry leads to the guide it points to, whose steps help; by its code it stays itself. */
function leadToGuides(judged: readonly Judged[], index: KnowledgeIndex): Judged[] {
  const byId = new Map(judged.map((one) => [one.evidence.entry.id, one]));
  for (const one of judged) {
    const guide = one.evidence.entry.guide;
    if (guide === undefined || one.evidence.codes.some(({ weight }) => weight > 0)) continue;
    const target = byId.get(guide);
    const entry = index.byId.get(guide);
    if (!entry) continue;
    byId.delete(one.evidence.entry.id);
    if (!target || target.confidence < one.confidence) {
      byId.set(guide, {
        confidence: one.confidence,
        evidence: { entry, codes: target?.evidence.codes ?? [], text: one.evidence.text },
      });
    }
  }
  return [...byId.values()];
}

/** Two entries that rest on the same part of the paste compete; with parts of their own both may be right. */
function isRival(other: Judged, leader: Judged, paste: Paste): boolean {
  return !standsAlone(other, leader, paste);
}

function standsAlone(other: Judged, leader: Judged, paste: Paste): boolean {
  const own = other.evidence.codes.filter(({ weight }) => weight > 0);
  if (own.length > 0) return true;
  const text = other.evidence.text;
  if (!text || text.fit.passage.kind !== 'message') return false;
  if (leader.evidence.entry.entry.related.includes(other.evidence.entry.id)) return false;
  const taken = leader.evidence.text?.fit;
  const overlaps = taken !== undefined && text.fit.from <= taken.to && text.fit.to >= taken.from;
  const line = paste.termLines[text.fit.from] ?? 0;
  const lastLine = paste.termLines[text.fit.to] ?? line;
  const beside = leader.evidence.codes.some(({ seen }) => seen.line >= line - 1 && seen.line <= lastLine + 1);
  return !overlaps && !beside;
}

function findingFor(leader: Judged, rivals: readonly Judged[], paste: Paste, index: KnowledgeIndex): Finding | undefined {
  const { answer, lead, offer, beside } = THRESHOLDS;
  const byCode = leader.evidence.codes.some(({ weight }) => weight > 0);
  const second = rivals[0]?.confidence ?? 0;
  const clear = byCode || logOdds(leader.confidence) - logOdds(second) >= lead;
  const base = { codes: foundCodes(leader, paste, index), excerpt: excerptOf(leader, paste) };
  if (leader.confidence >= answer && clear) {
    const others = rivals.filter(({ confidence }) => confidence >= offer).slice(0, 2);
    return { verdict: 'answer', entries: [leader, ...others].map(candidate), ...base };
  }
  if (leader.confidence < offer) return undefined;
  const offered = [leader, ...rivals.filter(({ confidence }) => confidence >= beside * leader.confidence)].slice(0, 4);
  if (offered.length < 2) {
    const next = rivals[0];
    if (next) offered.push(next);
  }
  if (offered.length < 2) return undefined;
  return { verdict: 'choose', entries: offered.map(candidate), ...base };
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

/** The codes that belong to the finding: its own, and those near it that no other entry claims. */
function foundCodes(leader: Judged, paste: Paste, index: KnowledgeIndex): FoundCode[] {
  const own = new Set(leader.evidence.codes.map(({ seen }) => seen));
  return paste.codes
    .filter((seen) => own.has(seen) || (seen.shape !== 'bare' && ownerOf(seen, index) === undefined))
    .map(asFound);
}

/** A code as findings tell it. */
export function asFound({ raw, kind, value }: SeenCode): FoundCode {
  return { raw, kind, value };
}

function excerptOf({ evidence }: Judged, paste: Paste): string {
  const text = evidence.text;
  const code = evidence.codes.toSorted((a, b) => b.weight - a.weight)[0];
  const useText = text !== undefined && (code === undefined || text.weight > code.weight);
  const first = useText ? (paste.termLines[text.fit.from] ?? 0) : (code?.seen.line ?? 0);
  const last = useText ? (paste.termLines[text.fit.to] ?? first) : first;
  return paste.lines
    .slice(first, last + 1)
    .join(' ')
    .slice(0, LIMITS.excerpt);
}
