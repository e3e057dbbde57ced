import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameIndex } from '../../../src/diagnosis/read/names.ts';

const names = [
  'SalLowDiskSpace',
  'SalVhdInitializationError',
  'SalBitmapError',
  'CBPInvalidVaultCredential',
  'CBPUserExpiredVaultCredential',
];
const index = createNameIndex(new Map(names.map((name) => [name.toLowerCase(), name])));

describe('a misspelt name', () => {
  it.each([
    ['SalVhdInitialisationError', 'SalVhdInitializationError'],
    ['salvhdinitializationeror', 'SalVhdInitializationError'],
    ['CBPUserExpiredVaultCredentials', 'CBPUserExpiredVaultCredential'],
  ])('%s is meant to be %s', (typed, meant) => {
    expect(index.nearest(typed)).toBe(meant);
  });

  it.each(['Salesforce', 'SalaryCalculationService', 'InvalidVaultCredential', 'CBPSomethingElseEntirely', 'Sal', ''])(
    '%s is none',
    (word) => {
      expect(index.looksLikeName(word) ? index.nearest(word) : undefined).toBeUndefined();
    },
  );

  it('is nothing or a known name for any word', () => {
    const word = fc
      .tuple(fc.constantFrom('', 'Sal', 'CBP', 'cbp'), fc.string({ unit: 'binary', maxLength: 60 }))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(word, (typed) => {
        const found = index.looksLikeName(typed) ? index.nearest(typed) : undefined;
        expect(found === undefined || names.includes(found)).toBe(true);
      }),
    );
  });
});
