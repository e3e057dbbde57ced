/** Where a choice is better than an answer or than nothing, and what fails though no word says so. */
import { describe, expect, it } from 'vitest';
import { answers, diagnose, firstFinding } from '../helpers/diagnosis.ts';

it('who asks how to do a thing is answered though nothing is broken', () => {
  const asked =
    'What is the correct way to relocate the MARS scratch folder from C: to D:? Nothing is broken, just want to plan it for friday.';
  expect(firstFinding(asked)?.entries[0]?.id).toBe('move-scratch-folder');
});

it('a choice is offered for no few words of the topic', () => {
  const plan =
    'I will install the MARS agent on the two new file servers on Thursday evening, please do not patch them then.';
  expect(firstFinding(plan)?.entries).toEqual([]);
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
    expect(firstFinding(said)?.entries[0]?.id).toBe('job-already-in-progress');
  });

  it('is not well, though the console is green', () => {
    const said =
      'in de portal staat de back-up van SRV-DATA al 17 dagen op "Wordt uitgevoerd". Op de server zelf in de console niks te zien, daar is alles groen. annuleren kan niet';
    expect(firstFinding(said)?.entries[0]?.id).toBe('stale-in-progress-job');
  });
});

describe('a question in which nothing failed', () => {
  const asked =
    'What is the supported way to put the MARS scratch folder on another drive? C: is a 100 GB SSD and I would like the cache on the D: volume before it becomes a problem.';

  it('gets a choice where it is put as the wordings of an entry put it', () => {
    expect(firstFinding(asked)).toMatchObject({ verdict: 'choose' });
    expect(firstFinding(asked)?.entries[0]?.id).toBe('move-scratch-folder');
  });

  it('gets none where it is not, and a plan gets none', () => {
    expect(
      firstFinding('How do I change the retention of the monthly points in a MARS policy from 12 to 36 months?')
        ?.verdict,
    ).toBe('none');
    expect(
      firstFinding(
        'FYI next Tuesday 19:00 we move the MARS cache on FS02 from C: to S:, I have done it on FS01 last week and it is fine. No action from you.',
      )?.verdict,
    ).toBe('none');
  });
});

it('a telling meaning that nothing written of the likeliest entry knows makes an answer a choice', () => {
  const full = 'the Scratch folder of the azure backup agent because C: was full. Now all jobs fail.';
  const compressed = `A colleague ticked "compress contents to save disk space" on ${full} Is a compressed cache folder supported at all?`;
  expect(firstFinding(compressed)?.verdict).toBe('choose');
  expect(firstFinding(compressed)?.entries.map(({ id }) => id)).toContain('cache-problems');
  expect(answers(diagnose(`A colleague looked at ${full}`))).toEqual(['sal-low-disk-space']);
});

describe('what is likely though little says so', () => {
  it('is offered where the history of jobs is named', () => {
    const said =
      'why does my job history have two entries at exactly the same minute, one runs and the other says another job was in progress';
    expect(firstFinding(said)).toMatchObject({ verdict: 'choose', entries: [{ id: 'job-already-in-progress' }, {}] });
    expect(firstFinding(said.replace('my job history', 'it'))?.verdict).toBe('none');
  });

  it('is offered alone with what curators tie to it', () => {
    const said =
      'I get the file from the vault page, copy it over RDP, the setup takes it and then says credentials no good or not the latest. did that 4 times with 4 files';
    const finding = firstFinding(said);
    expect(finding?.verdict).toBe('choose');
    expect(finding?.entries[0]?.id).toBe('invalid-vault-credentials');
  });

  it('is not offered to a question without a failure, where only a complaint is worded so', () => {
    const asked = 'how do I change the azure backup schedule from once to three times a day, retention stays the same';
    expect(firstFinding(asked)?.entries).toEqual([]);
  });
});
