/** What keeping a record costs: the median turn of the bot with its store beside the same bot, whose memory keeps nothing. */
import { randomUUID } from 'node:crypto';
import type { Progress } from './progress.ts';
import { type Service, startService } from './service.ts';
import { median, round } from './timing.ts';

export interface StoringFigures {
  with_ms_p50: number;
  without_ms_p50: number;
  /** Of the two medians. */
  ratio: number;
}

const TURNS = { short: 50, full: 50 };
const WARM_UP = 4;
const ROUNDS = { short: 8, full: 40 };

/**
 * One turn after the other, some to the one and then some to the other: long enough that what is gathered is written among
 * its own turns, short enough that a busy machine slows both alike. Who is first changes; the first rounds warm both up.
 */
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
    for (let at = -WARM_UP; at < ROUNDS[form]; at++) {
      const both = [
        { service: storing, into: times.storing },
        { service: forgetful, into: times.forgetful },
      ];
      for (const { service, into } of at % 2 === 0 ? both : both.toReversed()) {
        const taken = await turnsMs(service, activity, TURNS[form]);
        if (at >= 0) into.push(...taken);
      }
    }
    const [kept, unkept] = [median(times.storing), median(times.forgetful)];
    return { with_ms_p50: round(kept), without_ms_p50: round(unkept), ratio: round(kept / unkept, 3) };
  } finally {
    for (const service of services) await service.stop();
  }
}

/** The time of each of so many turns. */
async function turnsMs({ url }: Service, activity: string, turns: number): Promise<number[]> {
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
  return times;
}
