/** Which knowledge an answer came from. */
import type { Knowledge } from '../../knowledge/types.ts';

const known = new WeakMap<Knowledge, string>();

/** The date of the newest review with the number of entries, for example `2026-11-20.616`: changes with the knowledge. */
export function knowledgeVersion(knowledge: Knowledge): string {
  const before = known.get(knowledge);
  if (before !== undefined) return before;
  const newest = [...knowledge.entries.values()].reduce(
    (last, { reviewed }) => (reviewed > last ? reviewed : last),
    '',
  );
  const version = `${newest}.${knowledge.entries.size}`;
  known.set(knowledge, version);
  return version;
}
