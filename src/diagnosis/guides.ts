/** Entries that lead to others. */
import { type Evidence, isCoded } from './evidence.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';

/** By words alone a short entry leads to the guide it points to, whose steps help; by its code it stays itself. */
export function leadToGuides(all: readonly Evidence[], index: KnowledgeIndex): Evidence[] {
  const byId = new Map(all.map((one) => [one.entry.id, one]));
  for (const one of all) {
    const entry = one.entry.guide === undefined ? undefined : index.byId.get(one.entry.guide);
    if (!entry || isCoded(one)) continue;
    const guide = byId.get(entry.id);
    byId.delete(one.entry.id);
    const better = !guide?.message || (one.message && one.message.coverage > guide.message.coverage);
    const message = better ? one.message : guide.message;
    byId.set(entry.id, guide ? { ...guide, message } : { ...one, entry, codes: [] });
  }
  return [...byId.values()];
}

/** `internal service error [<InputParameterTag>]`: what stands in the brackets is what is wrong. */
const WRAPS = /\[<\w{1,40}>\]/;

/** A message that only wraps the ID of another error is no error of its own where an entry has that ID. */
export function withoutWrappers(all: readonly Evidence[]): Evidence[] {
  const others = all.filter((one) => !isWrapper(one));
  const isWrapped = others.some(({ codes }) =>
    codes.some(({ seen, weight }) => seen.kind === 'mars-id' && seen.shape === 'marked' && weight > 0),
  );
  return isWrapped ? others : [...all];
}

function isWrapper({ entry: { entry } }: Evidence): boolean {
  return entry.kind === 'catalogue' && WRAPS.test(entry.message ?? '');
}
