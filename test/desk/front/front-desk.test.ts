import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buttonSchema, type VoteKind } from '../../../src/answer/actions.ts';
import type { Reply } from '../../../src/answer/model.ts';
import { createDesk } from '../../../src/desk/desk.ts';
import type { KnownAsker } from '../../../src/desk/front/asker.ts';
import { ABANDONED_MS } from '../../../src/desk/front/choices.ts';
import { createFrontDesk } from '../../../src/desk/front/front-desk.ts';
import { tenantOf } from '../../../src/desk/ports/tenant.ts';
import { pasteWithChoice } from '../../helpers/choice.ts';
import { diagnose, knowledge } from '../../helpers/diagnosis.ts';
import { openMemory, type TestMemory } from '../../helpers/memory.ts';

const desk = createDesk({ knowledge: () => knowledge, diagnose });
const PASTE = 'Azure Backup: Unable to connect to the Azure Backup service from C:\\Users\\j.doe\\x (ID: 100050)';
const UNKNOWN =
  'The MARS agent on \\\\srv-fin01\\c$ failed: A moon has crossed the vault of j.doe@contoso.com (ID: 987654)';
const SPAN = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' };

/** One database for all tests, a tenant for each. */
let test: TestMemory;
let ME: KnownAsker;
let tenants = 0;

beforeAll(async () => {
  test = await openMemory();
});
afterAll(() => test.close());
beforeEach(() => {
  ME = { surface: 'personal', tenant: tenantOf('slack', `T${++tenants}`), person: 'me' };
});

async function front(parts: { admins?: string[] } = {}) {
  const memory = { ...test.memory, ...parts };
  const kept = () => test.kept(ME.tenant);
  return { advance: test.advance, kept, front: createFrontDesk({ desk, knowledge: () => knowledge, memory }) };
}

function matchedOf({ answers: [first] }: Reply): string[] {
  return first?.kind === 'entry' ? (first.certainty?.matched ?? []) : [];
}

function voteOn(reply: Reply, vote: VoteKind, word?: string) {
  const about = reply.followUp?.about;
  if (!about) throw new Error('nothing to vote on');
  // As it comes back from a card.
  const button = buttonSchema.parse(JSON.parse(JSON.stringify({ v: 1, do: 'vote', vote, about, word })));
  return button;
}

describe('what is kept of an answer', () => {
  it('is a look-up with its verdict, and never a text or a person', async () => {
    const { front: desk, kept } = await front();
    const reply = await desk.ask(PASTE, ME);
    expect(reply.answers[0]).toMatchObject({ kind: 'entry', entry: { id: 'unable-to-connect' } });
    const [lookup] = await (await kept()).lookups.list(SPAN, { limit: 5 });
    expect(lookup).toMatchObject({
      verdict: 'answer',
      entry: 'unable-to-connect',
      surface: 'personal',
      bot: '0.0.0-test',
    });
    expect(lookup?.knowledge).toMatch(/^\d{4}-\d\d-\d\d\.\d+$/);
    expect(JSON.stringify(lookup)).not.toMatch(/doe|connect to the|"me"/);
  });

  it('is nothing for help, for somebody unknown, and for what was not asked and not sure', async () => {
    const { front: desk, kept } = await front();
    await desk.ask('help', ME);
    await desk.ask(PASTE, { surface: 'personal' });
    expect(await desk.volunteer(UNKNOWN, ME)).toBeUndefined();
    const { lookups, gaps } = await kept();
    expect(await lookups.list(SPAN, { limit: 5 })).toEqual([]);
    expect(await gaps.list('open', 5)).toEqual([]);
  });

  it('is a redacted gap where nothing is known, counted when it comes again', async () => {
    const { front: desk, kept } = await front();
    expect((await desk.ask(UNKNOWN, ME)).answers[0]?.kind).toBe('unknown');
    await desk.ask(UNKNOWN.replace('srv-fin01', 'srv-fin02'), { ...ME, person: 'you' });
    const [gap, ...others] = await (await kept()).gaps.list('open', 5);
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ kind: 'unknown', count: 2 });
    expect(gap?.codes).toContainEqual({ kind: 'mars-id', value: '987654' });
    expect(gap?.text).toContain('A moon has crossed the vault');
    expect(gap?.text).not.toMatch(/srv-fin|j\.doe|contoso/);
  });
});

