/** Cuts what a person wrote into sentences: each may be about something else. */

/** A shorter line is one sentence, or a few that belong together. */
const PROSE = 100;
const SENTENCE_END = /(?<=[.?!;])\s+(?=[\p{L}"'(])|(?<=[。？！])/u;

/** The sentences of a line. */
export function sentencesOf(line: string): string[] {
  return line.split(SENTENCE_END);
}

/** What is quoted, of some length: a message, most likely. */
const QUOTED = /("[^"]{30,400}")/;

/** PowerShell's `Start-OBRegistration : ` before what the command says. */
const CALLED = /^([A-Z][a-z]{1,20}-OB[A-Za-z]{2,30} ?: )/;

/** The sentences of a line of prose; of a short line what it quotes and the rest. */
export function sentencesOfProse(line: string): string[] {
  const parts = line.split(line.includes('"') ? QUOTED : CALLED);
  return line.length < PROSE ? parts : parts.flatMap(sentencesOf);
}
