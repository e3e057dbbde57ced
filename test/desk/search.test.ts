import { beforeAll, describe, expect, it } from 'vitest';
import { searchEntries } from '../../src/desk/search.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';
import type { Knowledge } from '../../src/knowledge/types.ts';

let knowledge: Knowledge;
beforeAll(() => {
  knowledge = loadKnowledge();
});
const ids = (query: string, skip = 0, count = 10) =>
  searchEntries(query, knowledge, { skip, count }).map(({ id }) => id);

describe('a search', () => {
  it.each([
    ['100050', 'unable-to-connect'],
    ['(ID: 100050)', 'unable-to-connect'],
    ['0x186D2', 'unable-to-connect'],
    ['0x80070005', 'access-denied-0x80070005'],
    ['0x1fc07', 'activation-incomplete-0x1fc07'],
    ['SalLowDiskSpace', 'sal-low-disk-space'],
    ['sal low disk', 'sal-low-disk-space'],
    ['cache-problems', 'cache-problems'],
  ])('for %j finds the entry first', (query, wanted) => {
    expect(ids(query)[0]).toBe(wanted);
  });

  it('forgives a slip in a word and knows its beginning', () => {
    expect(ids('antivirsu')).toContain('antivirus-blocking-cache');
    expect(ids('antivir')).toContain('antivirus-blocking-cache');
  });

  it('forgives none in a number: the one beside it is another error', () => {
    expect(ids('100050')).not.toContain('mars-100051');
  });

  it('for a topic finds entries of the topic', () => {
    const found = searchEntries('passphrase', knowledge, { skip: 0, count: 10 });
    expect(found.some(({ family }) => family.includes('Passphrase'))).toBe(true);
  });

  it.each(['cache', 'Cach', 'passphrase', 'snapshot', 'registration'])(
    'for %j lists the guides about it before names that only hold the word',
    (query) => {
      const found = searchEntries(query, knowledge, { skip: 0, count: 1_000 });
      const beginsWord = new RegExp(`\\b${query}`, 'i');
      const isAbout = found.map(({ kind, title, family }) => kind === 'guide' && beginsWord.test(`${title} ${family}`));
      expect(isAbout).toContain(true);
      expect(isAbout.lastIndexOf(true)).toBe(isAbout.filter(Boolean).length - 1);
    },
  );

  it('keeps a name first that was typed whole', () => {
    expect(ids('RefreshResourceLoadCacheFailed')[0]).toBe('mars-220003');
  });

  it('without a word shows a guide of each topic before the second of any', () => {
    const found = searchEntries(' ?! ', knowledge, { skip: 0, count: 12 });
    expect(found).toHaveLength(12);
    expect(found.every(({ kind }) => kind === 'guide')).toBe(true);
    expect(new Set(found.map(({ family }) => family)).size).toBe(12);
  });

  it('pages through everything once', () => {
    const all = ids('', 0, 10_000);
    expect(new Set(all).size).toBe(knowledge.entries.size);
    expect([...ids('', 0, 100), ...ids('', 100, 10_000)]).toEqual(all);
  });

  it('is quick on a paste and on junk', () => {
    const start = performance.now();
    for (const query of ['a '.repeat(100_000), 'x'.repeat(100_000), '<at>'.repeat(9_000), '0x'.repeat(9_000)])
      ids(query);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
