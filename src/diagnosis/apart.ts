/** Whether a failure is told apart from what sounds calm: "Backup jobs are all green. But the mount hangs." */
import type { KnowledgeIndex } from './knowledge-index.ts';
import { sentencesOf } from './read/sentences.ts';

/** A longer paste is a log: it has lines for sentences, and calm words far from a failure do not count there. */
const MOST_LINES = 25;
const MOST_LETTERS = 4_000;

/** Meanings of the lexicon: what should be done and is not has failed, "it is not triggered". */
const NOT = '=not';
/** German puts it behind, "startet die Sicherung um 21 Uhr nicht". */
const BEHIND = 5;
const DONE: ReadonlySet<string> = new Set(['=run', '=work', '=complete', '=connect', '=mount']);

/** Whether a sentence tells of a failure in plain words and of nothing calm. */
export function failsApart(lines: readonly string[], index: KnowledgeIndex): boolean {
  if (lines.length > MOST_LINES || lines.reduce((sum, { length }) => sum + length, 0) > MOST_LETTERS) return false;
  return lines.flatMap(sentencesOf).some((sentence) => {
    const context = index.context.read([sentence]);
    if (context.whole.calm || context.whole.well || context.harmless(0)) return false;
    return index.reader
      .read(sentence)
      .some(
        (term, at, terms) =>
          index.plainFailures.has(index.vocabulary.get(term) ?? -1) ||
          (DONE.has(term) && (terms[at - 1] === NOT || terms.slice(at + 1, at + BEHIND).includes(NOT))),
      );
  });
}
