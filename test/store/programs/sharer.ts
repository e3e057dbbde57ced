/** One of several processes on one database: prints what it alone got. */
import { openStore } from '../../../src/store/open.ts';
import { CONTOSO, gap } from '../samples.ts';
import { placeOfProgram } from './place.ts';

const COUNT = 60;
const name = process.argv[4] ?? '';
const store = await openStore(placeOfProgram());
const tenant = store.forTenant(CONTOSO);
const got = { events: [] as number[], put: [] as number[], sent: [] as string[] };

for (let index = 0; index < COUNT; index++) {
  if (await tenant.events.first(`event-${index}`, 3_600_000)) got.events.push(index);
  if ((await tenant.outbox.put({ kind: 'digest', body: index, key: `digest-${index}` })) !== undefined)
    got.put.push(index);
  await tenant.gaps.record(gap());
}
for (;;) {
  const messages = await store.outbox.claim(name, 3, 60_000);
  if (messages.length === 0) break;
  for (const { id } of messages) if (await store.outbox.sent(id, name)) got.sent.push(id);
}
await store.close();
process.stdout.write(`${JSON.stringify(got)}\n`);
