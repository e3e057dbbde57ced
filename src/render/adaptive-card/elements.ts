/** Builders of the elements that every kind of card is made of. */
import type { Copyable, Link, Quote } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { inline, type Look, literal, withoutMarks } from './inline.ts';
import { limits } from './limits.ts';
import { clean, cleanLines, cut, escapeMarkdown, webAddress } from './safe-text.ts';
import type { Detail } from './sheet.ts';
import type { CardElement, CodeBlock, Container, RichTextBlock, Spacing, TextBlock, TextRun } from './types.ts';

/** A title: the one place for Markdown text, because only a TextBlock can be a heading. */
export function heading(text: string, size: 'default' | 'medium' | 'large' = 'medium'): TextBlock {
  const title = escapeMarkdown(cut(withoutMarks(text), limits.heading));
  return { type: 'TextBlock', text: title, wrap: true, style: 'heading', size, weight: 'bolder' };
}

/** A paragraph of runs. */
export function rich(inlines: TextRun[], spacing: Spacing = 'small'): RichTextBlock {
  return { type: 'RichTextBlock', inlines, ...(spacing !== 'default' && { spacing }) };
}

/** A paragraph of our own text. */
export function prose(text: string, look: Look = {}, spacing: Spacing = 'small'): RichTextBlock {
  return rich(inline(text, look), spacing);
}

/** A small line that steps back: labels and sources. */
export function small(text: string): RichTextBlock {
  return prose(text, { size: 'small', isSubtle: true });
}

/** Lines of literal text in a fixed pitch. A line feed stands inside a run: Android drops one at an end. */
function monospace(lines: readonly string[]): RichTextBlock {
  const [first, ...others] = lines.map((line) => literal(line, { fontType: 'monospace' }));
  const runs = [...(first ?? [])];
  for (const [start, ...rest] of others) {
    const last = runs.pop();
    if (last !== undefined && start !== undefined) runs.push({ ...last, text: `${last.text}\n${start.text}` }, ...rest);
  }
  return rich(runs);
}

/** Pasted text, as it is. Long text is cut: it is there to be recognised, not to be read again. */
export function quote(text: Quote): CardElement[] {
  const lines = cleanLines(cut(text.quoted, limits.quoteCharacters));
  const shown = lines.length > limits.quoteLines ? [...lines.slice(0, limits.quoteLines), '…'] : lines;
  return shown.length === 0 ? [] : [monospace(shown)];
}

/** The excerpt of the paste with its label. */
export function excerpt(text: Quote | undefined): CardElement[] {
  const lines = text === undefined ? [] : quote(text);
  return lines.length === 0 ? [] : [small(`${labels.youPasted}:`), ...lines];
}

/** A warning in words; the colour that the theme gives it only repeats them. */
export function caution(texts: readonly string[]): Container[] {
  if (texts.length === 0) return [];
  const items = texts.map((text) => rich([...literal(labels.caution(''), { weight: 'bolder' }), ...inline(text)]));
  return [{ type: 'Container', style: 'warning', spacing: 'small', items }];
}

/** Text of several lines to copy as a whole. The fallback keeps empty lines out. */
export function copyText(text: string, blocks: Detail['codeBlocks']): CardElement {
  const lines = text.split('\n').map(clean);
  const fallback = monospace(lines.filter((line) => line !== ''));
  if (blocks !== 'all') return fallback;
  return { type: 'CodeBlock', codeSnippet: lines.join('\n'), language: 'PlainText', spacing: 'small', fallback };
}

/** A link to a document; without a safe address only its title. */
export function link(of: Link, before = ''): CardElement {
  const address = webAddress(of.url);
  if (address === undefined) return prose(before + of.title);
  const text = `${escapeMarkdown(before)}[${escapeMarkdown(withoutMarks(of.title))}](${address})`;
  return { type: 'TextBlock', text, wrap: true, spacing: 'small' };
}

const LANGUAGES = { cmd: 'Dos', powershell: 'PowerShell', bash: 'Bash' } as const;

function language(of: Copyable): CodeBlock['language'] {
  if (of.kind !== 'command') return 'PlainText';
  return LANGUAGES[of.shell];
}

/**
 * What a person copies: each command in a block of its own, so that one press copies one command; hosts, paths and
 * registry values of one step together. Those that stand in no code block are
 * monospace text.
 */
export function copyables(all: readonly Copyable[], blocks: Detail['codeBlocks']): CardElement[] {
  const groups: { first: Copyable; lines: string[] }[] = [];
  for (const one of all) {
    const last = groups.at(-1);
    if (last !== undefined && one.kind !== 'command' && last.first.kind === one.kind) last.lines.push(clean(one.text));
    else groups.push({ first: one, lines: [clean(one.text)] });
  }
  return groups.map(({ first, lines }) => {
    const fallback = monospace(lines);
    if (blocks === 'none' || (blocks === 'commands' && first.kind !== 'command')) return fallback;
    return { type: 'CodeBlock', codeSnippet: lines.join('\n'), language: language(first), spacing: 'small', fallback };
  });
}
