import { describe, expect, it } from 'vitest';
import { diagnose, firstAnswer } from '../helpers/diagnosis.ts';

const MESSAGE = 'The bandwidth usage for network throttling must be between 512 Kbps and 1023 Mbps.';
const apart = Array.from({ length: 6 }, (_, line) => `spooler ready, tray ${'ABCDEF'.charAt(line)} filled`);

describe('a number that might be anything', () => {
  it.each(['0x445C5', '280005'])('%s is a code beside the message of its error', (number) => {
    for (const text of [`${MESSAGE} ${number}`, `tab Throttling, OK\n${number}\n${MESSAGE}`]) {
      expect(firstAnswer(diagnose(text)), text).toBe('mars-280005');
    }
  });

  it('is none with another message, or far from it', () => {
    for (const text of [
      'The paper usage of the printer must be between 512 and 1023 sheets. 0x445C5',
      [MESSAGE, ...apart, '0x445C5'].join('\n'),
    ]) {
      expect(firstAnswer(diagnose(text)), text).toBeUndefined();
    }
  });
});

describe('the state of a job with the code of its reason', () => {
  it.each([
    'MARS failed file: H:\\Mail\\archive.pst hr=-2147023504\njob state: CompletedWithWarnings',
    'Azure Backup agent: job completed with warnings. H:\\Mail\\archive.pst 0x80070570',
  ])('leads to the reason first: %s', (text) => {
    expect(firstAnswer(diagnose(text))).toBe('file-corrupted-0x80070570');
  });
});
