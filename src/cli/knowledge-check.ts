/** `mars knowledge check`: all faults of the knowledge, with the lines to mend. */
import { type Built, buildKnowledge } from '../knowledge/build.ts';
import { type Fault, formatFault } from '../knowledge/faults.ts';
import { readKnowledgeFiles, readTeamFiles } from '../knowledge/files.ts';
import { none, readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { teamFolder } from './knowledge.ts';
import type { Terminal } from './terminal.ts';

/** What a check of the knowledge comes to. */
export type KnowledgeCheck = { faults: Fault[]; summary?: undefined } | { faults: []; summary: string };

/** Checks ours and the team's folder, if one is set. */
export function checkKnowledge(terminal: Pick<Terminal, 'env'>): KnowledgeCheck {
  const folder = teamFolder(terminal);
  const team = folder === undefined ? undefined : readTeamFiles(folder);
  const built = buildKnowledge(readKnowledgeFiles(), team);
  if (!built.knowledge) return { faults: built.faults };
  return { faults: [], summary: countsOf(built) + (folder === undefined ? '' : `, with ${folder} laid over ours`) };
}

function countsOf({ knowledge, drafts }: Built): string {
  const { entries, procedures, checks, codeTable } = knowledge;
  const guides = [...entries.values()].filter(({ kind }) => kind === 'guide').length;
  return [
    `${guides} guides`,
    `${entries.size - guides} catalogue entries`,
    `${procedures.size} procedures`,
    `${checks.length} checks`,
    `${codeTable.size} codes of the tables`,
    ...(drafts.length > 0 ? [`${drafts.length} draft(s) that are not answered`] : []),
  ].join(', ');
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  none(readArguments(args, {}).positionals);
  const { faults, summary } = checkKnowledge(terminal);
  if (summary === undefined) {
    await terminal.out(faults.map((fault) => `${formatFault(fault)}\n`).join(''));
    return 1;
  }
  await terminal.out(`No faults: ${summary}.\n`);
  return 0;
}

export const knowledgeCheckCommand: Command = {
  name: 'knowledge check',
  usage: '',
  summary: 'validate all knowledge; exit code 1 if there are faults',
  help: `Prints each fault as "file:line: what is wrong", or one line that says what was checked.
The folder of MARS_KNOWLEDGE_DIR is checked too, laid over ours. Drafts (draft: true) are checked like all others.`,
  run,
};
