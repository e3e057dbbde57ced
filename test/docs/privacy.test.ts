/** docs/privacy.md against the code: every table, every example of what is taken out, the time. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { redact } from '../../src/redaction/redact.ts';
import { OWN, SIGNED, TABLES } from '../../src/store/forget.ts';

const page = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
const section = (title: string): string => page.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const KEPT = /^\| `(\w+)` \| .+ \| .+ \| .+ \|$/gm;
const EXAMPLE = /^\| `(.+)` \| `(.+)` \|$/gm;
const FORGET = /^\| (`.+?) \| (.+?) \| .+ \|$/gm;

describe('docs/privacy.md', () => {
  it('tells of every table, and of no other', () => {
    const told = [...section('What is kept').matchAll(KEPT)].map(([, table]) => table);
    expect(told).toHaveLength(TABLES.length);
    expect(new Set(told)).toEqual(new Set(TABLES));
  });

  const examples = [...section('What is taken out first').matchAll(EXAMPLE)];

  it.each(examples.map(([, pasted = '', kept = '']) => [pasted, kept]))('%s is kept as %s', (pasted, kept) => {
    expect(redact(pasted)).toBe(kept);
  });

  it('shows what is kept too', () => {
    expect(examples.length).toBeGreaterThan(15);
    expect(examples.some(([, pasted, kept]) => pasted === kept)).toBe(true);
  });

  it('is right about the time', () => {
    expect(section('How long')).toContain(`${readConfig({}).retentionDays} unless it is set`);
  });

  it('says of every table what forgetting does', () => {
    const rows = [...section('Deleting').matchAll(FORGET)].map(([, tables = '', how = '']) => ({ tables, how }));
    for (const table of TABLES) expect(rows.filter(({ tables }) => tables.includes(`\`${table}\``))).not.toEqual([]);
    const how = (table: string) => rows.filter(({ tables }) => tables.includes(`\`${table}\``)).map((row) => row.how);
    for (const table of OWN) expect(how(table)).toEqual(expect.arrayContaining([expect.stringContaining('deleted')]));
    for (const [table] of SIGNED) {
      expect(how(table)).toEqual(expect.arrayContaining([expect.stringContaining('without the id')]));
    }
  });
});
