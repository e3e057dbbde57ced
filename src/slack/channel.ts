/** The Slack channel: Bolt with a receiver, and what it serves. */
import { App } from '@slack/bolt';
import type { Server } from 'restify';
import type { SlackCredentials } from '../credentials.ts';
import type { FrontDesk } from '../desk/front/front-desk.ts';
import type { Seal } from '../desk/ports/installation.ts';
import type { Store } from '../desk/ports/store.ts';
import { tenantOf } from '../desk/ports/tenant.ts';
import { describeError, ERRORS } from '../errors.ts';
import type { Log } from '../log.ts';
import { type Pace, realPace } from '../pace.ts';
import { autoInMemory, autoInStore } from './auto.ts';
import { listenForEnds } from './ends.ts';
import { InstallStore } from './install-store.ts';
import { listen } from './listeners.ts';
import { heldLogger } from './logger.ts';
import { installOptions } from './oauth.ts';
import { Once, type SharedMemory } from './once.ts';
import { type Tell, teller } from './outgoing.ts';
import { clientOptions, httpReceiver } from './receiver.ts';
import { registerSlackEvents, registerSlackInstall } from './routes.ts';
import { Running } from './running.ts';
import { Shares } from './share.ts';
import { Socket } from './socket.ts';

export interface SlackParts {
  credentials: SlackCredentials;
  desk: FrontDesk;
  log: Log;
  /** Whether channels in which nobody has set it are answered without being asked. */
  autoAnswer: boolean;
  /** Who may change settings; empty for everybody. */
  admins?: readonly string[];
  pace?: Pace;
  /** What processes share and what outlives them; installing into many workspaces needs both. */
  store?: Pick<Store, 'forTenant'>;
  seal?: Seal;
  /** In place of the store's. */
  seen?: SharedMemory;
}

export interface SlackChannel {
  /** Adds the route; nothing to add in Socket Mode. */
  register(server: Server): void;
  /** Connects in Socket Mode; over HTTP only looks whether the token is good. */
  start(): Promise<void>;
  /** Says something of its own. */
  tell: Tell;
  /** Waits for the answers that are on their way. */
  stop(): Promise<void>;
}

const STOP_MS = 5_000;

/** Makes the channel; nothing is sent or listened to before `register` and `start`. */
export function createSlackChannel(parts: SlackParts): SlackChannel {
  const { credentials, desk, log, autoAnswer, admins = [], pace = realPace, store } = parts;
  const { signingSecret, appToken, botToken, apiUrl, oauth } = credentials;
  const options = clientOptions(credentials, heldLogger(log));
  const running = new Running();
  const installs = appToken === undefined && oauth ? installsOf(parts, pace) : undefined;
  const install =
    installs &&
    oauth &&
    installOptions({ oauth, store: installs, auto: autoAnswer, clientOptions: options, apiUrl, log });
  const http = appToken === undefined ? httpReceiver(signingSecret ?? '', log, install) : undefined;
  const socket = appToken === undefined ? undefined : new Socket(appToken, options, log, pace);
  const receiver = http ?? socket?.receiver;
  const app = new App({
    ...(receiver && { receiver }),
    logger: heldLogger(log),
    clientOptions: options,
    // Where many workspaces are served the receiver's installer knows their tokens.
    ...(!installs && { authorize: async () => ({ botToken: botToken ?? '' }) }),
    convoStore: false,
    // What the bot says itself is told apart by its ids, before the first answer too.
    ignoreSelf: false,
  });
  const shares = new Shares(desk, pace.now);
  const auto = store ? autoInStore(store) : autoInMemory();
  const once = new Once(pace.now, parts.seen ?? (store && ((team) => store.forTenant(tenantOf('slack', team)).events)));
  listen(app, { desk, log, pace, shares, auto, autoByDefault: autoAnswer, admins, apiUrl, once, running });
  if (installs) listenForEnds(app, installs, log);
  return {
    register(server) {
      if (!http || !signingSecret) return;
      const { requestListener: listener } = http;
      registerSlackEvents(server, { signingSecret, listener, log, now: pace.now });
      if (installs) registerSlackInstall(server, { listener });
    },
    async start() {
      await socket?.start();
      if (botToken !== undefined && !installs) running.add(lookAtToken(app, botToken, log));
    },
    tell: teller({
      options,
      pace,
      tokenOf: async ({ team, org }) => {
        if (!installs) return botToken ?? '';
        const query = { teamId: team, enterpriseId: org, isEnterpriseInstall: org !== undefined };
        return (await http?.installer?.authorize(query))?.botToken ?? '';
      },
    }),
    async stop() {
      await socket?.stop();
      await running.settle(STOP_MS);
    },
  };
}

/** Without a store every start would forget all workspaces. */
function installsOf({ store, seal }: SlackParts, { now }: Pace): InstallStore {
  if (!store || !seal) throw new RangeError('Installing into many workspaces needs a store and a seal.');
  return new InstallStore({ store, seal, now });
}

/** A wrong token is told at the start, not by silence at the first question. */
async function lookAtToken(app: App, token: string, log: Log): Promise<void> {
  try {
    await app.client.auth.test({ token });
  } catch (error) {
    log.error({ code: 'SLACK_REFUSED_TOKEN', ...describeError(error) }, ERRORS.SLACK_REFUSED_TOKEN.message);
  }
}
