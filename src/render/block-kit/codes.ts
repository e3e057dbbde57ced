/** Codes with their general meaning, and the answers that have little more to tell. */
import type { Answer, DecodedCode } from '../../answer/model.ts';
import { neutralise } from '../../answer/quote.ts';
import { labels } from '../../answer/strings.ts';
import type { Drawn } from './drawn.ts';
import { context, header } from './elements.ts';
import { limits } from './limits.ts';
import { refRows } from './lists.ts';
import { line, link, type Piece, pasted, rich } from './rich.ts';
import { excerptOf } from './safe-text.ts';
import type { Sheet } from './sheet.ts';
import type { Block } from './types.ts';
import { words } from './words.ts';

/** A code as it was pasted stands in the box; what we know of it stands below. */
function codePieces(code: DecodedCode): Piece[] {
  const value = excerptOf([code.value, code.symbol].filter(Boolean).join(' '));
  const raw = excerptOf(code.raw.quoted);
  const box = code.value.includes(code.raw.quoted) || raw === '' ? value : `${value}\n${words.readFrom} ${raw}`;
  const source = code.source === undefined ? '' : ` (${neutralise(labels.codeSource(code.source))})`;
  return [{ kind: 'box', text: box }, ...(code.meaning === undefined ? [] : [line(`${code.meaning}${source}`)])];
}

/** The codes of a paste. */
export function codeBlocks(codes: readonly DecodedCode[]): Block[] {
  if (codes.length === 0) return [];
  const shown = codes.slice(0, limits.codes);
  const rest = codes.length - shown.length;
  return [
    ...rich([line(labels.codes, { bold: true }), ...shown.flatMap(codePieces)]),
    ...(rest > 0 ? context(words.moreCodes(rest)) : []),
  ];
}

/** Draws the short answers: a code's general meaning, an error not known here, or nothing found. */
export function shortDrawn(sheet: Sheet, answer: Extract<Answer, { kind: 'decoded' | 'unknown' | 'none' }>): Drawn {
  const found = answer.kind === 'none' ? [] : codeBlocks(answer.codes);
  const quoted = answer.kind === 'none' || !sheet.detail.excerpt ? [] : rich(pasted(answer.excerpt));
  const next = answer.next.map((text) => line(`• ${text}`));
  return {
    title: header(answer.intro),
    lead: [],
    body: [
      ...found,
      ...(answer.kind === 'decoded' && answer.links ? rich(answer.links.map((of) => link(of))) : []),
      ...quoted,
      ...(answer.kind === 'unknown' ? refRows(sheet, labels.related, answer.related) : []),
      ...(next.length === 0 ? [] : rich([line(labels.next, { bold: true }), ...next])),
    ],
    end: [],
  };
}
