/** The source files, and what they import. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const SRC = path.resolve(import.meta.dirname, '../../src');

/** Path below `src/` to text. */
export type Sources = ReadonlyMap<string, string>;

export interface Import {
  /** Who imports. */
  from: string;
  /** A path below `src/`, or the name of a package. */
  to: string;
  ours: boolean;
  /** Nothing of it is left when the program runs. */
  typesOnly: boolean;
}

const COMMENT_LINE = /^\s*(?:\/\/|\/\*|\*)/;
const COMMENT_TAIL = /\s\/\/ .*$/;
const STATEMENT = /^(?:import\s*|(?:import|export)\b([^;'"=()]*?)\bfrom\s*)['"]([^'"]+)['"]/gm;
/** `import('…')`, `require('…')` and the types of JSDoc. */
const CALL = /(typeof )?\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g;
const TYPE_CALL = /@(?:typedef|type|param|returns?|import)\b[^\n]*?import\(\s*['"]([^'"]+)['"]\s*\)/g;
const TYPE_NAMES = /^\s*\{\s*(?:type\s[^,{}]*,?\s*)+\}\s*$/;
const PACKAGE = /^(?:node:.+|@[^/]+\/[^/]+|[^/]+)/;

export function readSources(): Sources {
  const names = globSync('**/*.{ts,js}', { cwd: SRC });
  return new Map(names.map((name) => [name, readFileSync(path.join(SRC, name), 'utf8')]));
}

/** The code without its comments, line by line. */
export function codeOf(text: string): string {
  return text
    .split('\n')
    .map((line) => (COMMENT_LINE.test(line) ? '' : line.replace(COMMENT_TAIL, '')))
    .join('\n');
}

/** All imports of a file. */
export function importsOf(from: string, text: string): Import[] {
  const code = codeOf(text);
  const found = [
    ...[...code.matchAll(STATEMENT)].map(([, names = '', to = '']) => ({
      to,
      typesOnly: /^\s*type\b/.test(names) || TYPE_NAMES.test(names),
    })),
    ...[...code.matchAll(CALL)].map(([, types, to = '']) => ({ to, typesOnly: types !== undefined })),
    ...[...text.matchAll(TYPE_CALL)].map(([, to = '']) => ({ to, typesOnly: true })),
  ];
  return found.map(({ to, typesOnly }) => ({ from, ...target(from, to), typesOnly }));
}

function target(from: string, to: string): Pick<Import, 'to' | 'ours'> {
  if (to.startsWith('.')) return { to: path.posix.join(path.posix.dirname(from), to), ours: true };
  return { to: PACKAGE.exec(to)?.[0] ?? to, ours: false };
}
