/** A service in a process of its own, spoken to over HTTP as people and monitoring do. */
import { expect, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { ADDRESS, MAIN, type Started, start, until } from '../server/service.ts';
import { post } from '../server/test-server.ts';
import type { Place } from '../store/backend.ts';
import { message, replies } from '../teams/activities.ts';

/** A machine with much to do takes its time. */
const START_MS = 40_000;
export const WITHIN = { timeout: 30_000, interval: 50 };

const storeSchema = z.strictObject({
  state: z.enum(['starting', 'ok', 'failing']),
  code: z.string().optional(),
  message: z.string().optional(),
  since: z.iso.datetime().optional(),
  stored: z.int(),
  waiting: z.int(),
  dropped: z.int(),
});
const readySchema = z.strictObject({ status: z.literal('ready'), store: storeSchema });
export type StoreBlock = z.output<typeof storeSchema>;

export interface Live extends Started {
  url: string;
  /** The store's block of `/readyz`, which is 200 whatever the store does. */
  store(): Promise<StoreBlock>;
  /** What the bot says to a text in local mode, and how long it took. */
  ask(text: string): Promise<{ said: string; ms: number }>;
  /** Waits until the store is as told. */
  untilStore(wanted: Partial<StoreBlock>): Promise<void>;
}

let last = 0;
/** An id that no other message of this file has: one that comes twice is answered once. */
export function newId(): string {
  return `m${process.pid}-${++last}`;
}

/** Waits until the service that was started answers. */
export async function live(started: Started): Promise<Live> {
  const url = await until(started, ADDRESS);
  const store = async (): Promise<StoreBlock> => {
    const response = await fetch(`${url}/readyz`);
    expect(response.status).toBe(200);
    return readySchema.parse(await response.json()).store;
  };
  await vi.waitFor(store, { timeout: START_MS, interval: 50 });
  return {
    ...started,
    url,
    store,
    ask: async (text) => {
      const since = performance.now();
      const answered = await post(url, message({ text, id: newId() }));
      const ms = performance.now() - since;
      expect(answered.status).toBe(200);
      return { said: JSON.stringify(replies(answered.json())), ms };
    },
    untilStore: (wanted) => vi.waitFor(async () => expect(await store()).toMatchObject(wanted), WITHIN),
  };
}

/** Starts `src/main.ts` and waits until it answers; it ends with the test. */
export async function openLive(env: Record<string, string>, wrapped?: Wrapped): Promise<Live> {
  const started = startMain(env, wrapped);
  onTestFinished(started.remove);
  return live(started);
}

/** A command line that runs the program in its last words. */
export type Wrapped = readonly [program: string, ...args: string[]];

export function startMain(env: Record<string, string>, wrapped?: Wrapped): Started {
  return startNode([MAIN], { PORT: '0', HOST: '127.0.0.1', ...env }, wrapped);
}

export function startNode(args: string[], env: Record<string, string>, wrapped?: Wrapped): Started {
  if (!wrapped) return start(args, env);
  const [program, ...before] = wrapped;
  return start([...before, process.execPath, ...args], env, program);
}

/** The settings that lead a service to a database. */
export function envOf({ databaseUrl, dataDir }: Place): Record<string, string> {
  return databaseUrl === undefined ? { MARS_DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl };
}
