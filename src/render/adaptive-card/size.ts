/** Keeps a card under the limit of bytes: the less important goes first, always in the same order. */
import { prose } from './elements.ts';
import { limits } from './limits.ts';
import type { Detail } from './sheet.ts';
import { bare, plain } from './slim.ts';
import type { AdaptiveCard, CardAction, CardElement } from './types.ts';
import { words } from './words.ts';

/** A card in two pieces: `end` stays when the body has to be cut. */
export interface Draft {
  fallbackText: string;
  body: CardElement[];
  end: CardElement[];
  actions: CardAction[];
}

const whole: Detail = {
  messages: true,
  excerpt: true,
  later: 'full',
  repeats: 'full',
  more: true,
  codeBlocks: 'all',
};

/** Each rung leaves out one thing more. No step, command or caution of the first entry is ever among them. */
const rungs: readonly Partial<Detail>[] = [
  {},
  { messages: false },
  { excerpt: false },
  { later: 'button' },
  { codeBlocks: 'commands' },
  { repeats: 'refer' },
  { more: false },
  { codeBlocks: 'none' },
];
const ladder = rungs.map((_, index): Detail => Object.assign({}, whole, ...rungs.slice(0, index + 1)));

/** The bytes that a card takes on the wire. */
export function cardBytes(card: AdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card));
}

function assemble(draft: Draft): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    fallbackText: draft.fallbackText,
    body: [...draft.body, ...draft.end],
    ...(draft.actions.length > 0 && { actions: draft.actions }),
  };
}

/** The last resort, for an entry longer than a card: as much from the start as fits, and a sentence that says so. */
function cutToFit(draft: Draft): AdaptiveCard {
  const end = [prose(words.leftOut, { weight: 'bolder' }), ...draft.end];
  const bytes = (body: CardElement[], tail: CardElement[]) => cardBytes(assemble({ ...draft, body, end: tail }));
  let kept = draft.body.length;
  while (kept > 1 && bytes(draft.body.slice(0, kept), end) > limits.bytes) kept--;
  const body = draft.body.slice(0, kept);
  // Never seen with real knowledge: an end that alone is too long.
  return assemble({ ...draft, body, end: bytes(body, end) > limits.bytes ? end.slice(0, 1) : end });
}

/** The most complete card that fits. */
export function fitCard(draw: (detail: Detail) => Draft): AdaptiveCard {
  for (const detail of ladder) {
    const card = assemble(draw(detail));
    if (cardBytes(card) <= limits.bytes) return card;
  }
  // Nothing more to leave out: the same words in fewer bytes.
  const least = draw(ladder.at(-1) ?? whole);
  const plainer = { ...least, body: plain(least.body), end: plain(least.end) };
  if (cardBytes(assemble(plainer)) <= limits.bytes) return assemble(plainer);
  const barest = { ...plainer, body: bare(plainer.body), end: bare(plainer.end) };
  return cardBytes(assemble(barest)) <= limits.bytes ? assemble(barest) : cutToFit(barest);
}
