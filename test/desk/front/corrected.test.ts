/** Commands in a message that was edited: none is carried out a second time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { teamText } from '../../../src/answer/team-strings.ts';
import { createDesk } from '../../../src/desk/desk.ts';
import type { KnownAsker } from '../../../src/desk/front/asker.ts';
import { createFrontDesk } from '../../../src/desk/front/front-desk.ts';
import { tenantOf } from '../../../src/desk/ports/tenant.ts';
import { diagnose, knowledge } from '../../helpers/diagnosis.ts';
import { openMemory, type TestMemory } from '../../helpers/memory.ts';

const TENANT = tenantOf('slack', 'T1');
const PLACE = { room: 'C1', here: 'to:C1', back: 'back:C1' };
const ME: KnownAsker = { surface: 'channel', tenant: TENANT, person: 'me', place: PLACE };

let test: TestMemory;
beforeAll(async () => {
  test = await openMemory();
});
afterAll(() => test.close());

function ask(text: string, asker: KnownAsker) {
  const desk = createDesk({ knowledge: () => knowledge, diagnose });
  return createFrontDesk({ desk, knowledge: () => knowledge, memory: test.memory }).ask(text, asker);
}

async function kept() {
  const { notes, settings, feedback } = await test.kept(TENANT);
  const vote = await feedback.of('answer', 'me');
  return { notes: await notes.list(), settings: await settings.list(), vote };
}

describe('a message that was edited', () => {
  const corrected = { ...ME, corrected: true };
  beforeAll(async () => {
    await ask('note 100050 first words', ME);
    await ask('hand over here', ME);
    await ask('digest here', ME);
    const facts = { answer: 'answer', surface: 'channel' as const, verdict: 'shown' as const };
    const vote = { ...facts, person: 'me', vote: 'solved' as const, at: '2026-03-01T12:00:00.000Z' };
    test.memory.record({ kind: 'vote', tenant: TENANT, vote: { ...vote, knowledge: '1', bot: '1' } });
  });

  it.each([
    'note 100050 second words',
    'note 100050 edit 1 other words',
    'note 100050 remove 1',
    'forget me now',
    'hand over here for restore',
    'stop handing over here',
    'digest here',
    'stop digest here',
  ])('%s: changes nothing, and says how', async (text) => {
    const before = await kept();
    expect(before).toMatchObject({ notes: [{ text: 'first words' }], vote: { vote: 'solved' } });
    expect(before.settings).toHaveLength(2);
    const reply = await ask(text, corrected);
    expect(reply.answers).toMatchObject([{ title: teamText.correctedTitle, paragraphs: [teamText.corrected] }]);
    expect(await kept()).toEqual(before);
  });

  it.each(['notes', 'notes 100050', 'stats', 'forget me', 'handovers', 'help', '100050'])(
    '%s: is answered as ever',
    async (text) => {
      const { answers } = await ask(text, corrected);
      expect(answers).toEqual((await ask(text, ME)).answers);
      expect(JSON.stringify(answers)).not.toContain(teamText.correctedTitle);
    },
  );
});
