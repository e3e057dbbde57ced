/**
 * Cuts a paste into the lines worth reading. A log repeats itself: lines that differ only in times, ids and
 * counters are read once, and of a long log the lines that promise a code or a failure are kept.
 */
import { LIMITS } from '../limits.ts';
import type { Reading } from '../types.ts';
import { cleanLine } from './clean.ts';

export interface Lines {
  /** Cleaned lines in their order. */
  lines: string[];
  reading: Reading;
}

const CODE_SIGN = /0x[0-9a-f]|[([ ]id\.?[ ]?:|\bid: ?\d|cbp[a-z]|\bsal[a-z]{4}|error ?code|800[0-9a-f]{5}|errorid/i;
const FAILURE_SIGN =
  /error|fail|warn|unable|cannot|can't|could ?n[o']t|denied|corrupt|insufficient|invalid|not |fehler|erreur|échou|falló|falla|erro|失败|失敗|错误|エラー/i;

/** Reads `text` line by line; work is linear in its length and bounded by `LIMITS`. */
export function readLines(text: string): Lines {
  const clipped = clipLines(clip(text));
  const groups: Kept[][] = [[], [], []];
  const seen = new Set<number>();
  const kinds = new Map<number, number>();
  let order = 0;
  for (const piece of pieces(clipped)) {
    const { key, kind } = likeness(piece);
    if (key === EMPTY ? clipped.length > SHORT : seen.has(key)) continue;
    // A log counts and numbers things; a few lines of the same words tell what they have to tell.
    const alike = kinds.get(kind) ?? 0;
    if (kind !== EMPTY && alike >= ALIKE && !CODE_SIGN.test(piece)) continue;
    if (kinds.size < MOST_KINDS) kinds.set(kind, alike + 1);
    if (seen.size < MOST_KINDS) seen.add(key);
    const group = CODE_SIGN.test(piece) ? 0 : FAILURE_SIGN.test(piece) ? 1 : 2;
    groups[group]?.push({ order: order++, piece });
    // Room is made by dropping the middle; the start and the end of a log say the most.
    const room = ROOM[group] ?? 0;
    const kept = groups[group] ?? [];
    if (kept.length >= 4 * room) groups[group] = ends(kept, room);
  }
  const kept = withinLetters(groups).sort((a, b) => a.order - b.order);
  // One letter may be a whole phrase: ﷺ is eighteen letters when it is written out.
  const lines = kept.map(({ piece }) => cleanLine(piece).slice(0, LIMITS.line)).filter((line) => line !== '');
  return { lines, reading: { characters: text.length, read: Math.min(text.length, LIMITS.paste, clipped.length) } };
}

interface Kept {
  order: number;
  piece: string;
}

const ROOM = [LIMITS.codeLines, LIMITS.signalLines, LIMITS.otherLines];
const MOST_KINDS = 30_000;
const EMPTY = 0;
/** Characters up to which a line of nothing but small numbers is kept: it may be the end of a code broken over two lines. */
const SHORT = 4_000;
/** Lines read that differ in their five- and six-digit numbers only. */
const ALIKE = 6;

function clip(text: string): string {
  if (text.length <= LIMITS.paste) return text;
  const head = Math.floor(LIMITS.paste * 0.75);
  return `${text.slice(0, head)}\n${text.slice(text.length - (LIMITS.paste - head))}`;
}

/** Of a text of very many short lines the first three quarters and the last quarter of so many. */
function clipLines(text: string): string {
  let head = 0;
  for (let line = 0; line < LIMITS.lines * 0.75; line++) {
    head = text.indexOf('\n', head) + 1;
    if (head === 0) return text;
  }
  let tail = text.length;
  for (let line = 0; line < LIMITS.lines * 0.25 && tail > head; line++) tail = text.lastIndexOf('\n', tail - 1);
  return tail <= head ? text : text.slice(0, head) + text.slice(tail + 1);
}

/** The ends of each group; of lines much longer than those of logs as many fewer. */
function withinLetters(groups: readonly Kept[][]): Kept[] {
  const kept = groups.map((group, index) => ends(group, ROOM[index] ?? 0));
  const letters = kept.flat().reduce((sum, { piece }) => sum + piece.length, 0);
  if (letters <= LIMITS.letters) return kept.flat();
  return kept.flatMap((group) => ends(group, Math.ceil((group.length * LIMITS.letters) / letters)));
}

function ends(items: Kept[], room: number): Kept[] {
  if (items.length <= room) return items;
  const half = Math.floor(room / 2);
  return [...items.slice(0, room - half), ...items.slice(items.length - half)];
}

/** Lines, the overlong ones in pieces that break at a space where there is one. */
function* pieces(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let at = start;
    while (end - at > LIMITS.line) {
      const piece = text.slice(at, at + LIMITS.line);
      const space = piece.lastIndexOf(' ');
      const length = space > LIMITS.line / 2 ? space : LIMITS.line;
      yield piece.slice(0, length);
      at += length;
    }
    if (end > at) yield text.slice(at, end);
    start = end + 1;
  }
}

/**
 * Numbers that are the same for lines alike but for times, process ids, GUIDs and counters. `key` is made of the words,
 * the codes (0x…) and the five- and six-digit numbers, which may be error IDs; `kind` of the words and codes alone.
 * 0 for a line that holds none of these.
 */
function likeness(line: string): { key: number; kind: number } {
  let key = 0;
  let kind = 0;
  let word = 0;
  let letters = 0;
  let digits = 0;
  let prefixed = false;
  for (let index = 0; index <= line.length; index++) {
    const code = index < line.length ? line.charCodeAt(index) : 32;
    const lower = code | 32;
    const isDigit = code >= 48 && code <= 57;
    const isLetter = (lower >= 97 && lower <= 122) || code > 127;
    if (isDigit || isLetter) {
      if (letters + digits === 1 && digits === 1 && lower === 120 && line.charCodeAt(index - 1) === 48) prefixed = true;
      if (isDigit) digits++;
      else letters++;
      word = (Math.imul(word, 31) + (isDigit ? code : lower)) | 0;
      continue;
    }
    if (letters + digits > 0 && (digits === 0 || prefixed)) {
      key = (Math.imul(key, 1_000_003) + word) | 0;
      kind = (Math.imul(kind, 1_000_003) + word) | 0;
    } else if (letters === 0 && (digits === 5 || digits === 6)) key = (Math.imul(key, 1_000_003) + word) | 0;
    word = 0;
    letters = 0;
    digits = 0;
    prefixed = false;
  }
  return { key, kind };
}
