/** The page for people who write entries: its template works, and its table quotes what the check really prints. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../src/knowledge/build.ts';
import { readKnowledgeFiles } from '../../src/knowledge/files.ts';
import { guideSchema } from '../../src/knowledge/schema.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/knowledge.md', import.meta.url)), 'utf8');
const BLOCK = /<!-- template:[^\n]*-->\n```yaml\n([\s\S]*?)```/;
const template = BLOCK.exec(page)?.[1] ?? '';
const files = readKnowledgeFiles();
const FIELD = /^\| (`[^|]+`) \|/gm;

/** What the check says when the template is a guide of ours, its `from` spoilt into `to`. */
function check(from = '', to = ''): string[] {
  const text = template.replace(from, to);
  if (from !== to) expect(text, `"${from}" is not in the template`).not.toBe(template);
  const file = { name: 'knowledge/guides/my-new-entry.yaml', text };
  const { faults } = buildKnowledge({ ...files, guides: [...files.guides, file] });
  return faults.map(({ message }) => message);
}

describe('the template', () => {
  it('is a guide of the knowledge without a fault', () => {
    expect(template).toContain('id: my-new-entry');
    expect(check()).toEqual([]);
  });

  it('shows only fields that there are, and the page tells of each', () => {
    const told = [...page.matchAll(FIELD)].flatMap(([, cell = '']) => cell.replaceAll('`', '').split(', '));
    // `notes` is for a team's own folder.
    const fields = Object.keys(guideSchema.shape).filter((field) => field !== 'notes');
    expect(told).toEqual(expect.arrayContaining(fields));
  });
});

describe('the table of faults', () => {
  it.each([
    ['title: What', 'titel: What', 'there is no field "titel" here'],
    ['family: cache\n', '', 'the field "family" is missing'],
    ['do: Run the', 'do: Run: the', 'Nested mappings are not allowed in compact mappings'],
    ['https://learn.microsoft.com/azure/backup/backup-azure-mars-troubleshoot"', '', 'Missing closing "quote'],
    ['  - the backup', '\t- the backup', 'Tabs are not allowed as indentation'],
    [
      'id: 999999',
      'hresult: 0x80070005',
      'codes 1, hresult: a text is expected, not the number 2147942405 (put it in quotes to make it a text)',
    ],
    [
      /symptoms:\n(?: {2}- .*\n)*/.exec(template)?.[0] ?? '',
      'symptoms:\n  - one\n',
      'symptoms: needs at least 2 item(s)',
    ],
    [
      "Open the agent's console and look at the newest job.",
      'x'.repeat(401),
      'causes 1, steps 1, do: too long: 401 characters, 400 are allowed',
    ],
    ['https://learn', 'learn', 'links 1, url: must be a whole address that starts with https://'],
    ['2026-11-22', '22.11.2026', 'reviewed: must be a date such as 2026-11-22'],
    ['family: cache', 'family: cash', 'there is no family "cash"'],
    [
      'id: 999999',
      'id: 34513',
      'ID 34513 (0x86D1) belongs to "invalid-vault-credentials" already; a code has one entry',
    ],
    ['title: What', 'title: TODO what', 'this is still to be written; replace the TODO, or set draft: true'],
    ['id: my-new-entry', 'id: my-entry', 'the id "my-entry" and the file name "my-new-entry" differ'],
  ])('%s', (from, to, message) => {
    expect(page).toContain(`| \`${message}\` |`);
    expect(check(from, to)).toContainEqual(expect.stringContaining(message));
  });
});
