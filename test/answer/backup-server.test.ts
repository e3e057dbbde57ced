import { describe, expect, it } from 'vitest';
import { showAnswer } from '../../src/desk/show.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';

const knowledge = loadKnowledge();

describe('an ID of a DPM or MABS server', () => {
  it.each(['33621', '(ID: 33621)', '0x8355'])('%s is told as one, with where to look', (asked) => {
    const answer = showAnswer(asked, knowledge);
    expect(answer).toMatchObject({ kind: 'decoded', intro: expect.stringContaining('DPM or MABS server') });
    expect(answer?.kind === 'decoded' && answer.links?.map(({ url }) => url)).toEqual([
      'https://learn.microsoft.com/azure/backup/backup-azure-mabs-troubleshoot',
      'https://learn.microsoft.com/azure/backup/backup-azure-scdpm-troubleshooting',
    ]);
  });

  it('is not said of a Windows code', () => {
    expect(showAnswer('0x80070020', knowledge)).toMatchObject({
      kind: 'decoded',
      intro: expect.stringContaining('in general'),
    });
  });
});
