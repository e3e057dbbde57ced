import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src/store/migrations/all.ts';
import { openStore } from '../../../src/store/open.ts';
import { type Backend, openAt, type Place } from '../backend.ts';
import { ALWAYS, CONTOSO, FABRIKAM, gap, handover } from '../samples.ts';

const folder = new URL('../fixtures/', import.meta.url);

/** An empty database that no store has opened; SQLite makes the file when it is written to. */
async function databaseWith(backend: Backend, fixture: string): Promise<Place> {
  const place = await backend.place();
  await backend.sql(place, readFileSync(new URL(fixture, folder), 'utf8'));
  return place;
}

export function migrationsContract(backend: Backend): void {
  describe('migrations', () => {
    it('are all in the list, in the order of their names', () => {
      const files = readdirSync(new URL('../../../src/store/migrations/', import.meta.url));
      const numbered = files.filter((file) => /^\d{4}-/.test(file)).map((file) => file.replace('.ts', ''));
      expect(Object.keys(MIGRATIONS)).toEqual(numbered.sort());
    });

    it('have a fixture for each but the last', () => {
      expect(readdirSync(folder)).toEqual(
        Object.keys(MIGRATIONS)
          .slice(0, -1)
          .map((_, index) => `schema-${index + 1}.sql`),
      );
    });

    it.each(readdirSync(folder))('go up from %s with data in place', async (fixture) => {
      const place = await databaseWith(backend, fixture);
      const store = await openAt(place);
      const names = await backend.sql(place, 'select name from kysely_migration order by name');
      expect(names.map(({ name }) => name)).toEqual(Object.keys(MIGRATIONS));

      const contoso = store.forTenant(CONTOSO);
      expect(await contoso.lookups.list(ALWAYS, { limit: 9 })).toMatchObject([
        { confidence: 0.987, ms: 1.5, knowledge: 'k0' },
      ]);
      expect(await contoso.feedback.of('a1', 'jane')).toMatchObject({ vote: 'solved', word: 'thanks' });
      await contoso.gaps.record(gap({ codes: [{ kind: 'mars-id', value: '999001' }] }));
      expect(await contoso.gaps.list('open', 9)).toMatchObject([{ count: 8, text: 'Error 999001' }]);
      const fabrikam = store.forTenant(FABRIKAM);
      const [note] = await fabrikam.notes.of('unable-to-connect');
      expect(await fabrikam.notes.history(note?.id ?? '')).toMatchObject([{ change: 'added', author: 'joe' }]);
      expect(await fabrikam.settings.get('C1', 'auto-answer')).toBe('on');
      expect(await fabrikam.handovers.create(handover())).toMatchObject({ state: 'open' });
      expect(await store.upkeep.tenants()).toEqual([FABRIKAM, CONTOSO].sort());
    });

    it('change nothing the second time', async () => {
      const place = await backend.place();
      const first = await openStore(place);
      await first.forTenant(CONTOSO).notes.add('e', 'text', 'jane');
      await first.close();
      const second = await openAt(place);
      expect(await second.forTenant(CONTOSO).notes.list()).toHaveLength(1);
    });

    it('refuse a database that a newer version has made, and leave it as it is', async () => {
      const place = await databaseWith(backend, 'schema-1.sql');
      const newer = `insert into kysely_migration (name, timestamp) values ('9999-of-tomorrow', '2030-01-01T00:00:00.000Z');\n`;
      const names = 'select name from kysely_migration order by name';
      const before = await backend.sql(place, newer + names);
      await expect(openStore(place)).rejects.toThrow(expect.objectContaining({ code: 'STORE_NEWER' }));
      await expect(openStore(place)).rejects.toThrow(/newer version of the bot[\s\S]*9999-of-tomorrow/);
      expect(await backend.sql(place, names)).toEqual(before);
    });

    it('leave nothing half done when they fail', async () => {
      const place = await databaseWith(backend, 'schema-1.sql');
      // In the way of the last table of the second migration.
      await backend.sql(place, 'create table handovers (id text);\nselect name from kysely_migration;');
      await expect(openStore(place)).rejects.toThrow(expect.objectContaining({ code: 'STORE_NOT_MIGRATED' }));
      await backend.sql(place, 'drop table handovers;\nselect name from kysely_migration;');
      const store = await openAt(place);
      expect(await store.forTenant(CONTOSO).events.first('x', 1_000)).toBe(true);
    });
  });
}
