import { describe, expect, it, vi } from 'vitest';
import { keepRetention } from '../../src/store/retention.ts';
import { freshStore, START, sqliteBackend } from './backend.ts';
import { ALWAYS, CONTOSO, lookup } from './samples.ts';

const WAIT = { timeout: 5_000, interval: 5 };

describe('keepRetention', () => {
  it('prunes at once and again, and stops when told', async () => {
    const store = await freshStore(sqliteBackend);
    const { lookups } = store.forTenant(CONTOSO);
    await lookups.record(lookup({ at: '2025-01-01T00:00:00.000Z' }));
    await lookups.record(lookup());
    const pruned: number[] = [];
    const stop = keepRetention({
      upkeep: () => store.upkeep,
      days: 90,
      now: () => START,
      everyMs: 10,
      onPruned: (rows) => void pruned.push(rows),
    });
    await vi.waitFor(() => expect(pruned.length).toBeGreaterThan(2), WAIT);
    stop();
    expect(pruned.slice(0, 2)).toEqual([1, 0]);
    expect(await lookups.list(ALWAYS, { limit: 9 })).toHaveLength(1);
  });

  it('waits for a store that is not open, and outlives one that fails', async () => {
    const told: unknown[] = [];
    let asked = 0;
    const stop = keepRetention({
      upkeep: () => {
        asked++;
        if (asked < 3) return undefined;
        throw new Error('It does not work.');
      },
      days: 90,
      everyMs: 5,
      onFailed: (error) => void told.push(error),
    });
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(1), WAIT);
    stop();
    expect(asked).toBeGreaterThan(3);
  });
});
