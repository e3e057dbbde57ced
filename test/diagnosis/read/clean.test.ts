import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../../src/diagnosis/read/clean.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 400 });
/** Text made of what the cleaner looks for. */
const dirty = fc
  .array(
    fc.constantFrom(
      '&',
      '&amp;',
      '&amp;lt;',
      '<',
      '</b>',
      '<br/>',
      '&lt;p&gt;',
      '&#62;',
      '&#x3E;',
      '> ',
      '| ',
      '**',
      '`',
      '__',
      'Line 12: ',
      '\u200B',
      '\u00A0',
      '“',
      '’',
      '–',
      'ID: 34513',
      ' ',
      'e\u0301',
      'ﬁ',
      '\uD800',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('cleanLine', () => {
  it.each([
    ['> > The job failed', 'The job failed'],
    ['> | The job failed', 'The job failed'],
    ['**Error** `0x86D1`', 'Error 0x86D1'],
    ['Line 28: Start-OBRegistration failed', 'Start-OBRegistration failed'],
    ['&lt;b&gt;SalLowDiskSpace&lt;/b&gt;&nbsp;Backup failed', ' SalLowDiskSpace  Backup failed'.trim()],
    ['<div class="x">(ID:&#160;34513)</div>', '(ID: 34513)'],
    ['agent\u2019s \u201Ccache\u201D \u2013 full', 'agent\'s "cache" - full'],
    ['\uFEFFvault\u200B cre\u00ADdentials', 'vault credentials'],
    ['ID：３４５１３', 'ID:34513'],
    ['C:\\Scratch & more', 'C:\\Scratch & more'],
    ['(0x<code>)', '(0x )'],
  ])('%s', (raw, plain) => {
    expect(cleanLine(raw).trim()).toBe(plain);
  });

  it('takes any text, and leaves no mark of a quote before it', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, dirty), (text) => {
        expect(cleanLine(text)).not.toMatch(/^[\s>|*#]/);
      }),
    );
  });

  it('leaves nothing to clean', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, dirty), (text) => {
        const once = cleanLine(text);
        expect(cleanLine(once)).toBe(once);
      }),
    );
  });

  it('leaves plain sentences as they are', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9.,:()]{1,12}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, (parts) => {
        const line = parts.join(' ');
        fc.pre(!/^line \d/i.test(line));
        expect(cleanLine(line)).toBe(line);
      }),
    );
  });
});
