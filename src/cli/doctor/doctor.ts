/** `mars doctor`: whether the service would work here, and what to mend where it would not. */
import { formatFault } from '../../knowledge/faults.ts';
import { none, readArguments } from '../arguments.ts';
import type { Command, ExitCode } from '../command.ts';
import { checkKnowledge } from '../knowledge-check.ts';
import type { Terminal } from '../terminal.ts';
import { checkConfiguration } from './configuration.ts';
import { checkCredentials } from './credentials.ts';
import { type DoctorLine, formatLine } from './line.ts';
import { checkNames } from './misspelt.ts';
import { checkPort } from './port.ts';
import { checkStore } from './store.ts';

const OLDEST_NODE = 24;
/** More faults of the knowledge are for `knowledge check`. */
const MOST_FAULTS = 10;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  none(readArguments(args, {}).positionals);
  // It brings the platforms' own parts along, which no other command needs.
  const { checkManifests } = await import('./manifests.ts');
  const { config, lines } = checkConfiguration(terminal.env);
  const all = [
    checkNode(),
    ...lines,
    ...checkNames(terminal.env),
    ...checkCredentials(terminal.env),
    ...(config ? await checkPort(config) : []),
    ...(config ? await checkStore(config) : []),
    knowledgeLine(terminal),
    ...(await checkManifests(terminal.env, config)),
  ];
  const toMend = all.filter(({ state }) => state === 'mend').length;
  const verdict = toMend === 0 ? 'Nothing to mend.' : `To mend: ${toMend}.`;
  await terminal.out(`${[...all.map(formatLine), '', verdict].join('\n')}\n`);
  return toMend === 0 ? 0 : 1;
}

function checkNode(): DoctorLine {
  const { node } = process.versions;
  const old = Number.parseInt(node, 10) < OLDEST_NODE;
  return old
    ? { state: 'mend', about: 'Node', text: `${node} is too old. Use Node ${OLDEST_NODE} or newer.` }
    : { state: 'ok', about: 'Node', text: node };
}

function knowledgeLine(terminal: Terminal): DoctorLine {
  const about = 'Knowledge';
  const since = performance.now();
  const { faults, summary } = checkKnowledge(terminal);
  const text = `${summary}. Read in ${Math.round(performance.now() - since)} ms.`;
  if (summary !== undefined) return { state: 'ok', about, text };
  const shown = faults.slice(0, MOST_FAULTS).map(formatFault);
  const more = faults.length > shown.length ? ['See all: npm run --silent mars -- knowledge check'] : [];
  return { state: 'mend', about, text: [`${faults.length} fault(s)`, ...shown, ...more].join('\n') };
}

export const doctorCommand: Command = {
  name: 'doctor',
  usage: '',
  summary: 'check that the service would work here; exit code 1 if not',
  help: `Looks at the Node version, the configuration in the environment, the shape of credentials (never showing them),
the port, the store (it is opened, brought up to date and written), the knowledge with the folder of
MARS_KNOWLEDGE_DIR, and what the Teams package and the Slack manifest would be. Calls nobody but the database.

ok     it is well
look   it works, but perhaps not as you mean it
mend   it would not work; the line says what to do`,
  run,
};
