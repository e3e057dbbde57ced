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
import type { Example } from './train.ts';

/** The examples, and the pastes whose right entry was not among the likely ones. */
export function readExamples(
  files: readonly string[],
  knowledge: Knowledge,
): { examples: Example[]; missed: { id: string; right: string[] }[] } {
  const index = indexKnowledge(knowledge);
  const correct = createCorrector(index.words);
  const examples: Example[] = [];
  const missed: { id: string; right: string[] }[] = [];
  for (const item of readLabelled(files)) {
    const right = rightEntries(item, knowledge);
    if (right === undefined) continue;
    const paste = readPaste(item.text, index, correct);
    const likely = leadToGuides(collectEvidence(paste, recall(paste, index), index), index).filter(
      (evidence) => !isForeign(evidence, paste, index),
    );
    const places = likely.flatMap(({ entry }, at) => (right.has(entry.id) ? [at] : []));
    if (right.size > 0 && places.length === 0) {
      missed.push({ id: item.id, right: [...right] });
      continue;
    }
    examples.push({
      id: item.id,
      rows: likely.map((evidence) => entryFeatures(evidence, paste, index)),
      none: noneFeatures(paste, focusOf(likely, paste), index),
      right: places,
    });
  }
  return { examples, missed };
}
