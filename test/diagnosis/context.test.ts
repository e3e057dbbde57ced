/** The words around decide what a code means. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/diagnosis/types.ts';
import { POINTER, PREFIX } from '../helpers/agent-log.ts';
import { answers, diagnose } from '../helpers/diagnosis.ts';

function first(text: string): Finding | undefined {
  return diagnose(text).findings[0];
}

function verdict(text: string): string | undefined {
  return first(text)?.verdict;
}

describe('a code of every Windows program', () => {
  it.each([
    ['0x80070005', 'access-denied-0x80070005', 'Access is denied.'],
    ['0x80070002', 'file-not-found-0x80070002', 'The system cannot find the file specified.'],
    ['0x80070570', 'file-corrupted-0x80070570', 'The file or directory is corrupted and unreadable.'],
    ['0x8007018b', 'cloud-file-access-denied-0x8007018b', 'Access to the cloud file is denied.'],
  ])('%s is an answer in the failed-files log of the agent only', (code, id, words) => {
    expect(
      answers(
        diagnose(`LastBackupFailedFiles0411.txt\nD:\\Shares\\a\\plan.xlsx ${code}\nD:\\Shares\\b\\x.pst ${code}`),
      ),
    ).toEqual([id]);
    expect(answers(diagnose(`LastBackupFailedFiles0411.txt\nD:\\Shares\\a\\plan.xlsx ${words} ${code}`))).toEqual([id]);
    expect(
      answers(
        diagnose(
          `${PREFIX}mtffile.cpp(1372)${POINTER}WARNING\tFailed: Hr: = [${code}] BackupRead failed on file(D:\\a\\b.mdb)`,
        ),
      ),
    ).toEqual([id]);
    expect(verdict(`Windows Update failed to install KB5034441 with error ${code}`)).toBe('decoded');
    expect(verdict(`${words} (${code})`)).not.toBe('answer');
    expect(verdict(`Veeam Agent: backup of D:\\ failed. ${words} ${code}`)).not.toBe('answer');
  });

  it('is decoded with the name of the other product', () => {
    expect(first('Windows Update: 0x80070005 when installing the cumulative update')).toMatchObject({
      verdict: 'decoded',
      product: 'Windows Update or setup',
      codes: [{ kind: 'hresult', value: '0x80070005' }],
    });
  });
});

describe('HTTP codes', () => {
  it.each([
    [
      'MARS agent: could not connect to the service, the proxy answers 407 Proxy Authentication Required',
      'unable-to-connect',
    ],
    ['Failed to download the vault credential file (ID: 403)', 'vault-credential-download-failed'],
    [
      `${PREFIX}cloudservices.cs(118)${POINTER}WARNING\tWebException: The remote server returned an error: (407) Proxy Authentication Required.`,
      'unable-to-connect',
    ],
  ])('answer beside words of the agent: %s', (text, id) => {
    expect(answers(diagnose(text))).toEqual([id]);
  });

  it.each([
    '407',
    'room 407 is free',
    'npm ERR! code E407 407 Proxy Authentication Required - GET https://registry.npmjs.org/left-pad',
    "fatal: unable to access 'https://github.com/a/b.git/': Received HTTP code 407 from proxy after CONNECT",
    'nginx: 403 Forbidden',
    'Error making API request to vault server. Code: 403. Errors: * permission denied',
  ])('say nothing elsewhere: %s', (text) => {
    expect(verdict(text)).not.toBe('answer');
    expect(verdict(text)).not.toBe('choose');
  });
});

describe('bare numbers', () => {
  it.each([
    'PO 100050 needs a signature',
    'ticket 34513 is still open',
    'Rule ID: 100050\nAlert level: 10',
    'we sold 34506 tickets',
    'meeting in 100110',
  ])('mean nothing without words of the agent: %s', (text) => {
    expect(['none', 'unknown']).toContain(verdict(text));
  });

  it.each([
    ['MARS agent says 100050', 'unable-to-connect'],
    ['Start-OBRegistration: 34513', 'invalid-vault-credentials'],
    ['Microsoft Azure Recovery Services Agent 34506', 'encryption-passphrase-34506'],
  ])('are the code beside them: %s', (text, id) => {
    expect(answers(diagnose(text))).toEqual([id]);
  });

  it('are no code when they count something', () => {
    expect(answers(diagnose(`${PREFIX}engine.cpp(100)${POINTER}NORMAL\tMARS agent transferred 100050 bytes`))).toEqual(
      [],
    );
  });

  it('are no code as the line of a source file', () => {
    expect(verdict(`${PREFIX}engine.cpp(407)${POINTER}NORMAL\tstate changed`)).toBe('none');
  });
});

describe('words without a code', () => {
  it.each([
    ['how do I enlarge shadow copy storage with vssadmin', 'shadow-copy-storage'],
    ['which attributes may the scratch folder of the agent have?', 'cache-problems'],
    ['Welche Ordner muss man im Virenscanner für MARS ausnehmen?', 'antivirus-blocking-cache'],
    ['Schemalagd säkerhetskopiering med MARS-agenten startar inte av sig själv längre.', 'schedule-not-running'],
    ['MARSで回復ボリュームがマウントされない', 'restore-mount-problems'],
  ])('asked or said shortly are answered: %s', (text, id) => {
    expect(answers(diagnose(text))).toEqual([id]);
  });

  it.each([
    'Product activation did not complete successfully, KMS host not found',
    'Activation of the gift card did not complete',
    'Azure File Sync agent: access to the cloud file is denied for tiered files',
    'TeamCity agent is unable to connect to server, check network and proxy settings',
    'NASA: Mars rover unable to connect to the relay orbiter',
  ])('of something else are not: %s', (text) => {
    expect(['none', 'unknown', 'decoded']).toContain(verdict(text));
  });
});

describe('an internal service error', () => {
  const told = (code: string): string =>
    `The current operation failed due to an internal service error [${code}]. Retry the operation after some time. If the issue persists, please contact Microsoft support.`;

  it.each(['0x7DD', '0x2ABCD', '0x1FFFF', '0xABCDE', '0x11111'])('with the unknown code %s is unknown', (code) => {
    expect(verdict(told(code))).toBe('unknown');
    expect(verdict(`Failed to set the policy. ${told(code)}`)).toBe('unknown');
  });

  it.each([
    ['0x1FC07', 'activation-incomplete-0x1fc07'],
    ['0x1fc07', 'activation-incomplete-0x1fc07'],
    ['0x01FC07', 'activation-incomplete-0x1fc07'],
    ['0x38276', 'resource-not-provisioned-230006'],
  ])('with the known code %s is its entry', (code, id) => {
    expect(answers(diagnose(told(code)))).toEqual([id]);
  });
});

describe('neighbours', () => {
  it.each([
    100050, 100051, 34506, 34507, 34508, 34512, 34513, 34514, 100109, 100110, 100033, 100034, 230005, 230006, 230007,
  ])('%i answers with an entry that lists it or with none', (id) => {
    const hex = id.toString(16).toUpperCase();
    const texts = [`Operation failed. (ID: ${id})`, `MARS agent [0x${hex}]`, `Azure Backup error ${id}`];
    const mistaken = texts
      .flatMap((text) => diagnose(text).findings)
      .filter(({ verdict: said, entries }) => said === 'answer' && !entries[0]?.codes.includes(String(id)));
    expect(mistaken).toEqual([]);
  });

  it('the ID of another error beside a message is told', () => {
    const text =
      "Invalid vault credentials provided. The file is either corrupted or doesn't have the latest credentials associated with recovery service. (ID: 34519)";
    const listed = diagnose(text).findings.flatMap(({ entries }) => entries.slice(0, 1).flatMap(({ codes }) => codes));
    expect(listed).toContain('34519');
  });
});

describe('another product', () => {
  it.each([
    ['Backup failed because of insufficient shadow copy space', 'Veeam Backup & Replication'],
    ['Job could not be started as another job was in progress', 'pgBackRest'],
    ['The scratch folder has not enough space', 'Acronis Cyber Protect'],
    ['access is denied to the vault, 403', 'HashiCorp Vault'],
  ])('named beside "%s" counts against', (words, product) => {
    const before = first(words);
    const after = first(`${product}: ${words}`);
    const sure = (finding: Finding | undefined): number =>
      finding?.verdict === 'answer' ? (finding.entries[0]?.confidence ?? 0) : 0;
    expect(sure(after)).toBeLessThanOrEqual(sure(before));
    expect(after?.verdict).not.toBe('answer');
    expect(after?.product).toBeDefined();
  });

  it('is no hindrance to a message that stands there whole', () => {
    const beside = 'we also have veeam agent at 22:00. move one?';
    const message = 'Backup failed because the creation of another snapshot is currently in progress.';
    expect(answers(diagnose(`azure agent: ${message} ${beside}`))).toEqual(['vss-snapshot-in-progress']);
    expect(answers(diagnose(`azure agent: backup is slow. ${beside}`))).toEqual([]);
  });

  it('is no hindrance where the agent speaks', () => {
    const text =
      'We moved from Veeam to the MARS agent. Microsoft Azure Recovery Services Agent was unable to connect to Microsoft Azure Backup. (ID: 100050)';
    expect(answers(diagnose(text))).toEqual(['unable-to-connect']);
  });

  it('decodes an ID that only DPM has as DPM', () => {
    expect(first('DPM: the job ended with an error (ID: 33212)')).toMatchObject({
      verdict: 'decoded',
      product: 'DPM or MABS',
      codes: [{ kind: 'mars-id', value: '33212' }],
    });
    expect(verdict('DPM protection agent could not be contacted (ID: 52)')).not.toBe('answer');
  });
});

describe('one code in every notation', () => {
  it.each([
    '0x80070005',
    '0X80070005',
    '80070005',
    '-2147024891',
    '2147942405',
    'DetailedHResult: 80070005',
    'Hr: = [0x80070005]',
    '(0x80070005)',
    'HRESULT -2147024891',
    'hr=0x80070005,',
  ])('HRESULT as %s', (notation) => {
    expect(answers(diagnose(`LastBackupFailedFiles0411.txt: D:\\a\\b.docx ${notation}`))).toEqual([
      'access-denied-0x80070005',
    ]);
  });

  it.each([
    '(ID: 100050)',
    '(ID:100050)',
    '(ID : 100050)',
    '(Id.: 100050)',
    '(id 100050)',
    'ID: 100050',
    'Error ID: 100050',
    'error 100050',
    'Error code: 100050',
    'Fehler 100050',
    'Fehlercode: 100050',
    'erreur 100050',
    'código de error 100050',
    '错误 100050',
    'エラー: 100050',
    '(100050)',
    '[0x186D2]',
    '(0x186D2)',
    '(0x0186D2)',
    '0x186d2',
    '(ID:\n100050)',
    '(ID: 1000\n50)',
  ])('ID as %s', (notation) => {
    expect(answers(diagnose(`Azure Backup agent: ${notation}`))).toEqual(['unable-to-connect']);
  });

  it('a name broken by the console', () => {
    const name = 'SalVhdInitializationError';
    for (const at of [3, 8, 20]) {
      const padded = `+ FullyQualifiedErrorId : ${'x'.repeat(40)} ${name.slice(0, at)}`;
      expect(answers(diagnose(`${padded}\n${name.slice(at)},Microsoft.Internal`))).toEqual(['sal-vhd-init']);
    }
  });
});

describe('where nothing names the agent', () => {
  it.each([
    "[14.02.2025 02:11:37] <01> Error    Failed to create snapshot: Backup job failed. Cannot create a shadow copy of the volumes containing writer's data.",
    'Error looking up token. URL: GET https://vault.lab:8200/v1/auth/token/lookup-self Code: 403. * permission denied - invalid vault credentials',
    'LastPass vault is corrupted on my phone, credentials expired',
    'SSRS: the encryption key could not be set, restore the key backup',
    "there's a critical inconsistency in the invoices of May",
    'Adobe Premiere: scratch disk is full, move the scratch folder to another drive',
    'FYI updated the MARS agent to the current version on all 9 file servers last night, all backups green this morning.',
  ])('words that other programs say too are no answer: %s', (text) => {
    expect(verdict(text)).not.toBe('answer');
  });

  it.each([
    ['A critical inconsistency was detected, therefore changes cannot be replicated.', 'critical-inconsistency'],
    ['Failed to set the encryption key for secure backups.', 'set-encryption-key-failed'],
    ['Agent complains the credential file belongs to another vault than this server', 'vault-credential-wrong-vault'],
  ])('a message quoted, or enough hints, are: %s', (text, id) => {
    expect(answers(diagnose(text))).toEqual([id]);
  });
});
