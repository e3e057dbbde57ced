/** Figures for Prometheus at `/metrics`: counts and times, never a text, a person or a tenant. */
import type { Counter, Histogram, Registry } from 'prom-client';
import type { Memory } from './desk/front/memory.ts';
import type { RecorderHealth } from './store/recorder.ts';

export interface MetricsParts {
  entries: () => number;
  storeHealth: () => RecorderHealth;
}

/** One answered request. */
export interface SeenRequest {
  /** The route's own path, never the address of the request. */
  route: string;
  method: string;
  status: number;
  ms: number;
}

/** One answer of the desk. */
export interface SeenAnswer {
  verdict: string;
  /** Where it was asked: personal, group, channel, web. */
  surface: string;
  ms: number;
}

export interface Metrics {
  request(seen: SeenRequest): void;
  answer(seen: SeenAnswer): void;
  /** The figures as Prometheus reads them, with their media type. */
  read(): Promise<{ type: string; text: string }>;
}

interface Loaded {
  registry: Registry;
  requests: Histogram<'route' | 'method' | 'status'>;
  answers: Counter<'verdict' | 'surface'>;
  answerTimes: Histogram<'verdict'>;
}

/** What is seen while the library loads is counted after; no more than this. */
const MOST_EARLY = 10_000;
const REQUEST_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const ANSWER_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25];
const STORE_STATES = ['starting', 'ok', 'failing'] as const;

/** Makes them; `load` begins to load the library, which takes as long as a start may: after the first answers can come. */
export function createMetrics(parts: MetricsParts): Metrics & { load(): Promise<void> } {
  let loading: Promise<Loaded> | undefined;
  let loaded: Loaded | undefined;
  let early: ((ready: Loaded) => void)[] = [];
  const load = async (): Promise<Loaded> => {
    loading ??= open(parts);
    loaded = await loading;
    for (const count of early) count(loaded);
    early = [];
    return loaded;
  };
  const counted = (count: (ready: Loaded) => void): void => {
    if (loaded) count(loaded);
    else if (early.length < MOST_EARLY) early.push(count);
  };
  return {
    load: async () => void (await load()),
    request: ({ route, method, status, ms }) =>
      counted(({ requests }) => requests.observe({ route, method, status }, ms / 1000)),
    answer: ({ verdict, surface, ms }) =>
      counted(({ answers, answerTimes }) => {
        answers.inc({ verdict, surface });
        answerTimes.observe({ verdict }, ms / 1000);
      }),
    read: async () => {
      const { registry } = await load();
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}

async function open({ entries, storeHealth }: MetricsParts): Promise<Loaded> {
  const { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } = await import('prom-client');
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'mars_knowledge_entries',
    help: 'Entries of the knowledge in force.',
    registers,
    collect() {
      this.set(entries());
    },
  });
  new Gauge({
    name: 'mars_store_state',
    help: '1 for the state that the store is in.',
    labelNames: ['state'],
    registers,
    collect() {
      const { state } = storeHealth();
      for (const one of STORE_STATES) this.set({ state: one }, one === state ? 1 : 0);
    },
  });
  new Gauge({
    name: 'mars_store_items',
    help: 'Items for the store since the start: stored, waiting now, dropped.',
    labelNames: ['what'],
    registers,
    collect() {
      const { stored, waiting, dropped } = storeHealth();
      for (const [what, count] of Object.entries({ stored, waiting, dropped })) this.set({ what }, count);
    },
  });
  return {
    registry,
    requests: new Histogram({
      name: 'mars_http_request_duration_seconds',
      help: 'Time to answer a request.',
      labelNames: ['route', 'method', 'status'],
      buckets: REQUEST_SECONDS,
      registers,
    }),
    answers: new Counter({
      name: 'mars_answers_total',
      help: 'Answers of the desk by verdict and surface.',
      labelNames: ['verdict', 'surface'],
      registers,
    }),
    answerTimes: new Histogram({
      name: 'mars_answer_duration_seconds',
      help: 'Time to make an answer.',
      labelNames: ['verdict'],
      buckets: ANSWER_SECONDS,
      registers,
    }),
  };
}

/** A memory that counts the answers that it keeps a record of. */
export function withMetrics(memory: Memory, metrics: Pick<Metrics, 'answer'>): Memory {
  return {
    ...memory,
    record: (item) => {
      if (item.kind === 'lookup') metrics.answer(item.lookup);
      memory.record(item);
    },
  };
}
