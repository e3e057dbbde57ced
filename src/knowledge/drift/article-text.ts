/** Text of the article as a person reads it, made comparable, and the codes in it. */

const BREAK = /<\/?br\s*\/?>/gi;
const IMAGE = /!\[[^[\]]*\]\([^()]*\)/g;
const LINK = /\[([^[\]]*)\]\([^()]*\)/g;
const MARKS = /\*\*|[*`]/g;
const SPACES = /\s+/g;

/** Markdown without its marks, on one line. */
export function plain(markdown: string): string {
  return markdown
    .replace(BREAK, ' ')
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(MARKS, '')
    .replace(SPACES, ' ')
    .trim();
}

/** Contractions that the article uses or has used; what is written out compares equal to what is drawn together. */
const CONTRACTIONS: readonly [RegExp, string][] = [
  [/\bcannot\b/g, 'can not'],
  [/\bcan't\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/\b(it|that|there|what|here)'s\b/g, '$1 is'],
];
const CURLY = /[\u2018\u2019]/g;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** Only what the words say: without case, punctuation and contractions. */
export function wording(text: string): string {
  let words = text.toLowerCase().replace(CURLY, "'");
  for (const [short, long] of CONTRACTIONS) words = words.replace(short, long);
  return words.replace(NO_WORD, ' ').trim();
}

/** How much two texts have in common, 0 to 1: shared words over all words (Dice). */
export function likeness(a: string, b: string): number {
  const [one, other] = [new Set(wording(a).split(' ')), new Set(wording(b).split(' '))];
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / (one.size + other.size);
}

const CODES = [
  /\bID:?\s*(\d{3,6})\b/gi,
  /\bError\s+(?:code:?\s*)?(\d{3,6})\b/gi,
  /\b(0x[0-9a-f]{4,8})\b/gi,
  /\((\d{3})\)/g,
] as const;

/** The codes in a text, in order, each in its one form (see `canonicalCode`). */
export function codesIn(text: string): string[] {
  const found = CODES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, code: canonicalCode(match[1] ?? '') })),
  );
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ code }) => code))];
}

const NEGATIVE = 0x8000_0000;

/** Decimal for IDs however written, `0x` and eight upper-case digits for HRESULTs. */
export function canonicalCode(code: string): string {
  const value = Number(code);
  return value >= NEGATIVE ? `0x${value.toString(16).toUpperCase()}` : String(value);
}

const SYMBOL = /^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+$/;

/** True for a name such as `SalLowDiskSpace`. */
export function isSymbol(text: string): boolean {
  return SYMBOL.test(text);
}

/** The anchor that the site makes from a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
