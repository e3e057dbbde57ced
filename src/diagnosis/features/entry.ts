/** The features of one likely entry. */
import type { Entry } from '../../knowledge/types.ts';
import type { Fit } from '../compare.ts';
import { type Evidence, isCoded, ownerOf } from '../evidence.ts';
import type { KnowledgeIndex } from '../knowledge-index.ts';
import type { Paste } from '../paste.ts';
import { isUnmet, shareOfSentences, unproven } from '../proof.ts';
import { saysOf, shareOf, symptomShare } from '../shares.ts';
import { failuresIn } from './failures.ts';

/** Names of an entry's features, in the order of `entryFeatures`. */
export const ENTRY_FEATURES = [
  'code',
  'weakCode',
  'message',
  'messageSays',
  'messageWhole',
  'whole',
  'messageUnmet',
  'otherId',
  'symptom',
  'symptomSays',
  'secondSymptom',
  'asked',
  'bag',
  'shortEntry',
  'shortWhole',
  'shortSays',
  'common',
  'unproven',
] as const;

/** Share from which on a message stands there nearly whole. */
const WHOLE = 0.85;
/** Share from which on a message begins to be the whole one; two messages may differ in one word. */
const NEARLY = 0.8;
/** Nats up to which the words of a message may stand together by chance; with as many more they surely do not. */
const CHANCE_NATS = 9;
/** The same in letters. */
const CHANCE_LETTERS = 30;
/** Nats from which on a free wording says all that it needs to say. */
const SYMPTOM_NATS = 18;

/** The features of one likely entry. */
export function entryFeatures(evidence: Evidence, paste: Paste, index: KnowledgeIndex): number[] {
  const { message, symptoms, entry } = evidence;
  const code = Math.max(-8, ...evidence.codes.map(({ weight }) => weight));
  const unmet = message !== undefined && isUnmet(message, paste);
  const share = message && !unmet ? shareOf(message) : 0;
  const says = message && !unmet ? saysOf(message) : 0;
  const other = otherId(evidence, paste, index);
  // Beside another ID it is that ID's message, most likely, which may say the same.
  const whole = other > 0 ? 0 : Math.max(0, (share - NEARLY) / (1 - NEARLY));
  const [first, second] = symptoms;
  // Of a short entry the message is all that is written, so that its being there whole has to count for all; also for the
  // guide that it leads to.
  const isShort = message?.passage.entry.entry.kind === 'catalogue';
  return [
    Math.max(0, code),
    evidence.codes.length > 0 ? Math.min(0, code) : 0,
    share,
    says,
    share > WHOLE ? says : 0,
    message ? whole * Math.max(surely(message), standsAlone(message, paste, index) ? ALONE : 0) : 0,
    unmet ? shareOf(message) : 0,
    other,
    first ? symptomShare(first) : 0,
    first ? Math.min(1, (first.found * symptomShare(first)) / SYMPTOM_NATS) : 0,
    second ? symptomShare(second) : 0,
    asked(evidence, paste, index),
    evidence.bag,
    entry.entry.kind === 'catalogue' ? 1 : 0,
    isShort ? whole : 0,
    isShort && other === 0 && share > WHOLE ? says : 0,
    isCommon(entry.entry) ? 1 : 0,
    unproven(evidence, paste, index),
  ];
}

/** How surely the words of a message stand together by no chance, 0 to 1; a piece that is the same by letters says more. */
function surely({ found, brokenOff }: Fit): number {
  const by = Math.max((found - CHANCE_NATS) / CHANCE_NATS, (brokenOff - CHANCE_LETTERS) / CHANCE_LETTERS);
  return Math.min(1, Math.max(0, by));
}

/** How sure a message is that is all that its line or quotation says, be it short. */
const ALONE = 0.5;

function standsAlone(message: Fit, paste: Paste, index: KnowledgeIndex): boolean {
  return shareOf(message) > 0.95 && shareOfSentences(message, paste, index) > 0.9;
}

/** Share up to which a wording is only touched. */
const HALF_SAID = 0.5;

/**
 * How far, 0 to 1, the paste is a question without a fault in it, put as one of the entry's own wordings puts it: then no
 * word of failure is missing.
 */
export function asked({ symptoms }: Evidence, paste: Paste, index: KnowledgeIndex): number {
  if (failuresIn(paste, index) > 1) return 0;
  const asking = symptoms.filter(({ passage }) => !passage.terms.some((term) => index.failures.has(term)));
  return Math.max(0, ...asking.map((symptom) => (symptomShare(symptom) - HALF_SAID) / (1 - HALF_SAID)));
}

/** The errors that Microsoft's troubleshooting article picks out are those that people meet most. */
const ARTICLE = 'mars-troubleshoot';

function isCommon(entry: Entry): boolean {
  return entry.kind === 'guide' && entry.source.some(({ document }) => document === ARTICLE);
}

const BRACKETED = /\[(?:0x|<|\.)/i;

/** 1 when an error ID stands with the message that the entry does not list; more when the sentence carries it inside. */
function otherId({ message, entry, codes }: Evidence, paste: Paste, index: KnowledgeIndex): number {
  if (!message || isCoded({ codes })) return 0;
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
