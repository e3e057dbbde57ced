/**
 * What keeps text from being read as anything but text. Pasted text has been made harmless before it comes here; a
 * renderer defends again, because a card is shown to everybody in a channel.
 */
import { limits } from './limits.ts';

const LINE_BREAK = /\r\n|[\r\n\u0085\u2028\u2029]/u;
const SPACES = /[\r\n\t\u0085\u00a0\u2028\u2029]+/gu;
/** Controls, what steers the direction of text, what has no width, and private-use characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;
/** Teams reads `<at>` as a mention; the other bracket looks alike and means nothing. */
const MENTION = /<(?=\s*(?:\/\s*)?at\b)/giu;

/** Printable ASCII without the bracket of a mention: nothing to clean, and nearly all text is so. */
const HARMLESS = /^[ -;=-~]*$/;

/** One line of text without invisible characters and mentions. */
export function clean(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text.toWellFormed().replace(SPACES, ' ').replace(INVISIBLE, '').replace(MENTION, '‹');
}

/** The lines of a text, each cleaned; empty ones are left out. */
export function cleanLines(text: string): string[] {
  return text
    .split(LINE_BREAK)
    .map((line) => clean(line).trimEnd())
    .filter((line) => line !== '');
}

/** Cuts at a whole character and says so with an ellipsis. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let count = 0;
  let kept = '';
  for (const character of text) {
    if (count === most) return `${kept.trimEnd()}…`;
    if (++count < most) kept += character;
  }
  return text;
}

/** Characters that Markdown gives a meaning to anywhere; an underscore only at the edge of a word. */
const MARKUP = /[\\`*[\]<~]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What starts a list, a heading or a quotation. */
const BLOCK_START = /^(\s*)([#>+-])/u;
const NUMBER_START = /^(\s*\d+)([.)])/u;

/** Makes our own text literal where the card reads Markdown. */
export function escapeMarkdown(text: string): string {
  return clean(text).replace(MARKUP, '\\$&').replace(BLOCK_START, '$1\\$2').replace(NUMBER_START, '$1\\$2');
}

const PARENTHESES = /[()]/g;

/** A web address that is safe to open, in its canonical form, or undefined. */
export function webAddress(text: string): string | undefined {
  if (text.length > limits.url || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  if (!web || url.username !== '' || url.password !== '') return undefined;
  return url.href.replace(PARENTHESES, (mark) => (mark === '(' ? '%28' : '%29'));
}
