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

it('what was "not completed successfully" is no good news', () => {
  const said =
    'at the end of the registration with azure backup the activation was not completed successfully, internal service error';
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
  const said =
    'after I deleted + recreated the top folder the azure job ends with some critical inconsistency warning, changes can not be replicated';
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
