/**
 * `npm run fit [-- FILE …] [--write] [-v]`: fits the model's weights to the labelled pastes and says how right and how
 * calibrated it is on pastes that it was not fitted to (five-fold cross-validation). `--write` puts the weights into
 * src/diagnosis/fitted.ts. The held-out pastes are never fitted to.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENTRY_FEATURES } from '../src/diagnosis/features/entry.ts';
import { NONE_FEATURES } from '../src/diagnosis/features/none.ts';
import { type Model, score, shares } from '../src/diagnosis/model.ts';
import { loadKnowledge } from '../src/knowledge/build.ts';
import { reliability, reliabilityText } from './eval/calibration.ts';
import { exampleReader, labelledPastes } from './fit/examples.ts';
import { toldMessages, toldTranslations } from './fit/messages.ts';
import { type Example, fitModel } from './fit/train.ts';

const FOLDS = 5;
const SETS = ['dev', 'own', 'second', 'spoken', 'near'];
const THRESHOLDS = [0.5, 0.6, 0.62, 0.7, 0.8, 0.9];

const args = process.argv.slice(2);
const given = args.filter((arg) => !arg.startsWith('-'));
const defaults = SETS.map((name) => fileURLToPath(new URL(`../test/eval/pastes.${name}.jsonl`, import.meta.url)));
const knowledge = loadKnowledge();
const read = exampleReader(knowledge);
const { examples, missed } = read(labelledPastes(given.length > 0 ? given : defaults, knowledge));
// To learn from only: nobody asked so, and they would make the figures look better than they are.
const messages = read([...toldMessages(knowledge), ...toldTranslations(knowledge)]);

const print = (line: string): void => void process.stdout.write(`${line}\n`);

print(`${examples.length} pastes; of ${missed.length} more the right entry was not among the likely ones`);
for (const { id, right } of missed) print(`  ${id} ${[...right].join(', ')}`);
print(`${messages.examples.length} messages; ${messages.missed.length} were not among the likely ones`);

interface Judged {
  id: string;
  confidence: number;
  right: boolean;
  /** There is nothing to find in it. */
  empty: boolean;
}

/** What people wrote decides all; the messages, of which it has few, decide what a message counts that stands there whole. */
function fitBoth(pastes: readonly Example[]): Model {
  const model = fitModel(pastes);
  return fitModel([...pastes, ...messages.examples], {
    model,
    but: ['whole', 'shortWhole', 'shortSays'],
  });
}

/** The leader's confidence and whether it is right, for every example, by a model that did not see it. */
function crossValidate(all: readonly Example[]): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitBoth(all.filter((_, at) => at % FOLDS !== fold));
    return all
      .filter((_, at) => at % FOLDS === fold)
      .map(({ id, rows, none, right }) => {
        const scores = rows.map((row) => score(model.entry, row));
        const confidences = shares(scores, score(model.none, none));
        const best = confidences.indexOf(Math.max(...confidences));
        return { id, confidence: confidences[best] ?? 0, right: right.includes(best), empty: right.length === 0 };
      });
  }).flat();
}

const judged = crossValidate(examples);
const covered = judged.filter(({ empty }) => !empty);
const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)}%`;

const bins = reliability(judged.filter(({ confidence }) => confidence > 0));
print(`\nCross-validated, ${FOLDS} folds; the likeliest entry of each paste\n${reliabilityText(bins).trimEnd()}`);
print(`  right entry first: ${percent(covered.filter(({ right }) => right).length, covered.length)}`);
for (const threshold of THRESHOLDS) {
  const said = covered.filter(({ confidence }) => confidence >= threshold);
  const right = said.filter((one) => one.right).length;
  const empty = judged.filter((one) => one.empty && one.confidence >= threshold).length;
  const falsely = `${empty} of ${judged.length - covered.length}`;
  print(
    `  said from ${threshold}: right ${percent(right, covered.length)}, wrong ${percent(said.length - right, covered.length)}, false ${falsely}`,
  );
}
if (args.includes('-v')) {
  for (const one of judged.filter(({ right, confidence }) => !right && confidence >= 0.5)) {
    print(`  mistaken ${one.id} ${one.confidence.toFixed(2)}${one.empty ? ', nothing to find' : ''}`);
  }
}

const model = fitBoth(examples);
print(`\nentry: ${ENTRY_FEATURES.map((name, at) => `${name} ${(model.entry[at] ?? 0).toFixed(2)}`).join(', ')}`);
print(`none: ${NONE_FEATURES.map((name, at) => `${name} ${(model.none[at] ?? 0).toFixed(2)}`).join(', ')}`);
if (args.includes('--write')) {
  const list = (numbers: readonly number[]): string =>
    `[${numbers.map((value) => Number(value.toFixed(3))).join(', ')}]`;
  writeFileSync(
    new URL('../src/diagnosis/fitted.ts', import.meta.url),
    `/** Written by \`npm run fit\`; do not edit by hand. */\nimport type { Model } from './model.ts';\n\nexport const FITTED: Model = {\n  entry: ${list(model.entry)},\n  none: ${list(model.none)},\n};\n`,
  );
}
