import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookup } from '../../src/desk/lookup.ts';
import { makeKnowledge } from '../helpers/knowledge.ts';

const knowledge = makeKnowledge({
  guides: [
    { id: 'unable-to-connect', codes: [{ id: 100050 }, { http: 407 }] },
    { id: 'activation', codes: [{ id: 130055 }] },
    { id: 'disks', codes: [{ id: 34513 }] },
    { id: 'denied', codes: [{ hresult: '0x80070005', needs: 'failed-files' }] },
    { id: 'low-space', codes: [{ name: 'SalLowDiskSpace' }] },
  ],
  // 0x34513 is 214291: read as hex, 34513 would be this one.
  catalogue: [{ id: 'mars-214291', code: 214291 }],
  codes: [
    'win32\t5\tERROR_ACCESS_DENIED\tAccess is denied.\ttables',
    'win32\t1392\tERROR_FILE_CORRUPT\tThe file is corrupt.\ttables',
    'hresult\t0x80042306\tVSS_E_PROVIDER_VETO\tThe provider refused.\ttables',
    'http\t403\tForbidden\tNot allowed.\ttables',
    'event\t11\tEVENT\tA backup failed.\ttables',
    'dpm\t33424\tDpmThing\tA matter of DPM.\ttables',
  ],
});
const found = (text: string): string | undefined => {
  const result = lookup(text, knowledge);
  return result?.entry?.id ?? result?.decoded?.symbol;
};

describe('lookup', () => {
  it.each([
    ['unable-to-connect', 'unable-to-connect'],
    ['Unable-To-Connect', 'unable-to-connect'],
    ['100050', 'unable-to-connect'],
    ['(ID: 100050)', 'unable-to-connect'],
    ['(ID : 100050)', 'unable-to-connect'],
    ['(Id.: 100050)', 'unable-to-connect'],
    ['error 100050', 'unable-to-connect'],
    ['Error code: 100050', 'unable-to-connect'],
    ['0x186D2', 'unable-to-connect'],
    ['0x000186d2', 'unable-to-connect'],
    ['186D2', 'unable-to-connect'],
    ['[0x1FC07]', 'activation'],
    ['(0x1FC07).', 'activation'],
    ['34513', 'disks'],
    ['0x34513', 'mars-214291'],
    ['0x80070005', 'denied'],
    ['80070005', 'denied'],
    ['-2147024891', 'denied'],
    ['\u22122147024891', 'denied'],
    ['2147942405', 'denied'],
    ['HRESULT: 0x80070005', 'denied'],
    ['HTTP 407', 'unable-to-connect'],
    ['http status 407', 'unable-to-connect'],
    ['SalLowDiskSpace', 'low-space'],
    ['sallowdiskspace', 'low-space'],
    ['Error code: SalLowDiskSpace', 'low-space'],
  ])('finds %j in %s', (text, id) => {
    expect(found(text)).toBe(id);
  });

  it.each([
    ['0x80070570', 'ERROR_FILE_CORRUPT'],
    ['0x80042306', 'VSS_E_PROVIDER_VETO'],
    ['5', 'ERROR_ACCESS_DENIED'],
    ['0x5', 'ERROR_ACCESS_DENIED'],
    ['Windows error 5', 'ERROR_ACCESS_DENIED'],
    ['HTTP 403', 'Forbidden'],
    ['event id 11', 'EVENT'],
    ['vss_e_provider_veto', 'VSS_E_PROVIDER_VETO'],
    ['33424', 'DpmThing'],
  ])('tells the general meaning of %j', (text, symbol) => {
    expect(found(text)).toBe(symbol);
  });

  it('says what surroundings a code needs', () => {
    expect(lookup('0x80070005', knowledge)).toMatchObject({ needs: 'failed-files' });
    expect(lookup('100050', knowledge)).not.toHaveProperty('needs');
  });

  it.each(['', 'nothing', '999999', '0x', '-1', 'the backup failed with 100050', '99999999999999', 'constructor'])(
    'finds nothing for %j',
    (text) => {
      expect(lookup(text, knowledge)).toBeUndefined();
    },
  );

  it('reads a number the same in every notation', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.boolean(),
        fc.constantFrom('', '(', '[', ' '),
        (zeros, upper, mark) => {
          const digits = (100050).toString(16);
          expect(found(`${mark}0x${'0'.repeat(zeros)}${upper ? digits.toUpperCase() : digits}`)).toBe(
            'unable-to-connect',
          );
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => void lookup(any, knowledge)));
  });
});
