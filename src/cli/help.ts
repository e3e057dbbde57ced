/** The help, for all commands and for each. */
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';

const CALL = 'npm run --silent mars --';

/** What stands on the screen for `help`. */
export function overview(): string {
  const rows = [...COMMANDS, { name: 'help', usage: '[COMMAND]', summary: 'this, or the help of one command' }];
  return [
    'MARS Medic: names errors of the Microsoft Azure Recovery Services (MARS) agent and tells what to do.',
    '',
    `Usage: ${CALL} COMMAND`,
    '',
    ...rows.flatMap(({ name, usage, summary }) => [`  ${`${name} ${usage}`.trimEnd()}`, `      ${summary}`]),
    '',
    'Each command takes --help; --version tells the version. MARS_KNOWLEDGE_DIR names a folder with entries of your own.',
    'Exit codes: 0 done, 1 something is wrong with what was looked at, 2 called wrongly.',
    '',
  ].join('\n');
}

/** The help of the given commands. */
export function helpFor(commands: readonly Command[]): string {
  return commands
    .map(({ name, usage, summary, help }) =>
      [`Usage: ${`${CALL} ${name} ${usage}`.trimEnd()}`, '', `${name}: ${summary}.`, '', help, ''].join('\n'),
    )
    .join('\n');
}

/** Where to find the help, for an error message. */
export function helpHint(name = ''): string {
  return `See: ${`${CALL} help ${name}`.trimEnd()}`;
}
