/** Labelled pastes as examples for the fit. */
import { collectEvidence } from '../../src/diagnosis/evidence.ts';
import { entryFeatures } from '../../src/diagnosis/features/entry.ts';
import { focusOf, noneFeatures } from '../../src/diagnosis/features/none.ts';
import { isForeign } from '../../src/diagnosis/foreign.ts';
import { leadToGuides } from '../../src/diagnosis/guides.ts';
import { indexKnowledge } from '../../src/diagnosis/knowledge-index.ts';
import { readPaste } from '../../src/diagnosis/paste.ts';
import { createCorrector } from '../../src/diagnosis/read/correct.ts';
import { recall } from '../../src/diagnosis/recall.ts';
import type { Knowledge } from '../../src/knowledge/types.ts';
import { readLabelled, rightEntries } from '../labelled.ts';
import type { Told } from './messages.ts';
import type { Example } from './train.ts';

/** Makes examples of pastes; made once per knowledge. */
export type ExampleReader = (pastes: readonly Told[]) => Examples;

/** The examples, and the pastes whose right entry was not among the likely ones. */
export interface Examples {
  examples: Example[];
  missed: Told[];
}

/** Builds the reader. */
export function exampleReader(knowledge: Knowledge): ExampleReader {
  const index = indexKnowledge(knowledge);
  const correct = createCorrector(index.words);
  return (pastes) => {
    const read: Examples = { examples: [], missed: [] };
    for (const told of pastes) {
      const { id, text, right } = told;
      const paste = readPaste(text, index, correct);
      const likely = leadToGuides(collectEvidence(paste, recall(paste, index), index), index).filter(
        (evidence) => !isForeign(evidence, paste, index),
      );
      const places = likely.flatMap(({ entry }, at) => (right.has(entry.id) ? [at] : []));
      if (right.size > 0 && places.length === 0) {
        read.missed.push(told);
        continue;
      }
      read.examples.push({
        id,
        rows: likely.map((evidence) => entryFeatures(evidence, paste, index)),
        none: noneFeatures(paste, focusOf(likely, paste), index),
        right: places,
      });
    }
    return read;
  };
}

/** Labelled pastes with their right entries; those for which nobody can say are left out. */
export function labelledPastes(files: readonly string[], knowledge: Knowledge): Told[] {
  return readLabelled(files).flatMap((item) => {
    const right = rightEntries(item, knowledge);
    return right === undefined ? [] : [{ id: item.id, text: item.text, right }];
  });
}
