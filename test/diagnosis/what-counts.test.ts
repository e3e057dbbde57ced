/** What counts as said of the agent: products denied, tools that carry a message, short messages, what is sure. */
import { describe, expect, it } from 'vitest';
import { answers, diagnose, firstFinding } from '../helpers/diagnosis.ts';

describe('a product that is denied', () => {
  const said = 'Back Up Now works every time. The 8pm one never kicks off by itself, no error.';

  it.each(['Azure agent, not Veeam.', 'Azure Agent, kein Veeam.', 'Agent Azure, pas Veeam.'])(
    'counts for nothing: %s',
    (words) => {
      expect(answers(diagnose(`${said} ${words}`))).toEqual(['schedule-not-running']);
    },
  );

  it.each(['Azure agent? No - Veeam.', 'Veeam agent, not Azure.', 'It is not. Veeam it is.'])(
    'counts where it is meant: %s',
    (words) => {
      expect(answers(diagnose(`${said} ${words}`))).toEqual([]);
    },
  );
});

describe('a place where something was looked for in vain', () => {
  const still = 'server still lives and backs up. can we reset it w/out losing the recovery points?';

  it.each(["isn't in Bitwarden", "isn't in our Bitwarden, not in the paper folder"])(
    'is no other product: %s',
    (where) => {
      const said = `the passphrase of the azure backup agent for Lindqvist AB ${where}. ${still}`;
      expect(firstFinding(said)?.entries[0]?.id).toBe('forgotten-passphrase');
    },
  );

  it.each(["Bitwarden isn't reachable", 'no idea what the old one in Bitwarden said'])(
    'is one where it is not denied: %s',
    (words) => {
      expect(firstFinding(`the passphrase is wrong, vault is locked. ${words}`)?.verdict).toBe('none');
    },
  );
});

describe('a tool that only carries the message', () => {
  it.each([
    'PRTG: [Sensor Azure Backup MAB] Down',
    'ConnectWise Automate script result > AZB-JobState',
    'Datto RMM alert, backup job state',
  ])('is no other product: %s', (tool) => {
    expect(
      answers(diagnose(`${tool}\nSRV1: FAILED "Backup failed due to insufficient space in the cache volume"`)),
    ).toEqual(['sal-low-disk-space']);
  });

  it('named after the agent speaks of the agent', () => {
    const rows = 'FileName,HResult\n"D:\\CAD\\118.dwg",0x80070570\n"D:\\CAD\\119.dwg",0x80070570';
    expect(answers(diagnose(`Get-MARSFailedFiles.ps1\n${rows}`))).toEqual(['file-corrupted-0x80070570']);
    expect(answers(diagnose(`Get-SMARSFailedFiles.ps1\n${rows}`))).toEqual([]);
  });
});

it('two entries of one sentence are not two problems', () => {
  const said =
    'who set up our azure backup left and nobody has the encryption passphrase. server still runs. can microsoft get it?';
  expect(answers(diagnose(said))).toEqual(['forgotten-passphrase']);
});

describe('a short message', () => {
  const short = 'Azure Backups have not been configured for this server';
  const around = 'since the bare-metal restore the MARS console shows';

  it('is answered where it is all that is quoted, or all of its line', () => {
    expect(answers(diagnose(`${around} "${short}" although the schedule is there`))).toEqual([
      'backup-not-configured-warning',
    ]);
    expect(answers(diagnose(`${around}\n${short}\nalthough the schedule is there`))).toEqual([
      'backup-not-configured-warning',
    ]);
  });

  it('is not taken for the whole of a longer sentence', () => {
    const finding = firstFinding('MARS refuses, a backup or restore operation is in progress');
    expect(finding?.verdict === 'answer' ? finding.entries[0]?.id : undefined).not.toBe('mars-120003');
  });
});

it('what is surely meant is answered though little speaks of the agent', () => {
  const first =
    'after I deleted + recreated the top folder "Akten" (same name) the azure job ends with some critical inconsistency warning';
  const said = `${first}, changes can not be replicated or so. new folder, same name, is that really a problem`;
  expect(answers(diagnose(said))).toEqual(['critical-inconsistency']);
});

it('beside another product words of the topic alone offer nothing', () => {
  const said =
    'Azure Backup Server setup check: "Installation cannot proceed on a machine which has Microsoft Azure Recovery Services Agent installed."';
  expect(firstFinding(said)?.entries).toEqual([]);
});

it('a name of the agent counts beside a product that its own entry names', () => {
  expect(
    answers(diagnose('system state: AnotherWSBJobRunning. there is a wbadmin to a USB disk at the same hour')),
  ).toEqual(['another-wsb-job-running']);
});

