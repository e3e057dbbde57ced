/** Settings of a tenant in the tables. */
import type { Settings } from '../desk/ports/settings.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import type { Parts } from './parts.ts';
import { id, plain } from './text.ts';

const LONGEST_VALUE = 1_000;

export function settingsOf({ db, now }: Parts, tenant: TenantId): Settings {
  return {
    get: async (channel, name) => {
      const row = await db
        .selectFrom('settings')
        .select('value')
        .where('tenant', '=', tenant)
        .where('channel', '=', channel)
        .where('name', '=', name)
        .executeTakeFirst();
      return row?.value;
    },
    set: async (channel, name, value, person) => {
      const columns = { value: plain(value, LONGEST_VALUE), person: id(person), at: now() };
      await db
        .insertInto('settings')
        .values({ tenant, channel: id(channel), name, ...columns })
        .onConflict((conflict) => conflict.columns(['tenant', 'channel', 'name']).doUpdateSet(columns))
        .execute();
    },
    unset: async (channel, name) => {
      await db
        .deleteFrom('settings')
        .where('tenant', '=', tenant)
        .where('channel', '=', channel)
        .where('name', '=', name)
        .execute();
    },
    list: async () =>
      await db
        .selectFrom('settings')
        .select(['channel', 'name', 'value', 'person', 'at'])
        .where('tenant', '=', tenant)
        .orderBy('channel')
        .orderBy('name')
        .execute(),
  };
}
