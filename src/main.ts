/** The service: reads the configuration, loads the knowledge, serves the channels until it is told to stop. */
import './require-node.js';
import { flushCompileCache } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import closeWithGrace from 'close-with-grace';
import { entryList } from './answer/entry-list.ts';
import { type Config, readConfig } from './config.ts';
import { createDesk } from './desk/desk.ts';
import { createFrontDesk, type FrontDesk } from './desk/front/front-desk.ts';
import { CodedError, describeError, ERRORS } from './errors.ts';
import { KnowledgeError } from './knowledge/faults.ts';
import { createLog, type Log, routeConsole } from './log.ts';
import { createMetrics, withMetrics } from './metrics.ts';
import { close, createServer, listen } from './server.ts';
import { keepDigests } from './service-digest.ts';
import { closeGaps } from './service-gaps.ts';
import { followKnowledge, type ServiceKnowledge } from './service-knowledge.ts';
import { createServiceOutbox, deskSender } from './service-outbox.ts';
import { followStore, type ServiceStore } from './service-store.ts';
import type { SlackChannel } from './slack/channel.ts';
import { unusedSettings } from './unused-settings.ts';

const CLOSE_WITHIN_MS = 10_000;
/** What is being sent has so long to arrive. */
const OUTBOX_MS = 2_000;
/** A start waits so long for the store, where it needs one at once. */
const STORE_MS = 5_000;
/** npm passes Ctrl-C on to a program that the terminal has told already: signals so close together are one. */
const SAME_SIGNAL_MS = 1_000;

try {
  await start();
} catch (error) {
  process.stderr.write(`MARS Medic could not start. ${startMessage(error)}\n`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  routeConsole(log);
  const knowledge = followKnowledge(config.knowledgeDir, log);
  const store = followStore(config, log);
  const metrics = createMetrics({ entries: () => knowledge.current().entries.size, storeHealth: store.health });
  const outbox = createServiceOutbox({ config, worker: () => store.memory.store()?.outbox, log });
  const desk = createFrontDesk({
    desk: createDesk({ knowledge: knowledge.current, diagnose: knowledge.diagnose, keeps: true }),
    knowledge: knowledge.current,
    memory: withMetrics(store.memory, metrics),
    handOver: { webhook: config.webhook !== undefined, onPut: outbox.wake },
  });
  const gaps = closeGaps({ store: store.memory.store, diagnose: knowledge.diagnose, log });
  knowledge.onChanged(() => void gaps.look());
  const endDigests = desk.digest
    ? keepDigests({
        digest: desk.digest,
        store: store.memory.store,
        onPut: outbox.wake,
        onFailed: store.memory.onFailed,
      })
    : () => {};
  const state = { ready: false };
  const entries = () => entryList(knowledge.current());
  const slack = await slackOf(config, desk, store, log);
  const server = createServer({
    config,
    desk,
    log,
    entries,
    slack,
    onTeams: (tell) => outbox.serve('teams', deskSender(desk, tell)),
    isReady: () => state.ready,
    storeHealth: store.health,
    metrics,
    shared: store.shared,
  });
  const stop = async () => {
    knowledge.close();
    gaps.stop();
    endDigests();
    await close(server);
    await slack?.stop();
    await outbox.stop(OUTBOX_MS);
    await store.stop();
  };
  try {
    // What is delivered again, or to another process, is known by the store, and so are tokens of workspaces.
    if (config.slack || config.databaseUrl) await store.open(STORE_MS);
    const address = await listen(server, config);
    await slack?.start();
    if (slack) outbox.serve('slack', deskSender(desk, slack.tell));
    outbox.start();
    stopOnSignal(stop, log, state);
    state.ready = true;
    warnOfUnused(config, log);
    announce(config, log, address, knowledge.current().entries.size);
  } catch (error) {
    // What is open would keep the process.
    await stop();
    throw error;
  }
  void settle(knowledge, metrics, store).then(gaps.look);
}

/** What can wait until the service answers. A paste that comes before waits for it; a fault in it ends the service. */
async function settle(
  knowledge: ServiceKnowledge,
  metrics: { load(): Promise<void> },
  store: Pick<ServiceStore, 'begin'>,
): Promise<void> {
  await setImmediate();
  await knowledge.prepare();
  store.begin();
  await metrics.load();
  // Now rather than at the end: the process may be killed.
  flushCompileCache();
}

/** Slack's libraries take as long to load as all the rest: only where they are needed. */
async function slackOf(
  { slack: credentials, autoAnswer, admins }: Config,
  desk: FrontDesk,
  store: ServiceStore,
  log: Log,
): Promise<SlackChannel | undefined> {
  if (!credentials) return undefined;
  const { slackService } = await import('./service-slack.ts');
  return slackService({ credentials, desk, log, autoAnswer, admins, store: store.opened });
}

function stopOnSignal(stopService: () => Promise<void>, log: Log, state: { ready: boolean }): void {
  const options = { delay: CLOSE_WITHIN_MS, logger: false, skip: ['SIGINT', 'SIGTERM'] } as const;
  const grace = closeWithGrace({ ...options, skip: [...options.skip] }, async ({ err }) => {
    state.ready = false;
    if (err) log.fatal({ code: 'CRASHED', ...describeError(err) }, ERRORS.CRASHED.message);
    await stopService();
    log.info('stopped');
  });
  let since: number | undefined;
  const stop = () => {
    if (since === undefined) {
      since = Date.now();
      grace.close();
    } else if (Date.now() - since > SAME_SIGNAL_MS) {
      process.exit(1);
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** In local mode for a person at a terminal; elsewhere a line of the log. */
function announce(config: Config, log: Log, address: string, entries: number): void {
  if (config.mode !== 'local') {
    log.info(
      { address, mode: config.mode, entries, teams: config.teams !== undefined, slack: config.slack !== undefined },
      `listening on ${address}`,
    );
    return;
  }
  process.stdout.write(
    [
      `MARS Medic knows ${entries} errors and listens on ${address}`,
      'Local mode: no channel credentials, so only this machine is served.',
      `Try it: open ${address}/ and paste an error, or run`,
      '  echo "The error code is 0x80070005" | npm run --silent mars -- diagnose',
      'Ctrl-C stops it.',
      '',
    ].join('\n'),
  );
}

/** A setting that does nothing is worse than none: say so. */
function warnOfUnused(config: Config, log: Log): void {
  const unused = unusedSettings(config);
  if (unused.length > 0) log.warn({ settings: unused }, 'These settings are set, but this version does not use them.');
}

function startMessage(error: unknown): string {
  if (error instanceof CodedError || error instanceof KnowledgeError) return `${error.message} (${error.code})`;
  return error instanceof Error ? error.message : ERRORS.CRASHED.message;
}
