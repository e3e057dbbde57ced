/** What a command of the command line is. */
import type { Terminal } from './terminal.ts';

/** 0: done. 1: something is wrong with what was looked at. 2: the command was called wrongly. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** One or two words, for example `knowledge list`. */
  name: string;
  /** What stands behind the name, for example `[FILE] [--json]`. */
  usage: string;
  /** One line for the overview. */
  summary: string;
  /** The help of this command, without its usage; lines of at most 100 characters. */
  help: string;
  run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}
