/** `forget me` reaches what is still on its way into the store. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { buttonSchema } from '../../../src/answer/actions.ts';
import { createDesk } from '../../../src/desk/desk.ts';
import type { KnownAsker } from '../../../src/desk/front/asker.ts';
import { ABANDONED_MS } from '../../../src/desk/front/choices.ts';
import { createFrontDesk } from '../../../src/desk/front/front-desk.ts';
import { tenantOf } from '../../../src/desk/ports/tenant.ts';
import { pasteWithChoice } from '../../helpers/choice.ts';
import { diagnose, knowledge } from '../../helpers/diagnosis.ts';
import { openMemory, type TestMemory } from '../../helpers/memory.ts';

const SPAN = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' };
const UNKNOWN = 'The MARS agent failed: A moon has crossed the vault (ID: 987654)';

let test: TestMemory;
let ME: KnownAsker;
let YOU: KnownAsker;
let tenants = 0;

beforeAll(async () => {
  test = await openMemory();
});
afterAll(() => test.close());
beforeEach(() => {
  ME = { surface: 'personal', tenant: tenantOf('slack', `F${++tenants}`), person: 'me', recents: true };
  YOU = { ...ME, person: 'you' };
});

const front = (parts: Partial<TestMemory['memory']> = {}) =>
  createFrontDesk({
    desk: createDesk({ knowledge: () => knowledge, diagnose }),
    knowledge: () => knowledge,
    memory: { ...test.memory, ...parts },
  });
const kept = () => test.kept(ME.tenant);
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

it('forgets a choice that is still waited for, and no other', async () => {
  const desk = front();
  const reply = await desk.ask(pasteWithChoice(), ME);
  expect(reply.answers[0]?.kind).toBe('choose');
  await kept();
  await desk.ask('forget me now', ME);
  test.advance(ABANDONED_MS + 1);
  await settled();
  expect(await (await kept()).gaps.list('open', 5)).toEqual([]);
  test.advance(3 * ABANDONED_MS);
  await desk.ask(pasteWithChoice(), YOU);
  await kept();
  await desk.ask('forget me now', ME);
  test.advance(ABANDONED_MS + 1);
  await settled();
  expect(await (await kept()).gaps.list('open', 5)).toMatchObject([{ kind: 'abandoned', count: 1 }]);
});

it('forgets what was said a moment before', async () => {
  const desk = front();
  const reply = await desk.ask('100050', ME);
  const about = reply.followUp?.about;
  const vote = buttonSchema.parse({ v: 1, do: 'vote', vote: 'not-mine', about, word: 'no' });
  // Nothing is waited for in between, as where a store is slow.
  await desk.press(vote, ME);
  await desk.ask(UNKNOWN, ME);
  await desk.ask('forget me now', ME);
  const store = await kept();
  expect(await store.feedback.list(SPAN, { limit: 9 })).toEqual([]);
  expect(await store.recents.of('me')).toEqual([]);
  expect(await store.gaps.list('open', 5)).toEqual([]);
});

it('says so where what is on its way cannot be reached', async () => {
  const desk = front({ settled: async () => false });
  expect((await desk.ask('forget me now', ME)).answers[0]).toMatchObject({ title: 'Nothing was kept' });
});
