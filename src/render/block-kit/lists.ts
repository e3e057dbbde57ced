/** Lines that can be pressed: entries to show, and what to ask. */
import type { EntryRef, InfoRow } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { press, show } from './buttons.ts';
import { plainText, row } from './elements.ts';
import { limits } from './limits.ts';
import { line, type Piece, rich } from './rich.ts';
import { withoutMarks } from './safe-text.ts';
import type { Sheet } from './sheet.ts';
import type { Block, BlockButton } from './types.ts';
import { words } from './words.ts';
import { written } from './written.ts';

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
  return press(sheet, { v: 1, do: 'ask', text: ask }, words.show, title);
}

function rowPieces({ title, text, entry, ask }: InfoRow, quote: string): Piece[] {
  const hint = entry === undefined ? ask && labels.askHint(ask) : labels.showHint(entry);
  const said = line(`• **${title}**${text === '' ? '' : `: ${text}`}${hint ? ` (${hint})` : ''}`);
  return quote === '' ? [said] : [said, { kind: 'box', text: quote }];
}

/** What a person has written stands after our own words, as plain text with them. */
function rowBlocks(sheet: Sheet, one: InfoRow, quote: string): Block[] {
  const accessory = rowButton(sheet, one);
  if (quote === '') return row(one.title, accessory, one.text);
  const own = [one.title, one.text].map(withoutMarks).filter(Boolean).join('\n');
  return [{ type: 'section', text: plainText(`${own} ${quote}`, limits.section), ...(accessory && { accessory }) }];
}

/** The rows of a list. */
export function infoRows(sheet: Sheet, rows: readonly InfoRow[]): Block[] {
  const quotes = rows.map(({ quote }) => quote?.quoted ?? '');
  const { texts, said } = written(sheet, quotes, 'quotes');
  if (sheet.detail.rows === 'buttons') {
    return [...rows.flatMap((one, index) => rowBlocks(sheet, one, texts[index] ?? '')), ...said];
  }
  const pieces = rows.map((one, index) => rowPieces(one, texts[index] ?? ''));
  const groups = Array.from(
    { length: Math.ceil(pieces.length / LINES_OF_A_BLOCK) },
    (_, group) => group * LINES_OF_A_BLOCK,
  );
  return [...groups.flatMap((from) => rich(pieces.slice(from, from + LINES_OF_A_BLOCK).flat())), ...said];
}
