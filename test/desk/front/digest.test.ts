import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDesk } from '../../../src/desk/desk.ts';
import type { KnownAsker } from '../../../src/desk/front/asker.ts';
import { createFrontDesk } from '../../../src/desk/front/front-desk.ts';
import { tenantOf } from '../../../src/desk/ports/tenant.ts';
import { diagnose, knowledge } from '../../helpers/diagnosis.ts';
import { openMemory, type TestMemory } from '../../helpers/memory.ts';

const DAY = 86_400_000;
const PASTE = 'Azure Backup: Unable to connect to the Azure Backup service (ID: 100050)';
const TENANT = tenantOf('slack', 'T1');
const PLACE = { room: 'C1', here: 'to:C1', back: 'back:C1' };
const ME: KnownAsker = { surface: 'channel', tenant: TENANT, person: 'me', place: PLACE };

let test: TestMemory;
beforeAll(async () => {
  test = await openMemory();
});
afterAll(() => test.close());

function front(admins: string[] = []) {
  const parts = { knowledge: () => knowledge, diagnose };
  const memory = { ...test.memory, admins };
  const desk = createFrontDesk({ desk: createDesk(parts), knowledge: () => knowledge, memory });
  if (!desk.digest || !desk.outgoing) throw new Error('no digest');
  return { desk, digest: desk.digest, outgoing: (body: unknown) => desk.outgoing?.(TENANT, body) };
}

const title = async (asked: ReturnType<ReturnType<typeof front>['desk']['ask']>) => (await asked).answers[0];

/** Moves the clock to this hour of the next Monday. */
function toMonday(hour: number): void {
  const now = test.memory.now();
  const days = (8 - new Date(now).getUTCDay()) % 7 || 7;
  const monday = new Date(now + days * DAY).toISOString().slice(0, 10);
  test.advance(Date.parse(`${monday}T00:00:00.000Z`) + hour * 3_600_000 - now);
}

describe('the weekly figures', () => {
  it('are put into the outbox once a week for each place that wants them, and tell of the week before', async () => {
    const { desk, digest, outgoing } = front();
    expect(await title(desk.ask('digest here', ME))).toMatchObject({ title: 'Weekly figures come here' });
    toMonday(1);
    test.advance(2 * DAY);
    await desk.ask(PASTE, ME);
    await test.kept(TENANT);
    toMonday(6);
    // Those of the week before that one, where the clock stood when it was wished for, went out late.
    await digest.due(test.store);
    await test.store.outbox.claim('early', 9, 1);
    test.advance(2 * 3_600_000);
    expect(await digest.due(test.store)).toBe(1);
    expect(await digest.due(test.store)).toBe(0);
    const claimed = await test.store.outbox.claim('w', 9, 60_000);
    const message = claimed.at(-1);
    expect(message).toMatchObject({ tenant: TENANT, kind: 'slack' });
    const out = await outgoing(message?.body);
    expect(out?.to).toBe('to:C1');
    expect(JSON.stringify(out?.reply)).toContain('1 look-up in this organisation');
  });

  it('come no more after they were ended, and other places keep theirs', async () => {
    const { desk, digest } = front();
    await desk.ask('digest here', { ...ME, place: { ...PLACE, room: 'C2', here: 'to:C2' } });
    await desk.ask('stop digest here', ME);
    toMonday(9);
    expect(await digest.due(test.store)).toBe(1);
  });

  it('cannot be wished for where nobody can be written to, where guests read along, or by others than the admins', async () => {
    const { desk } = front();
    expect(await title(desk.ask('digest here', { ...ME, place: undefined }))).toMatchObject({ title: 'Not here' });
    expect(await title(desk.ask('digest here', { ...ME, guests: true }))).toMatchObject({ title: 'Not here' });
    expect(await title(front(['boss']).desk.ask('digest here', ME))).toMatchObject({ title: 'Not allowed' });
  });

  it("of another tenant are never told: the figures are those of the message's tenant", async () => {
    const { desk } = front();
    const out = await desk.outgoing?.(tenantOf('slack', 'T2'), { to: 'x', say: 'digest', until: '2026-03-08' });
    expect(JSON.stringify(out?.reply)).toContain('nothing was looked up here');
  });
});
