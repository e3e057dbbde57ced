import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mars, marsHere, marsInto } from './mars.ts';

const ARTICLE = fileURLToPath(new URL('../knowledge/fixtures/article-2024-05-28.md', import.meta.url));

const listSchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      title: z.string().min(1),
      kind: z.enum(['guide', 'catalogue']),
      family: z.string().min(1),
      codes: z.array(z.string()),
      causes: z.int().min(0),
      steps: z.int().min(0),
      source: z.array(z.string()).min(1),
      reviewed: z.iso.date(),
    }),
  ),
});

const folder = mkdtempSync(join(tmpdir(), 'mars-team-'));
const team = join(folder, 'team');
const faulty = join(folder, 'faulty');
const GUIDE = {
  id: 'our-proxy',
  title: 'Our proxy refuses the agent',
  family: 'proxy',
  codes: [{ id: 999001 }],
  symptoms: ['proxy says no', 'nothing gets through the proxy'],
  causes: [{ title: 'The server is not on the list', steps: [{ do: 'Ask the network team.' }, { do: 'Try again.' }] }],
  source: [{ document: 'mars-troubleshoot' }],
  reviewed: '2026-01-02',
};

beforeAll(() => {
  mkdirSync(join(team, 'guides'), { recursive: true });
  writeFileSync(join(team, 'guides', 'our-proxy.yaml'), JSON.stringify(GUIDE, null, 2));
  cpSync(team, faulty, { recursive: true });
  writeFileSync(join(faulty, 'guides', 'our-proxy.yaml'), JSON.stringify({ ...GUIDE, family: 'nowhere' }, null, 2));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('knowledge list', () => {
  it('prints every entry as JSON, those of the team too', async () => {
    const { code, out } = await marsHere(['knowledge', 'list', '--json'], { MARS_KNOWLEDGE_DIR: team });
    expect(code).toBe(0);
    const { entries } = listSchema.parse(JSON.parse(out));
    expect(entries.find(({ id }) => id === 'our-proxy')).toEqual({
      id: 'our-proxy',
      title: 'Our proxy refuses the agent',
      kind: 'guide',
      family: 'proxy',
      codes: ['999001'],
      causes: 1,
      steps: 2,
      source: ['mars-troubleshoot'],
      reviewed: '2026-01-02',
    });
    expect(entries.find(({ id }) => id === 'unable-to-connect')?.codes).toEqual(['100050', '407']);
    for (const { id, kind, causes, steps } of entries) {
      if (kind === 'guide') expect([id, causes > 0 && steps > 0]).toEqual([id, true]);
    }
  });

  it('prints a line for each entry, and ends quietly when the reader goes away', async () => {
    const { out } = await marsHere(['knowledge', 'list']);
    const [header, ...rows] = out.trimEnd().split('\n');
    expect(header).toMatch(/^ID +KIND +FAMILY +CAUSES +STEPS +REVIEWED +CODES +SOURCE +TITLE$/);
    expect(rows.find((row) => row.startsWith('unable-to-connect '))).toContain(' 100050,407 ');
    expect(await marsInto('knowledge list', 'head -n 1')).toEqual({ code: 0, out: `${header}\n`, err: '' });
  });
});

describe('knowledge check', () => {
  it('says in one line what it checked', async () => {
    const { code, out } = await marsHere(['knowledge', 'check'], { MARS_KNOWLEDGE_DIR: team });
    expect(code).toBe(0);
    expect(out).toMatch(/^No faults: \d+ guides, \d+ catalogue entries, .*team laid over ours\.\n$/);
  });

  it('prints each fault with file and line, and ends with 1', async () => {
    const { code, out } = await mars(['knowledge', 'check'], { env: { MARS_KNOWLEDGE_DIR: faulty } });
    expect(code).toBe(1);
    expect(out).toContain(`${join(faulty, 'guides', 'our-proxy.yaml')}:4: there is no family "nowhere"\n`);
  });

  it('stops every command that needs the knowledge, with the faults and no stack', async () => {
    const { code, out, err } = await marsHere(['diagnose'], { MARS_KNOWLEDGE_DIR: faulty }, 'x');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('there is no family "nowhere" (KNOWLEDGE_FAULTY)');
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('knowledge drift', () => {
  it('finds nothing new in the copy that the knowledge was made from', async () => {
    expect(await marsHere(['knowledge', 'drift', ARTICLE])).toMatchObject({ code: 0, err: '' });
  });

  it('says that a file is not there, and ends with 2', async () => {
    const { code, out, err } = await marsHere(['knowledge', 'drift', join(folder, 'missing.md')]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('missing.md');
  });
});
