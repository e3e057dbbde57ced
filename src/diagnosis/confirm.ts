/** A number that might be anything is a code where the message of its own error stands beside it. */
import type { Evidence } from './evidence.ts';
import type { Paste } from './paste.ts';
import { isUnmet } from './proof.ts';
import type { SeenCode } from './read/codes.ts';
import { shareOf, symptomShare } from './shares.ts';

/** Share of a message that confirms its code. */
const TOLD = 0.7;
/** Share of a free wording that does. */
const SAID = 0.5;
/** Lines between a message and its code. */
const BESIDE = 2;

/** The paste with such numbers read as codes; the same paste where there are none. */
export function withConfirmed(paste: Paste, all: readonly Evidence[]): Paste {
  const confirmed = new Set(all.flatMap((evidence) => numbersBeside(evidence, paste)));
  if (confirmed.size === 0) return paste;
  const codes = paste.codes.map(
    (seen): SeenCode => (confirmed.has(seen) ? { ...seen, kind: 'mars-id', shape: 'labelled' } : seen),
  );
  return { ...paste, codes };
}

function numbersBeside({ codes, message, symptoms: [symptom] }: Evidence, paste: Paste): SeenCode[] {
  const isTold = message && !isUnmet(message, paste) && shareOf(message) >= TOLD;
  const isSaid = symptom && symptomShare(symptom) >= SAID;
  const text = isTold ? message : isSaid ? symptom : undefined;
  if (!text) return [];
  const first = paste.termLines[text.from] ?? 0;
  const last = paste.termLines[text.to] ?? first;
  return codes.flatMap(({ seen, code }) => {
    const isUnsure = code.kind === 'mars-id' && (seen.shape === 'hex' || seen.shape === 'bare');
    // "The 34513 is gone, a new file did it".
    const isOver = paste.context.near(seen.line).well && !paste.failsApart;
    return isUnsure && !isOver && seen.line >= first - BESIDE && seen.line <= last + BESIDE ? [seen] : [];
  });
}
