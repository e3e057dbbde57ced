/** What tells of a failure, and what is written as the agent writes it. */
import { LIKELY } from '../context.ts';
import { ownerOf } from '../evidence.ts';
import type { KnowledgeIndex } from '../knowledge-index.ts';
import type { Paste } from '../paste.ts';
import { LONG_ID, type SeenCode, type Shape } from '../read/codes.ts';
import { SERVICE_NAME } from '../read/written-names.ts';
import { failsInWords, failsTogether } from './failure-words.ts';

/** Codes as good as a word of failure. */
const PLAIN: ReadonlySet<Shape> = new Set(['marked', 'labelled']);

/** How many different words and codes tell of a failure. */
export function failuresIn(paste: Paste, index: KnowledgeIndex): number {
  let failures = hasErrorCode(paste, index) ? 1 : 0;
  for (const term of paste.places.keys()) if (index.failures.has(term)) failures++;
  if (failsTogether(paste, index)) failures++;
  return failures;
}

/** Whether a word that tells of a failure by itself stands there, or a code does. */
export function failsPlainly(paste: Paste, index: KnowledgeIndex): boolean {
  return hasErrorCode(paste, index) || failsInWords(paste.places.keys(), index);
}

function hasErrorCode(paste: Paste, index: KnowledgeIndex): boolean {
  return paste.codes.some((seen) =>
    PLAIN.has(seen.shape)
      ? seen.kind !== 'event'
      : ownerOf(seen, index) !== undefined && paste.context.near(seen.line).agent >= LIKELY,
  );
}

/** Whether a name or a plainly written ID of the agent stands there: that speaks of the agent by itself. */
export function isCoded(paste: Paste, index: KnowledgeIndex): boolean {
  return paste.codes.some(
    (seen) =>
      (seen.kind === 'name' || (seen.kind === 'mars-id' && PLAIN.has(seen.shape))) &&
      ownerOf(seen, index) !== undefined,
  );
}

/** Whether an ID or a name stands there as the agent or its service writes it, and no entry lists it. */
export function hasUnknownId(paste: Paste, index: KnowledgeIndex): boolean {
  return paste.codes.some((seen) => isWrittenAsOurs(seen) && ownerOf(seen, index) === undefined);
}

/** Errors of network sockets have numbers of this range, and stand beside many errors of the agent. */
const SOCKET_ERRORS = { first: 10_004, last: 11_031 };

function isWrittenAsOurs({ kind, shape, value }: SeenCode): boolean {
  if (kind === 'name') return SERVICE_NAME.test(value);
  if (kind !== 'mars-id') return false;
  if (shape === 'marked') return true;
  const isOfSocket = Number(value) >= SOCKET_ERRORS.first && Number(value) <= SOCKET_ERRORS.last;
  return shape === 'labelled' && value.length >= LONG_ID && !isOfSocket;
}
