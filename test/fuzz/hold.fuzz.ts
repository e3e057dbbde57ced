/**
 * How long hostile texts hold the event loop on the whole way of a message, in the processor's time and by the clock: the
 * desk asked with 1 MB, and a message of as much as a request may hold posted to the real server. Prints the worst of each.
 * By the clock other programs count too, so that only the processor's time is judged: the best of three, as everywhere.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowledge } from '../helpers/diagnosis.ts';
import { openFront } from '../helpers/front.ts';
import { seeded } from '../helpers/random.ts';
import { post, startServer, type TestServer } from '../server/test-server.ts';
import { message } from '../teams/activities.ts';
import { realDesk } from '../teams/replay.ts';
import { HOSTILE } from './hostile.ts';
import { hostileWords } from './hostile-words.ts';
import { LONGEST } from './promises.ts';

const RUNS = 3;
const TOLD = 8;
/** What a request may hold, but for the rest of the message. */
const MOST_BYTES = 256 * 1024 - 2_000;
const texts = [...HOSTILE, ...hostileWords(knowledge)];

interface Held {
  cpu: number;
  wall: number;
  /** The longest that the loop was late, where it ran meanwhile. */
  late: number;
}

/** By stage and name of the text, the best of its runs. */
const held: Record<string, Map<string, Held>> = { 'desk.ask': new Map(), 'POST /api/messages': new Map() };
const desk = openFront(realDesk());
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: 'error' }, { desk: realDesk() });
});
afterAll(async () => {
  await server.stop();
  for (const [stage, all] of Object.entries(held)) {
    const worst = [...all].sort(([, a], [, b]) => b.cpu - a.cpu).slice(0, TOLD);
    const lines = worst.map(([name, { cpu, wall, late }]) =>
      [cpu, wall, late]
        .map((ms) => ms.toFixed(1).padStart(9))
        .concat(`  ${name}`)
        .join(''),
    );
    process.stdout.write([`\n${stage}, ms: processor, clock, loop late`, ...lines, ''].join('\n'));
  }
});

async function measured(work: () => unknown): Promise<Held> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  await setTimeout(5);
  loop.reset();
  const [start, before] = [performance.now(), process.threadCpuUsage()];
  await work();
  const { user, system } = process.threadCpuUsage(before);
  const wall = performance.now() - start;
  await setTimeout(2);
  loop.disable();
  return { cpu: (user + system) / 1_000, wall, late: Number.isFinite(loop.max) ? loop.max / 1e6 : 0 };
}

async function best(stage: string, name: string, work: (run: number) => () => unknown): Promise<number> {
  let least: Held | undefined;
  for (let run = 0; run < RUNS; run++) {
    const one = await measured(work(run));
    if (!least || one.cpu < least.cpu) least = one;
  }
  if (least) held[stage]?.set(name, least);
  return least?.cpu ?? Number.POSITIVE_INFINITY;
}

/** As much of a text as a request of the largest size can carry. */
function cut(text: string): string {
  let part = text.slice(0, MOST_BYTES);
  while (Buffer.byteLength(JSON.stringify(part)) > MOST_BYTES) part = part.slice(0, part.length * 0.9);
  return part;
}

describe('a hostile text holds nobody up', () => {
  it.each(texts)('$name', async ({ name, make }) => {
    const made = (run: number) => make(seeded(`${name} hold ${run}`));
    const asked = await best('desk.ask', name, (run) => {
      const text = made(run);
      return () => desk.ask(text, { surface: 'personal' });
    });
    const posted = await best('POST /api/messages', name, (run) => {
      const body = JSON.stringify(message({ id: `${name} ${run}`, text: cut(made(run)) }));
      return async () => expect((await post(server.url, body)).status).toBe(200);
    });
    expect(Math.max(asked, posted)).toBeLessThan(LONGEST);
  });
});
