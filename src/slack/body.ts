/** The bytes of a request, as they came: the signature is made over them. Bounded. */
import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '../errors.ts';

/** More than Slack sends: the largest is a message with blocks in the payload of a shortcut. */
const MOST_BYTES = 1024 * 1024;

/** Reads the body. Too large a one is not kept: what comes after is thrown away. */
export async function readBody(request: IncomingMessage): Promise<Buffer | ErrorCode> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return refused(request, 'ENCODING_NOT_SUPPORTED');
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return refused(request, 'SLACK_BODY_TOO_LARGE');
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MOST_BYTES) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve('SLACK_BODY_TOO_LARGE');
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    // The caller has gone: nobody reads the refusal.
    request.on('error', () => resolve('BAD_REQUEST'));
    request.on('close', () => resolve('BAD_REQUEST'));
  });
}

function refused(request: IncomingMessage, code: ErrorCode): ErrorCode {
  request.resume();
  return code;
}
