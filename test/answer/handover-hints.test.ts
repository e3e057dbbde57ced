import { describe, expect, it } from 'vitest';
import { handoverFields } from '../../src/answer/handover-strings.ts';

/** What a box of one line shows on a phone of 320 pixels. */
const SHOWN = 36;

describe('the hints of the form', () => {
  const { paste: _several, ...fields } = handoverFields;
  const hints = Object.values(fields).flatMap((field) => ('hint' in field ? [field.hint] : []));

  it.each(hints)('can be read on a phone: %s', (hint) => {
    expect(hint.length).toBeLessThanOrEqual(SHOWN);
  });
});
