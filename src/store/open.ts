/** Opens the store that the configuration asks for. */
import { randomBytes } from 'node:crypto';
import { Kysely, sql } from 'kysely';
import type { Store, TenantStore } from '../desk/ports/store.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import { CodedError } from '../errors.ts';
import { writeBatch } from './batch.ts';
import { eventsOf } from './events.ts';
import { troubleOf } from './faults.ts';
import { feedbackOf } from './feedback.ts';
import { forgetPerson, forgetTenant, tenantsOf } from './forget.ts';
import { gapsOf } from './gaps.ts';
import { handoversOf } from './handovers.ts';
import { heldOfPerson, heldOfTenant } from './held.ts';
import { installationOf } from './installation.ts';
import { lookupsOf } from './lookups.ts';
import { migrate } from './migrate.ts';
import { notesOf } from './notes.ts';
import { outboxOf, outboxWorker } from './outbox.ts';
import type { Parts } from './parts.ts';
import { postgresDialect, postgresPool } from './postgres.ts';
import { prune } from './prune.ts';
import { pooledRandom } from './random-pool.ts';
import { recentsOf } from './recents.ts';
import type { Tables } from './schema.ts';
import { settingsOf } from './settings.ts';
import { sqliteDialect } from './sqlite/dialect.ts';
import { openSqlite } from './sqlite/open.ts';
import { isTenant } from './text.ts';
import { createUlid } from './ulid.ts';

export interface StoreOptions {
  /** PostgreSQL; without it a file in `dataDir`. */
  databaseUrl?: string | undefined;
  dataDir: string;
  /** Milliseconds since 1970. */
  now?: () => number;
  random?: (bytes: number) => Uint8Array;
  /** How long a SQLite statement waits for another program that holds the file. */
  waitMs?: number;
}

/** Opens the store and brings its tables up to date. Throws a coded error that says what to mend. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { now = Date.now, random = pooledRandom(randomBytes) } = options;
  const kind = options.databaseUrl === undefined ? 'sqlite' : 'postgres';
  let db: Kysely<Tables> | undefined;
  try {
    db = await connect(options);
    await migrate(db, kind);
  } catch (error) {
    await db?.destroy().catch(() => {});
    if (error instanceof CodedError) throw error;
    throw new CodedError(openCode(error), [], { cause: error });
  }
  return createStore({ db, now: () => new Date(now()).toISOString(), newId: createUlid({ now, random }) }, kind);
}

async function connect({ databaseUrl, dataDir, waitMs }: StoreOptions): Promise<Kysely<Tables>> {
  const dialect =
    databaseUrl === undefined
      ? sqliteDialect(await openSqlite(dataDir, waitMs))
      : postgresDialect(postgresPool(databaseUrl));
  return new Kysely<Tables>({ dialect });
}

/** The first statement fails for reasons that are mended in the configuration. */
function openCode(error: unknown): CodedError['code'] {
  const { code } = troubleOf(error);
  return code === 'STORE_FAILED' ? 'STORE_NOT_OPENED' : code;
}

function createStore(parts: Parts, kind: Store['kind']): Store {
  const { db } = parts;
  return {
    kind,
    forTenant: (tenant) => {
      if (!isTenant(tenant)) throw new CodedError('STORE_INPUT');
      return tenantStore(parts, tenant);
    },
    outbox: outboxWorker(parts, kind),
    upkeep: {
      tenants: async () => (await tenantsOf(parts)).filter(isTenant),
      prune: (before) => prune(parts, before),
      forgetTenant: (tenant) => forgetTenant(parts, tenant),
      heldOfTenant: (tenant) => heldOfTenant(parts, tenant),
      forgetPerson: async (person) => {
        let rows = 0;
        for (const tenant of await tenantsOf(parts)) rows += await forgetPerson(parts, tenant, person);
        return rows;
      },
    },
    record: (batch, items) => writeBatch(parts, batch, items),
    check: async () => {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}

function tenantStore(parts: Parts, tenant: TenantId): TenantStore {
  return {
    feedback: feedbackOf(parts, tenant),
    lookups: lookupsOf(parts, tenant),
    recents: recentsOf(parts, tenant),
    gaps: gapsOf(parts, tenant),
    notes: notesOf(parts, tenant),
    settings: settingsOf(parts, tenant),
    installation: installationOf(parts, tenant),
    events: eventsOf(parts, tenant),
    outbox: outboxOf(parts, tenant),
    handovers: handoversOf(parts, tenant),
    forget: (person) => forgetPerson(parts, tenant, person),
    heldOf: (person) => heldOfPerson(parts, tenant, person),
  };
}
