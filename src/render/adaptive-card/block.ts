/** Elements with their size: what has been measured once is not measured again. */
import type { CardElement } from './types.ts';

export interface Block {
  readonly elements: readonly CardElement[];
  /** Of their JSON as UTF-8, with a comma after each. */
  readonly bytes: number;
}

/** Measures elements. */
export function block(elements: readonly CardElement[]): Block {
  return { elements, bytes: elements.length === 0 ? 0 : jsonBytes(elements) - 1 };
}

/** The bytes of a value on the wire. */
export function jsonBytes(value: object): number {
  return Buffer.byteLength(JSON.stringify(value));
}
