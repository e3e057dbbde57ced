/** Messages that a screen, a column or a preview broke off within a word: the piece is looked for letter by letter. */
import type { KnowledgeIndex, Passage } from './knowledge-index.ts';
import type { Paste } from './paste.ts';
import { fold } from './read/stem.ts';

/** Lines up to which a paste is looked at: of a longer one the end was not broken off by a screen. */
const MOST_LINES = 30;
/** Letters at the end of a line that are looked at. */
const TAIL = 200;
/** The end that is looked for first; what stands before it there has to be the same too, as far as it goes. */
const SEED = 14;
/** Letters and words that a piece must have, so that it is no common turn of phrase. */
const LEAST_LETTERS = 20;
const LEAST_WORDS = 4;
/** Places of a seed that are looked at. */
const MOST_PLACES = 40;

const WORDS = /[\p{L}\p{N}]+/gu;
const WORD_GOES_ON = /[^ \n]/;
const MARK_AT_END = /(?:…|\.\.\.?)["')\]]?\s*$/;
const CLOSED = /[.!?:;)\]]["']?\s*$/;

/** The messages of which the longest piece stands at the end of a line that breaks off, with the letters of the piece. */
export function brokenOff(paste: Paste, index: KnowledgeIndex): Map<Passage, number> {
  const found = new Map<Passage, number>();
  if (paste.lines.length > MOST_LINES) return found;
  for (const [at, line] of paste.lines.entries()) {
    const isMarked = MARK_AT_END.test(line);
    if (!isMarked && (at < paste.lines.length - 1 || CLOSED.test(line))) continue;
    const { letters, passages } = longestPiece(plain(line.slice(-TAIL)), isMarked, index);
    for (const passage of passages) found.set(passage, Math.max(letters, found.get(passage) ?? 0));
  }
  return found;
}

interface Piece {
  letters: number;
  passages: Passage[];
}

function longestPiece(tail: string, isMarked: boolean, index: KnowledgeIndex): Piece {
  const best: Piece = { letters: LEAST_LETTERS, passages: [] };
  if (tail.length < LEAST_LETTERS) return best;
  const { text, passages, starts } = textsOf(index);
  const seed = tail.slice(-SEED);
  let place = text.indexOf(seed);
  for (let seen = 0; place >= 0 && seen < MOST_PLACES; seen++, place = text.indexOf(seed, place + 1)) {
    let letters = SEED;
    while (letters < tail.length && text[place + SEED - 1 - letters] === tail[tail.length - 1 - letters]) letters++;
    if (letters < best.letters || tail.slice(-letters).trim().split(' ').length < LEAST_WORDS) continue;
    // Without a mark it is broken off where the message's word goes on.
    if (!isMarked && !WORD_GOES_ON.test(text.charAt(place + SEED))) continue;
    const passage = passages[lastUpTo(starts, place)];
    if (!passage) continue;
    if (letters > best.letters) best.passages = [];
    best.letters = letters;
    best.passages.push(passage);
  }
  return best;
}

interface Texts {
  /** All messages, each after a line feed. */
  text: string;
  passages: readonly Passage[];
  /** Where each begins. */
  starts: Int32Array;
}

/** Made when the first such paste comes. */
const made = new WeakMap<KnowledgeIndex, Texts>();

function textsOf(index: KnowledgeIndex): Texts {
  const known = made.get(index);
  if (known) return known;
  const passages = index.passages.filter(({ kind }) => kind === 'message');
  const starts = new Int32Array(passages.length);
  let text = '\n';
  for (const [at, passage] of passages.entries()) {
    starts[at] = text.length;
    text += `${plain(passage.text)}\n`;
  }
  const texts = { text, passages, starts };
  made.set(index, texts);
  return texts;
}

/** Folded words with one space between them. */
function plain(text: string): string {
  return fold(text).match(WORDS)?.join(' ') ?? '';
}

/** The last of the sorted numbers that is not above `value`. */
function lastUpTo(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
