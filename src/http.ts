/** JSON answers, written the same way everywhere. */
import type { Response } from 'restify';
import { ERRORS, type ErrorCode, errorBody } from './errors.ts';

/** Sends a JSON body; a request that was already answered (the caller has gone) is left alone. */
export function sendJson(response: Response, status: number, body: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const text = JSON.stringify(body ?? {});
  response.sendRaw(status, text, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(text)),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}

export function sendError(response: Response, code: ErrorCode): void {
  sendJson(response, ERRORS[code].status, errorBody(code));
}
