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
/** Terms at the end of a line of which the rarer lead to the messages, more where a remark may follow, and passages looked at for each. */
const LAST_TERMS = 10;
const RARER = { bare: 3, marked: 5 };
const MOST_PASSAGES = 200;

const WORDS = /[\p{L}\p{N}]+/gu;
const WORD_GOES_ON = /[^ ]/;
/** The mark of a break, behind which a remark may stand: `downl.. (1/2)`, `serv… (ID: 345`, `repl…  <- all it shows`. */
const MARK = /(?<=\p{L})(?:…|\.\.\.?)(?![.\p{L}])/gu;
/** Digits of a code that tell it from most others. */
const CODE_BEGUN = / (?:0x[0-9a-f]{4}|id [1-9][0-9]{3})[0-9a-f]{0,3}$/;
const CLOSED = /[.!?:;)\]]["']?\s*$/;

/** A piece of a message, as it stands where the paste breaks off. */
export interface Piece {
  letters: number;
  /** It ends within the code that the message has, `internal service error [0x1FC0`: then that is the code. */
  inCode: boolean;
}

/** The messages of which the longest piece stands at the end of a line that breaks off. */
export function brokenOff(paste: Paste, index: KnowledgeIndex): Map<Passage, Piece> {
  const found = new Map<Passage, Piece>();
  if (paste.lines.length > MOST_LINES) return found;
  for (const [at, line] of paste.lines.entries()) {
    const mark = [...line.matchAll(MARK)].at(-1)?.index;
    const isMarked = mark !== undefined;
    if (!isMarked && (at < paste.lines.length - 1 || CLOSED.test(line))) continue;
    const tail = plain(line.slice(0, mark).slice(-TAIL));
    if (tail.length < LEAST_LETTERS) continue;
    const pieces = piecesOf({ tail, seed: tail.slice(-SEED), isMarked }, rarer(at, isMarked, paste, index), index);
    const longest = Math.max(...pieces.values());
    const inCode = CODE_BEGUN.test(tail);
    for (const [passage, letters] of pieces) if (letters === longest) found.set(passage, { letters, inCode });
  }
  return found;
}

/** The passages of the rarer of the line's last terms; what is broken may look like another. */
function rarer(
  line: number,
  isMarked: boolean,
  { lineStarts, terms }: Paste,
  { postings }: KnowledgeIndex,
): Int32Array[] {
  const end = lineStarts[line + 1] ?? 0;
  const lists: Int32Array[] = [];
  for (let at = Math.max(lineStarts[line] ?? 0, end - LAST_TERMS); at < end; at++) {
    const list = postings[terms[at] ?? -1];
    if (list) lists.push(list);
  }
  return lists.sort((a, b) => a.length - b.length).slice(0, isMarked ? RARER.marked : RARER.bare);
}

interface End {
  tail: string;
  seed: string;
  isMarked: boolean;
}

function piecesOf(end: End, lists: readonly Int32Array[], { passages }: KnowledgeIndex): Map<Passage, number> {
  const pieces = new Map<Passage, number>();
  const seen = new Set<number>();
  for (const list of lists) {
    for (let at = 0; at < list.length && at < MOST_PASSAGES; at++) {
      const number = list[at] ?? -1;
      const passage = passages[number];
      if (passage?.kind !== 'message' || seen.has(number)) continue;
      seen.add(number);
      const letters = pieceOf(end, textOf(passage));
      if (letters >= LEAST_LETTERS) pieces.set(passage, letters);
    }
  }
  return pieces;
}

/** Letters at the end of `tail` that stand in the message as they are; 0 where they are no piece of it. */
function pieceOf({ tail, seed, isMarked }: End, text: string): number {
  const at = text.indexOf(seed);
  if (at < 0) return 0;
  // Without a mark it is broken off where the message's word goes on.
  if (!isMarked && !WORD_GOES_ON.test(text.charAt(at + SEED))) return 0;
  let letters = SEED;
  while (letters < tail.length && text[at + SEED - 1 - letters] === tail[tail.length - 1 - letters]) letters++;
  return tail.slice(-letters).trim().split(' ').length < LEAST_WORDS ? 0 : letters;
}

/** Folded words with one space between them. */
function plain(text: string): string {
  return fold(text).match(WORDS)?.join(' ') ?? '';
}

const texts = new WeakMap<Passage, string>();

function textOf(passage: Passage): string {
  const known = texts.get(passage) ?? plain(passage.text);
  texts.set(passage, known);
  return known;
}
