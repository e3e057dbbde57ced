/** Every command, in the order of the help. */
import type { Command } from './command.ts';
import { diagnoseCommand } from './diagnose.ts';
import { doctorCommand } from './doctor/doctor.ts';
import { feedbackCommand } from './feedback.ts';
import { forgetCommand } from './forget.ts';
import { gapsCommand } from './gaps.ts';
import { gapsCloseCommand } from './gaps-close.ts';
import { gapsDraftCommand } from './gaps-draft.ts';
import { gapsShowCommand } from './gaps-show.ts';
import { knowledgeCheckCommand } from './knowledge-check.ts';
import { knowledgeDriftCommand } from './knowledge-drift.ts';
import { knowledgeListCommand } from './knowledge-list.ts';
import { notesCommand } from './notes.ts';
import { showCommand } from './show.ts';
import { statsCommand } from './stats.ts';

export const COMMANDS: readonly Command[] = [
  diagnoseCommand,
  showCommand,
  knowledgeListCommand,
  knowledgeCheckCommand,
  knowledgeDriftCommand,
  gapsCommand,
  gapsShowCommand,
  gapsDraftCommand,
  gapsCloseCommand,
  statsCommand,
  feedbackCommand,
  notesCommand,
  forgetCommand,
  doctorCommand,
];

/** Longer names first: `gaps show` is no `gaps` with an argument. */
const BY_LENGTH = COMMANDS.toSorted((a, b) => b.name.split(' ').length - a.name.split(' ').length);

/** The command that the first words name, and the arguments behind them. */
export function findCommand(words: readonly string[]): { command: Command; args: string[] } | undefined {
  for (const command of BY_LENGTH) {
    const name = command.name.split(' ');
    if (name.every((word, at) => words[at] === word)) return { command, args: words.slice(name.length) };
  }
  return undefined;
}

/** The commands whose name begins with this word, for example those of `knowledge`. */
export function commandsOf(word: string): Command[] {
  return COMMANDS.filter(({ name }) => name.split(' ')[0] === word);
}
