import { describe, expect, it } from 'vitest';
import { gapAnsweredBy } from '../../src/desk/gap-answer.ts';
import { diagnose } from '../helpers/diagnosis.ts';

describe('gapAnsweredBy', () => {
  it.each([
    ['The current operation failed due to an internal service error', [{ kind: 'mars-id', value: '100050' }]],
    // The words went with their person.
    ['', [{ kind: 'mars-id', value: '100050' }]],
    ['', [{ kind: 'name', value: 'SalLowDiskSpace' }]],
    ['Unable to connect to the Azure Backup service [host]. (ID: 100050)', []],
  ])('is the entry that the diagnosis is sure of: %j %j', (text, codes) => {
    expect(gapAnsweredBy({ text, codes }, diagnose)).toMatch(/^(?:unable-to-connect|sal-low-disk-space)$/);
  });

  it.each([
    ['Backup failed for a reason unheard of (ID: 999001)', [{ kind: 'mars-id', value: '999001' }]],
    ['0x80070005', [{ kind: 'hresult', value: '0x80070005' }]],
    ['Veeam says: access is denied', []],
    ['', [{ kind: 'number', value: '100050' }]],
    ['', []],
  ])('is nothing where it is not sure: %j %j', (text, codes) => {
    expect(gapAnsweredBy({ text, codes }, diagnose)).toBeUndefined();
  });

  it.each(['choose', 'answer'] as const)('takes the first of several findings alone: %s', (verdict) => {
    const entries = [{ id: 'e1', title: '', confidence: 1, codes: [], matched: [] }];
    const finding = { verdict, entries, codes: [], excerpt: '' };
    const other = { ...finding, verdict: 'answer' as const, entries: entries.map((one) => ({ ...one, id: 'e2' })) };
    const findings = [finding, other];
    const answered = gapAnsweredBy({ text: 'x', codes: [] }, () => ({ findings, reading: { characters: 1, read: 1 } }));
    expect(answered).toBe(verdict === 'answer' ? 'e1' : undefined);
  });

  it('asks once, with every code that the words do not hold', () => {
    const asked: string[] = [];
    const codes = [
      { kind: 'mars-id', value: '7' },
      { kind: 'http-status', value: '407' },
      { kind: 'win32', value: '5' },
      { kind: 'event', value: '11' },
      { kind: 'hresult', value: '0x80070005' },
      { kind: 'mars-id', value: '7' },
    ];
    gapAnsweredBy({ text: 'Failed: 0x80070005', codes }, (text) => {
      asked.push(text);
      return { findings: [], reading: { characters: 0, read: 0 } };
    });
    expect(asked).toEqual(['Failed: 0x80070005\n(ID: 7)\nHTTP 407\nWindows error 5\nEvent ID 11']);
  });
});