it('a message read from a picture is known, letters for digits and digits for letters', () => {
  const read =
    'lnvalid vau1t credentia1s provlded. The fi1e is either corrupted or doesn t have the 1atest credentia1s assoclated wlth recovery servlce. (lD: 345l3)';
  expect(answers(diagnose(read))).toEqual(['invalid-vault-credentials']);
});

describe('a product named in passing', () => {
  const dead =
    'since 1 April our proxy wants user and password, the Azure backup on 7 servers is dead, agent can not get out to the internet';

  it('counts for nothing where its own clause says that it works', () => {
    expect(answers(diagnose(`Windows Update goes by WSUS so is ok, but ${dead}`))).toEqual(['unable-to-connect']);
  });

  it('counts where it is what fails', () => {
    expect(answers(diagnose(`Windows Update fails by WSUS, and ${dead}`))).toEqual([]);
  });
});

it('a message is found where it stands, not where its first word stands before', () => {
  const said =
    'After we rolled back the VM snapshot of the server the mars console shows "Azure Backups have not been configured for this server"';
  expect(firstFinding(said)).toMatchObject({
    verdict: 'answer',
    entries: [{ id: 'backup-not-configured-warning', matched: ['message 100%'] }],
  });
});

it('the part of a namespace is the beginning of no name', () => {
  const session = [
    'Get-OBAlternateBackupServer : This server is not registered to the vault specified by the vault credential.',
    '    + FullyQualifiedErrorId : CBPServerRegisteredVaultDontMatchWithCurrent,Microsoft.Internal.CloudBackup...',
  ];
  expect(answers(diagnose(session.join('\n')))).toEqual(['vault-credential-wrong-vault']);
});

describe('names and words in the sentences that they stand in', () => {
  it('no name goes on over the end of a sentence', () => {
    const said =
      'Nobody has the passphrase for the azure backup. Server is dead, can Microsoft give us the passphrase?';
    expect(answers(diagnose(said))).toEqual(['forgotten-passphrase']);
  });

  it('"completed with warnings" is no good news', () => {
    const said =
      'Custom service: MARS_LastJob\nJobState=Completed with warnings\nFailedFiles=7\nFailedFilesLog=LastBackupFailedFiles7731.txt';
    expect(answers(diagnose(said))).toEqual(['completed-with-warnings']);
  });

  it('a log full of errors is short of nothing', () => {
    const said =
      'LastBackupFailedFiles is full of "cannot find the file specified" but the files are all there, I can open every one of them! MARS, D: drive. Could it be because we removed the old SSD where the cache was?';
    expect(answers(diagnose(said))).toEqual(['file-not-found-0x80070002']);
  });

  it('a storage account is no room', () => {
    const said =
      'Backup vault, instance config: MSI lacks Storage Account Backup Contributor, takes "up to 30 minutes"';
    expect(firstFinding(said)?.verdict).not.toBe('choose');
  });

  it.each([
    '[17:40] 中村: 来週水曜の定期保守で MARS エージェントを 12 台まとめて最新版に更新します。22 時から 23 時、再起動なしの予定です。',
  ])('a plan is no failure: %s', (said) => {
    expect(firstFinding(said)?.verdict).toBe('none');
  });
});

describe('a message', () => {
  it('in another language, by its meanings alone, is no quote', () => {
    const said =
      "MARS won't accept my vault creds no matter what\nDownloaded the file 5 min ago, downloaded again, tried edge and chrome. Wizard keeps saying the vault credentials I gave are invalid.";
    expect(answers(diagnose(said))).toEqual(['invalid-vault-credentials']);
  });

  it('that Windows says of any file is none of the agent, whatever wording quotes it', () => {
    const said =
      'Word 파일이 손상되어 열 수 없습니다. "파일 또는 디렉터리가 손상되었기 때문에 읽을 수 없습니다" 라고 나오는데 USB 메모리 문제인가요?';
    expect(answers(diagnose(said))).toEqual([]);
  });

  it('of PowerShell about one command is none about another', () => {
    const ofCommand = (name: string): string =>
      `${name} : The term '${name}' is not recognized as the name of a cmdlet, function, script file, or operable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.\nmars agent is installed`;
    expect(answers(diagnose(ofCommand('Get-OBJob')))).not.toContain('windows-server-backup-missing');
    expect(answers(diagnose(ofCommand('Get-WBJob')))).toEqual(['windows-server-backup-missing']);
  });
});

it('a paragraph in which nothing fails is no further problem', () => {
  const said =
    'Azure backup agent, scheduled backup does not start, manual backup works fine.\n\nEnvironment\n- Server 2019 Std, standalone (no domain)\n- agent 2.0.9258';
  expect(answers(diagnose(said))).toEqual(['schedule-not-running']);
});

