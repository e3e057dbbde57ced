/** Which gaps are the same gap: those with the same codes, or with the same message where they have none. */
import { createHash } from 'node:crypto';
import type { GapCode } from '../desk/ports/gaps.ts';

/** A bare number means nothing by itself, an event's number little: they tell no gaps apart. */
const WEAK_KINDS: ReadonlySet<string> = new Set(['number', 'event']);
const LONGEST = 200;
/** Characters of a message that count. */
const READ = 1_000;

/** The key; pastes with one key are counted as one gap. */
export function likenessKey(codes: readonly GapCode[], text: string): string {
  const strong = codes.filter(({ kind }) => !WEAK_KINDS.has(kind)).map(({ kind, value }) => `${kind}=${value}`);
  if (strong.length === 0) return `text:${digest(maskMessage(text))}`;
  const key = `codes:${[...new Set(strong)].sort().join(',')}`;
  return key.length <= LONGEST ? key : `codes:${digest(key)}`;
}

const QUOTED = /"[^"\r\n]{1,200}"|(?<!\w)'[^'\r\n]{1,200}'(?!\w)/g;
const PLACEHOLDER = /\[[a-z]+\]/g;
/** `d:`, `d:\folder\file`, `\\server\share`. */
const PATH = /(?<!\p{L})[a-z]:(?!\/\/)[^\s"'<>|]*|\\\\[^\s"'<>|]*/gu;
const NUMBER = /0x[0-9a-f]+|\d[\da-f]*/g;
const NO_WORD = /[^\p{L}#]+/gu;

/** A message without what differs between two machines: numbers, paths, names in quotes, case, punctuation. */
export function maskMessage(text: string): string {
  return text
    .slice(0, READ)
    .toLowerCase()
    .replace(QUOTED, ' ')
    .replace(PLACEHOLDER, '')
    .replace(PATH, ' ')
    .replace(NUMBER, '#')
    .replace(NO_WORD, ' ')
    .trim();
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
