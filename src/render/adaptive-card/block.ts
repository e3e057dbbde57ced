/** Elements with their JSON: what has been written once is neither written nor measured again. */
import type { CardElement } from './types.ts';

export interface Block {
  readonly elements: readonly CardElement[];
  /** Their JSON, as it stands between the brackets of an array: as text, or as UTF-8 where it is kept for other cards. */
  readonly json: string | Buffer;
  /** Of the JSON in UTF-8, with a comma after each element. */
  readonly bytes: number;
}

/** Writes elements. */
export function block(elements: readonly CardElement[]): Block {
  if (elements.length === 0) return nothing;
  const json = JSON.stringify(elements).slice(1, -1);
  return { elements, json, bytes: Buffer.byteLength(json) + 1 };
}

/** A block without elements. */
export const nothing: Block = Object.freeze({ elements: [], json: '', bytes: 0 });
