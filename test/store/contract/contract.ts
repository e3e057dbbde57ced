/** What a store does, whatever database it is on. */
import type { Backend } from '../backend.ts';
import { feedbackContract } from './feedback.ts';
import { gapsContract } from './gaps.ts';
import { notesContract } from './notes.ts';
import { tenantsContract } from './tenants.ts';
import { upkeepContract } from './upkeep.ts';
import { workContract } from './work.ts';

export function storeContract(backend: Backend): void {
  feedbackContract(backend);
  gapsContract(backend);
  notesContract(backend);
  workContract(backend);
  tenantsContract(backend);
  upkeepContract(backend);
}
