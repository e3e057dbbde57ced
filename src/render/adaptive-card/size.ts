/** Keeps a card under the limit of bytes: the less important goes first, always in the same order. */
import { type Block, block } from './block.ts';
import { prose } from './elements.ts';
import { type Frame, type FrameJson, frameJson, keepJson } from './json.ts';
import { levels } from './levels.ts';
import { limits } from './limits.ts';
import type { Level } from './sheet.ts';
import type { AdaptiveCard, CardAction } from './types.ts';
import { words } from './words.ts';

/** A card in two pieces: `end` stays when the body has to be cut. */
export interface Draft {
  fallbackText: string;
  body: Block[];
  end: Block[];
  actions: CardAction[];
}

function frameOf({ fallbackText, actions }: Draft): Frame {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText,
    ...(actions.length > 0 && { actions }),
  };
}

function assemble(draft: Draft, json: FrameJson): AdaptiveCard {
  const { actions, ...start } = frameOf(draft);
  const blocks = [...draft.body, ...draft.end];
  const body = blocks.flatMap(({ elements }) => elements);
  return keepJson({ ...start, body, ...(actions && { actions }) }, json, blocks);
}

/** The bytes that the card takes on the wire, by the sizes of its blocks. */
function draftBytes({ body, end }: Draft, frame: FrameJson): number {
  let inner = 0;
  for (const { bytes } of body) inner += bytes;
  for (const { bytes } of end) inner += bytes;
  // The last element has no comma after it.
  return frame.bytes + Math.max(0, inner - 1);
}

/** The last resort, for an entry longer than a card: as much from the start as fits, and a sentence that says so. */
function cutToFit(draft: Draft): AdaptiveCard {
  const single = (blocks: readonly Block[]) =>
    blocks.flatMap(({ elements }) => elements.map((element) => block([element])));
  const body = single(draft.body);
  const end = single([block([prose(words.leftOut, { weight: 'bolder' })]), ...draft.end]);
  const frame = frameJson(frameOf(draft));
  let kept = body.length;
  while (kept > 1 && draftBytes({ ...draft, body: body.slice(0, kept), end }, frame) > limits.bytes) kept--;
  const start = body.slice(0, kept);
  // Never seen with real knowledge: an end that alone is too long.
  let left = end.length;
  while (left > 1 && draftBytes({ ...draft, body: start, end: end.slice(0, left) }, frame) > limits.bytes) left--;
  return assemble({ ...draft, body: start, end: end.slice(0, left) }, frame);
}

/** The most complete card that fits. Of the levels the last is always drawn. */
export function fitCard(draw: (level: Level) => Draft | undefined): AdaptiveCard {
  let draft: Draft = { fallbackText: '', body: [], end: [], actions: [] };
  for (const level of levels) {
    const drawn = draw(level);
    if (!drawn) continue;
    draft = drawn;
    const frame = frameJson(frameOf(draft));
    if (draftBytes(draft, frame) <= limits.bytes) return assemble(draft, frame);
  }
  return cutToFit(draft);
}
