/** Whatever is pasted, the diagnosis gives something, soon. `npm run fuzz` tries much more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, knowledge } from '../helpers/diagnosis.ts';
import { seeded } from '../helpers/random.ts';
import { HOSTILE } from './hostile.ts';
import { hostileWords } from './hostile-words.ts';
import { bestTime, brokenPromises, LONGEST } from './promises.ts';
import { anyText } from './texts.ts';

describe('any text', () => {
  it('is diagnosed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(brokenPromises(diagnose, text)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it('gives the same again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(diagnose(text)).toEqual(diagnose(text));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a hostile text', () => {
  it.each([...HOSTILE, ...hostileWords(knowledge)])('$name', ({ name, make }) => {
    expect(brokenPromises(diagnose, make(seeded(name)))).toEqual([]);
    expect(bestTime(diagnose, (run) => make(seeded(`${name} ${run}`)))).toBeLessThan(LONGEST);
  });
});
