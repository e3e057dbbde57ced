/** The names of what stands behind the buttons of an entry, as `part` of a button carries them. */

/** Which piece of an entry, and from which of its step blocks on (from 1). */
export type Part = { of: 'cause'; cause: number; from: number } | { of: 'checks'; from: number } | { of: 'more' };

const NAME = /^(?:cause-(?<cause>\d+)|(?<word>checks|more))(?:\.(?<from>\d+))?$/;

/** `cause-2`, `cause-2.7` (from its seventh step block on), `checks`, `checks.4`, `more`. */
export function partName(part: Part): string {
  if (part.of === 'more') return 'more';
  const name = part.of === 'cause' ? `cause-${part.cause}` : 'checks';
  return part.from > 1 ? `${name}.${part.from}` : name;
}

/** The part that a button names, or undefined for what is no name of one. */
export function readPart(name: string): Part | undefined {
  const groups = NAME.exec(name)?.groups;
  if (!groups) return undefined;
  const from = Number(groups['from'] ?? 1);
  if (groups['cause'] !== undefined) return { of: 'cause', cause: Number(groups['cause']), from };
  return groups['word'] === 'checks' ? { of: 'checks', from } : { of: 'more' };
}
