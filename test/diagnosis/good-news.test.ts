/** Talk in which all is well, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import { answers, diagnose, firstFinding } from '../helpers/diagnosis.ts';

it.each([
  'ontem instalei o agente MARS, a primeira cópia completa terminou sem um único aviso',
  '25 of 25 MAB jobs completed, duration avg 00:41. (daily digest, no reply needed)',
])('all is well: %s', (said) => {
  expect(firstFinding(said)?.verdict).toBe('none');
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

describe('where all is said to be well', () => {
  it('words of the topic say nothing of what fails besides', () => {
    const said =
      'Handover night: quiet. 2 alerts, both false. azure backup jobs for HOF + BAY finished ok 03:20. coffee machine still dead, ticket open with facilities';
    expect(firstFinding(said)?.entries ?? []).toEqual([]);
  });

  it('"completed without warnings" is no completed with warnings', () => {
    const said =
      'all 14 boxes were upgraded to agent 2.0.9270 yesterday evening, first backups completed without warnings.';
    expect(answers(diagnose(said))).toEqual([]);
  });
});

describe('good news', () => {
  it.each([
    'Monthly report Recovery Services vault rsv-muc: 18 servers, 540 jobs, 540 completed, 0 with warnings, 0 failed',
    'Daily report: Azure Backup (MARS) 23 of 23 jobs completed successfully. Failed 0, Warnings 0.',
    'Thx Tomasz, the 34513 is gone, new creds file did it. closing',
    're 100050 from last week: network opened the URLs, all MARS servers back up again since tuesday, closing the ticket',
    'INC0034513 resolved: new vault credential downloaded, FS01 registered, first backup through. No further action.',
    "We'll move the MARS cache of FS02 to the new disk on Saturday at 9, nothing to do for you",
  ])('stay good news: %s', (said) => {
    expect(firstFinding(said)?.verdict).not.toBe('answer');
  });

  it('are none in a complaint that the entry words so', () => {
    const said =
      "Our MARS box hasn't kicked off a single nightly in two weeks, no failures logged, no alert, nothing. Ran one by hand and it finished in 20 min. Group policy team did push a new PowerShell execution policy.";
    expect(firstFinding(said)?.entries[0]?.id).toBe('schedule-not-running');
  });

  it('have an exception', () => {
    const said =
      'renamed the server, rejoined, everything ok except azure backup agent: resource not provisioned in service something.';
    expect(firstFinding(said)?.entries[0]?.id).toBe('resource-not-provisioned-230006');
  });
});
