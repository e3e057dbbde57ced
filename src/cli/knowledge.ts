/** The knowledge that every command works with: ours, with the team's folder over it. */
import { type Built, loadKnowledge, loadWithDrafts } from '../knowledge/build.ts';
import type { Knowledge } from '../knowledge/types.ts';
import type { Terminal } from './terminal.ts';

/**
 * The team's folder, if one is set. Read here and not through the configuration: a diagnosis needs no credentials, so
 * half of one must not stop it.
 */
export function teamFolder({ env }: Pick<Terminal, 'env'>): string | undefined {
  return env['MARS_KNOWLEDGE_DIR']?.trim() || undefined;
}

/** Throws `KnowledgeError` with every fault. */
export function knowledgeFor(terminal: Pick<Terminal, 'env'>): Knowledge {
  return loadKnowledge(undefined, teamFolder(terminal));
}

/** The same, with the entries that are not answered yet. */
export function knowledgeWithDrafts(terminal: Pick<Terminal, 'env'>): Built {
  return loadWithDrafts(undefined, teamFolder(terminal));
}
