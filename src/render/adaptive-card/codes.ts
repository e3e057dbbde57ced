/** Codes with their general meaning, and the answers that have little more to tell. */
import type { Answer, DecodedCode } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { show } from './buttons.ts';
import { excerpt, heading, link, prose, rich, small } from './elements.ts';
import { inline, literal, withoutMarks } from './inline.ts';
import { limits } from './limits.ts';
import type { Part } from './part.ts';
import { cut } from './safe-text.ts';
import type { Sheet } from './sheet.ts';
import type { CardElement } from './types.ts';
import { words } from './words.ts';

function codeLine(code: DecodedCode): CardElement {
  // A value may be a name as pasted, so it is shown like pasted text.
  const runs = literal(cut(code.value, limits.quoteCharacters), { fontType: 'monospace', weight: 'bolder' });
  if (code.symbol !== undefined) runs.push(...literal(` ${code.symbol}`, { fontType: 'monospace' }));
  if (code.meaning !== undefined) runs.push(...literal(': '), ...inline(code.meaning));
  if (code.source !== undefined) runs.push(...literal(` (${labels.codeSource(code.source)})`, { isSubtle: true }));
  if (!code.value.includes(code.raw.quoted)) {
    const raw = cut(code.raw.quoted, limits.buttonTitle);
    runs.push(...literal(` · ${words.readFrom(raw)}`, { fontType: 'monospace', size: 'small', isSubtle: true }));
  }
  return rich(runs);
}

/** The codes of a paste, one a line. */
export function codeLines(codes: readonly DecodedCode[]): CardElement[] {
  if (codes.length === 0) return [];
  const shown = codes.slice(0, limits.codes);
  const rest = codes.length - shown.length;
  return [small(`${labels.codes}:`), ...shown.map(codeLine), ...(rest > 0 ? [small(words.moreCodes(rest))] : [])];
}

/** A small label with lines under it, or nothing. */
function bullets(label: string, texts: readonly string[]): CardElement[] {
  return texts.length === 0 ? [] : [small(`${label}:`), ...texts.map((text) => prose(`• ${text}`))];
}

/** Draws the short answers: a code's general meaning, an error not known here, or nothing found. */
export function shortPart(sheet: Sheet, answer: Extract<Answer, { kind: 'decoded' | 'unknown' | 'none' }>): Part {
  const found = answer.kind === 'none' ? [] : codeLines(answer.codes);
  const pasted = answer.kind === 'none' || !sheet.detail.excerpt ? [] : excerpt(answer.excerpt);
  const related = answer.kind === 'unknown' ? answer.related : [];
  const links = answer.kind === 'decoded' ? (answer.links ?? []).map((of) => link(of)) : [];
  return {
    name: withoutMarks(answer.intro),
    title: heading(answer.intro),
    lead: [],
    body: [...found, ...links, ...pasted, ...bullets(labels.next, answer.next)],
    // Their buttons stand below.
    end: related.length === 0 ? [] : [small(`${labels.related}:`)],
    buttons: related.map((entry) => show(entry.id, entry.title)),
  };
}
