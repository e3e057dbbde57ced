/** Writes without end and prints the number of each write after the store has acknowledged it. */
import { writeSync } from 'node:fs';
import { openStore } from '../../../src/store/open.ts';
import { CONTOSO, lookup } from '../samples.ts';
import { placeOfProgram } from './place.ts';

const WRITERS = 4;
const round = process.argv[4] ?? '';
const store = await openStore(placeOfProgram());
const { lookups } = store.forTenant(CONTOSO);
let next = 0;

async function write(): Promise<void> {
  for (;;) {
    const answer = `${round}-${next++}`;
    // Single writes and batches by turns.
    if (next % 2 === 0) await lookups.record(lookup({ answer }));
    else await store.record(answer, [{ kind: 'lookup', tenant: CONTOSO, lookup: lookup({ answer }) }]);
    writeSync(1, `${answer}\n`);
  }
}

await Promise.all(Array.from({ length: WRITERS }, write));
