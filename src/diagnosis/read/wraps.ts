/** Words that a console broke at the end of its line: `recom` and `mend` are one word again. */

/** No console is narrower: a shorter line was not broken within a word. */
export const NARROWEST = 60;

const LAST_LETTERS = /(?<![\p{L}\p{N}_])\p{L}{1,30}$/u;
const FIRST_LETTERS = /^\p{L}{1,30}(?![\p{L}\p{N}_])/u;

/**
 * The lines with each such word whole, in the line where it begins. Two pieces belong together where the whole is known
 * and one of them is none of its own.
 */
export function rejoined(lines: readonly string[], isKnown: (word: string) => boolean): readonly string[] {
  let joined: string[] | undefined;
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = joined?.[at] ?? lines[at] ?? '';
    if (line.length < NARROWEST) continue;
    const next = lines[at + 1] ?? '';
    const end = LAST_LETTERS.exec(line)?.[0];
    const start = end === undefined ? undefined : FIRST_LETTERS.exec(next)?.[0];
    if (end === undefined || start === undefined || !isKnown(end + start)) continue;
    if (isKnown(end) && isKnown(start)) continue;
    joined ??= [...lines];
    joined[at] = line + start;
    joined[at + 1] = next.slice(start.length);
  }
  return joined ?? lines;
}
