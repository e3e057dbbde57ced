/** Forgetting people and tenants. */
import type { Parts } from './parts.ts';
import type { Tables } from './schema.ts';

type TableName = keyof Tables;

/** Every table; all have a tenant. */
export const TABLES: readonly TableName[] = [
  'lookups',
  'feedback',
  'recents',
  'gaps',
  'notes',
  'note_changes',
  'settings',
  'seen_events',
  'installations',
  'outbox',
  'handovers',
];

/** Deletes every row of a tenant, in one transaction. */
export async function forgetTenant({ db }: Parts, tenant: string): Promise<number> {
  return await db.transaction().execute(async (transaction) => {
    let rows = 0n;
    for (const table of TABLES) {
      const { numDeletedRows } = await transaction.deleteFrom(table).where('tenant', '=', tenant).executeTakeFirst();
      rows += numDeletedRows;
    }
    return Number(rows);
  });
}

/** Where a person stands on what belongs to the team: the id goes, the rest stays. */
export const SIGNED = [
  ['notes', 'author'],
  ['note_changes', 'author'],
  ['settings', 'person'],
  ['handovers', 'taken_by'],
  ['handovers', 'closed_by'],
] as const satisfies readonly (readonly [TableName, string])[];

/** What is a person's own and goes. */
export const OWN = ['feedback', 'recents', 'outbox', 'handovers'] as const satisfies readonly TableName[];

/** Deletes what is a person's own and takes the id off the rest, in one tenant and one transaction. */
export async function forgetPerson({ db }: Parts, tenant: string, person: string): Promise<number> {
  return await db.transaction().execute(async (transaction) => {
    let rows = 0n;
    for (const table of OWN) {
      const own = transaction.deleteFrom(table).where('tenant', '=', tenant).where('person', '=', person);
      rows += (await own.executeTakeFirst()).numDeletedRows;
    }
    // A gap that others have met too stays without this person's words.
    const gaps = transaction.deleteFrom('gaps').where('tenant', '=', tenant).where('person', '=', person);
    rows += (await gaps.where('count', '=', 1).executeTakeFirst()).numDeletedRows;
    const wordless = transaction.updateTable('gaps').set({ text: '', person: null }).where('tenant', '=', tenant);
    rows += (await wordless.where('person', '=', person).executeTakeFirst()).numUpdatedRows;
    for (const [table, column] of SIGNED) {
      const unsigned = transaction
        .updateTable(table)
        .set({ [column]: '' })
        .where('tenant', '=', tenant);
      rows += (await unsigned.where(column, '=', person).executeTakeFirst()).numUpdatedRows;
    }
    return Number(rows);
  });
}

/** What rows are kept for; the store's own rows are among them. */
export async function tenantsOf({ db }: Parts): Promise<string[]> {
  const found = new Set<string>();
  for (const table of TABLES) {
    const rows = await db.selectFrom(table).select('tenant').distinct().execute();
    for (const { tenant } of rows) found.add(tenant);
  }
  return [...found].sort();
}
