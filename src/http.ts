/** JSON answers, written the same way everywhere. */
import type { Response } from 'restify';
import { ERRORS, type ErrorCode, errorBody } from './errors.ts';

/** Sends a JSON body; a request that was already answered (the caller has gone) is left alone. */
export function sendJson(response: Response, status: number, body: unknown): void {
  sendBody(response, status, Buffer.from(JSON.stringify(body ?? {})));
}

/** The same for a body that is JSON already. */
export function sendBody(response: Response, status: number, body: Buffer): void {
  if (response.headersSent || response.destroyed) return;
  response.sendRaw(status, body, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(body.length),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}

export function sendError(response: Response, code: ErrorCode): void {
  sendJson(response, ERRORS[code].status, errorBody(code));
}
