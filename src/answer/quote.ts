/** Makes pasted text safe to show: nothing in it can reorder, hide or break the text around it. */
import type { Quote } from './model.ts';

/** Long enough for a message with its advice, short enough for a phone. */
export const EXCERPT_LIMIT = 300;

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Whitespace other than a line feed, so that a row of unusual blanks reads as one. */
const BLANKS = /[\t\v\f\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/**
 * C0 and C1 controls, and what Unicode calls ignorable: the marks that steer the direction of text, those of no
 * width, and the tag characters that can carry hidden text.
 */
const UNSEEN = /(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;
/** Most of what is drawn: nothing in it needs a closer look. */
const PLAIN = /^[ -~]*$/;
const MANY_LINE_FEEDS = /\n{3,}/g;

/** Removes what can't be seen or changes how the rest is seen. Line feeds stay; other blanks become spaces. */
export function neutralise(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(BLANKS, ' ')
    .replace(UNSEEN, '')
    .replace(MANY_LINE_FEEDS, '\n\n')
    .trim();
}

/** At most `limit` characters; what is cut off shows as an ellipsis. Never cuts a character in two. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  // A high surrogate at the end has lost its other half.
  const whole = cut.isWellFormed() ? cut : cut.slice(0, -1);
  return `${whole.trimEnd()}…`;
}

/** Pasted text as a quote, made safe and clipped. */
export function quote(text: string, limit: number = EXCERPT_LIMIT): Quote {
  return { quoted: clip(neutralise(text), limit) };
}
