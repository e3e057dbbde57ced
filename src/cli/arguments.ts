/** Reads the arguments of a command. What is wrong becomes one error that says what the command takes. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { CliError } from './errors.ts';

/** A code such as -2147024891, which would be taken for an option. */
const NEGATIVE = /^-\d+$/;
/** No argument of a program can hold this. */
const MARK = '\0';
/** parseArgs explains how to quote; the first sentence is what a person needs. */
const REST = /\. To specify .*$/s;

/** The options of one command, all of them long. */
export function readArguments<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  const marked = args.map((arg) => (NEGATIVE.test(arg) ? MARK + arg : arg));
  try {
    const { values, positionals } = parseArgs({ args: marked, options, allowPositionals: true });
    return { values, positionals: positionals.map((word) => word.replace(MARK, '')) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CliError('WRONG_USE', `${error.message.replace(REST, '')}.`, { cause: error });
  }
}

/** At most one word, for example the name of a file. */
export function atMostOne(positionals: readonly string[], what: string): string | undefined {
  if (positionals.length > 1) {
    throw new CliError('WRONG_USE', `Give one ${what}, not ${positionals.length}: ${positionals.join(' ')}`);
  }
  return positionals[0];
}

/** For a command that takes options only. */
export function none(positionals: readonly string[]): void {
  if (positionals.length > 0) throw new CliError('WRONG_USE', `Unexpected argument: ${positionals.join(' ')}`);
}
