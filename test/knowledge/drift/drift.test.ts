import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/build.ts';
import { readBaseArticle } from '../../../src/knowledge/drift/article-base.ts';
import { knowledgeDrift } from '../../../src/knowledge/drift/command.ts';
import { formatDrift } from '../../../src/knowledge/drift/format.ts';
import { type DriftReport, driftReport } from '../../../src/knowledge/drift/report.ts';
import type { Knowledge } from '../../../src/knowledge/types.ts';

const base = readBaseArticle();
const ours = loadKnowledge();

function pathOf(date: string): string {
  return fileURLToPath(new URL(`../fixtures/article-${date}.md`, import.meta.url));
}

function copyOf(date: string): string {
  return readFileSync(pathOf(date), 'utf8');
}

/** The base article with one part of it changed. */
function changed(from: string, to: string): DriftReport {
  const text = copyOf('2024-05-28');
  if (!text.includes(from)) throw new Error(`the article has no ${from}`);
  return driftReport(
    text.replace(from, () => to),
    ours,
    base,
  );
}

function without(...ids: string[]): Knowledge {
  return { ...ours, entries: new Map([...ours.entries].filter(([id]) => !ids.includes(id))) };
}

const NO_DRIFT: Omit<DriftReport, 'copy'> = {
  base: '2024-05-28',
  new: [],
  gone: [],
  reworded: [],
  wording: [],
  sections: { renamed: [], regrouped: [], newGroups: [], gone: [] },
  anchors: [],
  deadLinks: [],
};

describe('the version that the knowledge was made from', () => {
  it('gives no drift at all', () => {
    expect(driftReport(copyOf('2024-05-28'), ours, base)).toEqual({ ...NO_DRIFT, copy: '2024-05-28' });
    expect(knowledgeDrift(pathOf('2024-05-28'), ours)).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining('No drift.'),
    });
  });

  it('gives none with the line ends of Windows either', () => {
    const report = driftReport(copyOf('2024-05-28').replaceAll('\n', '\r\n'), ours, base);
    expect(report).toEqual({ ...NO_DRIFT, copy: '2024-05-28' });
  });

  it('gives an error as new when its entry is missing from the knowledge', () => {
    const report = driftReport(copyOf('2024-05-28'), without('sal-vhd-init'), base);
    expect(report.new).toMatchObject([{ section: 'SalVhdInitializationError', why: 'no-entry' }]);
    expect(formatDrift(report)).toContain('no entry covers it');
  });
});

describe('the version of 11/28/2025', () => {
  const report = driftReport(copyOf('2025-11-28'), ours, base);

  it('has one new error, which an entry covers already', () => {
    expect(report.new).toEqual([
      {
        section: 'Backup Failure due to cbengine crash',
        messages: [
          'The Microsoft Azure Recovery Services Agent cannot connect to the OBEngine service.',
          'Cannot connect to CBEngine',
        ],
        codes: [],
        entry: 'obengine-not-reachable',
      },
    ]);
    const { exitCode, text } = knowledgeDrift(pathOf('2025-11-28'), ours);
    expect(exitCode).toBe(1);
    expect(text).toContain('New errors: 1\n');
    expect(text).toContain('the entry obengine-not-reachable covers it already');
  });

  it('has the same new error for a knowledge without that entry', () => {
    const { new: found } = driftReport(copyOf('2025-11-28'), without('obengine-not-reachable'), base);
    expect(found.map(({ section, entry }) => [section, entry])).toEqual([
      ['Backup Failure due to cbengine crash', undefined],
    ]);
  });

  it('takes nothing away and rewords nothing', () => {
    expect(report).toMatchObject({ gone: [], reworded: [], wording: [] });
  });

  it('groups its sections in another way', () => {
    expect(report.sections).toMatchObject({
      renamed: expect.arrayContaining([
        { from: 'Troubleshoot restore problems', to: 'Restore issues' },
        { from: 'Troubleshoot Cache problems', to: 'Cache issues' },
      ]),
      regrouped: expect.arrayContaining([
        { title: 'Backup jobs completed with warning', from: 'Troubleshoot errors', to: 'Backup issues' },
        { title: 'Restore issues', from: 'Troubleshoot errors', to: undefined },
      ]),
      newGroups: ['Backup issues'],
      gone: [],
    });
  });

  it('calls one anchor of another page by another name', () => {
    expect(report.anchors).toEqual([
      {
        page: 'backup-azure-restore-windows-server.md',
        from: 'use-instant-restore-to-restore-data-to-an-alternate-machine',
        to: 'restore-data-to-an-alternate-machine-using-instant-restore',
      },
    ]);
  });

  it('breaks the links of ours to renamed headings', () => {
    for (const link of report.deadLinks) expect(link).toMatchObject({ now: 'cache-issues' });
  });
});

