/**
 * Where things stand in a YAML text. Reading all knowledge with the parser that knows lines takes three times as long
 * (docs/quality.md), so it is loaded and used only when a fault is to be shown.
 */
import { createRequire } from 'node:module';
import type { Node } from 'yaml';
import type { DataPath } from './faults.ts';

const require = createRequire(import.meta.url);
const yaml = (): typeof import('yaml') => require('yaml') as typeof import('yaml');

/** The first fault of the syntax with its 1-based line; undefined when this parser sees none. */
export function syntaxFault(text: string): { line: number; message: string } | undefined {
  const error = yaml().parseDocument(text).errors[0];
  return error && { line: error.linePos?.[0].line ?? 1, message: firstLine(error.message) };
}

/** The 1-based line where the value at `path` stands, or the nearest part that holds it. */
export function lineAt(text: string, path: DataPath): number {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const next = child(node, key);
    if (next === undefined) break;
    offset = next.offset;
    node = next.value;
  }
  return lines.linePos(offset).line;
}

function child(node: unknown, key: PropertyKey): { value: unknown; offset: number } | undefined {
  const { isMap, isPair, isScalar, isSeq } = yaml();
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
    );
    if (!pair) return undefined;
    return { value: pair.value, offset: startOf(pair.key) ?? startOf(pair.value) ?? 0 };
  }
  if (isSeq(node) && typeof key === 'number') {
    const value = node.items[key];
    const offset = startOf(value);
    return offset === undefined ? undefined : { value, offset };
  }
  return undefined;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
