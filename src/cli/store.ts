/** The store that the service would open, for the commands of a curator. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Store, TenantStore, Upkeep } from '../desk/ports/store.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import { CodedError } from '../errors.ts';
import { troubleOf } from '../store/faults.ts';
import { openStore } from '../store/open.ts';
import { SqliteError } from '../store/sqlite/client.ts';
import { sqliteFile } from '../store/sqlite/open.ts';
import { isTenant } from '../store/text.ts';
import { CliError } from './errors.ts';
import type { Terminal } from './terminal.ts';

/** One tenant of whom something is kept. */
export interface KeptTenant {
  id: TenantId;
  store: TenantStore;
}

export interface Kept {
  tenants: KeptTenant[];
  upkeep: Upkeep;
}

const POSTGRES = /^postgres(?:ql)?:\/\/\S+$/;

/**
 * Where the store is. Read here and not through the configuration: a curator's machine needs no credentials, so half of
 * one must not stop a look at the store.
 */
function placeOf({ env }: Pick<Terminal, 'env'>): { databaseUrl: string | undefined; dataDir: string } {
  const databaseUrl = env['DATABASE_URL']?.trim() || undefined;
  if (databaseUrl !== undefined && !POSTGRES.test(databaseUrl)) {
    throw new CodedError('CONFIG_INVALID', ['DATABASE_URL must start with postgres:// or postgresql://.']);
  }
  return { databaseUrl, dataDir: env['MARS_DATA_DIR']?.trim() || '.data' };
}

/**
 * Works on all tenants, or on the one that was asked for, and closes the store. Where there is nothing, the work is done
 * on no tenants and a line says why. A database that is not there is not made: it would belong to whoever looked.
 */
export async function withKept<T>(
  terminal: Pick<Terminal, 'env' | 'err'>,
  asked: string | undefined,
  work: (kept: Kept) => Promise<T>,
): Promise<T> {
  if (asked !== undefined && !isTenant(asked)) {
    throw new CliError('WRONG_USE', '--tenant takes teams:ID, slack:ID or local:machine, as the lists show it.');
  }
  const place = placeOf(terminal);
  if (place.databaseUrl === undefined && !isThere(sqliteFile(place.dataDir))) {
    await terminal.err(`Nothing has been kept yet: there is no database in ${place.dataDir} (MARS_DATA_DIR).\n`);
    return await work(NOTHING);
  }
  const store = await openStore(place);
  try {
    const ids = await store.upkeep.tenants();
    const wanted = asked === undefined ? ids : ids.filter((id) => id === asked);
    if (wanted.length === 0) await terminal.err(nothingOf(asked, ids));
    return await work({ tenants: wanted.map((id) => ({ id, store: store.forTenant(id) })), upkeep: store.upkeep });
  } catch (error) {
    throw ofStore(error) ? new CodedError(troubleOf(error).code, [], { cause: error }) : error;
  } finally {
    await close(store);
  }
}

/** The folder is for the bot's own user alone: for another one the file is neither there nor not there. */
function isThere(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw new CliError(
      'STORE_NOT_SEEN',
      `The system does not let you look into ${dirname(file)} (MARS_DATA_DIR). Run this as the user of the bot.`,
      { cause: error },
    );
  }
}

const NOTHING: Kept = {
  tenants: [],
  upkeep: {
    tenants: async () => [],
    prune: async () => 0,
    forgetTenant: async () => 0,
    heldOfTenant: async () => [],
    forgetPerson: async () => 0,
  },
};

function nothingOf(asked: string | undefined, ids: readonly TenantId[]): string {
  if (asked === undefined || ids.length === 0) return 'Nothing is kept yet.\n';
  return `Nothing is kept of ${asked}. There are: ${ids.join(', ')}.\n`;
}

/** Errors of the databases: SQLite's own, and those of PostgreSQL, which know how bad they are. */
function ofStore(error: unknown): boolean {
  return error instanceof SqliteError || (error instanceof Error && 'severity' in error);
}

async function close(store: Store): Promise<void> {
  await store.close().catch(() => {});
}
