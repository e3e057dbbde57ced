/** What counts as said of the agent: products denied, tools that carry a message, short messages, what is sure. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/diagnosis/types.ts';
import { answers, diagnose } from '../helpers/diagnosis.ts';

function first(text: string): Finding | undefined {
  return diagnose(text).findings[0];
}

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
      expect(first(said)?.entries[0]?.id).toBe('forgotten-passphrase');
    },
  );

  it.each(["Bitwarden isn't reachable", 'no idea what the old one in Bitwarden said'])(
    'is one where it is not denied: %s',
    (words) => {
      expect(first(`the passphrase is wrong, vault is locked. ${words}`)?.verdict).toBe('none');
    },
  );
});

it.each([
  'ontem instalei o agente MARS, a primeira cópia completa terminou sem um único aviso',
  '25 of 25 MAB jobs completed, duration avg 00:41. (daily digest, no reply needed)',
])('all is well: %s', (said) => {
  expect(first(said)?.verdict).toBe('none');
});

it.each(['24 of 24 MAB jobs failed, (ID: 100050)', '3 of 4 MARS jobs completed, one with (ID: 100050)'])(
  'all is not well: %s',
  (said) => {
    expect(answers(diagnose(said))).toEqual(['unable-to-connect']);
  },
);

it('what was "not completed successfully" is no good news', () => {
  const failed =
    'at the end of registration of fs03 i get that the activation was not completed successfully, internal service error.';
  const said = `${failed} scratch is on X: which somebody shrinked to 8gb. no KEK file in there at all`;
  expect(answers(diagnose(said))).toEqual(['activation-incomplete-0x1fc07']);
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
    const finding = first('MARS refuses, a backup or restore operation is in progress');
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
  expect(first(said)?.entries).toEqual([]);
});

it('who asks how to do a thing is answered though nothing is broken', () => {
  const asked =
    'What is the correct way to relocate the MARS scratch folder from C: to D:? Nothing is broken, just want to plan it for friday.';
  expect(first(asked)?.entries[0]?.id).toBe('move-scratch-folder');
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

describe('an entry whose code stands there alone, with little that speaks of the agent', () => {
  const listed =
    'View failed files ->\n' +
    String.raw`E:\2017\MVI_0031.MOV  The file or directory is corrupted and unreadable. (0x80070570)`;

  it('is offered beside the one that curators tie to it', () => {
    const finding = first(listed);
    expect(finding?.verdict).toBe('choose');
    expect(finding?.entries.map(({ id }) => id)).toEqual(['file-corrupted-0x80070570', 'completed-with-warnings']);
    expect(finding?.entries[1]).toMatchObject({ confidence: 0, matched: ['often comes together with it'] });
  });
});

it('a choice is offered for no few words of the topic', () => {
  const plan =
    'I will install the MARS agent on the two new file servers on Thursday evening, please do not patch them then.';
  expect(first(plan)?.entries).toEqual([]);
});

it('a message is found where it stands, not where its first word stands before', () => {
  const said =
    'After we rolled back the VM snapshot of the server the mars console shows "Azure Backups have not been configured for this server"';
  expect(first(said)).toMatchObject({
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
    expect(first(said)?.verdict).not.toBe('choose');
  });

  it.each([
    '[17:40] 中村: 来週水曜の定期保守で MARS エージェントを 12 台まとめて最新版に更新します。22 時から 23 時、再起動なしの予定です。',
  ])('a plan is no failure: %s', (said) => {
    expect(first(said)?.verdict).toBe('none');
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

describe('where all is said to be well', () => {
  it('words of the topic say nothing of what fails besides', () => {
    const said =
      'Handover night: quiet. 2 alerts, both false. azure backup jobs for HOF + BAY finished ok 03:20. coffee machine still dead, ticket open with facilities';
    expect(first(said)?.entries ?? []).toEqual([]);
  });

  it('"completed without warnings" is no completed with warnings', () => {
    const said =
      'all 14 boxes were upgraded to agent 2.0.9270 yesterday evening, first backups completed without warnings.';
    expect(answers(diagnose(said))).toEqual([]);
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

describe('a number after "code" alone', () => {
  it.each([
    'new badge reader at room 403, old code 100110 does not open it any more',
    'delivery goes to warehouse B, ask for code 34513 at gate 2',
  ])('is any code, with no word of the agent, of a failure or of a question: %s', (said) => {
    expect(first(said)?.verdict).toBe('none');
  });

  it.each(['code 34513', 'what does code 34513 mean', 'registration fails with code 34513', 'MARS shows code 34513'])(
    'is an error of the agent: %s',
    (said) => {
      expect(answers(diagnose(said))).toEqual(['invalid-vault-credentials']);
    },
  );
});

describe('a job that met another', () => {
  it('has failed, though no word says so', () => {
    const said =
      'Exactly at 18:00 two entries appear in job history of the azure backup agent, the second always complains another job is already going. Only one schedule is defined.';
    expect(answers(diagnose(said))).toEqual(['job-already-in-progress']);
  });

  it('has failed beside one that was already running, and the agent has a console', () => {
    const said =
      "Every night two entries in the agent console: the good one, and a minute later a warning that it couldn't start because a job was already running. Nobody starts it by hand.";
    expect(first(said)?.entries[0]?.id).toBe('job-already-in-progress');
  });

  it('is not well, though the console is green', () => {
    const said =
      'in de portal staat de back-up van SRV-DATA al 17 dagen op "Wordt uitgevoerd". Op de server zelf in de console niks te zien, daar is alles groen. annuleren kan niet';
    expect(first(said)?.entries[0]?.id).toBe('stale-in-progress-job');
  });
});

describe('good news', () => {
  it.each([
    'Monthly report Recovery Services vault rsv-muc: 18 servers, 540 jobs, 540 completed, 0 with warnings, 0 failed',
    'Daily report: Azure Backup (MARS) 23 of 23 jobs completed successfully. Failed 0, Warnings 0.',
    'Thx Tomasz, the 34513 is gone, new creds file did it. closing',
    're 100050 from last week: network opened the URLs, all MARS servers back up again since tuesday, closing the ticket',
  ])('stay good news: %s', (said) => {
    expect(first(said)?.verdict).not.toBe('answer');
  });

  it('are none in a complaint that the entry words so', () => {
    const said =
      "Our MARS box hasn't kicked off a single nightly in two weeks, no failures logged, no alert, nothing. Ran one by hand and it finished in 20 min. Group policy team did push a new PowerShell execution policy.";
    expect(first(said)?.entries[0]?.id).toBe('schedule-not-running');
  });

  it('have an exception', () => {
    const said =
      'renamed the server, rejoined, everything ok except azure backup agent: resource not provisioned in service something.';
    expect(first(said)?.entries[0]?.id).toBe('resource-not-provisioned-230006');
  });
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

describe('a question in which nothing failed', () => {
  const asked =
    'What is the supported way to put the MARS scratch folder on another drive? C: is a 100 GB SSD and I would like the cache on the D: volume before it becomes a problem.';

  it('gets a choice where it is put as the wordings of an entry put it', () => {
    expect(first(asked)).toMatchObject({ verdict: 'choose' });
    expect(first(asked)?.entries[0]?.id).toBe('move-scratch-folder');
  });

  it('gets none where it is not, and a plan gets none', () => {
    expect(
      first('How do I change the retention of the monthly points in a MARS policy from 12 to 36 months?')?.verdict,
    ).toBe('none');
    expect(
      first(
        'FYI next Tuesday 19:00 we move the MARS cache on FS02 from C: to S:, I have done it on FS01 last week and it is fine. No action from you.',
      )?.verdict,
    ).toBe('none');
  });
});

it('a telling meaning that nothing written of the likeliest entry knows makes an answer a choice', () => {
  const full = 'the Scratch folder of the azure backup agent because C: was full. Now all jobs fail.';
  const compressed = `A colleague ticked "compress contents to save disk space" on ${full} Is a compressed cache folder supported at all?`;
  expect(first(compressed)?.verdict).toBe('choose');
  expect(first(compressed)?.entries.map(({ id }) => id)).toContain('cache-problems');
  expect(answers(diagnose(`A colleague looked at ${full}`))).toEqual(['sal-low-disk-space']);
});

describe('a message that wraps an ID', () => {
  const wrapped = (id: string): string =>
    `Start-OBRegistration : The current operation failed due to an internal service error [${id}]. Retry the operation after some time.\n+ FullyQualifiedErrorId : CBPGenericOperationFailure,Microsoft.Internal.CloudBackup.Commands.StartCBRegistrationCommand`;

  it('is the error that has it', () => {
    expect(answers(diagnose(wrapped('0x1FC07')))).toEqual(['activation-incomplete-0x1fc07']);
  });

  it('is itself where no entry has it, and by its own ID', () => {
    expect(answers(diagnose('CBPGenericOperationFailure'))).toEqual(['mars-100066']);
    expect(answers(diagnose('The current operation failed due to an internal service error. (ID: 100066)'))).toEqual([
      'mars-100066',
    ]);
  });
});
