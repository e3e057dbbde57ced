/** How requests come in: over HTTP on the server's own port, or over a connection that the bot opens itself. */
import { HTTPReceiver, type Logger, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { SlackCredentials } from '../credentials.ts';
import { describeError, ERRORS, errorBody } from '../errors.ts';
import type { Log } from '../log.ts';
import { heldLogger } from './logger.ts';
import { CALL_MS } from './outbound.ts';

/** Retries are ours alone, see `outbound.ts`. */
export function clientOptions({ apiUrl }: SlackCredentials, logger: Logger): webApi.WebClientOptions {
  return {
    logger,
    timeout: CALL_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
  };
}

/** Over HTTP. What goes wrong in it is answered and told in the log; nothing is thrown. */
export function httpReceiver(signingSecret: string, log: Log): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret,
    endpoints: ['/slack/events'],
    logger: heldLogger(log),
    processEventErrorHandler: async ({ error, response }) => {
      log.error({ code: 'INTERNAL', ...describeError(error) }, ERRORS.INTERNAL.message);
      if (!response.headersSent) {
        response.writeHead(500, { 'Content-Type': 'application/json; charset=utf-8' });
        response.end(JSON.stringify(errorBody('INTERNAL')));
      }
      return false;
    },
  });
}

/** Socket Mode. */
export function socketReceiver(appToken: string, options: webApi.WebClientOptions, log: Log): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: heldLogger(log),
    installerOptions: { clientOptions: options },
    processEventErrorHandler: async ({ error }) => {
      log.error({ code: 'INTERNAL', ...describeError(error) }, ERRORS.INTERNAL.message);
      return true;
    },
  });
}
