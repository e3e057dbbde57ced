/** The command line: `npm run --silent mars -- COMMAND`. */
import { buildKnowledge } from './knowledge/build.ts';
import { formatFault } from './knowledge/faults.ts';
import { readKnowledgeFiles } from './knowledge/files.ts';

const [command, sub] = process.argv.slice(2);
if (command === 'knowledge' && sub === 'check') {
  const { faults } = buildKnowledge(readKnowledgeFiles());
  for (const fault of faults) process.stdout.write(`${formatFault(fault)}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
