/** Installations in the tables, encrypted. */
import type { Installation, Sealed } from '../desk/ports/installation.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import type { Parts } from './parts.ts';

export function installationOf({ db, now }: Parts, tenant: TenantId): Installation {
  return {
    save: async (sealed) => {
      const columns = { sealed, at: now() };
      await db
        .insertInto('installations')
        .values({ tenant, ...columns })
        .onConflict((conflict) => conflict.column('tenant').doUpdateSet(columns))
        .execute();
    },
    load: async () => {
      const row = await db.selectFrom('installations').select('sealed').where('tenant', '=', tenant).executeTakeFirst();
      // `save` takes nothing else.
      return row && (row.sealed as Sealed);
    },
    remove: async () => {
      await db.deleteFrom('installations').where('tenant', '=', tenant).execute();
    },
  };
}
