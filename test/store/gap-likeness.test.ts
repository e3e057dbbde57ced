import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessKey, maskMessage } from '../../src/store/gap-likeness.ts';

const ID = { kind: 'mars-id', value: '999001' };
const HRESULT = { kind: 'hresult', value: '0x80070005' };

describe('likenessKey', () => {
  it('is that of the codes, in any order and number, whatever the words', () => {
    const key = likenessKey([ID, HRESULT], 'some words');
    expect(likenessKey([HRESULT, ID, ID], 'other words')).toBe(key);
    expect(likenessKey([ID], 'some words')).not.toBe(key);
    expect(likenessKey([{ kind: 'hresult', value: '999001' }], '')).not.toBe(likenessKey([ID], ''));
  });

  it('does not count bare numbers and events as codes', () => {
    expect(likenessKey([{ kind: 'number', value: '12345' }], 'words')).toBe(likenessKey([], 'words'));
    expect(likenessKey([{ kind: 'event', value: '11' }], 'words')).toBe(likenessKey([], 'words'));
  });

  it.each([
    ['Volume D: failed after 3 tries.', 'volume E:  failed after 17 tries'],
    ['Cannot open "C:\\data\\a b.txt"!', "Cannot open 'E:\\x.log'"],
    ['path D:\\Shares\\x.docx failed', 'path \\\\[host]\\share\\y failed'],
    ['task 0x1F with id [guid] stopped', 'Task 0xAB with id [name] stopped'],
    ["The agent can't start job 5", "The agent can't start job 77"],
  ])('is the same for %s and %s', (one, other) => {
    expect(likenessKey([], one)).toBe(likenessKey([], other));
  });

  it.each([
    ['The backup failed', 'The restore failed'],
    ["It can't start and doesn't stop", "It can't stop and doesn't start"],
  ])('is not the same for %s and %s', (one, other) => {
    expect(likenessKey([], one)).not.toBe(likenessKey([], other));
  });

  it('is short for any number of codes and any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ kind: fc.constantFrom('mars-id', 'name', 'number'), value: fc.string() }), {
          maxLength: 30,
        }),
        fc.string({ maxLength: 3_000 }),
        (codes, text) => {
          expect(likenessKey(codes, text).length).toBeLessThanOrEqual(200);
        },
      ),
    );
  });

  it('works in linear time', () => {
    for (const unit of ['"', "'", '\\', 'a:', '0x', '[a', ' ', "'a"]) {
      const start = performance.now();
      maskMessage(unit.repeat(500_000));
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
