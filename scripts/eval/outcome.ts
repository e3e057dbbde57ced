/** What a diagnosis is worth: each labelled paste gets one outcome. */
import type { Diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Finding } from '../../src/diagnosis/types.ts';
import type { Knowledge } from '../../src/knowledge/types.ts';
import { type Labelled, rightEntries } from '../labelled.ts';
import type { Said } from './calibration.ts';
import { shapeOf } from './shape.ts';

/**
 * right: answered with a right entry. offered: a choice that holds one. wrong: answered with another. missed: neither.
 * For a paste with nothing to find: false answer, false choice, or quiet. unnameable: nobody can say what is right.
 */
export type Outcome =
  | 'right'
  | 'offered'
  | 'wrong'
  | 'missed'
  | 'false answer'
  | 'false choice'
  | 'quiet'
  | 'unnameable';

/** One paste, judged. */
export interface Judged {
  item: Labelled;
  /** How the text looks; the label's `kind` says what sort of paste it is. */
  shape: string;
  /** Ids of the entries that would be right; none where there is nothing to find or nobody can say. */
  right: string[];
  outcome: Outcome;
  /** Further findings that answer with an entry that is not right. */
  furtherWrong: number;
  findings: readonly Finding[];
  /** Every finding with an entry, for the calibration; none where nobody can say what is right. */
  said: Said[];
}

/** Diagnoses the pastes and holds each against its label. */
export function judgeAll(items: readonly Labelled[], diagnose: Diagnose, knowledge: Knowledge): Judged[] {
  return items.map((item) => judgeOne(item, diagnose(item.text).findings, rightEntriesOf(item, knowledge)));
}

/** A scope that is not of the agent has nothing to find, whatever codes stand in the paste. */
function rightEntriesOf(item: Labelled, knowledge: Knowledge): Set<string> | undefined {
  const ofAgent = item.scope === 'article' || item.scope === 'agent-not-in-article';
  return ofAgent ? rightEntries(item, knowledge) : new Set();
}

function judgeOne(item: Labelled, findings: readonly Finding[], right: Set<string> | undefined): Judged {
  const base = { item, shape: shapeOf(item.text), findings, right: [...(right ?? [])] };
  if (!right) return { ...base, outcome: 'unnameable', furtherWrong: 0, said: [] };
  const isRight = (finding: Finding) => right.has(finding.entries[0]?.id ?? '');
  const said = findings.flatMap((finding) => {
    const [first] = finding.entries;
    return first ? [{ confidence: first.confidence, right: right.has(first.id) }] : [];
  });
  const furtherWrong = findings.slice(1).filter((finding) => finding.verdict === 'answer' && !isRight(finding)).length;
  return { ...base, outcome: outcomeOf(findings[0], right), furtherWrong, said };
}

function outcomeOf(first: Finding | undefined, right: ReadonlySet<string>): Outcome {
  const verdict = first?.verdict;
  if (right.size === 0) {
    if (verdict === 'answer') return 'false answer';
    return verdict === 'choose' ? 'false choice' : 'quiet';
  }
  if (verdict === 'answer') return right.has(first?.entries[0]?.id ?? '') ? 'right' : 'wrong';
  return verdict === 'choose' && first?.entries.some(({ id }) => right.has(id)) ? 'offered' : 'missed';
}
