import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buttonSchema } from '../../src/answer/actions.ts';
import { type Part, partName, readPart } from '../../src/answer/part-name.ts';

const number = fc.integer({ min: 1, max: 999 });
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ of: fc.constant('cause' as const), cause: number, from: number }),
  fc.record({ of: fc.constant('checks' as const), from: number }),
  fc.constant({ of: 'more' as const }),
);

describe('the name of a part', () => {
  it('is read as what was written, and fits a button', () => {
    fc.assert(
      fc.property(part, (given) => {
        expect(readPart(partName(given))).toEqual(given);
        const data = { v: 1, do: 'show', entry: 'a', part: partName(given) };
        expect(buttonSchema.safeParse(data).success).toBe(true);
      }),
    );
  });

  it.each([
    '',
    'cause',
    'cause-0',
    'cause-1.0',
    'cause--1',
    'cause-1000',
    'checks.',
    'more.2',
    'MORE',
    'x',
    'cause-1.1.1',
  ])('%j is refused on a button', (name) => {
    expect(buttonSchema.safeParse({ v: 1, do: 'show', entry: 'a', part: name }).success).toBe(false);
  });
});
