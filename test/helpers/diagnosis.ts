/** The diagnosis with the project's own knowledge, and the labelled pastes that it is right about. */
import { type Labelled, readLabelled, rightEntries } from '../../scripts/labelled.ts';
import { createDiagnosis } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis, Finding } from '../../src/diagnosis/types.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';

export const knowledge = loadKnowledge();
export const diagnose = createDiagnosis(knowledge);

/** A paste that is answered, and rightly. */
export interface RightPaste extends Labelled {
  /** Ids of the entries that are right for it. */
  right: ReadonlySet<string>;
  /** Ids of the entries that were answered as it stands, the right one among them. */
  answered: ReadonlySet<string>;
}

/** The pastes of the labelled set for development that are answered with a right entry first. */
export function rightPastes(): RightPaste[] {
  return readLabelled(['test/eval/pastes.dev.jsonl']).flatMap((paste) => {
    const right = rightEntries(paste, knowledge);
    const diagnosis = diagnose(paste.text);
    const first = firstAnswer(diagnosis);
    return right !== undefined && first !== undefined && right.has(first)
      ? [{ ...paste, right, answered: new Set(answers(diagnosis)) }]
      : [];
  });
}

/** The most important finding of a text. */
export function firstFinding(text: string): Finding | undefined {
  return diagnose(text).findings[0];
}

/** The entry that the most important finding is sure of. */
export function firstAnswer({ findings: [first] }: Diagnosis): string | undefined {
  return first?.verdict === 'answer' ? first.entries[0]?.id : undefined;
}

/** The entries that any finding is sure of. */
export function answers({ findings }: Diagnosis): string[] {
  return findings.flatMap(({ verdict, entries }) =>
    verdict === 'answer' ? entries.slice(0, 1).map(({ id }) => id) : [],
  );
}
