/** Products of which the messages, codes and names read like the agent's. */
import type { NamedProduct } from './context/signs.ts';

/** Their ids in `context.yaml`. */
const RELATIVES: ReadonlySet<string> = new Set([
  'dpm-mabs',
  'wsb',
  'site-recovery',
  'azure-vm',
  'azure-sql',
  'azure-files',
  'azure-other',
]);

/** Whether what stands beside the product may be the product's own, though it reads like the agent's. */
export function isRelative({ id }: NamedProduct): boolean {
  return RELATIVES.has(id);
}
