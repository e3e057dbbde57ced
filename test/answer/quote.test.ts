import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, neutralise, quote } from '../../src/answer/quote.ts';

const DANGEROUS: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2069],
  [0xfeff, 0xfeff],
  [0xe0000, 0xe007f],
];
const isDangerous = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return DANGEROUS.some(([from, to]) => point >= from && point <= to);
};
/** Any text, with the characters in question far more often than chance has them. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u202E',
        '\u2066',
        '\u200B',
        '\u0000',
        '\u001B[31m',
        '\r',
        '\u2028',
        '\uFEFF',
        '\u{E0041}',
        '\uD800',
        '\n',
      ),
    ),
  )
  .map((parts) => parts.join(''));

describe('neutralise', () => {
  it('leaves no control, no direction mark and nothing without width', () => {
    fc.assert(fc.property(text, (any) => ![...neutralise(any)].some(isDangerous)));
  });

  it('gives well-formed text that it would not change again', () => {
    fc.assert(
      fc.property(text, (any) => {
        const once = neutralise(any);
        expect(once.isWellFormed()).toBe(true);
        expect(neutralise(once)).toBe(once);
      }),
    );
  });

  it('leaves ordinary text of any language as it is', () => {
    for (const plain of [
      'Zugriff verweigert (0x80070005)',
      'エラー 100050',
      'שגיאה',
      'a*b_c <d> & `e`',
      'C:\\Temp\\x.txt',
    ]) {
      expect(neutralise(plain)).toBe(plain);
    }
  });

  it('keeps lines and makes every blank a space', () => {
    expect(neutralise(' a\r\nb\u2028c\td\u00A0e\n\n\n\nf ')).toBe('a\nb\nc d e\n\nf');
  });

  it('removes the order-turning mark that hides a file ending', () => {
    expect(neutralise('invoice\u202Egpj.exe')).toBe('invoicegpj.exe');
  });
});

describe('clip', () => {
  it('never exceeds the limit and never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), fc.integer({ min: 2, max: 30 }), (any, limit) => {
        const clipped = clip(any, limit);
        expect(clipped.length).toBeLessThanOrEqual(limit);
        expect(clipped.isWellFormed()).toBe(true);
      }),
    );
  });

  it('shows that something was cut off', () => {
    expect(clip('abcdef', 4)).toBe('abc…');
    expect(clip('abcd', 4)).toBe('abcd');
  });
});

it('clips a quote to 300 characters', () => {
  expect(quote('x'.repeat(1000)).quoted).toHaveLength(300);
});
