/** Cuts what a person wrote into sentences: each may be about something else. */

/** A shorter line is one sentence, or a few that belong together. */
const PROSE = 100;
const SENTENCE_END = /(?<=[.?!;])\s+(?=[\p{L}"'(])|(?<=[。？！])/u;

/** The sentences of a line. */
export function sentencesOf(line: string): string[] {
  return line.split(SENTENCE_END);
}

/** The sentences of a line of prose; a short line as it is. */
export function sentencesOfProse(line: string): string[] {
  return line.length < PROSE ? [line] : sentencesOf(line);
}
