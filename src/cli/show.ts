/** `mars show`: the answer for an entry or a code. */
import type { Answer } from '../answer/model.ts';
import { missAnswer, showAnswer } from '../desk/show.ts';
import { renderCard } from '../render/adaptive-card/render.ts';
import { renderBlocks } from '../render/block-kit/render.ts';
import { renderText } from '../render/text/render-text.ts';
import { readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { CliError } from './errors.ts';
import { knowledgeFor } from './knowledge.ts';
import type { Terminal } from './terminal.ts';

type Render = (answer: Answer) => string;

const FORMS: Readonly<Record<string, Render | undefined>> = Object.freeze({
  text: (answer) => renderText({ answers: [answer] }),
  card: (answer) => `${JSON.stringify(renderCard({ answers: [answer] }), null, 2)}\n`,
  blocks: (answer) => `${JSON.stringify(renderBlocks({ answers: [answer] }), null, 2)}\n`,
});

const OPTIONS = { as: { type: 'string', default: 'text' } } as const;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const render = formOf(values.as);
  // A code such as (ID: 100050) comes as two words.
  const what = positionals.join(' ').trim();
  if (what === '') throw new CliError('WRONG_USE', 'Say which entry or code to show.');
  const knowledge = knowledgeFor(terminal);
  const answer = showAnswer(what, knowledge);
  await terminal.out(render(answer ?? missAnswer(what, knowledge)));
  return answer ? 0 : 1;
}

function formOf(name: string): Render {
  const form = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
  if (!form) throw new CliError('WRONG_USE', `--as takes text, card or blocks, not "${name}".`);
  return form;
}

export const showCommand: Command = {
  name: 'show',
  usage: 'ID|CODE [--as text|card|blocks]',
  summary: 'the answer for an entry or a code',
  help: `Takes the id of an entry, the name of an error, or a code in any notation: 100050, (ID: 100050), 0x186D2,
186D2, [0x186D2], 0x80070005, -2147024891, 2147942405, HTTP 407, SalLowDiskSpace.
A code that no entry has is told by its general meaning; what is not known at all ends with exit code 1.

--as text     plain text (the default)
--as card     the Adaptive Card as JSON
--as blocks   the Slack message as JSON: {"text","blocks"}`,
  run,
};
