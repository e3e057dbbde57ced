/** One sentence of a message of several is enough, unless several errors say it. */
import { describe, expect, it } from 'vitest';
import { createSentences } from '../../src/diagnosis/passages.ts';
import { answers, diagnose, knowledge } from '../helpers/diagnosis.ts';

const sentencesOf = createSentences(knowledge);

function partsOf(id: string): string[] {
  const entry = knowledge.entries.get(id);
  if (!entry) throw new Error(`no entry ${id}`);
  return sentencesOf(entry).flatMap(({ isPart, text }) => (isPart ? [text] : []));
}

describe('one sentence of a message', () => {
  it.each([
    [
      'MARS: Backup schedules can only be configured to run every half an hour starting from 00:00 hrs. No way around?',
      'mars-100015',
    ],
    [
      'Záloha stavu systému přes MARS: System state backup operation failed as the EFI system partition is locked. Běží tu ještě Acronis.',
      'system-state-efi-partition-locked',
    ],
  ])('%s', (text, entry) => {
    expect(answers(diagnose(text))).toEqual([entry]);
  });

  it('stands beside the whole message', () => {
    expect(partsOf('mars-100015')).toEqual([
      'Backup schedules can only be configured to run every half an hour starting from 00:00 hrs.',
    ]);
  });

  it('that begins as one of another error is none', () => {
    const starts = [...knowledge.entries.keys()].flatMap(partsOf).map((part) => part.toLowerCase());
    expect(starts.filter((part) => part.startsWith('the current operation failed due to an internal'))).toEqual([]);
  });

  it('of PowerShell about a command is none', () => {
    expect(partsOf('windows-server-backup-missing').filter((part) => part.includes('is not recognized'))).toEqual([]);
  });
});
