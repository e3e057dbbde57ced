/** Hiding entries: what of ours points at a hidden one must let go of it. */
import type { Contents, PlacedEntry } from '../contents.ts';

type Part = Pick<Contents, 'placed' | 'checks'>;

/** Ours without what is hidden and without references to it. A team's own references stay, and are faults where they point at nothing. */
export function forget({ placed, checks }: Part, hidden: ReadonlySet<string>): Part {
  if (hidden.size === 0) return { placed, checks };
  return {
    placed: placed.filter(({ entry }) => !hidden.has(entry.id)).map((one) => withoutReferences(one, hidden)),
    checks: {
      ...checks,
      data: {
        ...checks.data,
        checks: checks.data.checks.map(({ entry, ...check }) =>
          entry === undefined || hidden.has(entry) ? check : { ...check, entry },
        ),
      },
    },
  };
}

function withoutReferences(placed: PlacedEntry, hidden: ReadonlySet<string>): PlacedEntry {
  const related = placed.entry.related.filter((id) => !hidden.has(id));
  if (placed.entry.kind === 'guide') return { ...placed, entry: { ...placed.entry, related } };
  const { guide, ...entry } = placed.entry;
  const keepsGuide = guide !== undefined && !hidden.has(guide);
  return { ...placed, entry: { ...entry, related, ...(keepsGuide && { guide }) } };
}
