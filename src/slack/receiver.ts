/** How requests come in over HTTP, and how the Web API is called. */
import { HTTPReceiver, type HTTPReceiverOptions, type Logger, type webApi } from '@slack/bolt';
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
export function httpReceiver(
  signingSecret: string,
  log: Log,
  install: Partial<HTTPReceiverOptions> | undefined,
): HTTPReceiver {
  return new HTTPReceiver({
    ...install,
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
