/** Rich text: literal everywhere, because Slack reads no markup in it. */
import type { Copyable, Link, Quote } from '../../answer/model.ts';
import { neutralise } from '../../answer/quote.ts';
import { labels } from '../../answer/strings.ts';
import { boldParts, excerptOf, webAddress, withoutMarks } from './safe-text.ts';
import type { RichTextBlock, RichTextInline, RichTextRun, TextStyle } from './types.ts';

/** A line of text, a warning, or a box in a fixed pitch. */
export type Piece =
  | { kind: 'line'; runs: RichTextInline[] }
  | { kind: 'caution'; runs: RichTextInline[] }
  | { kind: 'box'; text: string };

/** Text as it is, in one look. It must be free of what can't be seen. */
export function literal(text: string, style: TextStyle = {}): RichTextRun[] {
  if (text === '') return [];
  return [{ type: 'text', text, ...(Object.keys(style).length > 0 && { style }) }];
}

/** Our own text: what stands between `**` becomes bold. */
export function runs(text: string, style: TextStyle = {}): RichTextRun[] {
  return boldParts(text).flatMap((part, index) => literal(part, index % 2 === 1 ? { ...style, bold: true } : style));
}

/** A line of our own text. */
export function line(text: string, style: TextStyle = {}): Piece {
  return { kind: 'line', runs: runs(text, style) };
}

/** A warning in words. */
export function caution(text: string): Piece {
  return { kind: 'caution', runs: [...literal(labels.caution(''), { bold: true }), ...runs(text)] };
}

/** A link to a document; without a safe address only its title. */
export function link(of: Link, before = ''): Piece {
  return { kind: 'line', runs: [...literal(before), ...linkRuns(of)] };
}

/** The title of a document as a link. */
export function linkRuns({ title, url }: { title: string; url?: string }): RichTextInline[] {
  const address = url === undefined ? undefined : webAddress(url);
  const text = withoutMarks(title);
  return address === undefined || text === '' ? literal(text) : [{ type: 'link', url: address, text }];
}

/** What a person copies: each command in a box of its own; hosts, paths or registry values of one step together. */
export function copyables(all: readonly Copyable[]): Piece[] {
  const groups: { kind: Copyable['kind']; lines: string[] }[] = [];
  for (const { kind, text } of all) {
    const last = groups.at(-1);
    if (last !== undefined && kind !== 'command' && last.kind === kind) last.lines.push(neutralise(text));
    else groups.push({ kind, lines: [neutralise(text)] });
  }
  return groups.map(({ lines }) => ({ kind: 'box', text: lines.join('\n') }));
}

/** Pasted text with its label. */
export function pasted(quote: Quote | undefined): Piece[] {
  const text = quote === undefined ? '' : excerptOf(quote.quoted);
  return text === '' ? [] : [line(`${labels.youPasted}:`), { kind: 'box', text }];
}

function sameStyle(one: RichTextInline, other: RichTextInline): one is RichTextRun {
  return one.type === 'text' && other.type === 'text' && JSON.stringify(one.style) === JSON.stringify(other.style);
}

/** Neighbours of one look as one. */
function joined(all: readonly RichTextInline[]): RichTextInline[] {
  const out: RichTextInline[] = [];
  for (const next of all) {
    const last = out.at(-1);
    if (last !== undefined && next.type === 'text' && sameStyle(last, next)) {
      out[out.length - 1] = { ...last, text: last.text + next.text };
    } else out.push(next);
  }
  return out;
}

/** The pieces as one block, or nothing: Slack refuses empty text. Lines in a row share a section. */
export function rich(pieces: readonly Piece[]): RichTextBlock[] {
  const elements: RichTextBlock['elements'] = [];
  for (const piece of pieces) {
    if (piece.kind === 'box') {
      if (piece.text !== '') elements.push({ type: 'rich_text_preformatted', elements: literal(piece.text) });
      continue;
    }
    if (piece.runs.length === 0) continue;
    const last = elements.at(-1);
    const type = piece.kind === 'line' ? 'rich_text_section' : 'rich_text_quote';
    if (last?.type === type) last.elements = joined([...last.elements, ...literal('\n'), ...piece.runs]);
    else elements.push({ type, elements: joined(piece.runs) });
  }
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}
