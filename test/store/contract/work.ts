/** What processes share. */
import { describe, expect, it } from 'vitest';
import { createSeal } from '../../../src/store/seal.ts';
import { type Backend, freshStore, testClock } from '../backend.ts';
import { ALWAYS, AT, CONTOSO, FABRIKAM, gap, handover, lookup, vote } from '../samples.ts';

export function workContract(backend: Backend): void {
  describe('events', () => {
    it('are taken once until they are over', async () => {
      const clock = testClock();
      const { events } = (await freshStore(backend, { now: clock.now })).forTenant(CONTOSO);
      expect(await events.first('event-1', 1_000)).toBe(true);
      expect(await events.first('event-1', 1_000)).toBe(false);
      expect(await events.first('event-2', 1_000)).toBe(true);
      clock.advance(1_000);
      expect(await events.first('event-1', 1_000)).toBe(true);
      expect(await events.first('event-1', 1_000)).toBe(false);
    });
  });

  describe('the outbox', () => {
    it('gives a message to one worker, and to the next when the first is silent', async () => {
      const clock = testClock();
      const store = await freshStore(backend, { now: clock.now });
      const id = await store.forTenant(CONTOSO).outbox.put({ kind: 'digest', body: { week: 9 } });
      const [message] = await store.outbox.claim('one', 10, 5_000);
      expect(message).toEqual({
        id,
        tenant: CONTOSO,
        kind: 'digest',
        body: { week: 9 },
        attempts: 1,
        createdAt: '2026-03-01T12:00:00.000Z',
        until: '2026-03-01T12:00:05.000Z',
      });
      expect(await store.outbox.claim('two', 10, 5_000)).toEqual([]);
      clock.advance(5_000);
      expect(await store.outbox.claim('two', 10, 5_000)).toMatchObject([{ id, attempts: 2 }]);
      expect(await store.outbox.sent(id ?? '', 'one')).toBe(false);
      expect(await store.outbox.sent(id ?? '', 'two')).toBe(true);
      expect(await store.outbox.sent(id ?? '', 'two')).toBe(false);
      clock.advance(60_000);
      expect(await store.outbox.claim('one', 10, 5_000)).toEqual([]);
    });

    it('waits until a message is due, again after a failure, and gives up when told', async () => {
      const clock = testClock();
      const store = await freshStore(backend, { now: clock.now });
      const { outbox } = store.forTenant(CONTOSO);
      const id = (await outbox.put({ kind: 'a', body: 1, dueAt: '2026-03-01T12:00:10.000Z' })) ?? '';
      expect(await store.outbox.claim('w', 10, 1_000)).toEqual([]);
      clock.advance(10_000);
      expect(await store.outbox.claim('w', 10, 1_000)).toHaveLength(1);
      expect(await store.outbox.later(id, 'w', '2026-03-01T12:00:20.000Z')).toBe(true);
      clock.advance(9_999);
      expect(await store.outbox.claim('w', 10, 1_000)).toEqual([]);
      clock.advance(1);
      expect(await store.outbox.claim('w', 10, 1_000)).toMatchObject([{ attempts: 2 }]);
      expect(await store.outbox.failed(id, 'w')).toBe(true);
      clock.advance(60_000);
      expect(await store.outbox.claim('w', 10, 1_000)).toEqual([]);
    });

    it('takes a key once in a tenant, and the oldest first', async () => {
      const store = await freshStore(backend);
      const { outbox } = store.forTenant(CONTOSO);
      const first = await outbox.put({ kind: 'digest', body: null, key: 'week-9' });
      expect(await outbox.put({ kind: 'digest', body: null, key: 'week-9' })).toBeUndefined();
      const other = await store.forTenant(FABRIKAM).outbox.put({ kind: 'digest', body: undefined, key: 'week-9' });
      const third = await outbox.put({ kind: 'x', body: [] });
      expect(await store.outbox.claim('w', 2, 1_000)).toMatchObject([{ id: first }, { id: other, body: null }]);
      expect(await store.outbox.claim('w', 2, 1_000)).toMatchObject([{ id: third }]);
    });
  });

  describe('hand-overs', () => {
    it('are taken by one person and closed by one', async () => {
      const { handovers } = (await freshStore(backend)).forTenant(CONTOSO);
      const made = await handovers.create(handover({ entry: 'cache-problems' }));
      expect(made).toMatchObject({ state: 'open', form: { pasted: 'Backup failed', tried: 'all' } });
      expect(await handovers.setCard(made.id, '{"activity":"1"}')).toBe(true);
      const taken = await Promise.all(['joe', 'jim', 'ann'].map((person) => handovers.take(made.id, person)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await handovers.list('taken', { limit: 10 })).toMatchObject([{ id: made.id, card: '{"activity":"1"}' }]);
      expect(await handovers.close(made.id, 'joe')).toBe(true);
      expect(await handovers.close(made.id, 'joe')).toBe(false);
      expect(await handovers.take(made.id, 'joe')).toBe(false);
      expect(await handovers.get(made.id)).toMatchObject({ state: 'closed', closedBy: 'joe' });
    });
  });

  describe('settings', () => {
    it('belong to a channel and may be taken back', async () => {
      const { settings } = (await freshStore(backend)).forTenant(CONTOSO);
      await settings.set('c1', 'auto-answer', 'off', 'jane');
      await settings.set('c1', 'auto-answer', 'on', 'joe');
      expect(await settings.get('c1', 'auto-answer')).toBe('on');
      expect(await settings.get('c2', 'auto-answer')).toBeUndefined();
      expect(await settings.list()).toMatchObject([{ channel: 'c1', name: 'auto-answer', value: 'on', person: 'joe' }]);
      await settings.unset('c1', 'auto-answer');
      expect(await settings.get('c1', 'auto-answer')).toBeUndefined();
    });
  });

  describe('installations', () => {
    it('keep what was sealed', async () => {
      const seal = createSeal('a secret');
      const { installation } = (await freshStore(backend)).forTenant(FABRIKAM);
      expect(await installation.load()).toBeUndefined();
      await installation.save(seal.seal('old', FABRIKAM));
      await installation.save(seal.seal('xoxb-token', FABRIKAM));
      const kept = await installation.load();
      expect(kept && seal.open(kept, FABRIKAM)).toBe('xoxb-token');
      await installation.remove();
      expect(await installation.load()).toBeUndefined();
    });
  });

  describe('a batch', () => {
    it('is kept once, whole or not at all', async () => {
      const store = await freshStore(backend);
      const tenant = store.forTenant(CONTOSO);
      const batch = [
        { kind: 'lookup', tenant: CONTOSO, lookup: lookup() },
        { kind: 'gap', tenant: CONTOSO, gap: gap() },
        { kind: 'vote', tenant: CONTOSO, vote: vote() },
      ] as const;
      await store.record('b1', batch);
      await store.record('b1', batch);
      expect(await tenant.lookups.list(ALWAYS, { limit: 10 })).toHaveLength(1);
      expect(await tenant.gaps.list('open', 10)).toMatchObject([{ count: 1 }]);
      const broken = [
        { kind: 'gap', tenant: CONTOSO, gap: gap({ at: AT }) },
        { kind: 'vote', tenant: CONTOSO, vote: vote({ person: '' }) },
      ] as const;
      await expect(store.record('b2', broken)).rejects.toThrow(expect.objectContaining({ code: 'STORE_INPUT' }));
      expect(await tenant.gaps.list('open', 10)).toMatchObject([{ count: 1 }]);
    });

    it('may come from many at once', async () => {
      const store = await freshStore(backend);
      const batches = Array.from({ length: 20 }, (_, index) =>
        store.record(`b${index}`, [
          { kind: 'gap', tenant: CONTOSO, gap: gap() },
          { kind: 'lookup', tenant: CONTOSO, lookup: lookup() },
        ]),
      );
      await Promise.all(batches);
      expect(await store.forTenant(CONTOSO).gaps.list('open', 10)).toMatchObject([{ count: 20 }]);
    });
  });
}
