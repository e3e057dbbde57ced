/** The agent runs on Windows alone, and other programs' lines are known by their form. */
import { describe, expect, it } from 'vitest';
import { diagnose, firstAnswer } from '../helpers/diagnosis.ts';

describe('the line of another program', () => {
  it.each([
    'slurmstepd: error: *** STEP 881234.0 CANCELLED: /scratch/u2291 disk quota exceeded, please clean your scratch folder',
    'backup of /home/anna/vault failed: the scratch folder has too little free space',
    'sbatch: error: job could not start, another job is already running in this scratch folder',
    '2024/09/12 22:14:07 ERROR 5 (0x00000005) Copying File D:\\Scratch\\Backup\\job17.vhd\nAccess is denied.',
    '2023/01/04 03:00:00 ERROR 2 (0x00000002) Accessing Source Directory E:\\Cache\\Scratch\nThe system cannot find the file specified.',
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy Authentication Required'))': /simple/azure-mgmt-recoveryservicesbackup/",
  ])('is not answered: %s', (text) => {
    expect(firstAnswer(diagnose(text))).toBeUndefined();
  });
});

describe('the agent named beside it', () => {
  it('is answered by its own message', () => {
    const text =
      'copied with robocopy first\nMicrosoft Azure Recovery Services Agent was unable to access scratch location to initialize VHD (ID: 100038)';
    expect(firstAnswer(diagnose(text))).toBeDefined();
  });
});

it('the prompt of PowerShell in a home folder is no program of that system', () => {
  const refused =
    'Get-AzRecoveryServicesVaultSettingsFile -Vault $v -Backup\nsame in the portal under Backup Credentials, Failed to download the vault credential file';
  expect(firstAnswer(diagnose(`PS /home/lena> ${refused}`))).toBe('vault-credential-download-failed');
  expect(firstAnswer(diagnose(`lena@host:/home/lena$ ${refused}`))).toBeUndefined();
});
