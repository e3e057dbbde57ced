import { z } from 'zod';
import { type Button, buttonSchema } from '../../src/answer/actions.ts';

export const cardSchema = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  body: z.array(z.looseObject({ type: z.string() })).min(1),
});

/** The data of every `Action.Execute` in a card, wherever it stands; each must be a button that is understood. */
export function pressables(node: unknown): Button[] {
  if (Array.isArray(node)) return node.flatMap(pressables);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === 'Action.Execute' && 'data' in node ? [buttonSchema.parse(node.data)] : [];
  return [...own, ...Object.values(node).flatMap(pressables)];
}
