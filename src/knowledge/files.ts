/** Reads the knowledge folder from disk. The only place in this room that touches the file system. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/**
 * Reads every file that the knowledge is made of. `dir` is the folder; names in faults are relative to `base`
 * (by default the folder above it). A missing sub-folder counts as empty.
 */
export function readKnowledgeFiles(dir: string = KNOWLEDGE_DIR, base: string = join(dir, '..')): KnowledgeFiles {
  const read = (path: string): SourceFile => ({ name: relative(base, path), text: readFileSync(path, 'utf8') });
  const all = (folder: string, ending: string): SourceFile[] =>
    list(join(dir, folder))
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => read(join(dir, folder, name)));
  const top = list(dir);
  const one = (name: string): SourceFile | undefined => (top.includes(name) ? read(join(dir, name)) : undefined);
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

function list(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
