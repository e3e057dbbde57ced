/** Whether the words of a message stand in a paste as they are, or only others that mean the same. */
import type { Passage } from './knowledge-index.ts';
import type { Paste } from './paste.ts';
import { fold } from './read/stem.ts';

const WORDS = /[\p{L}\p{N}]{3,}/gu;

const wordsByPaste = new WeakMap<Paste, Set<string>>();
const wordsByPassage = new WeakMap<Passage, string[]>();

/** Share of the different words of a message that stand in the paste, 0 to 1. */
export function literalShare(passage: Passage, paste: Paste): number {
  const inPaste = wordsByPaste.get(paste) ?? new Set(wordsOf(paste.lines.join('\n')));
  wordsByPaste.set(paste, inPaste);
  const own = wordsByPassage.get(passage) ?? [...new Set(wordsOf(passage.text))];
  wordsByPassage.set(passage, own);
  let found = 0;
  for (const word of own) if (inPaste.has(word)) found++;
  return own.length === 0 ? 1 : found / own.length;
}

function wordsOf(text: string): string[] {
  return fold(text).match(WORDS) ?? [];
}
