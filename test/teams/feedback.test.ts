/** Votes on answers, pressed wherever Teams shows a card, with a real store behind the desk. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { About } from '../../src/answer/about.ts';
import { voteText } from '../../src/answer/follow-strings.ts';
import { teamText } from '../../src/answer/team-strings.ts';
import { openMemory, type TestMemory } from '../helpers/memory.ts';
import { startServer, type TestServer } from '../server/test-server.ts';
import { type FakeConnector, startConnector } from './fake-connector.ts';
import { realDesk, recorded, replay } from './replay.ts';

const ANNA = 'bbbbbbbb-0000-4000-8000-00000000000b';
const BEN = { id: '29:1BenInventedUserId', name: 'Ben Example', aadObjectId: 'cccccccc-0000-4000-8000-00000000000c' };
const TEXT = 'Unable to connect to the Azure service. (ID: 100050)';
const cardSchema = z.looseObject({ type: z.literal('AdaptiveCard'), body: z.array(z.looseObject({})) });
const replacedSchema = z.object({ statusCode: z.literal(200), value: cardSchema });
const dialogSchema = z.object({
  task: z.object({ value: z.object({ card: z.object({ content: cardSchema }) }) }),
});
const voteSchema = z.looseObject({ do: z.literal('vote'), vote: z.string(), about: z.looseObject({ id: z.string() }) });

const desk = realDesk();
let connector: FakeConnector;
let server: TestServer;
let kept: TestMemory;
let number = 0;
beforeAll(async () => {
  connector = await startConnector();
});
beforeEach(async () => {
  kept = await openMemory();
  server = await startServer({}, { desk, memory: kept.memory });
  connector.clear();
});
afterEach(async () => {
  await server.stop();
  await kept.close();
  expect(kept.failures).toEqual([]);
});
afterAll(() => connector.stop());

const play = (name: string, fields: Record<string, unknown> = {}) => {
  number++;
  return replay(server, name, connector.url, { id: `${1_732_290_100_000 + number}`, ...fields });
};
const executed = (data: unknown, fields?: Record<string, unknown>) =>
  play('press-execute', {
    value: { action: { type: 'Action.Execute', verb: 'vote', data }, trigger: 'manual' },
    ...fields,
  });

/** Everything that sends a vote in a card. */
function votesIn(node: unknown): z.output<typeof voteSchema>[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = voteSchema.safeParse(node);
  return own.success ? [own.data] : Object.values(node).flatMap(votesIn);
}

/** The button for a vote on the card. */
function voteOn(card: unknown, vote: string) {
  const found = votesIn(card).find((one) => one.vote === vote);
  if (!found) throw new Error(`no button for ${vote}`);
  return found;
}

/** The card of the answer to a question in the channel. */
async function asked(text = TEXT): Promise<unknown> {
  await play('channel-mention-in-thread', { text: `<at>MARS Medic</at> ${text}`, attachments: [] });
  return connector.sent.at(-1)?.body.attachments;
}

/** The votes of a person on the answer that a button is about. */
async function voteOf({ about }: { about: { id: string } }, person = ANNA) {
  return (await kept.kept()).feedback.of(about.id, person);
}

function about(entry: string): About {
  return { id: '01KBPZZZZZZZZZZZZZZZZZZZZZ', said: [{ kind: 'entry', id: entry, sure: 0.9 }] };
}

describe('a vote in a channel', () => {
  it('by Action.Execute changes the card for all, names nobody, and is kept', async () => {
    const button = voteOn(await asked(), 'solved');
    const answered = await executed(button);
    const { value } = replacedSchema.parse(answered.json());
    const said = JSON.stringify(value);
    expect(said).toContain(voteText.thanks.solved);
    expect(said).not.toMatch(/Anna|29:|bbbbbbbb|<at>/);
    expect(await voteOf(button)).toMatchObject({ vote: 'solved', entry: 'unable-to-connect', surface: 'channel' });
    expect(connector.sent).toHaveLength(1);
  });

  it('by Action.Submit puts the card with thanks in the place of the old one', async () => {
    const button = voteOn(await asked(), 'no-help');
    await play('press-submit', { value: { ...button, msteams: {} } });
    expect(connector.sent.at(-1)?.method).toBe('PUT');
    expect(JSON.stringify(connector.sent.at(-1)?.body.attachments)).toContain(voteText.thanks['no-help']);
    expect(await voteOf(button)).toMatchObject({ vote: 'no-help' });
  });

  it('is one a person: another vote takes its place, another person has another', async () => {
    const button = voteOn(await asked(), 'not-mine');
    const { value } = replacedSchema.parse((await executed(button)).json());
    await executed(voteOn(value, 'solved'));
    await executed(voteOn(value, 'no-help'), { from: BEN });
    expect(await voteOf(button)).toMatchObject({ vote: 'solved' });
    expect(await voteOf(button, BEN.aadObjectId)).toMatchObject({ vote: 'no-help' });
    const all = await (await kept.kept()).feedback.list({ from: '2000', to: '2100' }, { limit: 10 });
    expect(all).toHaveLength(2);
  });

  it('that the client repeats is one vote and one gap', async () => {
    const button = voteOn(await asked(), 'not-mine');
    const [first, second] = [await executed(button, { id: 'f:again' }), await executed(button, { id: 'f:again' })];
    expect(second.text).toBe(first.text);
    const gaps = await (await kept.kept()).gaps.list('open', 10);
    expect(gaps).toMatchObject([{ kind: 'not-mine', entry: 'unable-to-connect', count: 1 }]);
    expect(gaps[0]?.text).toContain('Unable to connect');
  });
});

