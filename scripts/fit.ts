/**
 * `npm run fit`: fits the model's weights to the labelled pastes and says how right and how calibrated it is on pastes
 * that it was not fitted to (cross-validation). `--write` puts the weights into src/diagnosis/fitted.ts.
 */
import { writeFileSync } from 'node:fs';
import { collectEvidence } from '../src/diagnosis/evidence.ts';
import { ENTRY_FEATURES, entryFeatures, focusOf, NONE_FEATURES, noneFeatures } from '../src/diagnosis/features.ts';
import { isForeign, leadToGuides } from '../src/diagnosis/judge.ts';
import { indexKnowledge } from '../src/diagnosis/knowledge-index.ts';
import { type Model, score, shares } from '../src/diagnosis/model.ts';
import { readPaste } from '../src/diagnosis/paste.ts';
import { createCorrector } from '../src/diagnosis/read/correct.ts';
import { recall } from '../src/diagnosis/recall.ts';
import { loadKnowledge } from '../src/knowledge/build.ts';
import { readLabelled, rightEntries } from './labelled.ts';

interface Example {
  id: string;
  rows: number[][];
  none: number[];
  /** Indexes of right rows; empty when "none of them" is right. */
  right: number[];
}

const FOLDS = 5;
const ROUNDS = 1_500;
const PENALTY = 0.02;

const knowledge = loadKnowledge();
const index = indexKnowledge(knowledge);
const correct = createCorrector(index.words);

const examples: Example[] = [];
let missed = 0;
for (const item of readLabelled(process.argv.slice(2).filter((name) => !name.startsWith('-')))) {
  const paste = readPaste(item.text, index, correct);
  const evidence = leadToGuides(collectEvidence(paste, recall(paste, index), index), index).filter(
    (one) => !isForeign(one, paste),
  );
  const right = rightEntries(item, knowledge);
  if (right === undefined) continue;
  const rows = evidence.map((one) => entryFeatures(one, paste, index));
  const places = evidence.flatMap(({ entry }, at) => (right.has(entry.id) ? [at] : []));
  if (right.size > 0 && places.length === 0) {
    missed++;
    process.stdout.write(`not recalled: ${item.id} ${[...right]}\n`);
    continue;
  }
  examples.push({ id: item.id, rows, none: noneFeatures(paste, focusOf(evidence, paste), index), right: places });
}
process.stdout.write(`${examples.length} examples, ${missed} not recalled\n`);

const zero = (): Model => ({ entry: ENTRY_FEATURES.map(() => 0), none: NONE_FEATURES.map(() => 0) });

/** Gradient ascent on the log-likelihood, with momentum and a penalty on large weights. */
function fitModel(training: readonly Example[]): Model {
  const model = zero();
  const speed = zero();
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = zero();
    for (const { rows, none, right } of training) {
      const scores = rows.map((row) => score(model.entry, row));
      const noneScore = score(model.none, none);
      const confidences = shares(scores, noneScore);
      const noneShare = 1 - confidences.reduce((total, value) => total + value, 0);
      const rightShare = right.length > 0 ? right.reduce((total, at) => total + (confidences[at] ?? 0), 0) : noneShare;
      for (const [at, row] of rows.entries()) {
        const share = confidences[at] ?? 0;
        const target = right.includes(at) ? share / Math.max(rightShare, 1e-9) : 0;
        add(gradient.entry, row, target - share);
      }
      add(gradient.none, none, (right.length > 0 ? 0 : 1) - noneShare);
    }
    for (const part of ['entry', 'none'] as const) {
      const weights = model[part] as number[];
      for (const [at, value] of weights.entries()) {
        const step = ((gradient[part][at] ?? 0) - PENALTY * value) / training.length;
        (speed[part] as number[])[at] = 0.9 * (speed[part][at] ?? 0) + 0.35 * step;
        weights[at] = value + (speed[part][at] ?? 0);
      }
    }
  }
  return model;
}

function add(target: readonly number[], row: readonly number[], factor: number): void {
  for (const [at, value] of row.entries()) (target as number[])[at] = (target[at] ?? 0) + factor * value;
}

/** The leader's confidence and whether it is right, for every example, by a model that did not see it. */
function crossValidate(): { id: string; confidence: number; right: boolean; none: boolean }[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitModel(examples.filter((_, at) => at % FOLDS !== fold));
    return examples
      .filter((_, at) => at % FOLDS === fold)
      .map(({ id, rows, none, right }) => {
        const confidences = shares(
          rows.map((row) => score(model.entry, row)),
          score(model.none, none),
        );
        const best = confidences.indexOf(Math.max(...confidences));
        return { id, confidence: confidences[best] ?? 0, right: right.includes(best), none: right.length === 0 };
      });
  }).flat();
}

const judged = crossValidate();
for (const from of [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
  const bin = judged.filter(({ confidence }) => confidence >= from && confidence < from + 0.1 + (from === 0.9 ? 1 : 0));
  const right = bin.filter((one) => one.right).length;
  const mean = bin.reduce((total, { confidence }) => total + confidence, 0) / Math.max(1, bin.length);
  process.stdout.write(
    `${from.toFixed(1)}  n=${bin.length}  said ${mean.toFixed(3)}  right ${(right / Math.max(1, bin.length)).toFixed(3)}\n`,
  );
}
for (const threshold of [0.5, 0.6, 0.65, 0.7, 0.75, 0.8]) {
  const covered = judged.filter(({ none }) => !none);
  const said = covered.filter(({ confidence }) => confidence >= threshold);
  const right = said.filter((one) => one.right).length;
  const bad = judged.filter(({ none, confidence }) => none && confidence >= threshold).length;
  process.stdout.write(
    `>=${threshold}: right ${((100 * right) / covered.length).toFixed(1)}% wrong ${((100 * (said.length - right)) / covered.length).toFixed(1)}% false answers ${bad}/${judged.length - covered.length}\n`,
  );
}
for (const { id, confidence, right, none } of judged)
  if (process.argv.includes('-v') && !right && confidence > 0.5)
    process.stdout.write(`  mistaken ${id} ${none ? 'nothing to find' : ''} ${confidence.toFixed(2)}\n`);
const first = judged.filter(({ none }) => !none);
process.stdout.write(`right first: ${((100 * first.filter((one) => one.right).length) / first.length).toFixed(1)}%\n`);

const model = fitModel(examples);
const rounded = (numbers: readonly number[]): string =>
  `[${numbers.map((value) => value.toFixed(3).replace(/\.?0+$/, '')).join(', ')}]`;
for (const [at, name] of ENTRY_FEATURES.entries())
  process.stdout.write(`${name}=${(model.entry[at] ?? 0).toFixed(2)} `);
process.stdout.write('\n');
for (const [at, name] of NONE_FEATURES.entries()) process.stdout.write(`${name}=${(model.none[at] ?? 0).toFixed(2)} `);
process.stdout.write('\n');
if (process.argv.includes('--write')) {
  writeFileSync(
    new URL('../src/diagnosis/fitted.ts', import.meta.url),
    `/** Written by \`npm run fit\`; do not edit by hand. */\nimport type { Model } from './model.ts';\n\nexport const FITTED: Model = {\n  entry: ${rounded(model.entry)},\n  none: ${rounded(model.none)},\n};\n`,
  );
}
