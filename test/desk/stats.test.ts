import { describe, expect, it } from 'vitest';
import { lastDays, statsOf } from '../../src/desk/stats.ts';
import { freshStore, sqliteBackend } from '../store/backend.ts';
import { CONTOSO, FABRIKAM, lookup, vote } from '../store/samples.ts';

const at = (day: string, time = '10:00:00.000') => `${day}T${time}Z`;

describe('statsOf', () => {
  it('counts the look-ups and votes of a tenant from the first day to the end of the last', async () => {
    const store = await freshStore(sqliteBackend);
    const { lookups, feedback } = store.forTenant(CONTOSO);
    // 1 March 2026 is a Sunday.
    for (const day of ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']) {
      await lookups.record(lookup({ at: at(day, '00:00:00.000') }));
    }
    await lookups.record(
      lookup({ at: at('2026-03-03', '23:59:59.999'), verdict: 'choose', entry: 'cache-problems', ms: 9.5 }),
    );
    await lookups.record(lookup({ at: at('2026-03-03'), verdict: 'shown', entry: 'cache-problems' }));
    const { entry: _entry, confidence: _confidence, ...unknown } = lookup({ verdict: 'unknown', at: at('2026-03-03') });
    await lookups.record(unknown);
    await lookups.record(lookup({ at: at('2026-03-04', '00:00:00.000') }));
    await store.forTenant(FABRIKAM).lookups.record(lookup({ at: at('2026-03-02') }));
    await feedback.vote(vote({ answer: '1', at: at('2026-03-02') }));
    await feedback.vote(vote({ answer: '2', at: at('2026-03-02'), vote: 'no-help' }));
    await feedback.vote(vote({ answer: '3', at: at('2026-03-02'), vote: 'not-mine', entry: 'forgotten-passphrase' }));
    await feedback.vote(vote({ answer: '4', at: at('2026-03-04') }));

    expect(await statsOf({ lookups, feedback }, { from: '2026-02-28', to: '2026-03-03' })).toEqual({
      from: '2026-02-28',
      to: '2026-03-03',
      lookups: 6,
      verdicts: { answer: 3, choose: 1, decoded: 0, unknown: 1, none: 0, shown: 1 },
      entries: [
        { entry: 'unable-to-connect', lookups: 3, solved: 1, notMine: 0, noHelp: 1, solvedRate: 0.5 },
        { entry: 'cache-problems', lookups: 2, solved: 0, notMine: 0, noHelp: 0 },
        { entry: 'forgotten-passphrase', lookups: 0, solved: 0, notMine: 1, noHelp: 0, solvedRate: 0 },
      ],
      weeks: [
        { week: '2026-02-23', lookups: 2, top: [{ entry: 'unable-to-connect', count: 2 }] },
        {
          week: '2026-03-02',
          lookups: 4,
          top: [
            { entry: 'cache-problems', count: 2 },
            { entry: 'unable-to-connect', count: 1 },
          ],
        },
      ],
      times: { count: 6, p50: 1.5, p99: 9.5 },
    });
    const { weeks } = await statsOf({ lookups, feedback }, { from: '2026-02-28', to: '2026-03-03' }, 1);
    expect(weeks.map(({ top }) => top.length)).toEqual([1, 1]);
  });

  it('is all zero where nothing was asked', async () => {
    const stats = await statsOf((await freshStore(sqliteBackend)).forTenant(CONTOSO), {
      from: '2026-01-01',
      to: '2026-01-01',
    });
    expect(stats).toMatchObject({ lookups: 0, entries: [], weeks: [], times: { count: 0, p50: 0, p99: 0 } });
  });
});

describe('lastDays', () => {
  it.each([
    ['2026-03-01T00:00:00.000Z', 1, '2026-03-01', '2026-03-01'],
    ['2026-03-01T23:59:59.999Z', 28, '2026-02-02', '2026-03-01'],
    ['2024-03-01T12:00:00.000Z', 2, '2024-02-29', '2024-03-01'],
  ])('from %s, %d day(s): %s to %s', (now, count, from, to) => {
    expect(lastDays(Date.parse(now), count)).toEqual({ from, to });
  });
});
