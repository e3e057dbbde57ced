/** What sounds calm in one sentence says nothing against a failure in another. */
import { describe, expect, it } from 'vitest';
import { failsApart } from '../../src/diagnosis/apart.ts';
import { indexKnowledge } from '../../src/diagnosis/knowledge-index.ts';
import { diagnose, firstAnswer, knowledge } from '../helpers/diagnosis.ts';

const index = indexKnowledge(knowledge);

describe('a failure told apart', () => {
  it.each([
    ['Backup jobs themselves are all green. But mounting the recovery volume hangs.', true],
    ['Thanks in advance! The vault credentials are invalid.', true],
    ['バックアップは失敗しました。 thanks', true],
    ['It was all fine before. From that day the backup is not triggered.', true],
    ['Seit dem Umzug startet die Sicherung um 21 Uhr nicht mehr. Von Hand läuft alles sauber durch.', true],
    ['All backups green, no errors. Next week we plan to move the cache.', false],
    ['we plan to move the cache since the disk fails', false],
    ['Recover Data > Mount opened the volume. The rest is all fine', false],
    ['Backups green for 3 years, nobody knows the passphrase any more, it is lost', true],
    ['All azure backup jobs green, coffee machine broken', false],
    ['all 14 servers green, scratch moved to D: without trouble', false],
    ['23 of 23 jobs completed successfully, failed 0', false],
  ])('%s: %s', (text, is) => {
    expect(failsApart([text], index)).toBe(is);
  });

  it('is looked for in what a person wrote, not in a log', () => {
    const line = 'The vault credentials are invalid.';
    expect(failsApart([line], index)).toBe(true);
    expect(failsApart(Array(26).fill(line), index)).toBe(false);
    expect(failsApart([`${line} ${'word '.repeat(1_000)}`], index)).toBe(false);
  });

  it('is answered beside good news, and good news alone is not', () => {
    const hangs =
      'Recover Data in MARS hangs at mounting the recovery volume, 45 minutes and no drive letter shows up.';
    expect(firstAnswer(diagnose(`${hangs} Backup jobs are all green.`))).toBe('restore-mount-problems');
    expect(diagnose('MARS: mounted the recovery volume, all green.').findings[0]?.verdict).toBe('none');
  });
});