describe('the version of 12/05/2022', () => {
  it('has no new error and differs in contractions only', () => {
    const report = driftReport(copyOf('2022-12-05'), ours, base);
    expect(report).toMatchObject({ copy: '2022-12-05', new: [], gone: [], reworded: [], anchors: [] });
    expect(report.wording).toHaveLength(3);
    expect(knowledgeDrift(pathOf('2022-12-05'), ours).exitCode).toBe(0);
  });
});

describe('a changed article', () => {
  it('has a new error for a new row of a table', () => {
    const row = '| 0x80070005             | Access Is Denied ';
    const report = changed(row, `| 0x80070020 | The process cannot access the file. | Close it. |\n  ${row}`);
    expect(report.new).toMatchObject([{ codes: ['0x80070020'], section: 'Backup jobs completed with warning' }]);
    expect(report.gone).toEqual([]);
  });

  it('has a new error for a code beside a known one, when no entry lists the code', () => {
    const report = changed('0x80070002, 0x80070003 |', '0x80070002, 0x80070003, 0x8007FFF3 |');
    expect(report.new).toMatchObject([
      { codes: ['0x8007FFF3'], why: 'code-added', entry: 'file-not-found-0x80070002' },
    ]);
    expect(report.reworded).toMatchObject([{ codesAdded: ['0x8007FFF3'], codesGone: [], messages: [] }]);
    expect(formatDrift(report)).toContain('codes added: 0x8007FFF3');
  });

  it('has a new error for a section that a name of the agent heads', () => {
    const report = changed(
      '#### SalBitmapError',
      '#### SalNewTrouble\n\nError message | Recommended action\n--|--\nThe scratch folder sings | Stop it\n\n#### SalBitmapError',
    );
    expect(report.new).toEqual([
      { section: 'SalNewTrouble', messages: ['The scratch folder sings'], codes: ['SalNewTrouble'], entry: undefined },
    ]);
  });

  it('has a new error for a section without any message', () => {
    const report = changed('## Next steps', '## The console stays white\n\nRestart it.\n\n## Next steps');
    expect(report.new).toMatchObject([{ section: 'The console stays white', messages: [], codes: [] }]);
    expect(formatDrift(report)).toContain('The console stays white: no entry covers it');
  });

  it('has a new error for a message that a sentence quotes', () => {
    const report = changed(
      'this could be because of a duplicate instance',
      'or the error: *The job queue of this server is full.* this could be because of a duplicate instance',
    );
    expect(report.new).toMatchObject([{ messages: ['The job queue of this server is full.'] }]);
  });

  it('misses an error whose row is gone', () => {
    const text = copyOf('2024-05-28').replace(/^.*0x8007018b.*\n/m, '');
    const report = driftReport(text, ours, base);
    expect(report.gone).toMatchObject([{ codes: ['0x8007018B'], entry: 'cloud-file-access-denied-0x8007018b' }]);
    expect(report.new).toEqual([]);
    expect(formatDrift(report)).toContain('the entry cloud-file-access-denied-0x8007018b holds it');
  });

  it('misses an error whose section is gone', () => {
    const text = copyOf('2024-05-28').replace(/^#### Increase shadow copy storage[^#]*/m, '');
    expect(driftReport(text, ours, base).gone).toMatchObject([
      { section: 'Increase shadow copy storage', entry: 'shadow-copy-storage' },
    ]);
  });

  it('words a message in another way', () => {
    const report = changed(
      'Activation did not succeed completely but the encryption passphrase was saved to the following file.',
      'The activation stopped half-way, yet your passphrase has been saved in this file.',
    );
    expect(report.new).toEqual([]);
    expect(report.reworded).toMatchObject([{ entry: 'set-encryption-key-failed', codesAdded: [], codesGone: [] }]);
    expect(report.reworded[0]?.messages).toHaveLength(1);
  });

  it('gives an error another ID', () => {
    const report = changed('(ID: 230006)', '(ID: 100012)');
    expect(report.reworded).toMatchObject([
      { entry: 'resource-not-provisioned-230006', codesAdded: ['100012'], codesGone: ['230006'] },
    ]);
  });
});

describe('a file that is no copy of the article', () => {
  it('is told as such', () => {
    const here = knowledgeDrift(fileURLToPath(import.meta.url), ours);
    expect(here).toEqual({ exitCode: 2, text: expect.stringContaining('is it a copy') });
    const nowhere = knowledgeDrift('/nowhere/article.md', ours);
    expect(nowhere).toEqual({ exitCode: 2, text: expect.stringContaining('cannot read /nowhere/article.md') });
  });
});
