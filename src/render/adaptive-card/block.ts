/** Elements with their JSON: what has been written once is neither written nor measured again. */
import type { CardElement } from './types.ts';

export interface Block {
  readonly elements: readonly CardElement[];
  /** Their JSON as UTF-8, as it stands between the brackets of an array. */
  readonly json: Buffer;
  /** Of the JSON, with a comma after each element. */
  readonly bytes: number;
}

/** Writes elements. */
export function block(elements: readonly CardElement[]): Block {
  if (elements.length === 0) return { elements, json: NOTHING, bytes: 0 };
  const json = Buffer.from(JSON.stringify(elements)).subarray(1, -1);
  return { elements, json, bytes: json.length + 1 };
}

const NOTHING = Buffer.alloc(0);
