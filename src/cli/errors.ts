/** Errors of the command line: a code for scripts, a message that says what to do, and the exit code. */
import type { ExitCode } from './command.ts';

const EXIT_CODES = {
  /** The command was called wrongly. */
  WRONG_USE: 2,
  UNKNOWN_COMMAND: 2,
  FILE_NOT_READ: 1,
  TOO_LONG: 1,
  /** The store belongs to another user of the machine. */
  STORE_NOT_SEEN: 1,
  GAP_NOT_FOUND: 1,
  /** A draft needs a folder to stand in. */
  NO_KNOWLEDGE_DIR: 2,
  ENTRY_EXISTS: 1,
  FILE_EXISTS: 1,
  FILE_NOT_WRITTEN: 1,
  /** What cannot be undone needs a word more. */
  NOT_CONFIRMED: 1,
} as const satisfies Record<string, ExitCode>;

export type CliErrorCode = keyof typeof EXIT_CODES;

/** What is wrong with one line of `--jsonl`; it stands in the output in that line's place. */
export const LINE_ERRORS = {
  LINE_NOT_JSON: 'This line is not JSON.',
  LINE_NOT_A_PASTE: 'This line is not an object with an "id" (string or number) and a "text" (string).',
  LINE_TOO_LONG: 'This line is too long to be read.',
  DIAGNOSIS_FAILED: 'An unexpected error stopped the diagnosis of this line.',
} as const;

export type LineErrorCode = keyof typeof LINE_ERRORS;

export class CliError extends Error {
  readonly code: CliErrorCode;
  readonly exitCode: ExitCode;

  constructor(code: CliErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CliError';
    this.code = code;
    this.exitCode = EXIT_CODES[code];
  }
}
