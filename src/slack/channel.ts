/** The Slack channel: Bolt with a receiver, and what it serves. */
import { App } from '@slack/bolt';
import type { Server } from 'restify';
import type { SlackCredentials } from '../credentials.ts';
import type { Desk } from '../desk/desk-types.ts';
import { CodedError, describeError, ERRORS } from '../errors.ts';
import type { Log } from '../log.ts';
import { type Pace, realPace } from '../pace.ts';
import { type AutoChannels, autoInMemory } from './auto.ts';
import { type Installations, singleWorkspace } from './installations.ts';
import { listen } from './listeners.ts';
import { heldLogger } from './logger.ts';
import { Once, type SharedMemory } from './once.ts';
import { clientOptions, httpReceiver, socketReceiver } from './receiver.ts';
import { registerSlackEvents } from './routes.ts';
import { Running } from './running.ts';
import { Shares } from './share.ts';

export interface SlackParts {
  credentials: SlackCredentials;
  desk: Desk;
  log: Log;
  /** Whether channels in which nobody has set it are answered without being asked. */
  autoAnswer: boolean;
  pace?: Pace;
  /** The seams for a store that processes share. */
  installations?: Installations;
  seen?: SharedMemory;
  auto?: AutoChannels;
}

export interface SlackChannel {
  /** Adds the route; nothing to add in Socket Mode. */
  register(server: Server): void;
  /** Connects in Socket Mode; over HTTP only looks whether the token is good. */
  start(): Promise<void>;
  /** Waits for the answers that are on their way. */
  stop(): Promise<void>;
}

const STOP_MS = 5_000;

/** Makes the channel; nothing is sent or listened to before `register` and `start`. */
export function createSlackChannel(parts: SlackParts): SlackChannel {
  const { credentials, desk, log, autoAnswer, pace = realPace } = parts;
  const { signingSecret, appToken, botToken, apiUrl } = credentials;
  const options = clientOptions(credentials, heldLogger(log));
  const http = appToken === undefined ? httpReceiver(signingSecret ?? '', log) : undefined;
  const socket = appToken === undefined ? undefined : socketReceiver(appToken, options, log);
  const receiver = http ?? socket;
  const installations = parts.installations ?? singleWorkspace(botToken ?? '');
  const running = new Running();
  const app = new App({
    ...(receiver && { receiver }),
    logger: heldLogger(log),
    clientOptions: options,
    authorize: async (source) => {
      const found = await installations.find(source);
      if (!found) throw new CodedError('SLACK_NOT_INSTALLED');
      return found;
    },
    convoStore: false,
    // What the bot says itself is told apart by its ids, before the first answer too.
    ignoreSelf: false,
  });
  const shares = new Shares(desk, pace.now);
  const auto = parts.auto ?? autoInMemory();
  const once = new Once(pace.now, parts.seen);
  listen(app, { desk, log, pace, shares, auto, autoByDefault: autoAnswer, apiUrl, once, running });
  return {
    register(server) {
      if (!http || !signingSecret) return;
      registerSlackEvents(server, { signingSecret, listener: http.requestListener, log, now: pace.now });
    },
    async start() {
      if (socket) await connect(socket);
      if (botToken !== undefined) running.add(lookAtToken(app, botToken, log));
    },
    async stop() {
      await socket?.stop();
      await running.settle(STOP_MS);
    },
  };
}

async function connect(socket: { start(): Promise<unknown> }): Promise<void> {
  try {
    await socket.start();
  } catch (cause) {
    throw new CodedError('SLACK_NOT_CONNECTED', [], { cause });
  }
}

/** A wrong token is told at the start, not by silence at the first question. */
async function lookAtToken(app: App, token: string, log: Log): Promise<void> {
  try {
    await app.client.auth.test({ token });
  } catch (error) {
    log.error({ code: 'SLACK_REFUSED_TOKEN', ...describeError(error) }, ERRORS.SLACK_REFUSED_TOKEN.message);
  }
}
