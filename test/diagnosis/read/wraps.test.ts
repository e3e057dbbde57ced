import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rejoined } from '../../../src/diagnosis/read/wraps.ts';

const known = new Set(['recommend', 'within', 'with', 'in', 'credentials', 'vault', 'use']);
const isKnown = (word: string): boolean => known.has(word.toLowerCase());
const long = (end: string): string => `${'x'.repeat(10)} `.repeat(6) + end;

describe('a word that a console broke', () => {
  it.each([
    ['recom', 'mend you', 'recommend', ' you'],
    ['withi', 'n 2 days', 'within', ' 2 days'],
    ['the (creden', 'tials', 'the (credentials', ''],
  ])('%s and %s is whole again', (end, start, whole, rest) => {
    expect(rejoined([long(end), start], isKnown)).toEqual([long(whole), rest]);
  });

  it.each([
    ['two words that are one together, too', 'with', 'in'],
    ['an unknown whole', 'recom', 'pense'],
    ['a piece of a name', 'a_recom', 'mend'],
    ['a line that goes on after spaces', 'recom', '  mend'],
    ['a word that ended', 'recom ', 'mend'],
  ])('%s is left alone', (_, end, start) => {
    const lines = [long(end), start];
    expect(rejoined(lines, isKnown)).toBe(lines);
  });

  it('of a short line is left alone: nothing broke it', () => {
    const lines = ['recom', 'mend'];
    expect(rejoined(lines, isKnown)).toBe(lines);
  });

  it('loses no letter, whatever the lines are', () => {
    const part = fc.constantFrom('recom', 'mend', 'with', 'in', ' ', long(''), 'é', '\u0301', '3', '');
    const line = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const read = rejoined(lines, isKnown);
        expect(read).toHaveLength(lines.length);
        expect(read.join('')).toBe(lines.join(''));
      }),
    );
  });
});
