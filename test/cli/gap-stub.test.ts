import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapStub, stubId } from '../../src/cli/gap-stub.ts';
import type { Gap } from '../../src/desk/ports/gaps.ts';
import type { Fault } from '../../src/knowledge/faults.ts';
import { guideSchema } from '../../src/knowledge/schema.ts';
import { parseYaml } from '../../src/knowledge/yaml-file.ts';

const GAP: Gap = {
  id: '01KA000000000000000000000A',
  kind: 'unknown',
  codes: [],
  text: '',
  count: 1,
  firstSeen: '2026-03-01T00:00:00.000Z',
  lastSeen: '2026-03-01T00:00:00.000Z',
  state: 'open',
};
const PARTS = { family: 'other', document: 'article', related: undefined, owners: new Map(), day: '2026-03-02' };

function read(gap: Gap) {
  const faults: Fault[] = [];
  const id = stubId(gap);
  const data = parseYaml({ name: `${id}.yaml`, text: gapStub(gap, { ...PARTS, id }) }, guideSchema, faults)?.data;
  return { faults, data };
}

const code = fc.record({
  kind: fc.constantFrom('mars-id', 'hresult', 'win32', 'http-status', 'event', 'name', 'number', 'toString'),
  value: fc.oneof(
    fc.string(),
    fc.nat().map(String),
    fc.constantFrom('0x80070005', 'SalLowDiskSpace', '407', '__proto__'),
  ),
});

describe('the draft of a guide', () => {
  it('is a valid draft for any words and codes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), fc.array(code, { maxLength: 20 }), (text, codes) => {
        const { faults, data } = read({ ...GAP, text: text.toWellFormed(), codes });
        expect(faults).toEqual([]);
        expect(data?.draft).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('carries each code that an entry may have, once and in its own notation', () => {
    const codes = [
      { kind: 'mars-id', value: '999001' },
      { kind: 'mars-id', value: '999001' },
      { kind: 'hresult', value: '0x80070005' },
      { kind: 'win32', value: '1612' },
      { kind: 'http-status', value: '407' },
      { kind: 'name', value: 'SalLowDiskSpace' },
      { kind: 'number', value: '17' },
    ];
    expect(read({ ...GAP, codes }).data?.codes).toEqual([
      { id: 999001 },
      { hresult: '0x80070005' },
      { win32: 1612 },
      { http: 407 },
      { name: 'SalLowDiskSpace' },
    ]);
  });

  it.each([
    [
      [
        { kind: 'number', value: '5' },
        { kind: 'hresult', value: '0x80070005' },
      ],
      'x',
      'gap-0x80070005',
    ],
    [[], 'The backup of D: was stopped by a mole', 'gap-the-backup-was-stopped'],
    [[], '漢字', 'gap-01ka000000000000000000000a'],
  ])('is named after its first code or words: %j %s', (codes, text, id) => {
    expect(stubId({ ...GAP, codes, text })).toBe(id);
  });
});
