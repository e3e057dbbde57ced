/** What a diagnosis keeps to whatever is pasted. */
import { expect } from 'vitest';
import type { Diagnose } from '../../src/diagnosis/diagnose.ts';
import { LIMITS } from '../../src/diagnosis/limits.ts';

/** A diagnosis holds the event loop no longer, in milliseconds. */
const LONGEST = 100;
/**
 * The machines of a CI are slower: three times as long passes there. Work that is not bounded takes seconds, so it is
 * caught all the same.
 */
const MARGIN = process.env['CI'] === undefined ? 1 : 3;
const RUNS = 3;

/** Checks what any text must give: something, and not too much of it. */
export function keepsItsPromises(diagnose: Diagnose, text: string): void {
  const { findings, reading } = diagnose(text);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.length).toBeLessThanOrEqual(LIMITS.findings);
  expect(reading.characters).toBe(text.length);
  expect(reading.read).toBeLessThanOrEqual(LIMITS.paste);
  for (const { excerpt, entries, verdict } of findings) {
    expect(excerpt.length).toBeLessThanOrEqual(LIMITS.excerpt);
    expect(entries.length).toBeLessThanOrEqual(4);
    expect(entries.length > 0).toBe(verdict === 'answer' || verdict === 'choose');
    for (const { confidence } of entries) expect(confidence >= 0 && confidence <= 1).toBe(true);
  }
}

/**
 * Fails when a diagnosis takes too long three times in a row. `make` gives a new text each time, so that nothing
 * remembered helps. What is measured is the processor's time, so that other work on the machine counts little.
 */
export function staysFast(diagnose: Diagnose, make: (run: number) => string): void {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS && best >= LONGEST * MARGIN; run++) {
    const text = make(run);
    const before = process.threadCpuUsage();
    diagnose(text);
    const { user, system } = process.threadCpuUsage(before);
    best = Math.min(best, (user + system) / 1_000);
  }
  expect(best).toBeLessThan(LONGEST * MARGIN);
}
