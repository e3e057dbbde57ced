/** Small pieces of plain text. */
import type { Quote } from '../../answer/model.ts';

/** Lines that were written once and are kept, with the same inside a JSON string. */
export interface KeptLines {
  readonly text: string;
  readonly json: Buffer;
}

/** A line, or kept lines that stand there as they are. */
export type Line = string | KeptLines;

/** The inside of a text as a JSON string. */
export function insideJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

const MARKED = /\*\*([^*\n]+)\*\*/g;
const BLANKS = /\s+/g;

/** Our own text without the `**` around names of buttons. Never for pasted text or for what is copied. */
export function plain(text: string): string {
  return text.replace(MARKED, '$1');
}

/** Each line of a quote behind a mark, so that it can't be taken for our words. */
export function quoteLines({ quoted }: Quote): string[] {
  return quoted.split('\n').map((line) => `> ${line}`);
}

/** A quote on one line. */
export function inline({ quoted }: Quote): string {
  return quoted.replace(BLANKS, ' ').trim();
}

/** A headed block with an empty line before it; nothing when it has no lines. */
export function block(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', heading, ...lines] : [];
}

/** `- text` */
export function bullet(text: string): string {
  return `- ${text}`;
}

/** Somebody's own words: their further lines are moved to the right, so that none looks like a line of ours. */
export function hanging(text: string): string[] {
  const [first = '', ...more] = text.split('\n');
  return [first, ...indent(more, 3)];
}

/** Every line moved to the right. */
export function indent(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? line : `${' '.repeat(by)}${line}`));
}
