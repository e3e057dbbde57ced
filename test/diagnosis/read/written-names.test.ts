/** Names of errors in a line: whole, cut off, and of the services around the agent. */
import { describe, expect, it } from 'vitest';
import { findCodes } from '../../../src/diagnosis/read/codes.ts';
import { createNameIndex } from '../../../src/diagnosis/read/names.ts';
import { codesOf } from '../../../src/knowledge/codes.ts';
import { knowledge } from '../../helpers/diagnosis.ts';

const all = [...knowledge.entries.values()].flatMap(codesOf);
const names = [...new Set(all.filter(({ kind }) => kind === 'name').map(({ value }) => value))];
const index = createNameIndex(new Map(names.map((name) => [name.toLowerCase(), name])));

describe('a name', () => {
  it('is found as it is written, in other case and over a wrap', () => {
    for (const name of names) {
      expect(
        findCodes([`+ FullyQualifiedErrorId : ${name},Microsoft`], index).map(({ value }) => value),
        name,
      ).toContain(name);
      expect(
        findCodes([name.toUpperCase()], index).map(({ value }) => value),
        name,
      ).toContain(name);
    }
  });
});

describe('a name that was cut off', () => {
  it.each([
    'SalChecksumStoreInitializ…',
    'SalChecksumSt...',
    'F:;Failed;SALCHECKSUMSTOREINIT…',
    'the alert only shows `MARS fs01 fail SalChecksumStoreInitializ` ?',
    'job failed: SalChecksumSt (1/2)',
  ])('%s is the one that begins so', (text) => {
    expect(findCodes([text], index)).toMatchObject([
      { kind: 'name', value: 'SalChecksumStoreInitializationFailed', shape: 'labelled' },
    ]);
  });

  it.each(['salchecksumst', 'SalChecksumStoreOfMine…', 'CBPServer…', 'ChecksumStoreInitializ…'])(
    '%s is none',
    (text) => {
      expect(findCodes([text], index)).toEqual([]);
    },
  );
});

describe('a name of an error of the backup services', () => {
  it('is seen whether it is known or not', () => {
    expect(findCodes(['UserErrorOpeningSQLConnection on REPORTING'], index)).toMatchObject([
      { kind: 'name', value: 'UserErrorOpeningSQLConnection', shape: 'marked' },
    ]);
  });

  it.each(['UserError', 'UserErrors', 'a user error occurred', 'UserErrorXy'])('is not "%s"', (line) => {
    expect(findCodes([line], index)).toEqual([]);
  });
});
