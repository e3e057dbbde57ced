/** Faults inside one file: told with the line to mend and in words for people who are no programmers. */
import { describe, expect, it } from 'vitest';
import { faults, files, guide } from './faulty-files.ts';

describe('a file that can not be read', () => {
  it.each([
    [
      'a quote that is not closed',
      'title: The disk',
      'title: "The disk',
      /^knowledge\/guides\/disk-full\.yaml:3: Missing closing "quote/,
    ],
    [
      'a colon in plain text',
      'do: Delete old files.',
      'do: Delete: files',
      /^knowledge\/guides\/disk-full\.yaml:16: Nested/,
    ],
    [
      'a tab as indentation',
      '  - no room',
      '\t- no room',
      /^knowledge\/guides\/disk-full\.yaml:11: Tabs are not allowed/,
    ],
    ['the same field twice', 'family: cache', 'family: cache\nfamily: cache', /:5: Map keys must be unique/],
  ])('%s', (_, from, to, fault) => {
    const found = faults(files('guides', from, to));
    expect(found).toContainEqual(expect.stringMatching(fault));
    expect(found.filter((line) => line.startsWith(guide))).toHaveLength(1);
  });
});

describe('a field that is not right', () => {
  it.each([
    [
      'unknown',
      'title: The',
      'titel: The',
      [`${guide}:2: the field "title" is missing`, `${guide}:3: there is no field "titel" here`],
    ],
    [
      'unknown in a step',
      '        command: del x',
      '        comand: del x',
      [`${guide}:17: causes 1, steps 1: there is no field "comand" here`],
    ],
    [
      'unknown beside a procedure',
      'when: You',
      'wen: You',
      [`${guide}:19: causes 1, steps 2: there is no field "wen" here`],
    ],
    ['missing', 'family: cache\n', '', [`${guide}:2: the field "family" is missing`]],
    [
      'missing in a message',
      'text: The disk is full.',
      'needs: agent',
      [`${guide}:6: messages 1: the field "text" is missing`],
    ],
    [
      'missing in a step',
      'do: Delete old files.\n        ',
      '',
      [`${guide}:16: causes 1, steps 1: the field "do" is missing`],
    ],
    ['empty', 'title: The disk is full (ID 4711)', 'title:', [`${guide}:3: title: a text is expected, not nothing`]],
    [
      'a backtick in text for people',
      'do: Delete old files.',
      'do: Delete `old` files.',
      [
        `${guide}:16: causes 1, steps 1, do: a backtick would be shown as it is: give a command, path, host or registry value its own field; leave it out around other words`,
      ],
    ],
    [
      'text for people on two lines',
      'do: Delete old files.',
      'do: "Delete\\nold files."',
      [`${guide}:16: causes 1, steps 1, do: keep it on one line`],
    ],
    [
      'more notes than a card has room for',
      'title: The disk is full (ID 4711)',
      `title: The disk is full (ID 4711)\nnotes: [${Array.from({ length: 11 }, () => 'Ask.').join(', ')}]`,
      [`${guide}:4: notes: at most 10 item(s) are allowed`],
    ],
    [
      'a text for a list',
      'related: [slow-disk]',
      'related: slow-disk',
      [`${guide}:22: related: a list (lines that start with "- ") is expected, not "slow-disk"`],
    ],
    ['a word for a number', 'id: 4711', 'id: 4711x', [`${guide}:8: codes 1, id: a number is expected, not "4711x"`]],
    [
      'a number for a text',
      'id: 4711',
      'hresult: 0x80070005',
      [
        `${guide}:8: codes 1, hresult: a text is expected, not the number 2147942405 (put it in quotes to make it a text)`,
      ],
    ],
    [
      'two kinds of code',
      'name: DiskIsFull',
      'name: DiskIsFull\n    http: 403',
      [`${guide}:9: codes 2: there is no field "name" here`],
    ],
    [
      'another shell',
      'command: del x',
      'shell: perl',
      [`${guide}:17: causes 1, steps 1, shell: must be "cmd" or "powershell" or "bash"`],
    ],
    [
      'no whole address',
      'https://example',
      'example',
      [`${guide}:21: links 1, url: must be a whole address that starts with https://`],
    ],
    ['no date', '2026-01-02', '2.1.2026', [`${guide}:26: reviewed: must be a date such as 2026-11-22`]],
    ['too few', '  - no room left for the backup\n', '', [`${guide}:10: symptoms: needs at least 2 item(s)`]],
    [
      'too long',
      'Delete old files.',
      'x'.repeat(401),
      [`${guide}:16: causes 1, steps 1, do: too long: 401 characters, 400 are allowed`],
    ],
    ['over two lines', 'title: The disk', 'title: |\n  The\n  disk\n# ', [`${guide}:3: title: keep it on one line`]],
  ])('%s', (_, from, to, expected) => {
    // The others miss the guide while it can't be read; that is not what this is about.
    expect(faults(files('guides', from, to)).filter((fault) => fault.startsWith(guide))).toEqual(expected);
  });
});

it('a backtick stays in a command, where PowerShell has a use for it', () => {
  expect(faults(files('guides', 'command: del x', 'command: Remove-Item `'))).toEqual([]);
});
