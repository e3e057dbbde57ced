/**
 * What keeps text from being read as anything but text. In Slack's markup only `&`, `<` and `>` can be escaped, and
 * nothing can keep `*` or `_` from being formatting; so nearly all text goes where no markup is read, and what does
 * not must be free of such characters.
 */
import { clip, neutralise } from '../../answer/quote.ts';
import { limits } from './limits.ts';

const RESERVED = /[&<>]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text for where Slack reads markup: no mention, link or other control sequence is left in it. */
export function escapeText(text: string): string {
  return text.replace(RESERVED, (mark) => ENTITIES[mark] ?? mark);
}

/** A name between two pairs of stars; an asterisk elsewhere (`*.blob.core.windows.net`) is itself. */
const BOLD = /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*/gu;

/** Our own text in turn as it is and in bold, cleaned. */
export function boldParts(text: string): string[] {
  // A split by a pattern with one group gives what is between and what is in the group in turn.
  return neutralise(text).split(BOLD);
}

/** Our own text without its marks, on one line. */
export function withoutMarks(text: string): string {
  return boldParts(text).join('').replaceAll('\n', ' ');
}

/** What Slack would make into formatting, a picture or code. An underscore counts only at the edge of a word. */
const FORMATTING = /[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:[\w+-]+:/u;

/** Our own text as Slack's markup, or undefined where it can't be said without a change. */
export function markup(text: string): string | undefined {
  const parts = boldParts(text);
  if (parts.some((part) => FORMATTING.test(part))) return undefined;
  const written = parts.map((part, index) => (index % 2 === 1 ? `*${escapeText(part)}*` : escapeText(part))).join('');
  return written.length > limits.section ? undefined : written;
}

const UNSAFE_IN_ADDRESS = /[<>|]/g;

/** A web address that is safe to open, in its canonical form, or undefined. */
export function webAddress(text: string): string | undefined {
  if (text.length > limits.url || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  if (!web || url.username !== '' || url.password !== '') return undefined;
  const address = url.href.replace(UNSAFE_IN_ADDRESS, encodeURIComponent);
  return address.length > limits.url ? undefined : address;
}

/** At most so many lines and characters of text, made harmless. */
export function excerptOf(text: string): string {
  const lines = clip(neutralise(text), limits.quoteCharacters).split('\n');
  return lines.length > limits.quoteLines ? [...lines.slice(0, limits.quoteLines), '…'].join('\n') : lines.join('\n');
}
