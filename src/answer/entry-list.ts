/** All entries in short, for lists to browse and search. */
import { codesOf, formatCode } from '../knowledge/codes.ts';
import type { Knowledge } from '../knowledge/types.ts';
import type { ListedEntry } from './listed-entry.ts';
import { entryTitle } from './titles.ts';

/** Every entry, guides first, otherwise in the order of the knowledge. */
export function entryList({ entries, families }: Knowledge): ListedEntry[] {
  const all = [...entries.values()].map((entry) => ({
    id: entry.id,
    title: entryTitle(entry),
    kind: entry.kind,
    family: families.get(entry.family)?.title ?? entry.family,
    codes: codesOf(entry).map(formatCode),
  }));
  return [...all.filter(({ kind }) => kind === 'guide'), ...all.filter(({ kind }) => kind === 'catalogue')];
}
