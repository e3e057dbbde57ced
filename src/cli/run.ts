/** Runs one command and turns what goes wrong into a message and an exit code. */
import { CodedError, describeError } from '../errors.ts';
import { KnowledgeError } from '../knowledge/faults.ts';
import { VERSION } from '../version.ts';
import type { Command, ExitCode } from './command.ts';
import { COMMANDS, commandsOf, findCommand } from './commands.ts';
import { CliError } from './errors.ts';
import { helpFor, helpHint, overview } from './help.ts';
import type { Terminal } from './terminal.ts';

const HELP_OPTIONS: ReadonlySet<string> = new Set(['--help', '-h']);

/** Runs the command that `words` name. Never throws. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const found = findCommand(words);
  try {
    const asked = helpAsked(words, found?.command);
    if (asked !== undefined) {
      await terminal.out(asked);
      return 0;
    }
    if (words[0] === '--version') {
      await terminal.out(`${VERSION}\n`);
      return 0;
    }
    if (!found) throw unknown(words);
    return await found.command.run(found.args, terminal);
  } catch (error) {
    const { message, exitCode } = reportOf(error, found?.command);
    await terminal.err(`mars: ${message}\n`);
    return exitCode;
  }
}

/** The help, when it is asked for: `help`, `help show`, `show --help`. What stands behind `--` is no option. */
function helpAsked(words: readonly string[], command: Command | undefined): string | undefined {
  const options = words.slice(0, words.includes('--') ? words.indexOf('--') : words.length);
  const wanted = words[0] === 'help' ? words.slice(1) : words;
  if (words[0] !== 'help' && !options.some((word) => HELP_OPTIONS.has(word))) return undefined;
  const topic = wanted.filter((word) => !HELP_OPTIONS.has(word));
  const one = command ?? findCommand(topic)?.command;
  // `gaps` is a command and the name of a group.
  if (one) return helpFor(one.name.includes(' ') ? [one] : commandsOf(one.name));
  const [first] = topic;
  if (first === undefined) return overview();
  const group = commandsOf(first);
  if (group.length === 0) throw unknown(topic);
  return helpFor(group);
}

function unknown(words: readonly string[]): CliError {
  const [first, second] = words;
  if (first === undefined) return new CliError('UNKNOWN_COMMAND', `Say what to do: ${names(COMMANDS)}.`);
  const group = commandsOf(first);
  if (group.length === 0) {
    return new CliError('UNKNOWN_COMMAND', `There is no command "${first}". There are: ${names(COMMANDS)}.`);
  }
  const what = second === undefined ? `"${first}" alone says too little` : `There is no command "${first} ${second}"`;
  return new CliError('UNKNOWN_COMMAND', `${what}. There are: ${names(group)}.`);
}

function names(commands: readonly Command[]): string {
  return commands.map(({ name }) => name).join(', ');
}

function reportOf(error: unknown, command: Command | undefined): { message: string; exitCode: ExitCode } {
  if (error instanceof CliError) {
    const hint = error.exitCode === 2 ? `\n${helpHint(command?.name)}` : '';
    return { message: `${error.message} (${error.code})${hint}`, exitCode: error.exitCode };
  }
  if (error instanceof CodedError || error instanceof KnowledgeError) {
    return { message: `${error.message} (${error.code})`, exitCode: 1 };
  }
  const { error: name, errorCode, at = [] } = describeError(error);
  const where = at.map((frame) => `\n  ${frame}`).join('');
  const what = [name, errorCode].filter(Boolean).join(' ');
  return { message: `An unexpected error stopped the command: ${what} (CRASHED)${where}`, exitCode: 1 };
}