describe('a word with a vote', () => {
  it('comes with the data of the button, is kept redacted, and is thanked for but not shown', async () => {
    const button = voteOn(await asked(), 'not-mine');
    const { value } = replacedSchema.parse((await executed(button)).json());
    const word = '<at>Everyone</at> **no** [x](javascript:1) mail jane.doe@contoso.com {{DATE(x)}}\nsecond line';
    const answered = await executed({ ...voteOn(value, 'not-mine'), word });
    const said = JSON.stringify(replacedSchema.parse(answered.json()).value);
    expect(said).toContain(voteText.wordThanks);
    expect(said).not.toMatch(/Everyone|javascript|jane|Input\.Text/);
    const vote = await voteOf(button);
    expect(vote?.word).toContain('second line');
    expect(vote?.word).not.toContain('jane.doe');
  });

  it('that is empty or blanks is no word', async () => {
    const button = voteOn(await asked(), 'solved');
    for (const word of ['', ' \n']) {
      const said = (await executed({ ...button, word })).text;
      expect(said).not.toContain(voteText.wordThanks);
      expect(said).toContain(voteText.thanks.solved);
    }
    expect((await voteOf(button))?.word).toBeUndefined();
  });
});

describe('a vote in a dialog', () => {
  const { value: submitted, conversation } = z
    .looseObject({ value: z.looseObject({}), conversation: z.looseObject({}) })
    .parse(recorded('submit-post', ''));
  const pressed = async (data: unknown) =>
    dialogSchema.parse((await play('submit-post', { value: { ...submitted, data } })).json()).task.value.card.content;

  it('comes by Action.Submit, keeps the answer, its buttons and what it posts, and is kept', async () => {
    const opened = dialogSchema.parse((await play('action-text', { value: submitted, conversation })).json()).task.value
      .card.content;
    expect(JSON.stringify(opened)).not.toContain('Action.Execute');
    const button = voteOn(opened, 'no-help');
    const after = await pressed({ ...button, msteams: {} });
    const said = JSON.stringify(after);
    expect(said).toContain(voteText.thanks['no-help']);
    expect(said).toContain('Input.Text');
    expect(said).not.toContain('Action.Execute');
    expect(JSON.stringify(opened['actions'])).toContain('"do":"post","whole":true');
    expect(after['actions']).toEqual(opened['actions']);
    const last = await pressed({ ...voteOn(after, 'no-help'), word: 'The proxy was it.' });
    expect(JSON.stringify(last)).toContain(voteText.wordThanks);
    expect(await voteOf(button)).toMatchObject({ vote: 'no-help', word: 'The proxy was it.' });
  });
});

describe('a vote on an old card', () => {
  it('whose entry is gone says so, and is kept', async () => {
    const button = { v: 1, do: 'vote', vote: 'solved', about: about('no-such-entry') };
    const { value } = replacedSchema.parse((await executed(button)).json());
    expect(value.body.length).toBeGreaterThan(0);
    expect(JSON.stringify(value)).toMatch(/no longer|gone|not there/i);
    expect(await voteOf(button)).toMatchObject({ vote: 'solved', entry: 'no-such-entry' });
  });

  it('whose data is not ours is refused politely', async () => {
    for (const bad of [{ vote: 'best' }, { word: 'w'.repeat(10_001) }, { about: { id: 'x', said: [] } }]) {
      const answered = await executed({ v: 1, do: 'vote', vote: 'solved', about: about('slow-backup'), ...bad });
      expect(answered.json()).toMatchObject({ type: 'application/vnd.microsoft.error' });
    }
  });
});

describe('a command in a message that is edited', () => {
  it('is carried out once, as it first stood; the edit is told how to change a note', async () => {
    await play('personal-message', { id: 'note', text: 'note 100050 Ask the night shift.' });
    await play('edited', { id: 'note', text: 'note 100050 Ask the day shift.' });
    const [first, second] = connector.sent.map(({ body }) => JSON.stringify(body.attachments));
    expect(first).toContain(teamText.noteAdded);
    expect(connector.sent[1]?.method).toBe('PUT');
    expect(second).toContain(teamText.correctedTitle);
    expect(second).toContain('note 100050 edit 1 new words');
    expect((await (await kept.kept()).notes.list()).map(({ text }) => text)).toEqual(['Ask the night shift.']);
  });
});

describe("a team's note", () => {
  it('stands in the next answer, as text', async () => {
    const text = 'Ask <b>us</b> **first** [x](https://x.example)';
    await (await kept.kept()).notes.add('unable-to-connect', text, ANNA);
    const said = JSON.stringify(await asked());
    expect(said).toContain(`"1. ${text}"`);
    expect(connector.sent.at(-1)?.body.summary).toContain(`1. ${text}`);
  });
});
