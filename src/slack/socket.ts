/**
 * The connection of Socket Mode. Slack ends it every few hours, and networks fail: it is made anew for as long as the bot
 * runs. The library's own way to do that ends the process when Slack can't be reached.
 */
import { SocketModeReceiver, type webApi } from '@slack/bolt';
import { CodedError, describeError, ERRORS } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Pace } from '../pace.ts';
import { heldLogger } from './logger.ts';
import { reasonOf } from './outbound.ts';

const CONNECT_MS = 20_000;
const FIRST_WAIT_MS = 1_000;
const MOST_WAIT_MS = 30_000;

export class Socket {
  readonly receiver: SocketModeReceiver;
  readonly #log: Log;
  readonly #pace: Pace;
  #state: 'off' | 'on' | 'connecting' = 'off';

  constructor(appToken: string, clientOptions: webApi.WebClientOptions, log: Log, pace: Pace) {
    this.#log = log;
    this.#pace = pace;
    this.receiver = new SocketModeReceiver({
      appToken,
      logger: heldLogger(log),
      autoReconnectEnabled: false,
      installerOptions: { clientOptions },
      processEventErrorHandler: async ({ error }) => {
        log.error({ code: 'INTERNAL', ...describeError(error) }, ERRORS.INTERNAL.message);
        return true;
      },
    });
    this.receiver.client.on('disconnected', () => {
      if (this.#state === 'on') void this.#connectAgain();
    });
  }

  /** Connects. Throws `SLACK_NOT_CONNECTED` when that can't be done now. */
  async start(): Promise<void> {
    this.#state = 'connecting';
    try {
      await this.#connect();
      this.#state = 'on';
    } catch (cause) {
      this.#state = 'off';
      throw new CodedError('SLACK_NOT_CONNECTED', [], { cause });
    }
  }

  async stop(): Promise<void> {
    this.#state = 'off';
    await this.receiver.stop();
  }

  async #connectAgain(): Promise<void> {
    this.#state = 'connecting';
    for (let wait = FIRST_WAIT_MS; this.#isConnecting(); wait = Math.min(wait * 2, MOST_WAIT_MS)) {
      try {
        await this.#connect();
        if (this.#isConnecting()) this.#state = 'on';
        this.#log.info('Socket Mode is connected again.');
        return;
      } catch (error) {
        const fields = { code: 'SLACK_NOT_CONNECTED', reason: reasonOf(error), ...describeError(error) };
        this.#log.warn(fields, ERRORS.SLACK_NOT_CONNECTED.message);
        await this.#pace.sleep(wait / 2 + (wait / 2) * this.#pace.random());
      }
    }
  }

  /** Read anew, since a stop may come while something is waited for. */
  #isConnecting(): boolean {
    return this.#state === 'connecting';
  }

  async #connect(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const cut = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('no greeting')), CONNECT_MS);
    });
    try {
      await Promise.race([this.receiver.start(), cut]);
    } finally {
      clearTimeout(timer);
    }
  }
}
