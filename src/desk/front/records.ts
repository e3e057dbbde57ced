/** What of an answer is kept: a line for the statistics, and a gap where nothing fitted. Never a text as it was pasted. */
import type { About } from '../../answer/about.ts';
import type { VoteKind } from '../../answer/actions.ts';
import type { Reply } from '../../answer/model.ts';
import type { Finding } from '../../diagnosis/types.ts';
import { redact } from '../../redaction/redact.ts';
import type { AnswerFacts } from '../ports/common.ts';
import type { GapKind, SeenGap } from '../ports/gaps.ts';
import type { SeenRecent } from '../ports/recents.ts';

/** What an answer says. */
export type Told = Pick<AnswerFacts, 'verdict' | 'entry' | 'confidence'>;

/** What the reply says, by its first answer; nothing for help, lists and walkthroughs. */
export function toldBy({ answers }: Reply): Told | undefined {
  const [first] = answers;
  switch (first?.kind) {
    case 'entry': {
      const { entry, certainty } = first;
      if (!certainty) return { verdict: 'shown', entry: entry.id };
      return { verdict: 'answer', entry: entry.id, confidence: certainty.confidence };
    }
    case 'choose': {
      const [option] = first.options;
      return { verdict: 'choose', ...(option && { entry: option.entry.id, confidence: option.certainty.confidence }) };
    }
    case 'decoded':
    case 'unknown':
    case 'none':
      return { verdict: first.kind };
    default:
      return undefined;
  }
}

/** The same from what a button carries. */
export function toldAbout({ said: [first] }: About): Told {
  switch (first?.kind) {
    case 'entry':
      if (first.sure === undefined) return { verdict: 'shown', entry: first.id };
      return { verdict: 'answer', entry: first.id, confidence: first.sure };
    case 'choose': {
      const [option] = first.among;
      return { verdict: 'choose', ...(option && { entry: option.id, confidence: option.sure }) };
    }
    case 'decoded':
    case 'unknown':
      return { verdict: first.kind };
    case undefined:
      return { verdict: 'none' };
    default:
      return first satisfies never;
  }
}

/** What the person was shown, where it is one entry. */
export function recentOf({ verdict, entry }: Told, person: string, at: string): SeenRecent | undefined {
  const one = verdict === 'answer' || verdict === 'shown';
  return one && entry !== undefined ? { person, entry, at } : undefined;
}

/** A finding as a gap. The codes come from the paste itself: what is taken out of its words may hold one. */
export function gapOf(kind: GapKind, { codes, excerpt, entries }: Finding, person: string, at: string): SeenGap {
  const [first] = entries;
  return {
    kind,
    codes: codes.map((code) => ({ kind: code.kind, value: code.value })),
    text: redact(excerpt),
    ...(first && { entry: first.id }),
    person,
    at,
  };
}

/** The findings that nothing is known for. */
export function gapsOf(findings: readonly Finding[]): { kind: 'unknown' | 'decoded'; finding: Finding }[] {
  return findings.flatMap((finding) =>
    finding.verdict === 'unknown' || finding.verdict === 'decoded' ? [{ kind: finding.verdict, finding }] : [],
  );
}

/** What can be said of the reply, the likeliest first. */
export function votesFor({ answers: [first] }: Reply): readonly VoteKind[] {
  switch (first?.kind) {
    case 'entry':
      return ['solved', 'not-mine', 'no-help'];
    case 'choose':
      return ['not-mine'];
    case 'decoded':
    case 'unknown':
      return ['solved', 'no-help'];
    default:
      return [];
  }
}
