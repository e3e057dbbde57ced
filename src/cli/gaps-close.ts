/** `mars gaps close`: closes the gaps that the knowledge answers by now. */
import { gapAnsweredBy } from '../desk/gap-answer.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import { createDiagnosis } from '../diagnosis/diagnose.ts';
import { closeAnswered } from '../store/close-gaps.ts';
import { none, readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { knowledgeFor } from './knowledge.ts';
import { withKept } from './store.ts';
import type { Terminal } from './terminal.ts';

const OPTIONS = { tenant: { type: 'string' }, json: { type: 'boolean' } } as const;

interface Closed {
  tenant: TenantId;
  id: string;
  entry: string;
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  none(positionals);
  const diagnose = createDiagnosis(knowledgeFor(terminal));
  const closed = await withKept(terminal, values.tenant, async ({ tenants }) => {
    const all: Closed[] = [];
    for (const { id: tenant, store } of tenants) {
      const { gaps } = store;
      // What was closed is known by the store alone: another process may be faster.
      const close = async (id: string, entry: string): Promise<boolean> => {
        const done = await gaps.close(id, entry);
        if (done) all.push({ tenant, id, entry });
        return done;
      };
      await closeAnswered({ ...gaps, close }, (gap) => gapAnsweredBy(gap, diagnose));
    }
    return all;
  });
  const lines = closed.map(({ tenant, id, entry }) => `${id}  ${tenant}  ${entry}\n`);
  const total = closed.length === 0 ? 'No open gap is answered by now.\n' : `Closed: ${closed.length}.\n`;
  await terminal.out(values.json ? `${JSON.stringify({ closed })}\n` : `${lines.join('')}${total}`);
  return 0;
}

export const gapsCloseCommand: Command = {
  name: 'gaps close',
  usage: '[--tenant T] [--json]',
  summary: 'close the gaps that the knowledge answers by now',
  help: `Diagnoses the words and codes of every open gap with the knowledge as it is now, and closes those that get a sure
answer. Prints the gap, its tenant and the entry. An entry of which somebody said that it was the wrong answer
does not close that gap.

--tenant T   only the gaps of one tenant: teams:ID, slack:ID or local:machine
--json       prints {"closed":[{"tenant","id","entry"}]}`,
  run,
};
