/** Words of failure, whatever codes stand beside them. */
import type { KnowledgeIndex } from '../knowledge-index.ts';
import type { Paste } from '../paste.ts';

/** Whether one of the terms tells of a failure by itself. */
export function failsInWords(terms: Iterable<number>, index: KnowledgeIndex): boolean {
  for (const term of terms) if (index.plainFailures.has(term)) return true;
  return false;
}

/** Whether words that tell of a failure only together stand there. */
export function failsTogether(paste: Paste, index: KnowledgeIndex): boolean {
  return index.together.some((terms) => terms.every((term) => paste.places.has(term)));
}