describe('a vote', () => {
  it('is kept once a person and answer, and can be changed; the answer is shown again with thanks', async () => {
    const { front: desk, kept } = await front();
    const reply = await desk.ask(PASTE, ME);
    expect(reply.followUp?.votes).toEqual(['solved', 'not-mine', 'no-help']);
    const thanked = await desk.press(voteOn(reply, 'no-help'), ME);
    expect(thanked.answers[0]).toMatchObject({
      kind: 'entry',
      certainty: { words: 'Certain (99%)', matched: matchedOf(reply) },
    });
    expect(thanked.followUp?.voted).toBe('no-help');
    await desk.press(voteOn(thanked, 'solved', 'it was the proxy of bob@contoso.com'), ME);
    await desk.press(voteOn(thanked, 'not-mine'), { ...ME, person: 'you' });
    const { feedback, gaps } = await kept();
    const votes = await feedback.list(SPAN, { limit: 9 });
    expect(votes).toHaveLength(2);
    expect(new Map(votes.map(({ person, vote }) => [person, vote]))).toEqual(
      new Map([
        ['me', 'solved'],
        ['you', 'not-mine'],
      ]),
    );
    expect(votes.find(({ person }) => person === 'me')?.word).toBe('it was the proxy of [email]');
    expect(await gaps.list('open', 5)).toMatchObject([{ kind: 'not-mine', entry: 'unable-to-connect' }]);
  });

  it('on an entry that is gone still counts', async () => {
    const { front: desk, kept } = await front();
    const reply = await desk.ask(PASTE, ME);
    const button = voteOn(reply, 'solved');
    if (button.do !== 'vote') throw new Error('no vote');
    const gone = { ...button, about: { ...button.about, said: [{ kind: 'entry' as const, id: 'gone' }] } };
    const thanked = await desk.press(gone, ME);
    expect(thanked.followUp?.voted ?? thanked.answers[0]?.kind).toBeDefined();
    expect(await (await kept()).feedback.byEntry(SPAN)).toMatchObject([{ entry: 'gone', solved: 1 }]);
  });

  it('is counted for who ends a walkthrough with "solved"', async () => {
    const { front: desk, kept } = await front();
    await desk.press({ v: 1, do: 'walk', entry: 'unable-to-connect', press: 'solved' }, ME);
    expect(await (await kept()).feedback.byEntry(SPAN)).toMatchObject([{ entry: 'unable-to-connect', solved: 1 }]);
  });

  it('without a memory draws the answer again and offers nothing', async () => {
    const { front: remembering } = await front();
    const forgetful = createFrontDesk({ desk, knowledge: () => knowledge });
    const reply = await remembering.ask(PASTE, ME);
    const again = await forgetful.press(voteOn(reply, 'solved'), ME);
    expect(again.followUp).toBeUndefined();
    expect(again.answers[0]).toMatchObject({ kind: 'entry', entry: { id: 'unable-to-connect' } });
    expect((await forgetful.ask(PASTE, ME)).followUp).toBeUndefined();
  });
});

describe('a choice', () => {
  it('that nobody makes is a gap; one that is made is none', async () => {
    const { front: desk, kept, advance } = await front();
    const offered = async () => {
      const reply = await desk.ask(pasteWithChoice(), ME);
      await kept();
      if (reply.answers[0]?.kind !== 'choose') throw new Error('no choice');
      return reply.answers[0].options.map(({ entry }) => entry.id);
    };
    await offered();
    advance(ABANDONED_MS + 1);
    await settled();
    expect(await (await kept()).gaps.list('open', 5)).toMatchObject([{ kind: 'abandoned', count: 1 }]);
    advance(3 * ABANDONED_MS);
    const options = await offered();
    await desk.press({ v: 1, do: 'show', entry: options[0] ?? '', options }, ME);
    await settled();
    advance(ABANDONED_MS + 1);
    await settled();
    expect(await (await kept()).gaps.list('open', 5)).toMatchObject([{ kind: 'abandoned', count: 1 }]);
  });
});

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('notes', () => {
  it('are written, changed and taken away from chat, and stand at the end of the answer', async () => {
    const { front: desk } = await front();
    const done = await desk.ask('note 100050 our proxy is proxy.contoso, **ask** the network team', ME);
    expect(done.answers[0]).toMatchObject({ kind: 'info', title: 'Note added' });
    const first = await desk.ask(PASTE, ME);
    expect(first.answers[0]).toMatchObject({ notes: ['1. our proxy is proxy.contoso, **ask** the network team'] });
    await desk.ask('note unable-to-connect edit 1 the proxy moved', ME);
    expect((await desk.ask('100050', ME)).answers[0]).toMatchObject({ notes: ['1. the proxy moved'] });
    expect((await desk.ask('note 100050 remove 7', ME)).answers[0]).toMatchObject({ title: 'No such note' });
    await desk.ask('note 100050 remove 1', ME);
    expect((await desk.ask('100050', ME)).answers[0]).not.toHaveProperty('notes');
  });

  it('are seen by no other tenant, neither below answers nor in the list', async () => {
    const { front: desk } = await front();
    const they = { ...ME, tenant: tenantOf('slack', 'other') };
    await desk.ask('note 100050 secret of the first', ME);
    expect(JSON.stringify(await desk.ask(PASTE, they))).not.toContain('secret of the first');
    expect(JSON.stringify(await desk.ask('notes', they))).not.toContain('secret of the first');
    await desk.ask('note 100050 remove 1', they);
    expect(JSON.stringify(await desk.ask('notes 100050', ME))).toContain('secret of the first');
  });

  it('are for named admins alone where there are any; everybody reads them', async () => {
    const { front: desk } = await front({ admins: ['boss'] });
    expect((await desk.ask('note 100050 mine', ME)).answers[0]).toMatchObject({ title: 'Not allowed' });
    await desk.ask('note 100050 from the boss', { ...ME, person: 'boss' });
    expect((await desk.ask('100050', ME)).answers[0]).toMatchObject({ notes: ['1. from the boss'] });
  });

  it.each([
    'note that 100050 came up again',
    'note: backup failed with 100050',
    'notes from the meeting: backup failed',
  ])('leaves a paste that begins like the command to the diagnosis: %s', async (text) => {
    const { front: desk } = await front();
    const [answer] = (await desk.ask(text, ME)).answers;
    expect(answer).toEqual(desk.plain.ask(text, 'personal').answers[0]);
  });

  it('on a code that no entry has are refused, and without words show what there is', async () => {
    const { front: desk } = await front();
    const title = async (text: string) => (await desk.ask(text, ME)).answers[0];
    expect(await title('note 99999999 call Bob')).toMatchObject({ title: 'I know no entry 99999999' });
    expect(await title('notes 0x1ABCDE')).toMatchObject({ title: 'I know no entry 0x1ABCDE' });
    for (const text of ['note', 'notes', 'note 100050'])
      expect(await title(text)).toMatchObject({ title: 'No notes yet' });
  });

  it('too long are refused whole', async () => {
    const { front: desk } = await front();
    const [answer] = (await desk.ask(`note 100050 ${'x '.repeat(2_500)}`, ME)).answers;
    expect(answer).toMatchObject({ title: 'Nothing was kept' });
    expect((await desk.ask('notes', ME)).answers[0]).toMatchObject({ title: 'No notes yet' });
  });
});

