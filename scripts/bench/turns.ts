/** The whole bot beside a bare echo bot: turns a second, time to start, memory. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Progress } from './progress.ts';
import { type Service, startService } from './service.ts';
import { measureStoring, type StoringFigures } from './storing.ts';
import { median, round } from './timing.ts';

export interface BotFigures {
  turns: { mars_per_s: number; echo_per_s: number; ratio: number };
  start: { mars_ms: number; echo_ms: number; ratio: number };
  memory: { mars_rss_mb: number; echo_rss_mb: number };
  storing: StoringFigures;
}

/** What each bot's reply must hold. */
const REPLY = { mars: '"AdaptiveCard"', echo: '"text":"Echo: ' };
const CONNECTIONS = 8;
/** Both bots are still getting faster over their first thousands of turns, ours with its more code for longer. */
const WARM_UP_TURNS = { short: 1_000, full: 6_000 };
const TURNS = { short: 500, full: 2_000 };
const ROUNDS = { short: 2, full: 5 };
const STARTS = { short: 2, full: 5 };
const LOAD = fileURLToPath(new URL('./load.ts', import.meta.url));

/** Measures both bots in turn, so that a busy machine slows both alike. */
export async function measureBots(
  paste: string,
  { short, progress }: { short: boolean; progress: Progress },
): Promise<BotFigures> {
  const form = short ? 'short' : 'full';
  progress(`start: both bots, ${STARTS[form]} times each`);
  const starts = { mars: [] as number[], echo: [] as number[] };
  // Ours keeps its compiled code at its first end after an install: that start is not the one that people wait for.
  for (const name of ['echo', 'mars'] as const) await (await startService(name)).stop();
  for (let round = 0; round < STARTS[form]; round++) {
    for (const name of ['echo', 'mars'] as const) {
      const service = await startService(name);
      starts[name].push(service.startMs);
      await service.stop();
    }
  }
  const [mars, echo] = [median(starts.mars), median(starts.echo)];
  const { turns, memory } = await measureTurns(activity(paste), form, progress);
  const storing = await measureStoring(activity(paste), { short, progress });
  return {
    turns,
    start: { mars_ms: round(mars, 0), echo_ms: round(echo, 0), ratio: round(mars / echo, 2) },
    memory,
    storing,
  };
}

async function measureTurns(body: string, form: 'short' | 'full', progress: Progress) {
  const services: Service[] = [];
  try {
    const mars = await startService('mars');
    services.push(mars);
    const echo = await startService('echo');
    services.push(echo);
    const rates = { mars: [] as number[], echo: [] as number[] };
    progress(`turns: ${ROUNDS[form]} rounds of ${TURNS[form]}, ${CONNECTIONS} connections`);
    await load(mars.url, body, WARM_UP_TURNS[form], REPLY.mars);
    await load(echo.url, body, WARM_UP_TURNS[form], REPLY.echo);
    for (let round = 0; round < ROUNDS[form]; round++) {
      rates.mars.push(await load(mars.url, body, TURNS[form], REPLY.mars));
      rates.echo.push(await load(echo.url, body, TURNS[form], REPLY.echo));
    }
    // Both in a pair ran side by side in time: the ratio of a pair is steadier than the ratio of the medians.
    const ratio = median(rates.mars.map((rate, at) => rate / (rates.echo[at] ?? rate)));
    return {
      turns: {
        mars_per_s: round(median(rates.mars), 0),
        echo_per_s: round(median(rates.echo), 0),
        ratio: round(ratio, 2),
      },
      memory: { mars_rss_mb: mars.rssMb(), echo_rss_mb: echo.rssMb() },
    };
  } finally {
    for (const service of services) await service.stop();
  }
}

/** Turns a second that the load process saw. */
async function load(url: string, body: string, turns: number, words: string): Promise<number> {
  const args = [LOAD, `${url}/api/messages`, String(turns), String(CONNECTIONS), words];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(body);
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error('the load ended before its turns');
  return Number(printed);
}

/** A message as Teams sends it, answered in the response; the load gives each its id. */
export function activity(paste: string): string {
  return JSON.stringify({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: '29:anna', name: 'Anna' },
    recipient: { id: '28:bot', name: 'Bot' },
    conversation: { id: 'a:chat', conversationType: 'personal' },
    text: paste,
    deliveryMode: 'expectReplies',
  });
}
