/**
 * `npm run eval [-- FILE… ] [-v] [--json] [--record]`: how right the matcher is on labelled pastes, those of the project
 * or those of the files. `-v` shows each paste that went wrong, `--json` prints the figures, `--record` writes the floors.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createDiagnosis } from '../src/diagnosis/diagnose.ts';
import { loadKnowledge } from '../src/knowledge/build.ts';
import { expectedError, reliability } from './eval/calibration.ts';
import { confusions, sharesOf, tally, tallyBy } from './eval/figures.ts';
import { measureSets, recordFloors, shippedFiles } from './eval/floors.ts';
import { type Judged, judgeAll } from './eval/outcome.ts';
import { detail, report } from './eval/report.ts';
import { readLabelled } from './labelled.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean', short: 'v', default: false },
    json: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});
const knowledge = loadKnowledge();
const diagnose = createDiagnosis(knowledge);
const files = positionals.length > 0 ? positionals : shippedFiles();
const absent = files.filter((file) => !existsSync(file));
if (absent.length > 0) {
  process.stderr.write(`There is no file ${absent.join(', ')}.\n`);
  process.exit(1);
}
const sets = files.map((file) => ({ file, judged: judgeAll(readLabelled([file]), diagnose, knowledge) }));
const all = sets.flatMap(({ judged }) => judged);

if (values.record) recordFloors(measureSets(diagnose, knowledge));
if (values.json) {
  const told = sets.map(({ file, judged }) => ({ file, ...figuresOf(judged) }));
  process.stdout.write(`${JSON.stringify({ sets: told, all: figuresOf(all) }, null, 2)}\n`);
} else {
  for (const { file, judged } of sets) process.stdout.write(`${report(file, judged)}\n`);
  if (sets.length > 1) process.stdout.write(`${report('All of them', all)}\n`);
  if (values.verbose) process.stdout.write(all.filter(isBad).map(detail).join('\n'));
}

function isBad({ outcome, furtherWrong }: Judged): boolean {
  return !(outcome === 'right' || outcome === 'quiet') || furtherWrong > 0;
}

function figuresOf(judged: readonly Judged[]) {
  const bins = reliability(judged.flatMap(({ said }) => said));
  return {
    shares: sharesOf(judged),
    all: tally(judged),
    byScope: tallyBy(judged, ({ item }) => item.scope),
    byKind: tallyBy(judged, ({ item }) => item.kind ?? 'not told'),
    byShape: tallyBy(judged, ({ shape }) => shape),
    confusion: confusions(judged),
    unnameable: judged.filter(({ outcome }) => outcome === 'unnameable').map(({ item }) => item.id),
    calibration: { bins, expectedError: expectedError(bins) },
  };
}
