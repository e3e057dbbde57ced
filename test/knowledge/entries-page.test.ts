import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTRIES_PAGE, entriesPage } from '../../scripts/knowledge-page.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';
import { makeKnowledge } from '../helpers/knowledge.ts';

const LOCAL_LINK = /\]\((\.\.\/[^)]+)\)/g;

describe('docs/entries.md', () => {
  const page = readFileSync(ENTRIES_PAGE, 'utf8');

  it('shows the entries as they are', () => {
    expect(page === entriesPage(loadKnowledge()), 'run "npm run docs:entries"').toBe(true);
  });

  it('names every entry', () => {
    for (const id of loadKnowledge().entries.keys()) expect(page).toContain(id);
  });

  it('leads to files that are there', () => {
    const links = [...page.matchAll(LOCAL_LINK)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(join(dirname(ENTRIES_PAGE), link)))).toEqual([]);
  });
});

describe('the page of entries', () => {
  const page = entriesPage(
    makeKnowledge({
      guides: [
        {
          id: 'full',
          title: 'It | is <Full>',
          codes: [{ id: 100050 }, { hresult: '0x80070005' }, { win32: 1612 }, { http: 407 }, { name: 'Sal_Full' }],
        },
      ],
      catalogue: [
        { id: 'mars-100012', code: 100012, message: 'Cold' },
        { id: 'mars-9001', code: 9001 },
      ],
    }),
  );

  it('gives codes in decimal and hex', () => {
    expect(page).toContain(
      '| [full](../knowledge/guides/full.yaml) | 100050 (0x186D2)<br>-2147024891 (0x80070005)<br>Windows 1612 (0x64C)<br>HTTP 407<br>Sal\\_Full |',
    );
    expect(page).toContain('| mars-100012 | 100012 (0x186AC) | Cold |');
  });

  it('keeps text out of the markup', () => {
    expect(page).toContain('| It \\| is \\<Full\\> |');
  });

  it('orders by number and leaves empty families out', () => {
    expect(page.indexOf('mars-9001')).toBeLessThan(page.indexOf('mars-100012'));
    expect(page).toContain('## Cache (scratch) folder');
    expect(page).not.toContain('## Vault credentials');
  });
});
