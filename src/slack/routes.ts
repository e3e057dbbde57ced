/** `POST /slack/events`: events, interactivity and commands. Size, signature and shape are checked before Bolt reads. */
import type { RequestListener } from 'node:http';
import { finished } from 'node:stream/promises';
import type { Request, Response, Server } from 'restify';
import { describeError, ERRORS, type ErrorCode } from '../errors.ts';
import { sendError, sendJson } from '../http.ts';
import type { Log } from '../log.ts';
import { readBody } from './body.ts';
import { isRateNotice, isSslCheck, mediaType, readEnvelope } from './envelope.ts';
import { isSigned } from './signature.ts';

export interface SlackRouteParts {
  signingSecret: string;
  /** Bolt's. */
  listener: RequestListener;
  log: Log;
  now: () => number;
}

/** Adds the route. It has no body parser: the signature is made over the bytes as they came. */
export function registerSlackEvents(server: Server, parts: SlackRouteParts): void {
  const { log } = parts;
  server.post('/slack/events', async (request: Request, response: Response) => {
    try {
      const body = await readBody(request);
      const type = request.headers['content-type'];
      if (typeof body === 'string') refuse(response, body, log);
      else if (isSslCheck(body, type)) sendJson(response, 200, {});
      else if (!isSigned(request.headers, body, parts.signingSecret, parts.now())) {
        refuse(response, 'NOT_FROM_SLACK', log);
      } else {
        const envelope = readEnvelope(body, type);
        if (!envelope) refuse(response, 'NOT_FOR_SLACK', log);
        else if (isRateNotice(envelope)) {
          log.warn({ code: 'SLACK_HOLDS_BACK' }, ERRORS.SLACK_HOLDS_BACK.message);
          sendJson(response, 200, {});
        } else await handOver(request, response, body, parts.listener);
      }
    } catch (error) {
      log.error({ code: 'INTERNAL', ...describeError(error) }, 'A request could not be served.');
      sendError(response, 'INTERNAL');
    }
  });
}

/** Adds the way to Slack's consent and back. */
export function registerSlackInstall(server: Server, { listener }: Pick<SlackRouteParts, 'listener'>): void {
  const answer = async (request: Request, response: Response) => {
    const answered = finished(response).catch(() => undefined);
    listener(request, response);
    await answered;
  };
  server.get('/slack/install', answer);
  server.get('/slack/oauth_redirect', answer);
}

function refuse(response: Response, code: ErrorCode, log: Log): void {
  log.warn({ code }, 'A request was refused.');
  // What is left of a body that is too large is not waited for.
  if (code === 'SLACK_BODY_TOO_LARGE') response.setHeader('Connection', 'close');
  sendError(response, code);
}

/** Bolt answers when it has acknowledged; restify may go on only after that. */
async function handOver(request: Request, response: Response, rawBody: Buffer, listener: RequestListener) {
  request.headers['content-type'] = mediaType(request.headers['content-type']);
  const answered = finished(response).catch(() => undefined);
  listener(Object.assign(request, { rawBody }), response);
  await answered;
}
