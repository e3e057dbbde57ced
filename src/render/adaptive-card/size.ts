/** Keeps a card under the limit of bytes: the less important goes first, always in the same order. */
import { prose } from './elements.ts';
import { limits } from './limits.ts';
import type { Detail } from './sheet.ts';
import { close, joinedRuns, plainRows, short } from './slim.ts';
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

/** One thing more to leave out, or a way to say the same in fewer bytes. */
type Rung = Partial<Detail> | ((elements: readonly CardElement[]) => CardElement[]);

/** Taken in turn until the card fits. No step, command or caution of the first entry is ever left out here. */
const rungs: readonly Rung[] = [
  { messages: false },
  { later: 'button' },
  short,
  { excerpt: false },
  { codeBlocks: 'commands' },
  { repeats: 'refer' },
  { more: false },
  plainRows,
  { codeBlocks: 'none' },
  close,
  joinedRuns,
];

/** The bytes that a card takes on the wire. */
export function cardBytes(card: AdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card));
}

function assemble(draft: Draft): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
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
  let left = end.length;
  while (left > 1 && bytes(body, end.slice(0, left)) > limits.bytes) left--;
  return assemble({ ...draft, body, end: end.slice(0, left) });
}

/** The most complete card that fits. */
export function fitCard(draw: (detail: Detail) => Draft): AdaptiveCard {
  let detail = whole;
  let slim = (elements: readonly CardElement[]): CardElement[] => [...elements];
  let draft = draw(detail);
  for (const rung of rungs) {
    if (cardBytes(assemble(draft)) <= limits.bytes) return assemble(draft);
    const before = slim;
    if (typeof rung === 'function') slim = (elements) => rung(before(elements));
    else detail = { ...detail, ...rung };
    const drawn = draw(detail);
    draft = { ...drawn, body: slim(drawn.body), end: slim(drawn.end) };
  }
  return cardBytes(assemble(draft)) <= limits.bytes ? assemble(draft) : cutToFit(draft);
}
