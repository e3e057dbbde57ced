/** Walks the published list of error IDs and names: each is in the knowledge once, and where it should be. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/build.ts';
import { codesOf } from '../../src/knowledge/codes.ts';

/** One row of `agent-error-ids.tsv`; a column that the list leaves empty is ''. */
interface Row {
  id: string;
  symbol: string;
  audience: string;
}

function readRows(): Row[] {
  const text = readFileSync(new URL('agent-error-ids.tsv', import.meta.url), 'utf8');
  const [header, ...lines] = text.trimEnd().split('\n');
  expect(header).toBe('id\tsymbol\taudience');
  return lines.map((line) => {
    const [id = '', symbol = '', audience = ''] = line.split('\t');
    return { id, symbol, audience };
  });
}

const knowledge = loadKnowledge();
const rows = readRows();
const ofTheAgent = rows.filter(({ audience }) => audience !== 'dpm-mabs');
const ofDpmMabs = rows.filter(({ audience }) => audience === 'dpm-mabs');

/** Ids of the entries that list the agent's ID or the name. Names compare without case, as the look-up does. */
function entriesWith(kind: 'mars-id' | 'name', value: string): string[] {
  return [...knowledge.entries.values()]
    .filter((entry) =>
      codesOf(entry).some((code) => code.kind === kind && code.value.toLowerCase() === value.toLowerCase()),
    )
    .map(({ id }) => id);
}

/** What is wrong with a row of the agent: nothing, or a sentence that names it. */
function faultOf({ id, symbol }: Row): string[] {
  const byId = id === '' ? undefined : entriesWith('mars-id', id);
  const byName = symbol === '' ? undefined : entriesWith('name', symbol);
  const faults: string[] = [];
  if (byId && byId.length !== 1) faults.push(`ID ${id} is in ${byId.length} entries: ${byId.join(', ')}`);
  if (byName && byName.length !== 1) faults.push(`${symbol} is in ${byName.length} entries: ${byName.join(', ')}`);
  if (byId && byName && byId[0] !== byName[0])
    faults.push(`ID ${id} is in ${byId[0]}, its name ${symbol} in ${byName[0]}`);
  return faults;
}

describe('the published error IDs and names', () => {
  it('are all in the list that is walked', () => {
    expect(rows).toHaveLength(698);
    expect(new Set(rows.map(({ audience }) => audience))).toEqual(new Set(['mars', 'both', 'dpm-mabs', 'unsure']));
    expect(ofDpmMabs).toHaveLength(65);
  });

  it('have exactly one entry each that lists the ID and the name', () => {
    expect(ofTheAgent.flatMap(faultOf)).toEqual([]);
  });

  it('stand in the code table and in no entry when only DPM or MABS shows them', () => {
    const missing = ofDpmMabs.filter(({ id }) => !knowledge.codeTable.has(`dpm:${id}`));
    const claimed = ofDpmMabs.filter(
      ({ id, symbol }) => entriesWith('mars-id', id).length + (symbol ? entriesWith('name', symbol).length : 0) > 0,
    );
    expect(missing).toEqual([]);
    expect(claimed).toEqual([]);
  });

  it('keep the name of a DPM or MABS row, where it has one', () => {
    expect(ofDpmMabs.filter(({ symbol }) => symbol !== '').length).toBeGreaterThan(0);
    for (const { id, symbol } of ofDpmMabs) {
      expect(knowledge.codeTable.get(`dpm:${id}`)?.symbol).toBe(symbol === '' ? undefined : symbol);
    }
  });

  it.each([
    ['100050', 'unable-to-connect'],
    ['100051', 'mars-100051'],
    ['34506', 'encryption-passphrase-34506'],
    ['34507', 'passphrase-incorrect-34507'],
    ['34513', 'invalid-vault-credentials'],
    ['34514', 'invalid-vault-credentials'],
  ])('keep neighbours apart: ID %s is in %s', (id, entry) => {
    expect(entriesWith('mars-id', id)).toEqual([entry]);
  });

  it('lead from the time-out of a connection to the guide on connections', () => {
    expect(knowledge.entries.get('mars-100051')).toMatchObject({ kind: 'catalogue', guide: 'unable-to-connect' });
  });
});

describe('catalogue entries', () => {
  const catalogue = [...knowledge.entries.values()].filter((entry) => entry.kind === 'catalogue');

  it('are named after their number, or after their name when they have none', () => {
    const misnamed = catalogue.filter(({ id, code, symbol }) => id !== `mars-${code ?? symbol?.toLowerCase()}`);
    expect(misnamed.map(({ id }) => id)).toEqual([]);
  });

  it('point to guides, never to one another, for causes and steps', () => {
    const astray = catalogue.filter(({ guide }) => guide && knowledge.entries.get(guide)?.kind !== 'guide');
    expect(astray.map(({ id }) => id)).toEqual([]);
  });

  it('say so when the code belongs to old versions', () => {
    const old = [34508, 34512, 100112, 100117, 140001, 140047, 150001, 150007, 210001, 210012];
    const silent = old.filter((code) => {
      const entry = knowledge.entries.get(`mars-${code}`);
      return entry?.kind !== 'catalogue' || !entry.cautions.some((caution) => caution.includes('old versions'));
    });
    expect(silent).toEqual([]);
  });
});

describe('the code tables', () => {
  it.each([
    ['win32:5', 'ERROR_ACCESS_DENIED', 'win32-codes'],
    ['win32:395', 'ERROR_CLOUD_FILE_ACCESS_DENIED', 'windows-headers'],
    [`hresult:${0x80004005}`, 'E_FAIL', 'com-codes'],
    [`hresult:${0x8004231f}`, 'VSS_E_INSUFFICIENT_STORAGE', 'vss-codes'],
    ['http:407', 'Proxy Authentication Required', 'rfc-9110'],
    ['http:429', 'Too Many Requests', 'rfc-6585'],
    ['event:18', 'SCHEDULE_BACKUP_FAILED_EVENT', 'cloudbackup-events'],
    ['dpm:33443', 'CBPNotInstalled', 'error-codes-page'],
  ])('know %s', (key, symbol, source) => {
    expect(knowledge.codeTable.get(key)).toMatchObject({ symbol, source });
  });

  it('cite documents that exist', () => {
    const cited = new Set([...knowledge.codeTable.values()].map(({ source }) => source));
    expect([...cited].filter((id) => !knowledge.sources.has(id))).toEqual([]);
  });

  it('call the event ids unconfirmed', () => {
    const events = [...knowledge.codeTable].filter(([key]) => key.startsWith('event:'));
    expect(events).toHaveLength(7);
    for (const [, { meaning }] of events) expect(meaning).toContain('unconfirmed');
  });
});
