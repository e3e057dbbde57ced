import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Button, WalkPress } from '../../src/answer/actions.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';
import { post } from '../server/test-server.ts';
import { channel, execute, message, replies } from '../teams/activities.ts';
import { cardSchema, pressables } from './cards.ts';
import { type LocalServer, startLocal } from './local-server.ts';

const MAX_CARD_BYTES = 20_000;
const MOST_PRESSES = 100;
const ENTRY = 'unable-to-connect';
const causes = causesOf(ENTRY);
const executedSchema = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: cardSchema,
});

/** How many causes the guide has. */
function causesOf(id: string): number {
  const guide = loadKnowledge().entries.get(id);
  if (guide?.kind !== 'guide') throw new Error(`no guide ${id}`);
  return guide.causes.length;
}

type Card = z.output<typeof cardSchema>;

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal();
});
afterAll(() => server.stop());

async function asked(text: string): Promise<Card> {
  const answered = await post(server.url, message({ text }));
  return cardSchema.parse(replies(answered.json())[0]?.attachments?.[0]?.content);
}

/** Presses as Teams does by `Action.Execute`; gives the card that takes the place of the pressed one. */
async function pressed(button: Button, fields: Record<string, unknown> = {}): Promise<Card> {
  const answered = await post(server.url, execute(button, fields));
  expect(answered.status).toBe(200);
  expect(Buffer.byteLength(answered.text)).toBeLessThan(MAX_CARD_BYTES + 200);
  return executedSchema.parse(answered.json()).value;
}

function button(card: Card, press: WalkPress['press']): WalkPress | undefined {
  return pressables(card).find((one): one is WalkPress => one.do === 'walk' && one.press === press);
}

/** The button, which must be there. */
function sure(card: Card, press: WalkPress['press']): WalkPress {
  const found = button(card, press);
  if (!found) throw new Error(`no button ${press} on ${JSON.stringify(card)}`);
  return found;
}

async function started(): Promise<Card> {
  return pressed(sure(await asked(`show ${ENTRY}`), 'start'));
}

describe('a walkthrough over HTTP', () => {
  it('goes through all steps of a cause to solved, and says what helped', async () => {
    let card = await started();
    expect(JSON.stringify(card)).toMatch(/Cause 1 of \d+, step 1 of \d+/);
    let steps = 1;
    for (let done = button(card, 'done'); done; done = button(card, 'done')) {
      card = await pressed(done);
      expect(JSON.stringify(card)).toContain(`Cause 1 of ${causes}, step ${++steps} of`);
    }
    expect(steps).toBeGreaterThan(5);
    const end = JSON.stringify(await pressed(sure(card, 'solved')));
    expect(end).toContain('Good to hear');
    expect(end).toContain(`Cause 1 of ${causes}, step ${steps} of ${steps}: `);
  });

  it('runs out of causes and sums up for a ticket', async () => {
    let card = await pressed(sure(await started(), 'done'));
    let presses = 0;
    while (button(card, 'solved') && presses++ < MOST_PRESSES) {
      card = await pressed(button(card, 'failed') ?? sure(card, 'done'));
    }
    const end = JSON.stringify(card);
    expect(end).toContain('What was tried');
    expect(end).toMatch(/Cause 1 of \d+: .*?: did not help\\n {2}1\. \[done\] .*?\\n {2}2\. \[did not help\] /);
    expect(end).toContain(`Cause ${causes} of ${causes}`);
    expect(JSON.stringify(await pressed(sure(card, 'back')))).toContain(`Cause ${causes} of ${causes}`);
    expect(JSON.stringify(await pressed(sure(card, 'start')))).toContain(`Cause 1 of ${causes}, step 1`);
  });

  it('takes several people at once, late presses and double clicks, each by its own card', async () => {
    const first = await started();
    const second = await pressed(sure(first, 'done'), { conversation: channel });
    const [again, other, back] = await Promise.all([
      pressed(sure(first, 'done'), { from: { id: '29:berta' }, conversation: channel }),
      pressed(sure(first, 'failed'), { conversation: channel }),
      pressed(sure(second, 'back'), { conversation: channel }),
    ]);
    expect(again).toEqual(second);
    expect(JSON.stringify(other)).toContain(`Cause 2 of ${causes}, step 1`);
    expect(back).toEqual(first);
  });

  it('works for a client that sends Action.Submit: the next step is a new message', async () => {
    const answered = await post(server.url, message({ text: undefined, value: sure(await started(), 'done') }));
    const [reply, ...more] = replies(answered.json());
    expect(more).toEqual([]);
    expect(reply?.summary).toMatch(/Cause 1 of \d+, step 2 of/);
  });

  it('says so on a card that is older than the entry, and on one of a newer form', async () => {
    const genuine = sure(await started(), 'done');
    const changed = { ...genuine, state: { steps: '00000000', cause: genuine.state?.cause ?? '', past: 'dddd' } };
    const card = JSON.stringify(await pressed(changed));
    expect(card).toContain('This entry has changed since the card was made.');
    expect(card).toContain(`Cause 1 of ${causes}, step 1`);
    const newer = await post(server.url, execute({ ...genuine, v: 2 }));
    expect(newer.json()).toMatchObject({ statusCode: 400, value: { code: 'BUTTON_NOT_READ' } });
  });
});
