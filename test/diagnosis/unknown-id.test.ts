import { describe, expect, it } from 'vitest';
import { diagnose, firstFinding } from '../helpers/diagnosis.ts';

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

describe('a name of another error of the backup services', () => {
  const said =
    'Azure Backup Service does not have sufficient permissions to Key Vault. UserErrorKeyVaultPermissionsNotConfiguredForVm';

  it('is never answered by what is said beside it, and is told', () => {
    const finding = firstFinding(said);
    expect(finding?.verdict).not.toBe('answer');
    expect(finding?.codes).toMatchObject([{ value: 'UserErrorKeyVaultPermissionsNotConfiguredForVm' }]);
  });
});

describe('an error number of a network socket', () => {
  it('is no ID of the agent, and what it stands beside may be meant', () => {
    const said = 'Cannot connect to CBEngine, TCP error code 10061, MARS agent on FS01';
    expect(firstFinding(said)?.entries.map(({ id }) => id)).toContain('obengine-not-reachable');
    const id = said.replace('TCP error code 10061', 'error code 19061');
    expect(firstFinding(id)?.verdict).toBe('unknown');
  });
});
