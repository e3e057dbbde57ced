import { describe, expect, it } from 'vitest';
import { redact } from '../../../src/redaction/redact.ts';
import { type Backend, freshStore } from '../backend.ts';
import { ALWAYS, CONTOSO, lookup, vote } from '../samples.ts';

export function feedbackContract(backend: Backend): void {
  describe('feedback', () => {
    it('keeps one vote a person an answer, which may be changed', async () => {
      const { feedback } = (await freshStore(backend)).forTenant(CONTOSO);
      const first = vote({ word: redact('thanks, mail jane@contoso.com') });
      await feedback.vote(first);
      expect(await feedback.of('a1', 'jane')).toEqual({ ...first, word: 'thanks, mail [email]' });
      await feedback.vote(vote({ vote: 'no-help', at: '2026-03-01T10:00:01.000Z' }));
      await feedback.vote(vote({ person: 'joe', vote: 'not-mine' }));
      expect((await feedback.of('a1', 'jane'))?.vote).toBe('no-help');
      expect((await feedback.of('a1', 'jane'))?.word).toBeUndefined();
      expect(await feedback.list(ALWAYS, { limit: 10 })).toHaveLength(2);
      expect(await feedback.of('a1', 'nobody')).toBeUndefined();
    });

    it('lets an older vote that comes late change nothing', async () => {
      const { feedback } = (await freshStore(backend)).forTenant(CONTOSO);
      await feedback.vote(vote({ vote: 'solved', at: '2026-03-01T10:00:05.000Z' }));
      await feedback.vote(vote({ vote: 'no-help', at: '2026-03-01T10:00:04.000Z' }));
      expect((await feedback.of('a1', 'jane'))?.vote).toBe('solved');
    });

    it('counts votes by entry within a span, with numbers', async () => {
      const { feedback } = (await freshStore(backend)).forTenant(CONTOSO);
      for (const [answer, what] of [
        ['1', 'solved'],
        ['2', 'solved'],
        ['3', 'no-help'],
        ['4', 'not-mine'],
      ] as const) {
        await feedback.vote(vote({ answer, vote: what }));
      }
      await feedback.vote(vote({ answer: '5', entry: 'cache-problems' }));
      await feedback.vote(vote({ answer: '6', at: '2026-02-01T00:00:00.000Z' }));
      const { entry: _entry, ...without } = vote({ answer: '7' });
      await feedback.vote(without);
      expect(await feedback.byEntry({ from: '2026-03-01', to: '2026-03-02' })).toEqual([
        { entry: 'unable-to-connect', solved: 2, notMine: 1, noHelp: 1 },
        { entry: 'cache-problems', solved: 1, notMine: 0, noHelp: 0 },
      ]);
    });

    it('lists votes in pages', async () => {
      const { feedback } = (await freshStore(backend)).forTenant(CONTOSO);
      for (const answer of ['1', '2', '3']) await feedback.vote(vote({ answer }));
      const first = await feedback.list(ALWAYS, { limit: 2 });
      const after = first.at(-1)?.id ?? '';
      const second = await feedback.list(ALWAYS, { limit: 2, after });
      expect([...first, ...second].map(({ answer }) => answer)).toEqual(['1', '2', '3']);
    });
  });

  describe('look-ups', () => {
    it('are counted by day and verdict and by entry', async () => {
      const { lookups } = (await freshStore(backend)).forTenant(CONTOSO);
      await lookups.record(lookup());
      await lookups.record(lookup());
      await lookups.record(lookup({ at: '2026-03-02T00:00:00.000Z', verdict: 'shown', entry: 'cache-problems' }));
      const { entry: _entry, confidence: _confidence, ...unknown } = lookup({ verdict: 'unknown' });
      await lookups.record(unknown);
      expect(await lookups.byDay(ALWAYS)).toEqual([
        { day: '2026-03-01', verdict: 'answer', count: 2 },
        { day: '2026-03-01', verdict: 'unknown', count: 1 },
        { day: '2026-03-02', verdict: 'shown', count: 1 },
      ]);
      expect(await lookups.byEntry(ALWAYS, 10)).toEqual([
        { entry: 'unable-to-connect', count: 2 },
        { entry: 'cache-problems', count: 1 },
      ]);
      const rows = await lookups.list(ALWAYS, { limit: 10 });
      expect(rows.map(({ id: _id, ...rest }) => rest)).toContainEqual(unknown);
      expect(rows.map(({ id: _id, ...rest }) => rest)).toContainEqual(lookup());
    });

    it('tell the median and the 99th percentile of times', async () => {
      const { lookups } = (await freshStore(backend)).forTenant(CONTOSO);
      expect(await lookups.times(ALWAYS)).toEqual({ count: 0, p50: 0, p99: 0 });
      for (let ms = 100; ms >= 1; ms--) await lookups.record(lookup({ ms: ms / 2 }));
      expect(await lookups.times(ALWAYS)).toEqual({ count: 100, p50: 25, p99: 49.5 });
    });
  });
}
