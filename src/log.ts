/** The log: JSON lines with codes and numbers. No text of a user, no secret, ever. */
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';
import { ERRORS } from './errors.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/** Makes the log; writes to standard output unless told another place. */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: null };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * Takes the console away from libraries. The Bot Framework SDK prints whole errors of requests, with keys and stack
 * traces; one line with a code takes their place.
 */
export function routeConsole(log: Log): void {
  const held = () => log.debug({ code: 'LIBRARY_PRINT' }, ERRORS.LIBRARY_PRINT.message);
  Object.assign(globalThis.console, { debug: held, error: held, info: held, log: held, trace: held, warn: held });
}
