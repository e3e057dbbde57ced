/** What a diagnosis keeps to whatever is pasted. */
import type { Diagnose } from '../../src/diagnosis/diagnose.ts';
import { LIMITS } from '../../src/diagnosis/limits.ts';

/**
 * A diagnosis holds the event loop no longer, in milliseconds. The machines of a CI are slower: three times as long
 * passes there. Work that is not bounded takes seconds, so it is caught all the same.
 */
export const LONGEST = process.env['CI'] === undefined ? 100 : 300;
const RUNS = 3;

/** What any text must give, something and not too much of it: the promises that this one breaks. */
export function brokenPromises(diagnose: Diagnose, text: string): string[] {
  const { findings, reading } = diagnose(text);
  const kept: Record<string, boolean> = {
    'a finding at least': findings.length > 0,
    'not too many findings': findings.length <= LIMITS.findings,
    'the characters are counted': reading.characters === text.length && reading.read <= LIMITS.paste,
    'short excerpts': findings.every(({ excerpt }) => excerpt.length <= LIMITS.excerpt),
    'four entries at most': findings.every(({ entries }) => entries.length <= 4),
    'entries with an answer or a choice only': findings.every(
      ({ entries, verdict }) => entries.length > 0 === (verdict === 'answer' || verdict === 'choose'),
    ),
    'confidences are shares': findings.every(({ entries }) =>
      entries.every(({ confidence }) => confidence >= 0 && confidence <= 1),
    ),
  };
  return Object.keys(kept).filter((promise) => kept[promise] !== true);
}

/**
 * Milliseconds that a diagnosis takes: of three, unless an earlier one is fast, the best. `make` gives a new text each
 * time, so that nothing remembered helps. What is measured is the processor's time, so that other work on the machine
 * counts little.
 */
export function bestTime(diagnose: Diagnose, make: (run: number) => string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS && best >= LONGEST; run++) {
    const text = make(run);
    const before = process.threadCpuUsage();
    diagnose(text);
    const { user, system } = process.threadCpuUsage(before);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}
