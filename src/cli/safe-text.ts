/** Words of people on a terminal: nothing in them may move the cursor, colour the screen or turn the writing round. */

/** Control characters, and those that change how others are shown. */
const UNSAFE = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;
const UNSAFE_IN_LINES = /[^\P{Cc}\n\t]|[\p{Cf}\u2028\u2029]/gu;
const BLANKS = /\s+/g;

/** On one line. */
export function oneLine(text: string): string {
  return text.replace(UNSAFE, ' ').replace(BLANKS, ' ').trim();
}

/** On as many lines as it has. */
export function safeLines(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(UNSAFE_IN_LINES, ' ');
}

/** The first words, on one line. */
export function firstWords(text: string, longest: number): string {
  const line = oneLine(text);
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
}
