/** Text as runs: literal on every client, because a run is never read as Markdown. */
import { clean } from './safe-text.ts';
import type { TextRun } from './types.ts';

/** A name between two pairs of stars; an asterisk elsewhere (`*.blob.core.windows.net`) is itself. */
const BOLD = /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*/gu;
/** Clients replace `{{DATE(…)}}` and `{{TIME(…)}}` within one run; two runs show the same and are left alone. */
const TEMPLATE = /(?<=\{)(?=\{)/u;

/** How a run looks. */
export type Look = Omit<TextRun, 'type' | 'text'>;

/** Text as it is, in one look. */
export function literal(text: string, look: Look = {}): TextRun[] {
  const cleaned = clean(text);
  if (cleaned === '') return [];
  if (!cleaned.includes('{{')) return [{ type: 'TextRun', text: cleaned, ...look }];
  return cleaned
    .split(TEMPLATE)
    .filter((part) => part !== '')
    .map((part) => ({ type: 'TextRun', text: part, ...look }));
}

/** Our own text: what stands between `**` becomes bold. */
export function inline(text: string, look: Look = {}): TextRun[] {
  if (!text.includes('**')) return literal(text, look);
  // A split by a pattern with one group gives plain and bold parts in turn.
  return clean(text)
    .split(BOLD)
    .flatMap((part, index) => literal(part, index % 2 === 1 ? { ...look, weight: 'bolder' } : look));
}

/** Our own text without its marks, where there can be no bold: titles and buttons. */
export function withoutMarks(text: string): string {
  return clean(text).replace(BOLD, '$1');
}

/** What stands at the end of a line that can be pressed; it never comes to stand on a line alone. */
export const ARROW = '\u00a0›';

/** The text of a line that can be pressed, as runs. */
export function pointed(text: string, look: Look): TextRun[] {
  const runs = inline(text, look);
  return runs.map((run, at) => (at === runs.length - 1 ? { ...run, text: run.text + ARROW } : run));
}
