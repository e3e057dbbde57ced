/** Codes that stand alone, are called codes only, or are wrapped by another message. */
import { describe, expect, it } from 'vitest';
import { answers, diagnose, firstFinding } from '../helpers/diagnosis.ts';

describe('an entry whose code stands there alone, with little that speaks of the agent', () => {
  const listed =
    'View failed files ->\n' +
    String.raw`E:\2017\MVI_0031.MOV  The file or directory is corrupted and unreadable. (0x80070570)`;

  it('is offered beside the one that curators tie to it', () => {
    const finding = firstFinding(listed);
    expect(finding?.verdict).toBe('choose');
    expect(finding?.entries.map(({ id }) => id)).toEqual(['file-corrupted-0x80070570', 'completed-with-warnings']);
    expect(finding?.entries[1]).toMatchObject({ confidence: 0, matched: ['often comes together with it'] });
  });
});

describe('a number after "code" alone, or in brackets in passing', () => {
  it.each([
    'new badge reader at room 403, old code 100110 does not open it any more',
    'delivery goes to warehouse B, ask for code 34513 at gate 2',
    'new label for the tape drive: put the old one (100051) on the list for disposal',
  ])('is any code, with no word of the agent, of a failure or of a question: %s', (said) => {
    expect(firstFinding(said)?.verdict).toBe('none');
  });

  it.each(['code 34513', 'what does code 34513 mean', 'registration fails with code 34513', 'MARS shows code 34513'])(
    'is an error of the agent: %s',
    (said) => {
      expect(answers(diagnose(said))).toEqual(['invalid-vault-credentials']);
    },
  );
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
