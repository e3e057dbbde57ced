import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/cli/input.ts';
import { linesOf } from '../../src/cli/lines.ts';

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const read = (chunks: Iterable<Uint8Array>): Promise<string> =>
  readText('-', { env: {}, stdin: each(chunks), interactive: false, out: async () => {}, err: async () => {} });

const bytewise = (bytes: Uint8Array): Uint8Array[] => [...bytes].map((byte) => Uint8Array.of(byte));

describe('linesOf', () => {
  it('gives the same lines however the text comes in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', '\n', '\u2028', ' ') })), async (pieces) => {
        const expected = pieces
          .join('')
          .split('\n')
          .filter((line) => line.trim() !== '');
        expect(await all(linesOf(each(pieces)))).toEqual(expected);
      }),
    );
  });

  it('keeps the place of a line that is too long', async () => {
    expect(await all(linesOf(each(['ab\nabc', 'd\na', 'b']), 3))).toEqual(['ab', undefined, 'ab']);
  });
});

describe('readText', () => {
  const said = 'Zugriff verweigert \u2013 0x80070005 \u{1F600}';
  const little = Buffer.from(said, 'utf16le');
  const big = Buffer.from(little).swap16();

  it.each([
    ['UTF-8', Buffer.from(said)],
    ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(said)])],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
    ['UTF-16 without a mark', little],
    ['UTF-16 the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
  ])('reads %s, even byte by byte', async (_name, bytes) => {
    expect(await read([bytes])).toBe(said);
    expect(await read(bytewise(bytes))).toBe(said);
  });

  it.each([[[]], [['x']]])('reads short input: %j', async (words: string[]) => {
    expect(await read(words.map((word) => Buffer.from(word)))).toBe(words.join(''));
  });
});
