/** The store of the running service: opened beside the work, never waited for, looked after in the background. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from './config.ts';
import type { Memory } from './desk/front/memory.ts';
import type { Events } from './desk/ports/events.ts';
import type { Store } from './desk/ports/store.ts';
import type { TenantId } from './desk/ports/tenant.ts';
import { CodedError, describeError, ERRORS, type ErrorCode } from './errors.ts';
import type { Log } from './log.ts';
import { troubleOf } from './store/faults.ts';
import { pooledRandom } from './store/random-pool.ts';
import { createRecorder, type RecorderHealth } from './store/recorder.ts';
import { keepRetention } from './store/retention.ts';
import { createUlid } from './store/ulid.ts';
import { VERSION } from './version.ts';

/** With these nothing can be read either, and every try takes seconds: until it is over nobody waits for the store. */
const OUT_OF_REACH: ReadonlySet<ErrorCode> = new Set(['STORE_LOCKED', 'STORE_UNREACHABLE']);

/** What waits to be kept has so long at a stop. */
const CLOSE_MS = 3_000;
const LOOK_MS = 10;
/** A person who wants to be forgotten waits no longer for what is on its way into the store. */
const SETTLE_MS = 3_000;

export interface ServiceStore {
  /** The service answers: now there is time for the store. */
  begin(): void;
  /** Begins, and waits until the store is open or known to fail, at most so long. False where it is not open. */
  open(withinMs: number): Promise<boolean>;
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

/** Opens the store that the configuration asks for, when it is told to `begin`; until then what is recorded waits. */
export function followStore({ databaseUrl, dataDir, retentionDays: days, admins }: Config, log: Log): ServiceStore {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const newId = createUlid({ now: Date.now, random: pooledRandom(randomBytes) });
  const onFailed = (error: unknown) => {
    const { code } = troubleOf(error);
    log.warn({ code, ...describeError(error) }, ERRORS[code].message);
  };
  const recorder = createRecorder({
    // The libraries of the databases take a while to load: the start and the first answers do not wait for them.
    after: begun,
    open: async () => (await import('./store/open.ts')).openStore({ databaseUrl, dataDir }),
    newId,
    onTrouble: (code, error) => {
      if (code === undefined) log.info('The store works again.');
      else log.error({ code, ...describeError(error) }, ERRORS[code].message);
    },
  });
  const outOfReach = (): ErrorCode | undefined => {
    const { code } = recorder.health();
    return code !== undefined && OUT_OF_REACH.has(code) ? code : undefined;
  };
  const inReach = (): Store | undefined => (outOfReach() === undefined ? recorder.store() : undefined);
  const stopPruning = keepRetention({ upkeep: () => recorder.store()?.upkeep, days, onFailed });
  return {
    begin,
    open: async (withinMs) => {
      begin();
      const until = performance.now() + withinMs;
      const isWaiting = () => !recorder.store() && recorder.health().state !== 'failing';
      while (isWaiting() && performance.now() < until) await sleep(LOOK_MS);
      return recorder.store() !== undefined;
    },
    memory: {
      record: recorder.record,
      settled: () => recorder.settled(SETTLE_MS),
      store: inReach,
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
        const kept = store.forTenant(tenant);
        const code = outOfReach();
        // A token is worth the wait; whether a message came twice is not.
        return code === undefined ? kept : { ...kept, events: { first: () => Promise.reject(new CodedError(code)) } };
      },
    },
    shared: (tenant) => {
      const store = inReach();
      return store?.kind === 'postgres' ? store.forTenant(tenant).events : undefined;
    },
    stop: async () => {
      stopPruning();
      const { dropped } = await recorder.close(CLOSE_MS);
      if (dropped > 0) log.error({ code: 'STORE_FAILED', dropped }, ERRORS.STORE_FAILED.message);
    },
  };
}
