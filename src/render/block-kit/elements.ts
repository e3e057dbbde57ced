/** Builders of the blocks that every kind of answer is made of. */
import type { Certainty } from '../../answer/model.ts';
import { clip, neutralise } from '../../answer/quote.ts';
import { labels } from '../../answer/strings.ts';
import { limits } from './limits.ts';
import { line, rich } from './rich.ts';
import { markup, withoutMarks } from './safe-text.ts';
import type { Block, BlockButton, ContextBlock, Mrkdwn, PlainText, SectionBlock } from './types.ts';

/** Literal text. */
export function plainText(text: string, most: number): PlainText {
  return { type: 'plain_text', text: clip(neutralise(text), most), emoji: false };
}

/** A title; one that is longer than a header may be stands whole below it. */
export function header(text: string): Block[] {
  const title = withoutMarks(text);
  if (title === '') return [];
  const shown = plainText(title, limits.header);
  return [{ type: 'header', text: shown }, ...(shown.text === title ? [] : rich([line(title, { bold: true })]))];
}

/** A small line that steps back. Literal, so pasted text may stand in it. */
export function context(text: string): ContextBlock[] {
  const shown = plainText(neutralise(text).replaceAll('\n', ' '), limits.section);
  return shown.text === '' ? [] : [{ type: 'context', elements: [shown] }];
}

/** How sure the diagnosis is, in words, with what it rests on. */
export function certaintyText({ words, matched }: Certainty): string {
  return matched.length > 0 ? `${words} · ${labels.matched(matched)}` : words;
}

/** A line of our own text with a button at its side. The title is bold where that can be said without a change. */
export function row(title: string, accessory?: BlockButton, text = ''): SectionBlock[] {
  const name = withoutMarks(title);
  if (name === '') return [];
  const written = markup([`**${name}**`, text].filter(Boolean).join('\n'));
  const shown: Mrkdwn | PlainText =
    written === undefined
      ? plainText([name, withoutMarks(text)].filter(Boolean).join('\n'), limits.section)
      : { type: 'mrkdwn', text: written, verbatim: true };
  return [{ type: 'section', text: shown, ...(accessory && { accessory }) }];
}

/** A line between answers. */
export const divider: Block = Object.freeze({ type: 'divider' });
