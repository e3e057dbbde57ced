/** What keeping a record costs: the median turn of the bot with its store beside the same bot, whose memory keeps nothing. */
import { randomUUID } from 'node:crypto';
import type { Progress } from './progress.ts';
import { type Service, startService } from './service.ts';
import { median, round } from './timing.ts';

export interface StoringFigures {
  with_ms_p50: number;
  without_ms_p50: number;
  /** Of the medians of one round, the middle one. */
  ratio: number;
}

const TURNS = { short: 100, full: 300 };
const ROUNDS = { short: 2, full: 7 };

/** One turn after the other, to both in turn; the first round warms them up. */
export async function measureStoring(
  activity: string,
  { short, progress }: { short: boolean; progress: Progress },
): Promise<StoringFigures> {
  const form = short ? 'short' : 'full';
  progress(`storing: ${ROUNDS[form]} rounds of ${TURNS[form]} turns with and without`);
  const services: Service[] = [];
  try {
    const storing = await startService('mars');
    services.push(storing);
    const forgetful = await startService('forgetful');
    services.push(forgetful);
    const times = { storing: [] as number[], forgetful: [] as number[] };
    for (let at = -1; at < ROUNDS[form]; at++) {
      const [first, second] = [
        await turnMs(storing, activity, TURNS[form]),
        await turnMs(forgetful, activity, TURNS[form]),
      ];
      if (at < 0) continue;
      times.storing.push(first);
      times.forgetful.push(second);
    }
    const ratio = median(times.storing.map((ms, at) => ms / (times.forgetful[at] ?? ms)));
    return {
      with_ms_p50: round(median(times.storing)),
      without_ms_p50: round(median(times.forgetful)),
      ratio: round(ratio, 3),
    };
  } finally {
    for (const service of services) await service.stop();
  }
}

/** The median of so many turns. */
async function turnMs({ url }: Service, activity: string, turns: number): Promise<number> {
  const body = JSON.parse(activity) as object;
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const text = JSON.stringify({ ...body, id: randomUUID() });
    const started = performance.now();
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: text,
    });
    const reply = await response.text();
    times.push(performance.now() - started);
    if (!reply.includes('"AdaptiveCard"')) throw new Error(`not an answer: ${reply.slice(0, 200)}`);
  }
  return median(times);
}
