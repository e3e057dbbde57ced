/** One YAML file as data, with the line of any part of it at hand when something is wrong there. */
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { complaintsOf } from './complaints.ts';
import type { DataPath, Fault } from './faults.ts';
import { lineAt, syntaxFault } from './yaml-lines.ts';

export interface SourceFile {
  /** The name that faults carry, for example `knowledge/guides/unable-to-connect.yaml`. */
  name: string;
  text: string;
}

/** The name of a file without its folders and its ending. */
export function stemOf(file: SourceFile): string {
  const name = file.name.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/\.[^.]+$/, '');
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
    raw = load(file.text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line, message } = syntaxFault(file.text) ?? { line: (error.mark?.line ?? 0) + 1, message: error.reason };
    faults.push({ file: file.name, line, message });
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
  return lineAt(file.text, path);
}
