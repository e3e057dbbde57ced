/** What people looked up last, in the tables. */
import { sql } from 'kysely';
import type { Recents, SeenRecent } from '../desk/ports/recents.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import type { Parts } from './parts.ts';
import { id, name } from './text.ts';

/** Entries of one person. */
const MOST = 10;

/** Keeps a sighting, and takes away what is older than the person's last ones. One that comes late changes nothing. */
export async function writeRecent({ db }: Parts, tenant: TenantId, seen: SeenRecent): Promise<void> {
  const person = id(seen.person);
  await db
    .insertInto('recents')
    .values({ tenant, person, entry: name(seen.entry), at: seen.at })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'person', 'entry'])
        .doUpdateSet({ at: seen.at })
        .whereRef('recents.at', '<', sql.ref('excluded.at')),
    )
    .execute();
  const kept = newest({ db }, tenant, person).select('entry');
  await db
    .deleteFrom('recents')
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .where('entry', 'not in', kept)
    .execute();
}

export function recentsOf(parts: Parts, tenant: TenantId): Recents {
  return {
    record: (seen) => writeRecent(parts, tenant, seen),
    of: (person) => newest(parts, tenant, person).select(['entry', 'at']).execute(),
  };
}

function newest({ db }: Pick<Parts, 'db'>, tenant: TenantId, person: string) {
  return db
    .selectFrom('recents')
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .orderBy('at', 'desc')
    .orderBy('entry')
    .limit(MOST);
}
