/**
 * The long form, `npm run fuzz`: any text by the ten thousand, hostile texts with new random numbers each time and in
 * pairs. FUZZ_SEED repeats a run, FUZZ_RUNS makes it longer.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, knowledge } from '../helpers/diagnosis.ts';
import { seeded } from '../helpers/random.ts';
import { HOSTILE } from './hostile.ts';
import { hostileWords } from './hostile-words.ts';
import { bestTime, brokenPromises, LONGEST } from './promises.ts';
import { anyText } from './texts.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 10_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
const HALF = 524_288;
const texts = [...HOSTILE, ...hostileWords(knowledge)];

describe(`with FUZZ_SEED=${SEED}`, () => {
  it('any text is diagnosed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(brokenPromises(diagnose, text)).toEqual([]);
        expect(bestTime(diagnose, () => text)).toBeLessThan(LONGEST);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('any text within hostile ones is diagnosed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        anyText,
        fc.constantFrom(...texts),
        fc.nat(),
        (before, text, after, salt) => {
          const random = seeded(`${SEED} ${salt}`);
          const made = [before.make(random).slice(0, HALF), text, after.make(random).slice(0, HALF)].join('\n');
          expect(brokenPromises(diagnose, made)).toEqual([]);
          expect(bestTime(diagnose, () => made)).toBeLessThan(LONGEST);
        },
      ),
      { numRuns: Math.ceil(RUNS / 50), seed: SEED },
    );
  });

  it.each(texts)('$name', ({ name, make }) => {
    for (const round of [1, 2, 3]) {
      expect(brokenPromises(diagnose, make(seeded(`${name} ${SEED} ${round}`)))).toEqual([]);
      expect(bestTime(diagnose, (run) => make(seeded(`${name} ${SEED} ${round} ${run}`)))).toBeLessThan(LONGEST);
    }
  });
});
