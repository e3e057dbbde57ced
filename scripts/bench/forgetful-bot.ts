/**
 * The bot as `npm start` runs it, with the same answers and buttons, but a memory that keeps nothing and has no store:
 * what storing is held against.
 */
import { randomBytes } from 'node:crypto';
import { readConfig } from '../../src/config.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { createFrontDesk } from '../../src/desk/front/front-desk.ts';
import type { Memory } from '../../src/desk/front/memory.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics, withMetrics } from '../../src/metrics.ts';
import { createServer, listen } from '../../src/server.ts';
import { followKnowledge } from '../../src/service-knowledge.ts';
import { createUlid } from '../../src/store/ulid.ts';

const config = readConfig(process.env);
const log = createLog(config.logLevel);
const { current, diagnose, prepare } = followKnowledge(undefined, log);
const storeHealth = () => ({ state: 'ok' as const, stored: 0, waiting: 0, dropped: 0 });
const metrics = createMetrics({ entries: () => current().entries.size, storeHealth });
const memory: Memory = {
  record: () => {},
  settled: async () => true,
  store: () => undefined,
  newId: createUlid({ now: Date.now, random: randomBytes }),
  now: Date.now,
  clock: () => performance.now(),
  later: (ms, run) => {
    if (ms === 0) setImmediate(run);
  },
  version: '0',
  admins: [],
  onFailed: () => {},
};
const desk = createFrontDesk({
  desk: createDesk({ knowledge: current, diagnose, keeps: true }),
  knowledge: current,
  memory: withMetrics(memory, metrics),
});
await listen(createServer({ config, desk, log, metrics }), config);
await prepare();
await metrics.load();
