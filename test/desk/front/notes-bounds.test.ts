/** Notes are bounded: in the store by team, in memory by their letters. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { teamText } from '../../../src/answer/team-strings.ts';
import { createDesk } from '../../../src/desk/desk.ts';
import { createFrontDesk } from '../../../src/desk/front/front-desk.ts';
import { NoteBook } from '../../../src/desk/front/note-book.ts';
import { tenantOf } from '../../../src/desk/ports/tenant.ts';
import { diagnose, knowledge } from '../../helpers/diagnosis.ts';
import { openMemory, type TestMemory } from '../../helpers/memory.ts';

let test: TestMemory;
beforeAll(async () => {
  test = await openMemory();
});
afterAll(() => test.close());

it('a team has 500 of them', async () => {
  const tenant = tenantOf('slack', 'TFULL');
  const { notes } = test.store.forTenant(tenant);
  for (let n = 0; n < 499; n++) await notes.add(`entry-${n}`, 'x', 'me');
  const desk = createFrontDesk({
    desk: createDesk({ knowledge: () => knowledge, diagnose }),
    knowledge: () => knowledge,
    memory: test.memory,
  });
  const add = () => desk.ask('note 100050 One more', { surface: 'personal', tenant, person: 'me' });
  expect((await add()).answers[0]).toMatchObject({ title: teamText.noteAdded });
  expect((await add()).answers[0]).toMatchObject({ paragraphs: [teamText.noteTeamFull] });
  expect(await notes.list()).toHaveLength(500);
});

it('those of the teams that were asked for first are let go when there are too many letters', async () => {
  const book = new NoteBook(test.memory, { letters: 25 });
  const [a, b, c] = ['TA', 'TB', 'TC'].map((id) => tenantOf('slack', id));
  if (!a || !b || !c) throw new Error('no teams');
  const seen = async (team: typeof a) => (await book.of(team, ['e'])).get('e')?.length;
  for (const team of [a, b]) await test.store.forTenant(team).notes.add('e', '0123456789', 'me');
  expect([await seen(a), await seen(b)]).toEqual([1, 1]);
  for (const team of [a, b, c]) await test.store.forTenant(team).notes.add('e', '012345', 'me');
  // Both are still at hand as they were read.
  expect([await seen(a), await seen(b)]).toEqual([1, 1]);
  expect(await seen(c)).toBe(1);
  // There was no room for the first: it is read anew.
  expect(await seen(a)).toBe(2);
});
