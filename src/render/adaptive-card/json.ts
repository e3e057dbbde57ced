/**
 * The JSON of cards, put together from that of their blocks. Whoever writes a card on the wire takes it from here: most
 * of it was written once for the entry, and nothing is written twice.
 */
import type { Block } from './block.ts';
import type { AdaptiveCard } from './types.ts';

const written = new WeakMap<object, readonly (string | Buffer)[]>();

/** A card without its body. */
export type Frame = Omit<AdaptiveCard, 'body'>;

/** The JSON around a body: it begins with `head` and ends with `tail`. */
export interface FrameJson {
  head: string;
  tail: string;
  /** Of both, in UTF-8. */
  bytes: number;
}

/** Writes what stands around the body. */
export function frameJson({ actions, ...start }: Frame): FrameJson {
  const head = `${JSON.stringify(start).slice(0, -1)},"body":[`;
  const tail = actions === undefined ? ']}' : `],"actions":${JSON.stringify(actions)}}`;
  return { head, tail, bytes: Buffer.byteLength(head) + Buffer.byteLength(tail) };
}

/** Remembers the JSON of a card, which must not change from then on. */
export function keepJson(card: AdaptiveCard, { head, tail }: FrameJson, blocks: readonly Block[]): AdaptiveCard {
  const inner = blocks.filter(({ elements }) => elements.length > 0);
  written.set(card, [head, ...inner.flatMap(({ json }, at) => (at === 0 ? [json] : [',', json])), tail]);
  Object.freeze(card.body);
  return Object.freeze(card);
}

/** The JSON of a card as `renderCard` gave it, in pieces: bytes that are kept, text for the rest; else undefined. */
export function jsonOf(card: object): readonly (string | Buffer)[] | undefined {
  return written.get(card);
}
