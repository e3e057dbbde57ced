/** A message that a screen broke off within a word is known by its letters. */
import { describe, expect, it } from 'vitest';
import { brokenOff } from '../../src/diagnosis/broken-off.ts';
import { indexKnowledge } from '../../src/diagnosis/knowledge-index.ts';
import { readPaste } from '../../src/diagnosis/paste.ts';
import { diagnose, firstAnswer, knowledge } from '../helpers/diagnosis.ts';

const index = indexKnowledge(knowledge);

describe('a message broken off within a word', () => {
  it.each([
    ['Microsoft Azure Recovery Services Agent was unable to access backup chec', 'sal-checksum-store'],
    ['…Services Agent was unable to access the scratch location to initial', 'sal-vhd-init'],
    ['"…ption passphrase stored on this computer is not correctly conf', 'encryption-passphrase-34506'],
    ['ailed due to an internal service error "Resource not provisioned in serv…', 'resource-not-provisioned-230006'],
    [
      'seen: "tial file cannot be used as it is not downloaded from the vault associated with this ser...\nwhat now',
      'vault-credential-wrong-vault',
    ],
    [
      '"The specified vault credential file cannot be used as it is not downl.. (truncated 1/2)"',
      'vault-credential-wrong-vault',
    ],
    [
      "... either corrupted or doesn't have the latest credentials associated with recovery ser… (ID: 345",
      'invalid-vault-credentials',
    ],
    [
      'nsistency was detected, therefore changes cannot be repl…   <- all the tooltip shows, azure agent',
      'critical-inconsistency',
    ],
    [
      'did not complete successfully. The current operation failed due to an internal service error [0x1FC0',
      'activation-incomplete-0x1fc07',
    ],
    ['[preview] t.nowak: Failed to set the encryption key for sec… (1 image, 2 replies)', 'set-encryption-key-failed'],
  ])('%s', (text, entry) => {
    const diagnosis = diagnose(text);
    expect(firstAnswer(diagnosis)).toBe(entry);
    expect(diagnosis.findings[0]?.entries[0]?.matched).toContain('message, broken off');
  });

  it.each([
    ['a piece that is short', 'not correctly conf'],
    ['a piece of few words', 'credentials: vault credentials provid'],
    ['one that ends where a word ends', 'we were unable to access the scratch location'],
    ['one that ends with the sentence', 'it was unable to access the scratch location to initial.'],
    ['other words', 'nginx: unable to access the config file at the loc'],
  ])('%s is none', (_, text) => {
    expect([
      ...brokenOff(
        readPaste(text, index, () => undefined),
        index,
      ).keys(),
    ]).toEqual([]);
  });
});

it('the beginning of another code than the message has makes it no piece', () => {
  const text = 'The current operation failed due to an internal service error [0x1FD0';
  expect(firstAnswer(diagnose(text))).not.toBe('activation-incomplete-0x1fc07');
});
