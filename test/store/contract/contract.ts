/** What a store does, whatever database it is on. */
import type { Backend } from '../backend.ts';
import { feedbackContract } from './feedback.ts';
import { gapsContract } from './gaps.ts';
import { migrationsContract } from './migrations.ts';
import { notesContract } from './notes.ts';
import { processesContract } from './processes.ts';
import { recentsContract } from './recents.ts';
import { stormContract } from './storm.ts';
import { tenantsContract } from './tenants.ts';
import { upkeepContract } from './upkeep.ts';
import { workContract } from './work.ts';

/** `test/soak` has more. */
const STORM_ROUNDS = 3;

export function storeContract(backend: Backend): void {
  feedbackContract(backend);
  gapsContract(backend);
  notesContract(backend);
  recentsContract(backend);
  workContract(backend);
  tenantsContract(backend);
  upkeepContract(backend);
  migrationsContract(backend);
  processesContract(backend);
  stormContract(backend, STORM_ROUNDS);
}
