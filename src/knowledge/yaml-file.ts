/** One YAML file as data, with the line of any part of it at hand when something is wrong there. */
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parse, parseDocument, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { complaintsOf } from './complaints.ts';
import type { DataPath, Fault } from './faults.ts';

export interface SourceFile {
  /** The name that faults carry, for example `knowledge/guides/unable-to-connect.yaml`. */
  name: string;
  text: string;
}

/** A part of a file. */
export interface Place {
  file: SourceFile;
  path: DataPath;
}

/** Something read from a file. `locate` knows better where a part stands, once another file is laid over this one. */
export interface Located {
  file: SourceFile;
  locate?: (path: DataPath) => Place;
}

/** A file's checked content. */
export interface Parsed<T> extends Located {
  data: T;
}

/** Where the part at `path` was written. */
export function placeOf(from: Located, path: DataPath): Place {
  return from.locate?.(path) ?? { file: from.file, path };
}

/** Parses `file` and checks it against `schema`. Gives the data, or adds what is wrong to `faults`. */
export function parseYaml<T>(file: SourceFile, schema: z.ZodType<T>, faults: Fault[]): Parsed<T> | undefined {
  let raw: unknown;
  try {
    raw = parse(file.text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    faults.push({ file: file.name, line: error.linePos?.[0].line ?? 1, message: firstLine(error.message) });
    return undefined;
  }
  const checked = schema.safeParse(raw);
  if (checked.success) return { file, data: checked.data };
  for (const { path, message } of checked.error.issues.flatMap((issue) => complaintsOf(issue, raw))) {
    faults.push({ file: file.name, line: lineOf(file, path), message });
  }
  return undefined;
}

/** The 1-based line where the value at `path` stands, or the nearest part that holds it. */
export function lineOf(file: SourceFile, path: DataPath): number {
  const lines = new LineCounter();
  // A second, slower parse: only a faulty file pays for it.
  const document = parseDocument(file.text, { lineCounter: lines });
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
