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

/** Where a part of a sentence ends. */
const CLAUSE_END = /, |; /;

/** Whether a sentence tells of a failure and of nothing calm, or a part of one does that speaks of backups. */
export function failsApart(lines: readonly string[], index: KnowledgeIndex): boolean {
  if (lines.length > MOST_LINES || lines.reduce((sum, { length }) => sum + length, 0) > MOST_LETTERS) return false;
  return lines.flatMap(sentencesOf).some((sentence) => {
    if (isUncalm(sentence, index) && fails(sentence, index, true)) return true;
    const clauses = sentence.split(CLAUSE_END);
    return clauses.length > 1 && clauses.some((clause) => isOfBackups(clause, index) && fails(clause, index, false));
  });
}

/** Whether plain words tell of a failure, or with `undone` that something is not done; "without trouble" is no failure. */
function fails(text: string, index: KnowledgeIndex, undone: boolean): boolean {
  return index.reader.read(text).some((term, at, terms) => {
    const isDenied = terms[at - 1] === NOT;
    if (index.plainFailures.has(index.vocabulary.get(term) ?? -1)) return !isDenied;
    return undone && DONE.has(term) && (isDenied || terms.slice(at + 1, at + BEHIND).includes(NOT));
  });
}

/** "Backups are green, the passphrase is lost", but not "all green, coffee machine broken". */
function isOfBackups(clause: string, index: KnowledgeIndex): boolean {
  return isUncalm(clause, index) && index.context.read([clause]).whole.hints > 0;
}

function isUncalm(text: string, index: KnowledgeIndex): boolean {
  const { whole, harmless } = index.context.read([text]);
  return !whole.calm && !whole.well && !harmless(0);
}
