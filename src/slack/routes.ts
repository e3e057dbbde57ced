/** `POST /slack/events`: events, interactivity and commands. Size, signature and shape are checked before Bolt reads. */
import type { RequestListener } from 'node:http';
import { finished } from 'node:stream/promises';
import type { Request, Response, Server } from 'restify';
import { describeError, type ErrorCode } from '../errors.ts';
import { sendError, sendJson } from '../http.ts';
import type { Log } from '../log.ts';
import { readBody } from './body.ts';
import { isSslCheck, mediaType, readEnvelope } from './envelope.ts';
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
      const refusal = typeof body === 'string' ? body : refusalOf(request, body, parts);
      if (refusal !== undefined || typeof body === 'string') {
        refuse(response, refusal ?? 'BAD_REQUEST', log);
        return;
      }
      if (isSslCheck(body, request.headers['content-type'])) {
        sendJson(response, 200, {});
        return;
      }
      await handOver(request, response, body, parts.listener);
    } catch (error) {
      log.error({ code: 'INTERNAL', ...describeError(error) }, 'A request could not be served.');
      sendError(response, 'INTERNAL');
    }
  });
}

function refusalOf({ headers }: Request, body: Buffer, { signingSecret, now }: SlackRouteParts): ErrorCode | undefined {
  const contentType = headers['content-type'];
  if (isSslCheck(body, contentType)) return undefined;
  if (!isSigned(headers, body, signingSecret, now())) return 'NOT_FROM_SLACK';
  return readEnvelope(body, contentType) ? undefined : 'NOT_FOR_SLACK';
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
