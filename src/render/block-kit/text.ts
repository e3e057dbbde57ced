/** The `text` beside the blocks: what notifications show and screen readers read. Nothing of a paste stands in it. */
import { voteText } from '../../answer/follow-strings.ts';
import type { Answer, DecodedCode, Reply } from '../../answer/model.ts';
import { clip, neutralise } from '../../answer/quote.ts';
import { renderText } from '../text/render-text.ts';
import { limits } from './limits.ts';
import { escapeText } from './safe-text.ts';
import type { Block, RichTextInline } from './types.ts';
import { words } from './words.ts';

/** What a code is made of; anything else in one is a paste that only looks like a code. */
const CODE = /^[\w ().,:#-]{1,100}$/;

/** The whole reply in words, without what people have pasted or written: Slack reads markup here. */
export function replyText({ answers, notice, followUp }: Reply): string {
  const thanks = followUp?.voted === undefined ? '' : `${voteText.thanks[followUp.voted]}\n\n`;
  return fitText(thanks + renderText({ answers: answers.map(withoutPaste), ...(notice && { notice }) }));
}

function withoutPaste(answer: Answer): Answer {
  const plain = { ...answer };
  if ('excerpt' in plain) delete plain.excerpt;
  if ('codes' in plain) plain.codes = plain.codes.flatMap(plainCode);
  if (plain.kind === 'info') plain.rows = plain.rows.map(({ quote: _quote, ...row }) => row);
  if (plain.kind === 'entry' && plain.notes) return withoutNotes(plain, plain.notes.length);
  return plain;
}

/** That there are notes is said. */
function withoutNotes({ notes: _notes, ...answer }: Extract<Answer, { kind: 'entry' }>, count: number): Answer {
  const { entry } = answer;
  return { ...answer, entry: { ...entry, teamNotes: [...entry.teamNotes, words.notesHere(count)] } };
}

function plainCode(code: DecodedCode): DecodedCode[] {
  const value = CODE.test(code.value) ? code.value : code.symbol;
  return value === undefined ? [] : [{ ...code, value, raw: { quoted: value } }];
}

/** What the blocks say, one line each, for what has no text of its own. */
export function blocksText(blocks: readonly Block[]): string {
  return fitText(blocks.flatMap(blockLines).join('\n'));
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'header':
      return [block.text.text];
    case 'section':
      return [block.text.type === 'mrkdwn' ? unmarked(block.text.text) : block.text.text];
    case 'context':
      return block.elements.map(({ text }) => text);
    case 'rich_text':
      return block.elements.map(({ elements }) => elements.map(inlineText).join(''));
    case 'actions':
    case 'divider':
      return [];
    default:
      return block satisfies never;
  }
}

function inlineText(inline: RichTextInline): string {
  return inline.type === 'link' ? `${inline.text}: ${inline.url}` : inline.text;
}

/** Every star in our markup is a mark: text with stars of its own never becomes markup. */
function unmarked(text: string): string {
  return text.replaceAll('*', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

const AFTER_LINE = /(?<=\n)/u;
/** Escaped, so much takes at most five bytes a character. */
const FIRST_LINE = 700;

/** Escaped, and cut at the end of a line with words that say so. */
function fitText(text: string): string {
  const clean = neutralise(text);
  const whole = escapeText(clean);
  if (Buffer.byteLength(whole) <= limits.text) return whole;
  const end = `\n${words.textEnd}`;
  let left = limits.text - Buffer.byteLength(end);
  let kept = '';
  for (const piece of whole.split(AFTER_LINE)) {
    left -= Buffer.byteLength(piece);
    if (left < 0) break;
    kept += piece;
  }
  return (kept.trimEnd() || escapeText(clip(clean, FIRST_LINE))) + end;
}