describe('stats', () => {
  it('tell how many look-ups had which verdict and what helped, of this tenant alone', async () => {
    const { front: desk, kept } = await front();
    const they = { ...ME, tenant: tenantOf('slack', 'elsewhere') };
    await desk.press(voteOn(await desk.ask(PASTE, ME), 'solved'), ME);
    await desk.ask(UNKNOWN, ME);
    await desk.ask(PASTE, they);
    await kept();
    await test.kept(they.tenant);
    const [answer] = (await desk.ask('stats', ME)).answers;
    if (answer?.kind !== 'info') throw new Error('no figures');
    expect(answer.paragraphs[0]).toContain('2 look-ups');
    expect(answer.rows).toContainEqual({ title: 'Answered', text: expect.stringMatching(/^1 \(50%\) █+$/) });
    expect(answer.rows).toContainEqual({
      title: expect.stringContaining("can't connect"),
      text: 'once; solved for 100% of 1 vote',
      entry: 'unable-to-connect',
    });
    expect(JSON.stringify(answer)).not.toMatch(/moon|doe/);
  });

  it('are for named admins where there are any, and never for another kind of message', async () => {
    const { front: desk } = await front({ admins: ['boss'] });
    expect((await desk.ask('stats', ME)).answers[0]).toMatchObject({ title: 'Not allowed' });
    expect((await desk.ask('stats 2 weeks', { ...ME, person: 'boss' })).answers[0]).toMatchObject({ kind: 'info' });
    expect((await desk.ask('stats of the failed job: Azure Backup ID: 100050', ME)).answers[0]?.kind).toBe('entry');
  });
});

describe('forget me', () => {
  it('asks first, then forgets this person and nobody else', async () => {
    const { front: desk, kept } = await front();
    const you = { ...ME, person: 'you' };
    for (const asker of [ME, you]) await desk.press(voteOn(await desk.ask(PASTE, asker), 'solved'), asker);
    await kept();
    const asked = await desk.ask('forget me', ME);
    expect(asked.answers[0]).toMatchObject({ actions: [{ kind: 'ask', text: 'forget me now' }] });
    await desk.press({ v: 1, do: 'ask', text: 'forget me now' }, ME);
    const votes = await (await kept()).feedback.list(SPAN, { limit: 9 });
    expect(votes.map(({ person }) => person)).toEqual(['you']);
  });
});

describe('a store that does not work', () => {
  it('holds up no answer; what was to be kept is said not to be', async () => {
    const failing = { ...test.memory, store: () => undefined };
    const desk2 = createFrontDesk({ desk, knowledge: () => knowledge, memory: failing });
    expect((await desk2.ask(PASTE, ME)).answers[0]?.kind).toBe('entry');
    expect((await desk2.ask('note 100050 x', ME)).answers[0]).toMatchObject({ title: 'Nothing was kept' });
  });
});
