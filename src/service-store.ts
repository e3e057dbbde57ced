/** The store of the running service: opened beside the work, never waited for, looked after in the background. */
import { randomBytes } from 'node:crypto';
import type { Config } from './config.ts';
import type { Memory } from './desk/front/memory.ts';
import type { Events } from './desk/ports/events.ts';
import type { Store } from './desk/ports/store.ts';
import type { TenantId } from './desk/ports/tenant.ts';
import { CodedError, describeError, ERRORS } from './errors.ts';
import type { Log } from './log.ts';
import { createRecorder, type RecorderHealth } from './store/recorder.ts';
import { keepRetention } from './store/retention.ts';
import { createUlid } from './store/ulid.ts';
import { VERSION } from './version.ts';

/** What waits to be kept has so long at a stop. */
const CLOSE_MS = 3_000;

export interface ServiceStore {
  memory: Memory;
  /** How the store is doing, for `/readyz` and figures. */
  health(): RecorderHealth;
  /** The store for work that waits for it; throws a coded error while there is none. */
  opened: Pick<Store, 'forTenant'>;
  /** Where processes tell each other what they have taken; a database in a file is one process's own. */
  shared(tenant: TenantId): Events | undefined;
  /** Keeps what it can and closes. */
  stop(): Promise<void>;
}

/** Begins to open the store that the configuration asks for. */
export function followStore({ databaseUrl, dataDir, retentionDays: days, admins }: Config, log: Log): ServiceStore {
  const newId = createUlid({ now: Date.now, random: randomBytes });
  const onFailed = (error: unknown) =>
    log.warn({ code: 'STORE_FAILED', ...describeError(error) }, ERRORS.STORE_FAILED.message);
  const recorder = createRecorder({
    // The libraries of the databases take a while to load: the first answers do not wait for them.
    open: async () => (await import('./store/open.ts')).openStore({ databaseUrl, dataDir }),
    newId,
    onTrouble: (code, error) => {
      if (code === undefined) log.info('The store works again.');
      else log.error({ code, ...describeError(error) }, ERRORS[code].message);
    },
  });
  const stopPruning = keepRetention({ upkeep: () => recorder.store()?.upkeep, days, onFailed });
  return {
    memory: {
      record: recorder.record,
      store: recorder.store,
      newId,
      now: Date.now,
      clock: () => performance.now(),
      later: (ms, run) => {
        if (ms === 0) setImmediate(run);
        else setTimeout(run, ms).unref();
      },
      version: VERSION,
      admins,
      onFailed,
    },
    health: recorder.health,
    opened: {
      forTenant: (tenant) => {
        const store = recorder.store();
        if (!store) throw new CodedError(recorder.health().code ?? 'STORE_NOT_OPENED');
        return store.forTenant(tenant);
      },
    },
    shared: (tenant) => {
      const store = recorder.store();
      return store?.kind === 'postgres' ? store.forTenant(tenant).events : undefined;
    },
    stop: async () => {
      stopPruning();
      const { dropped } = await recorder.close(CLOSE_MS);
      if (dropped > 0) log.error({ code: 'STORE_FAILED', dropped }, ERRORS.STORE_FAILED.message);
    },
  };
}
