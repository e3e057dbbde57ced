import { expect, it } from 'vitest';
import { describeError } from '../../src/errors.ts';

const PASTE =
  'Error: no\n    at CONTOSO.Backup (C:\\Users\\jdoe\\job.cs:12:5)\nat \\\\SRV01\\share:1:1\n    at end:1:1';

it('tells where an error was thrown, and nothing of its message, even where that looks like a place', () => {
  const quoting = new Error(PASTE);
  const { at = [] } = describeError(quoting);
  expect(at.length).toBeGreaterThan(0);
  expect(at[0]).toContain('describe-error.test.ts');
  expect(at.join()).not.toMatch(/CONTOSO|jdoe|SRV01|end:1/);
});

it('tells no place where the message was changed after the stack was made', () => {
  const changed = new Error(PASTE);
  // A stack is written down when it is first read.
  expect(changed.stack).toContain(PASTE);
  changed.message = 'other';
  expect(describeError(changed)).toEqual({ error: 'Error', at: [] });
  // An empty message is found anywhere.
  changed.message = '';
  expect(JSON.stringify(describeError(changed))).not.toMatch(/CONTOSO|jdoe|SRV01|end:1/);
});

it('tells the places of an error without a message', () => {
  expect(describeError(new TypeError())).toMatchObject({
    error: 'TypeError',
    at: expect.arrayContaining([expect.stringContaining('describe-error.test.ts')]),
  });
});
