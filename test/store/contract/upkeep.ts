import { describe, expect, it } from 'vitest';
import { retentionLimit } from '../../../src/store/retention.ts';
import { type Backend, freshStore, testClock } from '../backend.ts';
import { ALWAYS, CONTOSO, FABRIKAM, gap, handover, lookup, recent, vote } from '../samples.ts';

const OLD = '2025-11-01T00:00:00.000Z';
const DAY_MS = 86_400_000;

export function upkeepContract(backend: Backend): void {
  describe('retention', () => {
    it('prunes what is older, and nothing else', async () => {
      const clock = testClock();
      const store = await freshStore(backend, { now: clock.now });
      const tenant = store.forTenant(CONTOSO);
      for (const at of [OLD, '2026-03-01T00:00:00.000Z']) {
        await tenant.feedback.vote(vote({ at, answer: at }));
        await tenant.lookups.record(lookup({ at }));
        await tenant.recents.record(recent({ at, entry: at }));
        await tenant.gaps.record(gap({ at, text: at === OLD ? 'Old words' : 'New words' }));
      }
      const removed = await tenant.notes.add('e', 'removed', 'jane');
      const kept = await tenant.notes.add('e', 'kept', 'jane');
      await tenant.notes.remove(removed.id, 'jane');
      await tenant.handovers.create(handover());
      await tenant.outbox.put({ kind: 'x', body: 1 });
      await tenant.settings.set('c', 'auto-answer', 'on', 'jane');
      await tenant.events.first('over', 1);
      clock.advance(10);
      const limit = (days: number) => retentionLimit(clock.now(), days);
      expect(await store.upkeep.prune(limit(90))).toBe(5);
      expect(await store.upkeep.prune(limit(90))).toBe(0);
      expect(await tenant.feedback.list(ALWAYS, { limit: 9 })).toHaveLength(1);
      expect(await tenant.lookups.list(ALWAYS, { limit: 9 })).toHaveLength(1);
      expect(await tenant.recents.of('jane')).toHaveLength(1);
      expect(await tenant.gaps.list('open', 9)).toMatchObject([{ text: 'New words' }]);
      expect(await tenant.notes.history(removed.id)).toHaveLength(2);
      clock.advance(100 * DAY_MS);
      // A vote, a look-up, a recent one, a gap, a hand-over, a message, a note and its two changes.
      expect(await store.upkeep.prune(limit(90))).toBe(9);
      expect(await tenant.notes.history(removed.id)).toEqual([]);
      expect(await tenant.notes.list()).toEqual([kept]);
      expect(await tenant.settings.get('c', 'auto-answer')).toBe('on');
    });

    it('prunes more rows than it deletes at once', async () => {
      const store = await freshStore(backend);
      const items = Array.from(
        { length: 4_500 },
        () => ({ kind: 'lookup', tenant: CONTOSO, lookup: lookup({ at: OLD }) }) as const,
      );
      await store.record('b', items);
      expect(await store.upkeep.prune('2026-01-01T00:00:00.000Z')).toBe(4_500);
    });
  });

  describe('forgetting a person', () => {
    it('deletes what is theirs and takes their name off the rest', async () => {
      const store = await freshStore(backend);
      const tenant = store.forTenant(CONTOSO);
      for (const person of ['jane', 'joe']) {
        await tenant.feedback.vote(vote({ person }));
        await tenant.recents.record(recent({ person }));
        await tenant.gaps.record(gap({ person, text: `The words of ${person}` }));
        await tenant.handovers.create(handover({ person }));
        await tenant.outbox.put({ kind: 'x', body: 1, person });
      }
      await tenant.gaps.record(gap({ person: 'jane', text: 'shared words' }));
      await tenant.gaps.record(gap({ person: 'joe', text: 'Shared words!' }));
      const note = await tenant.notes.add('e', 'of the team', 'jane');
      await tenant.settings.set('c', 'auto-answer', 'on', 'jane');
      const [ofJoe] = (await tenant.handovers.list('open', { limit: 9 })).filter(({ person }) => person === 'joe');
      await tenant.handovers.take(ofJoe?.id ?? '', 'jane');
      // Her own goes as a whole, though she took it.
      const [own] = (await tenant.handovers.list('open', { limit: 9 })).filter(({ person }) => person === 'jane');
      await tenant.handovers.take(own?.id ?? '', 'jane');
      await store.forTenant(FABRIKAM).feedback.vote(vote({ person: 'jane' }));

      const held = await tenant.heldOf('jane');
      expect(held).toEqual([
        { what: 'votes', how: 'delete', rows: 1 },
        { what: 'recent look-ups', how: 'delete', rows: 1 },
        { what: 'messages', how: 'delete', rows: 1 },
        { what: 'hand-overs', how: 'delete', rows: 1 },
        { what: 'gaps', how: 'delete', rows: 1 },
        { what: 'gaps', how: 'unsign', rows: 1 },
        { what: 'notes', how: 'unsign', rows: 1 },
        { what: 'changes of notes', how: 'unsign', rows: 1 },
        { what: 'settings', how: 'unsign', rows: 1 },
        { what: 'hand-overs', how: 'unsign', rows: 1 },
      ]);
      // Her vote, recent look-up, message, hand-over and gap; the words of the shared gap, the note, its change, the setting, the taking.
      expect(await tenant.forget('jane')).toBe(10);
      expect((await tenant.feedback.list(ALWAYS, { limit: 9 })).map(({ person }) => person)).toEqual(['joe']);
      expect(await tenant.recents.of('jane')).toEqual([]);
      expect(await tenant.recents.of('joe')).toHaveLength(1);
      const gaps = await tenant.gaps.list('open', 9);
      expect(gaps.map(({ text, count }) => [text, count])).toEqual([
        ['', 2],
        ['The words of joe', 1],
      ]);
      expect(await tenant.notes.get(note.id)).toMatchObject({ text: 'of the team', author: '' });
      expect(await tenant.settings.list()).toMatchObject([{ value: 'on', person: '' }]);
      expect(await tenant.handovers.list('open', { limit: 9 })).toEqual([]);
      expect(await tenant.handovers.list('taken', { limit: 9 })).toMatchObject([{ person: 'joe', takenBy: '' }]);
      expect(await store.outbox.claim('w', 9, 1)).toHaveLength(1);
      expect(await tenant.heldOf('jane')).toEqual([]);
      expect(await tenant.forget('jane')).toBe(0);
      expect(await store.upkeep.forgetPerson('jane')).toBe(1);
    });
  });
}
