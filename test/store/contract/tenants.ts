/** A hostile caller, who knows every id of another tenant, gets and changes nothing. */
import { describe, expect, it } from 'vitest';
import type { Store, TenantStore } from '../../../src/desk/ports/store.ts';
import { LOCAL_TENANT, type TenantId, tenantOf } from '../../../src/desk/ports/tenant.ts';
import { redact } from '../../../src/redaction/redact.ts';
import { createSeal } from '../../../src/store/seal.ts';
import { type Backend, freshStore } from '../backend.ts';
import { ALWAYS, CONTOSO, FABRIKAM, gap, handover, lookup, recent, vote } from '../samples.ts';

/** Stands in everything that the victim keeps. */
const MARK = 'OnlyOfContoso';
const PAGE = { limit: 100 };

interface Ids {
  note: string;
  gap: string;
  handover: string;
  message: string;
}

/** Keeps something in every place. */
async function fill(tenant: TenantStore, mark: string): Promise<Ids> {
  await tenant.feedback.vote(vote({ entry: mark, word: redact(mark) }));
  await tenant.lookups.record(lookup({ entry: mark }));
  await tenant.recents.record(recent({ entry: mark }));
  await tenant.gaps.record(gap({ text: mark, entry: mark, person: 'jane' }));
  await tenant.settings.set('channel', 'auto-answer', mark, 'jane');
  await tenant.installation.save(createSeal('s').seal(mark, 'context'));
  await tenant.events.first('event', 1_000_000);
  const note = await tenant.notes.add('entry', mark, 'jane');
  const made = await tenant.handovers.create(handover({ form: { pasted: redact(mark) } }));
  const message = (await tenant.outbox.put({ kind: 'x', body: mark, key: 'key', person: 'jane' })) ?? '';
  const [found] = await tenant.gaps.list('open', 1);
  return { note: note.id, gap: found?.id ?? '', handover: made.id, message };
}

/** All that a tenant can read, with any ids. */
async function readAll(tenant: TenantStore, ids: Ids): Promise<unknown[]> {
  return [
    await tenant.feedback.of('a1', 'jane'),
    await tenant.feedback.byEntry(ALWAYS),
    await tenant.feedback.list(ALWAYS, PAGE),
    await tenant.lookups.byDay(ALWAYS),
    await tenant.lookups.byEntry(ALWAYS, 100),
    (await tenant.lookups.times(ALWAYS)).count || undefined,
    await tenant.lookups.list(ALWAYS, PAGE),
    await tenant.recents.of('jane'),
    await tenant.gaps.list('open', 100),
    await tenant.gaps.list('closed', 100),
    await tenant.gaps.page('open', PAGE),
    await tenant.gaps.get(ids.gap),
    await tenant.notes.of('entry'),
    await tenant.notes.get(ids.note),
    await tenant.notes.list(),
    await tenant.notes.history(ids.note),
    await tenant.settings.get('channel', 'auto-answer'),
    await tenant.settings.list(),
    await tenant.installation.load(),
    await tenant.handovers.get(ids.handover),
    await tenant.handovers.list('open', PAGE),
    await tenant.heldOf('jane'),
  ];
}

/** All that a tenant can change, with any ids; what each gives back. */
async function attack(tenant: TenantStore, ids: Ids): Promise<unknown[]> {
  return [
    await tenant.gaps.close(ids.gap, 'evil'),
    await tenant.notes.edit(ids.note, 'evil', 'eve'),
    await tenant.notes.remove(ids.note, 'eve'),
    await tenant.handovers.setCard(ids.handover, 'evil'),
    await tenant.handovers.take(ids.handover, 'eve'),
    await tenant.handovers.close(ids.handover, 'eve'),
    await tenant.settings.unset('channel', 'auto-answer'),
    await tenant.installation.remove(),
    await tenant.forget('jane'),
  ];
}

/** One row of everything. */
const HELD = [
  'look-ups',
  'votes',
  'recent look-ups',
  'gaps',
  'notes',
  'changes of notes',
  'settings',
  'events',
  'installations',
  'messages',
  'hand-overs',
].map((what) => `delete 1 ${what}`);

const empty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

async function setUp(backend: Backend): Promise<{ store: Store; victim: TenantStore; hostile: TenantStore; ids: Ids }> {
  const store = await freshStore(backend);
  const victim = store.forTenant(CONTOSO);
  return { store, victim, hostile: store.forTenant(FABRIKAM), ids: await fill(victim, MARK) };
}

export function tenantsContract(backend: Backend): void {
  describe('a hostile tenant', () => {
    it('reads nothing of another', async () => {
      const { store, victim, hostile, ids } = await setUp(backend);
      for (const other of [hostile, store.forTenant(LOCAL_TENANT)]) {
        expect((await readAll(other, ids)).filter((value) => !empty(value))).toEqual([]);
      }
      expect((await readAll(victim, ids)).filter(empty)).toEqual([[]]);
    });

    it('changes nothing of another', async () => {
      const { victim, hostile, ids } = await setUp(backend);
      const before = await readAll(victim, ids);
      expect((await attack(hostile, ids)).filter((result) => result !== undefined && result !== false)).toEqual([0]);
      // The same keys in the hostile tenant are rows of its own.
      await fill(hostile, 'evil');
      expect(await hostile.events.first('event', 1_000_000)).toBe(false);
      expect(await readAll(victim, ids)).toEqual(before);
      expect(await victim.events.first('event', 1_000_000)).toBe(false);
    });

    it('deletes itself and nothing of another', async () => {
      const { store, victim, hostile, ids } = await setUp(backend);
      await fill(hostile, 'evil');
      const before = await readAll(victim, ids);
      expect(await store.upkeep.tenants()).toEqual([FABRIKAM, CONTOSO].sort());
      const held = await store.upkeep.heldOfTenant(FABRIKAM);
      expect(held.map(({ what, how, rows }) => `${how} ${rows} ${what}`)).toEqual(HELD);
      expect(await store.upkeep.forgetTenant(FABRIKAM)).toBe(11);
      expect(await store.upkeep.heldOfTenant(FABRIKAM)).toEqual([]);
      expect(await store.upkeep.tenants()).toEqual([CONTOSO]);
      expect(await readAll(victim, ids)).toEqual(before);
    });

    it('has a name that is an id and nothing else', async () => {
      for (const name of ['', '%', "x' or '1'='1", 'a b', 'a\0', '-', '*', '../x', 'ü', 'x'.repeat(101)]) {
        if (name !== '-') expect(() => tenantOf('slack', name)).toThrow(RangeError);
        const store = await freshStore(backend);
        expect(() => store.forTenant(name as TenantId)).toThrow(expect.objectContaining({ code: 'STORE_INPUT' }));
      }
    });

    it.each(["' or '1'='1", '%', '_', 'a\\', '"; drop table notes; --', '$1', '?'])(
      'finds nothing with %s in place of an id',
      async (evil) => {
        const { hostile, victim, ids } = await setUp(backend);
        const evilIds = { note: evil, gap: evil, handover: evil, message: evil };
        expect((await readAll(hostile, evilIds)).filter((value) => !empty(value))).toEqual([]);
        expect(await hostile.notes.of(evil)).toEqual([]);
        expect(await hostile.feedback.of(evil, evil)).toBeUndefined();
        expect(await hostile.recents.of(evil)).toEqual([]);
        expect(await hostile.lookups.list(ALWAYS, { limit: 10, after: evil })).toEqual([]);
        expect((await readAll(victim, ids)).filter(empty)).toEqual([[]]);
      },
    );
  });
}