describe('a question in any language', () => {
  it('is told by its mark', () => {
    const said =
      'mióta fent van a defender for endpoint, a MARS mentés beszarik mert valami fogja a Scratch mappát. kivételnek mit kell pontosan felvenni? cbengine.exe elég?';
    expect(answers(diagnose(said))).toEqual(['antivirus-blocking-cache']);
  });
});

describe('a message that stands there whole, with no word of the agent', () => {
  const message =
    "Invalid vault credentials provided. The file is either corrupted or doesn't have the latest credentials associated with recovery service";

  it('outweighs a product that has no such message', () => {
    const typed =
      'Invlaid vault credentails provded. the file is eihter corupted or doesnt have teh latest credntials assocated with recovry service\n(typed off teamviewer screen)';
    expect(answers(diagnose(typed))).toEqual(['invalid-vault-credentials']);
  });

  it("is a relative's where that is named", () => {
    expect(answers(diagnose(`Azure Site Recovery provider setup: ${message}`))).toEqual([]);
  });
});

it('the name of an error of the agent counts beside a bystander', () => {
  const said = 'CBPSourceSnapshotFailedVSSSnapshotInProgress\nprobably collides with the veeam job at 23h?';
  expect(answers(diagnose(said))).toEqual(['vss-snapshot-in-progress']);
});

it('one sentence of a message that names Windows Server Backup is beside no other product', () => {
  const said =
    'Windows Server failed to take system state backup because a system writer reported an invalid path. Windows Server Backup error message: The filename, directory name, or volume label syntax is incorrect HResult: 80780049 DetailedHResult: 8007007B';
  expect(answers(diagnose(said))).toEqual(['system-state-wsb-job-failed']);
});

it('the vault credentials file alone does not name the agent: Site Recovery has one too', () => {
  const said =
    "Site Recovery unified setup: the registration key (.VaultCredentials) of the vault is expired, config server won't register";
  expect(answers(diagnose(said))).toEqual([]);
});

it("what lies in somebody's folders is no other product", () => {
  const said = 'RMM check "MARS failed files": 37 files, HRESULT -2147024891, all under D:\\Shares\\QuickBooks';
  expect(answers(diagnose(said))).toEqual(['access-denied-0x80070005']);
  expect(answers(diagnose(said.replace('D:\\Shares\\QuickBooks', 'C:\\Program Files\\QuickBooks')))).toEqual([]);
});

it("the wizard that registers a server is the agent's", () => {
  const said = 'Proxy configuration page of the register wizard, after Next:\n(407) Proxy Authentication Required.';
  expect(answers(diagnose(said))).toEqual(['unable-to-connect']);
  expect(answers(diagnose(said.replace('register wizard', 'setup')))).toEqual([]);
});

describe('a wording of an entry, with nothing that speaks of the agent', () => {
  const said = 'Works when I right click Run, but never on schedule at 6:00. Runs as SYSTEM, policy RemoteSigned';

  it('is said of many programs', () => {
    const finding = firstFinding(`My scheduled task runs a ps1 that mails the disk report. ${said}`);
    expect(finding?.verdict).not.toBe('answer');
  });

  it('is answered beside the agent', () => {
    expect(answers(diagnose(`The scheduled task of the MARS agent. ${said}`))).toEqual(['schedule-not-running']);
  });
});

it('a span of days is one, as .NET writes it', () => {
  const job = (duration: string): string =>
    `Type   Backup / File-Folder\nDuration   ${duration}\nStatus   In progress\n-- agent log on the server --\nOBJob state: Failed`;
  expect(answers(diagnose(job('27.04:11:52')))).toEqual(['stale-in-progress-job']);
  expect(answers(diagnose(job('04:11:52')))).toEqual([]);
});

describe('a product that is named beside the agent', () => {
  const said =
    'every evening two entries at 20:00, one runs, the other is a warning that another job was in progress. only one schedule is configured in the azure agent.';

  it('counts for nothing in a sentence of its own, where an entry is said nearly whole', () => {
    const aside = `${said} we did restore the C drive in january from a veeam backup`;
    expect(answers(diagnose(aside))).toEqual(['job-already-in-progress']);
  });

  it('counts in the sentence that says it', () => {
    const left =
      'we left MARS for Veeam in summer. Veeam copy job now: Cannot start, another job session is already running';
    expect(firstFinding(left)?.verdict).not.toBe('answer');
  });
});

describe('a number behind the word for what it numbers', () => {
  it('is no error, whatever stands beside it', () => {
    const invoice = 'Invoice 100110 from Recovery Services Ltd is overdue, can someone from procurement approve';
    expect(answers(diagnose(invoice))).toEqual([]);
  });
});

it('full control lacks nothing', () => {
  const cache =
    "To save space on C: I've pointed the agent's cache at a share and since then no job succeeds. The computer account has full control there.";
  expect(firstFinding(cache)?.entries[0]?.id).toBe('cache-problems');
});
