/** Records into a store that gets no more room, and prints how it is. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../../src/store/open.ts';
import { createRecorder } from '../../../src/store/recorder.ts';
import { createUlid } from '../../../src/store/ulid.ts';
import { CONTOSO, lookup } from '../samples.ts';
import { placeOfProgram } from './place.ts';

const WITHIN_MS = 15_000;
const recorder = createRecorder({
  open: () => openStore(placeOfProgram()),
  newId: createUlid({ now: Date.now, random: randomBytes }),
  limits: { queue: 500, batch: 50, retryMs: [5, 20] },
});
const until = Date.now() + WITHIN_MS;
for (let index = 0; recorder.health().state !== 'failing' && Date.now() < until; index++) {
  recorder.record({
    kind: 'lookup',
    tenant: CONTOSO,
    lookup: lookup({ answer: `a${index}`, knowledge: 'k'.repeat(100) }),
  });
  if (index % 50 === 0) await sleep(1);
}
process.stdout.write(`${JSON.stringify(await recorder.close(200))}\n`);
