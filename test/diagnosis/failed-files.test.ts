/** Codes in lists of files that failed, and in a log of the agent that lists none. */
import { describe, expect, it } from 'vitest';
import { POINTER, PREFIX } from '../helpers/agent-log.ts';
import { answers, diagnose } from '../helpers/diagnosis.ts';

describe('a record of a path and a code', () => {
  const listed = String.raw`P:\Archive\1999\IDX0001.DAT , 80070570`;

  it('is one of the failed files where the agent is named', () => {
    expect(answers(diagnose(`from the temp folder of the mars agent:\n${listed}`))).toEqual([
      'file-corrupted-0x80070570',
    ]);
  });

  it.each([
    [
      'within a line',
      String.raw`mars agent job yellow, the log has one line: D:\Scans\index.mdb The file or directory is corrupted and unreadable. (0x80070570)`,
    ],
    ['as a count', '[mars-report.ps1] FS2 result=Warning failed=31 hresult=2147943792 (0x80070570)'],
    [
      'as a count by its name',
      'RecoveryServicesAgent backup D: filesFailed=2 lastHr=-2147023504 status=CompletedWithWarning',
    ],
    [
      'as a count before a code',
      'nightly mars digest\nWOB-FS1 | done w warnings | 31 failed | 2147943792 | first: D:\\DMS\\a.docx',
    ],
    [
      'as a script names its parts',
      'server=FS2 product="Azure Backup agent" state=CompletedWithWarning\nfailed[0] path="G:\\Scan\\0001.pdf" hr=-2147023504\nwhat is -2147023504',
    ],
    ['as so many items', 'MARS FS04 job 0e7c: 3 item(s) failed, last hr = -2147023504, path D:\\Shares\\Proj\\old'],
    [
      'of any agent, in a list',
      'failed files of last night, agent on SRV11:\nG:\\cad\\part_91.dwg\t80070570\nG:\\cad\\part_92.dwg\t80070570',
    ],
    [
      'of an agent, whichever',
      String.raw`agent job yellow, the log has one line: D:\Scans\index.mdb The file or directory is corrupted and unreadable. (0x80070570)`,
    ],
  ])('is one %s', (_, text) => {
    expect(answers(diagnose(text))).toEqual(['file-corrupted-0x80070570']);
  });

  it("is none in a line of the agent's own program", () => {
    const kek = String.raw`18:02:11.094  keymgr.cpp(402)  WARNING  Could not open F:\AzCache\OnlineBackup.KEK  hr: = [0x80070002]`;
    const message = 'The encryption passphrase stored on this computer is not correctly configured. (ID: 34506)';
    expect(answers(diagnose(`${kek}\n${message}`))).toEqual(['encryption-passphrase-34506']);
  });

  it('is none where it is not', () => {
    expect(diagnose(listed).findings[0]?.verdict).toBe('decoded');
  });
});

describe('harmless results in a log of the agent', () => {
  it.each([
    'WARNING\tFailed: Hr: = [0x80070002] RegDeleteValue failed',
    'WARNING\tFailed: Hr: = [0x8007007e] GetModuleHandle failed for module',
  ])('are no finding: %s', (line) => {
    const [finding, ...more] = diagnose(
      `${PREFIX}dsmutils.cpp(407)${POINTER}${line}\n${PREFIX}engine.cpp(1612)${POINTER}NORMAL\tready`,
    ).findings;
    expect(more).toEqual([]);
    expect(finding?.entries).toEqual([]);
    expect(finding?.codes).toEqual([]);
  });

  it('hide no file that failed', () => {
    const text = [
      `${PREFIX}dsmutils.cpp(407)${POINTER}WARNING\tFailed: Hr: = [0x80070002] RegDeleteValue failed`,
      `${PREFIX}mtffile.cpp(1372)${POINTER}WARNING\tFailed: Hr: = [0x80070002] BackupRead failed on file(D:\\a\\b.mdb)`,
    ].join('\n');
    expect(answers(diagnose(text))).toEqual(['file-not-found-0x80070002']);
  });
});

describe('from a collector of Windows events', () => {
  const event =
    'src=CloudBackup msg="Backup#040failed#040Hr=0x80070005#040BackupRead#040failed#040on#040file(D:\\a.dat)"';

  it('is a line of the agent, with its blanks', () => {
    expect(answers(diagnose(`Nov  7 02:31:09 collector winlog[221]: ${event}`))).toEqual(['access-denied-0x80070005']);
  });

  it('is none of the agent from another program', () => {
    expect(answers(diagnose(`Nov  7 02:31:09 collector rsnapshot[221]: ${event}`))).toEqual([]);
  });
});

it('is known by "completed with warnings" in other languages', () => {
  const said = 'バックアップは警告付きで完了しました。OneDrive のフォルダーだけ 0x8007018b になります（MARS）';
  expect(answers(diagnose(said))).toEqual(['cloud-file-access-denied-0x8007018b']);
});
