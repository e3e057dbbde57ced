/** The log that Bolt and the Web API client write into: their words are held back, because they may quote messages. */
import { type Logger, LogLevel } from '@slack/bolt';
import { ERRORS } from '../errors.ts';
import type { Log } from '../log.ts';

/** A logger of which one line with a code is kept for each line. */
export function heldLogger(log: Log): Logger {
  const held = () => log.debug({ code: 'LIBRARY_PRINT' }, ERRORS.LIBRARY_PRINT.message);
  const nothing = () => undefined;
  return {
    debug: nothing,
    info: nothing,
    warn: held,
    error: held,
    setLevel: nothing,
    getLevel: () => LogLevel.WARN,
    setName: nothing,
  };
}
