import { describe, expect, it } from 'vitest';
import { type Backend, freshStore } from '../backend.ts';
import { CONTOSO, FABRIKAM, recent } from '../samples.ts';

const at = (second: number) => `2026-03-01T10:00:${String(second).padStart(2, '0')}.000Z`;

export function recentsContract(backend: Backend): void {
  describe('recent look-ups', () => {
    it('are the last ten of a person, each entry once, the newest first', async () => {
      const { recents } = (await freshStore(backend)).forTenant(CONTOSO);
      for (let second = 1; second <= 12; second++) {
        await recents.record(recent({ entry: `entry-${second}`, at: at(second) }));
      }
      await recents.record(recent({ entry: 'entry-5', at: at(13) }));
      await recents.record(recent({ person: 'joe', at: at(1) }));
      const kept = await recents.of('jane');
      expect(kept.map(({ entry }) => entry)).toEqual(
        [5, 12, 11, 10, 9, 8, 7, 6, 4, 3].map((number) => `entry-${number}`),
      );
      expect(kept[0]).toEqual({ entry: 'entry-5', at: at(13) });
      expect(await recents.of('joe')).toEqual([{ entry: 'unable-to-connect', at: at(1) }]);
    });

    it('stay as they are where an older one comes late', async () => {
      const { recents } = (await freshStore(backend)).forTenant(CONTOSO);
      await recents.record(recent({ at: at(9) }));
      await recents.record(recent({ at: at(1) }));
      expect(await recents.of('jane')).toMatchObject([{ at: at(9) }]);
    });

    it('come in a batch, and belong to the person in one tenant', async () => {
      const store = await freshStore(backend);
      await store.record('b', [
        { kind: 'recent', tenant: CONTOSO, recent: recent({ entry: 'one' }) },
        { kind: 'recent', tenant: FABRIKAM, recent: recent({ entry: 'two' }) },
      ]);
      expect(await store.forTenant(CONTOSO).recents.of('jane')).toMatchObject([{ entry: 'one' }]);
      expect(await store.forTenant(FABRIKAM).recents.of('jane')).toMatchObject([{ entry: 'two' }]);
    });

    it('refuse a person without an id', async () => {
      const { recents } = (await freshStore(backend)).forTenant(CONTOSO);
      await expect(recents.record(recent({ person: '' }))).rejects.toThrow(
        expect.objectContaining({ code: 'STORE_INPUT' }),
      );
    });
  });
}
