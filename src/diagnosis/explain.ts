/** What a finding rests on, in words for a person, with the codes and the part of the paste that belong to it. */
import { formatCode } from '../knowledge/codes.ts';
import type { Fit } from './compare.ts';
import { type Evidence, ownerOf } from './evidence.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { LIMITS } from './limits.ts';
import type { Paste } from './paste.ts';
import type { SeenCode } from './read/codes.ts';
import { shareOf, symptomShare } from './shares.ts';
import type { FoundCode } from './types.ts';

/** Below this share a sentence is no reason that a person would accept. */
const WORTH_TELLING = 0.4;

/** What matched: codes first, then the product message or the words that came nearest. */
export function explain(evidence: Evidence): string[] {
  const words = evidence.codes.filter(({ weight }) => weight > -1).map(({ code }) => formatCode(code));
  const { message } = evidence;
  const symptom = evidence.symptoms[0];
  if (message && message.brokenOff > 0) words.push('message, broken off');
  else if (message && shareOf(message) >= WORTH_TELLING) words.push(`message ${Math.round(100 * message.coverage)}%`);
  else if (symptom && symptomShare(symptom) >= WORTH_TELLING) {
    words.push(`said like "${atWord(symptom.passage.text)}" (${Math.round(100 * symptom.coverage)}%)`);
  } else if (words.length === 0) words.push(`words of the topic (${Math.round(100 * evidence.bag)}%)`);
  return words;
}

/** The sentence up to the last whole word that has room. */
function atWord(text: string): string {
  if (text.length <= LIMITS.quoted) return text;
  const room = text.slice(0, LIMITS.quoted);
  const end = room.lastIndexOf(' ');
  return `${room.slice(0, end > 0 ? end : LIMITS.quoted - 1)}…`;
}

/** The codes that belong to the finding: its own, and plain ones that no other entry claims. */
export function foundCodes(evidence: Evidence, paste: Paste, index: KnowledgeIndex): FoundCode[] {
  const own = new Set(evidence.codes.map(({ seen }) => seen));
  return paste.codes
    .filter((seen) => own.has(seen) || (seen.shape !== 'bare' && ownerOf(seen, index) === undefined))
    .map(asFound);
}

/** A code as findings tell it. */
export function asFound({ raw, kind, value }: SeenCode): FoundCode {
  return { raw, kind, value };
}

/** The lines that the finding rests on: those of its plainest code, else of its best sentence. */
export function excerptOf(evidence: Evidence, paste: Paste): string {
  const code = evidence.codes.toSorted((a, b) => b.weight - a.weight)[0];
  const text = evidence.message ?? evidence.symptoms[0];
  if (text && (!code || shareOf(text) > WORTH_TELLING)) return linesOf(text, paste);
  return (paste.lines[code?.seen.line ?? 0] ?? '').slice(0, LIMITS.excerpt);
}

function linesOf({ from, to }: Fit, paste: Paste): string {
  const first = paste.termLines[from] ?? 0;
  const last = paste.termLines[to] ?? first;
  return paste.lines
    .slice(first, last + 1)
    .join(' ')
    .slice(0, LIMITS.excerpt);
}
