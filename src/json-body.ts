/** Reads JSON bodies, for the routes that take one: no other kind of body is read anywhere. */
import restify, { type RequestHandler } from 'restify';
import { sendError } from './http.ts';

/** More than the largest message that Teams lets a person send. */
const MOST_BYTES = 256 * 1024;

/** The handlers that stand before the one that answers; a body that is no JSON comes to it as a string or not at all. */
export function jsonBody(): RequestHandler[] {
  const options = { maxBodySize: MOST_BYTES, mapParams: false };
  return [refuseEncoded, ...[restify.plugins.jsonBodyParser(options)].flat()];
}

/**
 * Refuses compressed bodies before the body reader sees them: it would unpack them past the limit, and broken gzip
 * data ends the process.
 */
const refuseEncoded: RequestHandler = (request, response, next) => {
  const encoding = request.headers['content-encoding'];
  if (encoding === undefined || encoding === 'identity') {
    delete request.headers['content-encoding'];
    next();
    return;
  }
  sendError(response, 'ENCODING_NOT_SUPPORTED');
  next(false);
};
