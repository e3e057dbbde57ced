import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sealed } from '../../src/desk/ports/installation.ts';
import { createSeal } from '../../src/store/seal.ts';

const seal = createSeal('secret of the configuration');

describe('createSeal', () => {
  it('opens what it sealed, and shows nothing of it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, unit: 'grapheme' }), fc.string(), (text, context) => {
        const sealed = seal.seal(text, context);
        expect(seal.open(sealed, context)).toBe(text);
        expect(sealed).not.toContain(text);
      }),
    );
    expect(seal.seal('a', 'c')).not.toBe(seal.seal('a', 'c'));
  });

  it('opens nothing with another secret, for another tenant, or changed', () => {
    const sealed = seal.seal('xoxb-token', 'slack:T1');
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    const tries = [
      () => createSeal('another secret').open(sealed, 'slack:T1'),
      () => seal.open(sealed, 'slack:T2'),
      () => seal.open(changed as Sealed, 'slack:T1'),
      () => seal.open('xoxb-token' as Sealed, 'slack:T1'),
      () => seal.open('v1.AAAA' as Sealed, 'slack:T1'),
      () => seal.open('' as Sealed, 'slack:T1'),
    ];
    for (const open of tries) expect(open).toThrow(expect.objectContaining({ code: 'SEAL_NOT_OPENED' }));
  });
});
