/** `mars diagnose`: what the bot would answer to a paste. */
import { replyFor } from '../answer/build.ts';
import { createDiagnosis } from '../diagnosis/diagnose.ts';
import { renderText } from '../render/text/render-text.ts';
import { atMostOne, readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { diagnosisLine } from './diagnosis-json.ts';
import { CliError } from './errors.ts';
import { readPieces, readText } from './input.ts';
import { diagnoseLines } from './jsonl.ts';
import { knowledgeFor } from './knowledge.ts';
import type { Terminal } from './terminal.ts';

const OPTIONS = { json: { type: 'boolean' }, jsonl: { type: 'boolean' } } as const;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const file = atMostOne(positionals, 'FILE');
  if (values.json && values.jsonl) throw new CliError('WRONG_USE', 'Give --json or --jsonl, not both.');
  const knowledge = knowledgeFor(terminal);
  const diagnose = createDiagnosis(knowledge);
  if (values.jsonl) return diagnoseLines(readPieces(file, terminal), diagnose, terminal);
  const text = await readText(file, terminal);
  await terminal.out(
    values.json ? diagnosisLine(file ?? '-', text, diagnose) : renderText(replyFor(diagnose(text), knowledge)),
  );
  return 0;
}

export const diagnoseCommand: Command = {
  name: 'diagnose',
  usage: '[FILE] [--json | --jsonl]',
  summary: 'name the error in a paste and tell what to do about it',
  help: `Reads a paste from FILE, or from standard input when FILE is missing or "-", and prints the answer.
Text is UTF-8, or UTF-16 as Windows PowerShell writes it.

--json    prints one JSON object instead: {"id","findings":[{"verdict","entries":[{"id","title",
          "confidence","codes","matched"}],"codes":[{"raw","kind","value"}],"excerpt"}],"ms"}
          The id is FILE, or "-". Verdicts: answer, choose, decoded, unknown, none.
--jsonl   reads a JSON object a line, {"id","text"}, other fields ignored, and prints one such
          object for each, in order, as soon as it is ready. Blank lines are passed over. For a line
          that cannot be read, {"id","error":{"code","message"}} stands in its place; the others are
          still answered, and the exit code is 1 at the end.

Examples:
  echo "The error code is 0x80070005" | npm run --silent mars -- diagnose
  npm run --silent mars -- diagnose CBEngineCurr.errlog --json`,
  run,
};
