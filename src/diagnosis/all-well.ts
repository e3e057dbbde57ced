/** Where all is said to be well nothing is wrong, most likely, however much else fits. */
import type { Evidence } from './evidence.ts';
import { failsTogether } from './features/failure-words.ts';
import { failuresIn } from './features/failures.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import type { Paste } from './paste.ts';
import { linesOf, symptomShare } from './shares.ts';

/** So many words of failure are no report that all is well. */
const MANY_FAILURES = 3;

/** Share of a wording from which on it is what is said. */
const SAID_SO = 0.7;

/** All is said to be well. "It was 0 failed files before" stands among many words of failure, "0 failed" alone among few. */
export function isAllWell(leader: Evidence, paste: Paste, index: KnowledgeIndex): boolean {
  const { asks, well } = paste.context.near(linesOf(leader, paste)[0]);
  if (
    !well ||
    isPlainlyCoded(leader) ||
    isSaidWithoutErrors(leader, index) ||
    paste.failsApart ||
    (asks && isAsked(leader))
  )
    return false;
  return failuresIn(paste, index) < MANY_FAILURES && !failsTogether(paste, index);
}

/** A wording of the entry stands there nearly whole: who asks how to move the scratch folder adds that nothing is broken. */
function isAsked({ symptoms: [symptom] }: Evidence): boolean {
  return symptom !== undefined && symptomShare(symptom) > 0.9;
}

/** "No errors, but the schedule never fires" is a wording of the entry, and no good news. */
function isSaidWithoutErrors({ symptoms: [symptom] }: Evidence, index: KnowledgeIndex): boolean {
  const noErrors = index.vocabulary.get('=no-errors');
  return (
    symptom !== undefined &&
    noErrors !== undefined &&
    symptomShare(symptom) >= SAID_SO &&
    symptom.passage.terms.includes(noErrors)
  );
}

/** A code stands there and is written as one; "re 100050 from last week" is a number. */
function isPlainlyCoded({ codes }: Evidence): boolean {
  return codes.some(({ weight, seen }) => weight > 0 && seen.shape !== 'bare');
}
