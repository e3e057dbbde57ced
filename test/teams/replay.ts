/** Replays recorded activities (their ids are invented) over HTTP. */
import { readFileSync } from 'node:fs';
import { createDesk } from '../../src/desk/desk.ts';
import type { Desk } from '../../src/desk/desk-types.ts';
import { createDiagnosis } from '../../src/diagnosis/diagnose.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';
import type { Pace } from '../../src/pace.ts';
import { type Answered, post, type TestServer } from '../server/test-server.ts';

type Activity = Record<string, unknown>;

/** A recorded activity, sent from `serviceUrl` and changed by `fields`. */
export function recorded(name: string, serviceUrl: string, fields: Activity = {}): Activity {
  const text = readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8');
  return { ...JSON.parse(text), serviceUrl, ...fields };
}

/** Posts a recorded activity to the server. */
export function replay(server: TestServer, name: string, serviceUrl: string, fields: Activity = {}): Promise<Answered> {
  return post(server.url, recorded(name, serviceUrl, fields));
}

/** The desk with the shipped knowledge. */
export function realDesk(): Desk {
  const knowledge = loadKnowledge();
  return createDesk({ knowledge: () => knowledge, diagnose: createDiagnosis(knowledge) });
}

export interface TestPace extends Pace {
  /** The waits that were asked for. */
  waits: number[];
  /** Moves the clock. */
  pass: (ms: number) => void;
}

/** A clock that stands still but for waits, which take no time; chance is always in the middle. */
export function testPace(): TestPace {
  let time = 1_800_000_000_000;
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    random: () => 0.5,
    sleep: async (ms) => {
      waits.push(ms);
      time += ms;
    },
    pass: (ms) => {
      time += ms;
    },
  };
}
