/** Lines that can be pressed: entries to show, and what to ask. */
import type { EntryRef, InfoRow } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { press, show } from './buttons.ts';
import { row } from './elements.ts';
import { line, type Piece, rich } from './rich.ts';
import type { Sheet } from './sheet.ts';
import type { Block, BlockButton } from './types.ts';
import { words } from './words.ts';

/** A list too long for one message is cut at a block. */
const LINES_OF_A_BLOCK = 5;

/** Entries under a title. `options` are the choices that they and the shown entry make up. */
export function refRows(
  sheet: Sheet,
  title: string,
  refs: readonly EntryRef[],
  options: readonly string[] = [],
): Block[] {
  if (refs.length === 0) return [];
  const head = line(title, { bold: true });
  if (sheet.detail.rows === 'lines') {
    return rich([head, ...refs.map((ref) => line(`• ${ref.title} (${labels.showHint(ref.id)})`))]);
  }
  return [...rich([head]), ...refs.flatMap((ref) => row(ref.title, show(sheet, ref, words.show, options)))];
}

function rowButton(sheet: Sheet, { title, entry, ask }: InfoRow): BlockButton | undefined {
  if (entry !== undefined) return show(sheet, { id: entry, title }, words.show);
  if (ask === undefined) return undefined;
  return press(sheet, { v: 1, do: 'ask', text: ask }, words.show, words.showNamed(title));
}

function rowLine({ title, text, entry, ask }: InfoRow): Piece {
  const hint = entry === undefined ? ask && labels.askHint(ask) : labels.showHint(entry);
  return line(`• **${title}**${text === '' ? '' : `: ${text}`}${hint ? ` (${hint})` : ''}`);
}

/** The rows of a list. */
export function infoRows(sheet: Sheet, rows: readonly InfoRow[]): Block[] {
  if (sheet.detail.rows === 'lines') {
    const lines = rows.map(rowLine);
    const groups = Array.from(
      { length: Math.ceil(lines.length / LINES_OF_A_BLOCK) },
      (_, group) => group * LINES_OF_A_BLOCK,
    );
    return groups.flatMap((from) => rich(lines.slice(from, from + LINES_OF_A_BLOCK)));
  }
  return rows.flatMap((one) => row(one.title, rowButton(sheet, one), one.text));
}
