/** Any text: characters of all kinds, and pieces that the stages look for, put together at random. */
import fc from 'fast-check';

const PIECES = [
  '(ID: 100050)', '[0x1FC07]', '0x80070005', '-2147024891', 'CBPUserExpiredVaultCredential', 'SalLowDiskSpace', 'LastBackupFailedFiles',
  'Start-OBRegistration', 'MARS', 'Azure Backup', 'Veeam', 'error', 'fehler', 'failed', 'backup', 'vault credentials', '备份', 'バックアップ',
  '\n', '\n\n', '\r\n', '\t', ' ', ' ', '. ', '> ', '| ', '**', '&amp;', '&lt;', '<b>', '</', '(', '[', '"', "'", '\u200B', '\u0301', '\uD800', '0x', '100050', '407',
] as const; // biome-ignore format: a table reads better

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 2_000 }),
  fc.string({ unit: 'grapheme', maxLength: 2_000 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 200 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 150 })
    .map((parts) => parts.join(' ')),
  // A short piece many times over is what slow patterns are slow on.
  fc
    .tuple(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 3_000 }))
    .map(([parts, count]) => parts.join('').repeat(count)),
);
