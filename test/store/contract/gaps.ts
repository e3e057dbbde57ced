import { describe, expect, it } from 'vitest';
import { closeAnswered } from '../../../src/store/close-gaps.ts';
import { type Backend, freshStore } from '../backend.ts';
import { CONTOSO, gap } from '../samples.ts';

const CODES = [{ kind: 'mars-id', value: '999001' }];

export function gapsContract(backend: Backend): void {
  describe('gaps', () => {
    it('are grouped by likeness, with counts and times', async () => {
      const { gaps } = (await freshStore(backend)).forTenant(CONTOSO);
      await gaps.record(gap({ codes: CODES, text: 'first', at: '2026-03-02T00:00:00.000Z' }));
      await gaps.record(gap({ codes: CODES, text: 'second', at: '2026-03-03T00:00:00.000Z' }));
      await gaps.record(gap({ codes: CODES, text: 'came late', at: '2026-03-01T00:00:00.000Z' }));
      await gaps.record(gap({ codes: CODES, kind: 'not-mine', entry: 'cache-problems' }));
      await gaps.record(gap({ text: 'Volume D: failed after 3 tries' }));
      await gaps.record(gap({ text: 'volume E: failed after 17 tries.' }));
      const found = await gaps.list('open', 10);
      expect(found.map(({ kind, count, text }) => [kind, count, text])).toEqual([
        ['unknown', 3, 'first'],
        ['unknown', 2, 'Volume D: failed after 3 tries'],
        ['not-mine', 1, 'Backup failed for a reason unheard of'],
      ]);
      const { id: _id, ...first } = found[0] ?? { id: '' };
      expect(first).toEqual({
        kind: 'unknown',
        codes: CODES,
        text: 'first',
        count: 3,
        firstSeen: '2026-03-01T00:00:00.000Z',
        lastSeen: '2026-03-03T00:00:00.000Z',
        state: 'open',
      });
    });

    it('are closed once, and opened when they are seen again', async () => {
      const { gaps } = (await freshStore(backend)).forTenant(CONTOSO);
      await gaps.record(gap({ codes: CODES }));
      const id = (await gaps.list('open', 1))[0]?.id ?? '';
      expect(await gaps.close(id, 'new-entry')).toBe(true);
      expect(await gaps.close(id, 'new-entry')).toBe(false);
      expect(await gaps.get(id)).toMatchObject({ state: 'closed', closedBy: 'new-entry' });
      expect(await gaps.list('open', 10)).toEqual([]);
      await gaps.record(gap({ codes: CODES }));
      expect(await gaps.get(id)).toMatchObject({ state: 'open', count: 2 });
      expect(await gaps.get(id)).not.toHaveProperty('closedBy');
      expect(await gaps.get('no-such-gap')).toBeUndefined();
    });

    it('close when an entry answers them, but not by the entry that was wrong', async () => {
      const { gaps } = (await freshStore(backend)).forTenant(CONTOSO);
      for (let index = 0; index < 250; index++) {
        await gaps.record(gap({ codes: [{ kind: 'mars-id', value: String(900_000 + index) }] }));
      }
      await gaps.record(gap({ kind: 'not-mine', entry: 'e1', codes: CODES }));
      const answeredBy = ({ codes: [code] }: { codes: { value: string }[] }) =>
        code?.value === '900007' || code?.value === '900249' || code?.value === '999001' ? 'e1' : undefined;
      expect(await closeAnswered(gaps, answeredBy)).toBe(2);
      expect((await gaps.list('closed', 10)).map(({ closedBy }) => closedBy)).toEqual(['e1', 'e1']);
    });
  });
}
