/** Reads the knowledge folder from disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from './faults.ts';
import type { SourceFile } from './yaml-file.ts';

/** The project's own knowledge folder. */
export const KNOWLEDGE_DIR = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** The text files of a knowledge folder, by the part they play. */
export interface KnowledgeFiles {
  guides: SourceFile[];
  procedures: SourceFile[];
  wordings: SourceFile[];
  catalogue: SourceFile[];
  checks: SourceFile | undefined;
  families: SourceFile | undefined;
  sources: SourceFile | undefined;
  lexicon: SourceFile | undefined;
  context: SourceFile | undefined;
  codeTables: SourceFile[];
}

/** A team's folder, to be laid over ours. */
export interface TeamFiles extends KnowledgeFiles {
  /** Files that would be passed over without a word, and a folder that isn't there. */
  strays: Fault[];
}

/** Told of a file or folder that is there and can't be read. */
type OnUnreadable = (path: string, error: unknown) => void;

/**
 * Reads every file that the knowledge is made of. `dir` is the folder; names in faults are relative to `base`
 * (by default the folder above it). A missing sub-folder counts as empty; what can't be read is left out where
 * `onUnreadable` is told of it, and thrown where nobody is.
 */
export function readKnowledgeFiles(
  dir: string = KNOWLEDGE_DIR,
  base: string = join(dir, '..'),
  onUnreadable: OnUnreadable = rethrow,
): KnowledgeFiles {
  const read = (path: string): SourceFile[] => {
    const text = orTell(path, onUnreadable, () => readFileSync(path, 'utf8'));
    return text === undefined ? [] : [{ name: relative(base, path), text }];
  };
  const all = (folder: string, ending: string): SourceFile[] =>
    list(join(dir, folder), onUnreadable)
      .filter((name) => name.endsWith(ending))
      .sort()
      .flatMap((name) => read(join(dir, folder, name)));
  const top = list(dir, onUnreadable);
  const one = (name: string): SourceFile | undefined => (top.includes(name) ? read(join(dir, name))[0] : undefined);
  return {
    guides: all('guides', '.yaml'),
    procedures: all('procedures', '.yaml'),
    wordings: all('wordings', '.txt'),
    catalogue: all('catalogue', '.yaml'),
    checks: one('checks.yaml'),
    families: one('families.yaml'),
    sources: one('sources.yaml'),
    lexicon: one('lexicon.yaml'),
    context: one('context.yaml'),
    codeTables: all('codes', '.tsv'),
  };
}

/** The folders that are read, with the ending of their files. */
const PARTS = new Map([
  ['guides', '.yaml'],
  ['procedures', '.yaml'],
  ['catalogue', '.yaml'],
  ['codes', '.tsv'],
  ['wordings', '.txt'],
]);
const TOP = new Set(['families.yaml', 'sources.yaml', 'lexicon.yaml', 'context.yaml']);
const YAML = /^[^.].*\.ya?ml$/;

/** Reads a team's folder. Names in faults are whole paths, because the folder can stand anywhere. */
export function readTeamFiles(dir: string): TeamFiles {
  const unreadable = new Map<string, Fault>();
  const onUnreadable: OnUnreadable = (path, error) => void unreadable.set(path, unreadableFault(path, error));
  const files = readKnowledgeFiles(dir, dir, onUnreadable);
  const named = (file: SourceFile): SourceFile => ({ ...file, name: join(dir, file.name) });
  return {
    guides: files.guides.map(named),
    procedures: files.procedures.map(named),
    catalogue: files.catalogue.map(named),
    checks: undefined,
    families: files.families && named(files.families),
    sources: files.sources && named(files.sources),
    wordings: files.wordings.map(named),
    lexicon: files.lexicon && named(files.lexicon),
    context: files.context && named(files.context),
    codeTables: files.codeTables.map(named),
    strays: [...findStrays(dir, onUnreadable), ...unreadable.values()],
  };
}

/** What else stands in the folder, such as a README or a `.github`, is the team's own business. */
function findStrays(dir: string, onUnreadable: OnUnreadable): Fault[] {
  if (!existsSync(dir)) return [{ file: dir, line: 1, message: 'there is no such folder' }];
  const parts = [...PARTS].flatMap(([folder, ending]) =>
    list(join(dir, folder), onUnreadable)
      .filter((name) => !name.startsWith('.') && !name.endsWith(ending))
      .map((name) => ({ path: join(folder, name), hint: `only ${folder}/*${ending} is read` })),
  );
  const top = list(dir, onUnreadable)
    .filter((name) => YAML.test(name) && !TOP.has(name))
    .map((name) => ({ path: name, hint: `only ${[...TOP].join(', ')} are read at the top of a team's folder` }));
  return [...parts, ...top].map(({ path, hint }) => ({
    file: join(dir, path),
    line: 1,
    message: `this file is not read: ${hint}`,
  }));
}

function list(dir: string, onUnreadable: OnUnreadable): string[] {
  return (existsSync(dir) && orTell(dir, onUnreadable, () => readdirSync(dir))) || [];
}

function orTell<T>(path: string, onUnreadable: OnUnreadable, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    onUnreadable(path, error);
    return undefined;
  }
}

function rethrow(_path: string, error: unknown): never {
  throw error;
}

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'this may not be read; give its rights to the user of the bot',
  EPERM: 'this may not be read; give its rights to the user of the bot',
  ENOTDIR: 'this is no folder',
  EISDIR: 'this is a folder, not a file',
};

function unreadableFault(file: string, error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { file, line: 1, message: WHY[code] ?? `this can't be read (${code})` };
}
