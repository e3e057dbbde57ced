import { describe, expect, it } from 'vitest';
import { diagnose } from '../helpers/diagnosis.ts';

describe('an ID of the agent that no entry lists', () => {
  it.each([
    'Contoso MARS agent backup failed with error: The flux capacitor of the agent is not aligned. (ID: 987654) on server SQL01.contoso.local for jane@contoso.com',
    'MARS agent backup failed with error: The flux capacitor of the agent is not aligned. (ID: 987654)',
    'The Microsoft Azure Recovery Services Agent had an internal service error (ID: 999123)',
    'The current operation failed due to an internal service error [0x1D999]. Please retry the operation after some time.',
    'Backup job failed because the frobnicator could not reach the hub (ID: 456789). Please check network settings',
  ])('is never answered with the entry of another, whatever words stand beside it: %s', (text) => {
    expect(diagnose(text).findings[0]?.verdict).not.toBe('answer');
  });

  it('is one without brackets too', () => {
    const said =
      'Microsoft Azure Backup cannot be installed on a machine where registered backup vault is on protected storage model. ID 50501';
    expect(diagnose(said).findings[0]?.entries).toEqual([]);
  });

  it("beside a message of the agent word for word is the message's entry", () => {
    const text =
      'The Microsoft Azure Recovery Services Agent was unable to connect to Microsoft Azure Backup. (ID: 987654)';
    expect(diagnose(text).findings[0]).toMatchObject({ verdict: 'answer', entries: [{ id: 'unable-to-connect' }] });
  });
});
