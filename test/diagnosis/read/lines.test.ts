import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/diagnosis/limits.ts';
import { readLines } from '../../../src/diagnosis/read/lines.ts';

const PREFIX = '0AB0\t0974\t08/04\t02:16:29.';

function log(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join('\n');
}

describe('readLines', () => {
  it('reads lines once that differ in times and ids only', () => {
    const text = log(
      500,
      (at) => `${PREFIX}${String(at).padStart(3, '0')}\t18\tengine.cpp(${at})\tNORMAL\tState = ${at}`,
    );
    expect(readLines(text).lines).toHaveLength(1);
  });

  it('reads lines that differ in a code', () => {
    expect(readLines('Failed [0x86D1]\nFailed [0x86D2]\nFailed (ID: 34513)\nFailed (ID: 34506)').lines).toHaveLength(4);
  });

  it('reads a few of the lines that count something', () => {
    const text = log(2_000, (at) => `order ${10_000 + at} accepted`);
    expect(readLines(text).lines.length).toBeLessThanOrEqual(10);
  });

  it('reads every one of a list of numbers', () => {
    expect(readLines('100050\n34513\n34506\n100110\n34507\n34508\n100034\n120002\n130003').lines).toHaveLength(9);
  });

  it('finds a sentence in the middle of a long log', () => {
    const noise = log(
      5_000,
      (at) => `${PREFIX}${at % 1000}\t18\tf${'abcdefgh'[at % 8]}.cpp(${at})\tNORMAL\tread ${at} of ${at * 7}`,
    );
    const text = `${noise}\nScheduled backup does not start by itself\n${noise}`;
    expect(readLines(text).lines).toContain('Scheduled backup does not start by itself');
  });

  it('keeps lines with codes before all others', () => {
    const word = (at: number): string => [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const noise = log(5_000, (at) => `something ${word(at)} happened`);
    expect(readLines(`${noise}\nBackup failed (ID: 100050)\n${noise}`).lines).toContain('Backup failed (ID: 100050)');
  });

  it('reads the end of a text over the limit, and says how much it read', () => {
    const text = `${'x '.repeat(LIMITS.paste)}\nBackup failed (ID: 100050)`;
    const { lines, reading } = readLines(text);
    expect(lines.some((line) => line.includes('(ID: 100050)'))).toBe(true);
    expect(reading).toEqual({ characters: text.length, read: LIMITS.paste });
  });

  it('cuts a line that gets long when its letters are written out', () => {
    const [line] = readLines('\uFDFA'.repeat(LIMITS.line)).lines;
    expect(line).toHaveLength(LIMITS.line);
  });

  it('takes any text; lines are in bounds and not empty', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5_000 }),
      fc
        .array(fc.constantFrom('\n', '\r\n', '\r', '\t', 'Error 0x', '(ID: 1', '34513)', '\u2028', '> ', 'a', ' '), {
          maxLength: 400,
        })
        .map((parts) => parts.join('')),
    );
    const most = LIMITS.codeLines + LIMITS.signalLines + LIMITS.otherLines;
    fc.assert(
      fc.property(text, (given) => {
        const { lines } = readLines(given);
        expect(lines.length).toBeLessThanOrEqual(most);
        expect(lines.every((line) => line !== '' && !line.includes('\n'))).toBe(true);
      }),
    );
  });
});

describe('a text of long lines', () => {
  it('is kept up to so many letters, from both ends', () => {
    const long = (at: number) => `error ${at} ${'abcdefghij'.charAt(at % 10).repeat(at % 37)} ${'word '.repeat(180)}`;
    const text = Array.from({ length: 900 }, (_, at) => `${at.toString(36)} ${long(at)}`).join('\n');
    const { lines } = readLines(text);
    const letters = lines.reduce((sum, line) => sum + line.length, 0);
    expect(letters).toBeLessThanOrEqual(LIMITS.letters + 3 * LIMITS.line);
    expect(lines.length).toBeGreaterThan(50);
  });
});
