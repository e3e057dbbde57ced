/** `mars knowledge drift`: what a newer copy of the article has that the knowledge has not. */
import { knowledgeDrift } from '../knowledge/drift/command.ts';
import { atMostOne, readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { CliError } from './errors.ts';
import { knowledgeFor } from './knowledge.ts';
import type { Terminal } from './terminal.ts';

const OPTIONS = { json: { type: 'boolean' } } as const;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const file = atMostOne(positionals, 'FILE');
  if (file === undefined) throw new CliError('WRONG_USE', 'Name the file of the article: its Markdown.');
  const { text, json, exitCode } = knowledgeDrift(file, knowledgeFor(terminal));
  if (json === undefined) await terminal.err(`mars: ${text}`);
  else await terminal.out(values.json ? `${JSON.stringify(json)}\n` : text);
  return exitCode;
}

export const knowledgeDriftCommand: Command = {
  name: 'knowledge drift',
  usage: 'FILE [--json]',
  summary: 'compare a newer copy of the article with the knowledge',
  help: `FILE is the Markdown of the article on troubleshooting the agent. Prints the errors that are new, gone or
reworded, and the sections and links that changed. Exit code 1 when an error is new, 2 when FILE cannot be compared.

--json   prints the report as one JSON object`,
  run,
};
