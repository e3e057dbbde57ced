import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AskPersonPress, buttonSchema, type CasePress } from '../../../../src/answer/actions.ts';
import type { Answer, Reply } from '../../../../src/answer/model.ts';
import { createDesk } from '../../../../src/desk/desk.ts';
import type { KnownAsker } from '../../../../src/desk/front/asker.ts';
import { createFrontDesk } from '../../../../src/desk/front/front-desk.ts';
import type { HandOver } from '../../../../src/desk/front/handover/hand-over.ts';
import { ASKED_FAMILIES } from '../../../../src/desk/front/handover/questions.ts';
import { tenantOf } from '../../../../src/desk/ports/tenant.ts';
import { renderCard } from '../../../../src/render/adaptive-card/render.ts';
import { renderBlocks } from '../../../../src/render/block-kit/render.ts';
import { diagnose, knowledge } from '../../../helpers/diagnosis.ts';
import { openMemory, type TestMemory } from '../../../helpers/memory.ts';

const desk = createDesk({ knowledge: () => knowledge, diagnose });
const PASTE = 'Azure Backup: Unable to connect to the Azure Backup service from C:\\Users\\j.doe\\x (ID: 100050)';
const SECRET = 'AccountKey=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmno==';

let test: TestMemory;
let ME: KnownAsker;
let tenants = 0;
let puts = 0;

beforeAll(async () => {
  test = await openMemory();
});
afterAll(() => test.close());
beforeEach(() => {
  puts = 0;
  ME = asker('me', 'home');
});

function asker(person: string, room: string, tenant = tenantOf('slack', `T${++tenants}`)): KnownAsker {
  const place = { room, here: `here:${room}`, back: `back:${room}` };
  return { surface: 'personal', tenant, person, name: person, place };
}

function front({ webhook = false, admins = [] as string[] } = {}) {
  const memory = { ...test.memory, admins };
  const handOver = { webhook, onPut: () => void puts++ };
  const made = createFrontDesk({ desk, knowledge: () => knowledge, memory, handOver });
  if (!made.handOver) throw new Error('no hand-over');
  return { made, handOver: made.handOver };
}

function pressOn({ followUp }: Reply): AskPersonPress {
  if (!followUp?.handover) throw new Error('no person to ask');
  // As it comes back from a card.
  const press = buttonSchema.parse(JSON.parse(JSON.stringify({ v: 1, do: 'ask-person', about: followUp.about })));
  if (press.do !== 'ask-person') throw new Error('another button');
  return press;
}

function info({ answers: [first] }: Reply): Extract<Answer, { kind: 'info' }> {
  if (first?.kind !== 'info') throw new Error(`not a notice: ${first?.kind}`);
  return first;
}

/** All that waits in the outbox, of all tenants; it is held for the rest of the test. */
async function waiting() {
  const all = await test.store.outbox.claim('test', 50, 60_000);
  for (const { id } of all) await test.store.outbox.sent(id, 'test');
  return all;
}

async function openCase(handOver: HandOver, made: ReturnType<typeof front>['made']): Promise<CasePress> {
  await made.ask('hand over here', { ...ME, person: 'boss', place: asker('x', 'desk-room').place });
  await handOver.send(pressOn(await made.ask(PASTE, ME)), { more: 'It began on Monday' }, ME);
  const [message] = await waiting();
  const { id } = z.looseObject({ id: z.string() }).parse(message?.body);
  return { v: 1, do: 'case', id, turn: 'take' };
}

describe('the form', () => {
  it('holds what was pasted, redacted, what was found, and the questions of the topic', async () => {
    const { made, handOver } = front();
    const form = await handOver.form(pressOn(await made.ask(PASTE, ME)), ME);
    expect(form.fields.map(({ id }) => id)).toEqual([
      'paste',
      'more',
      'agent',
      'windows',
      'proxy',
      'network',
      'contact',
    ]);
    expect(form.fields[0]?.value).toContain('(ID: 100050)');
    expect(form.fields[0]?.value).not.toContain('j.doe');
    expect(form.told[0]?.text).toContain('unable-to-connect');
    expect(form.intro).toContain('copy');
  });

  it('holds what was tried at the end of a walkthrough', async () => {
    const { made, handOver } = front();
    const start = await made.press({ v: 1, do: 'walk', entry: 'unable-to-connect', press: 'start' }, ME);
    const [step] = start.answers;
    if (step?.kind !== 'walk') throw new Error('no step');
    const failed = step.actions.find((one) => one.kind === 'walk' && one.press.press === 'failed');
    const second = failed?.kind === 'walk' ? await made.press(failed.press, ME) : start;
    const walk = second.answers[0]?.kind === 'walk' ? second.answers[0].actions[0] : undefined;
    const state = walk?.kind === 'walk' ? walk.press.state : undefined;
    const end = await made.press(
      { v: 1, do: 'walk', entry: 'unable-to-connect', press: 'stop', ...(state && { state }) },
      ME,
    );
    const ask = end.answers[0]?.kind === 'walk-end' ? end.answers[0].actions[0] : undefined;
    if (ask?.kind !== 'press' || ask.press.do !== 'ask-person') throw new Error('no person to ask');
    const form = await handOver.form(ask.press, ME);
    expect(form.told.map(({ text }) => text).join()).toContain('did not help');
  });

  it('knows its topics: a renamed one would lose its questions', () => {
    expect(ASKED_FAMILIES.filter((family) => !knowledge.families.has(family))).toEqual([]);
  });
});

describe('what is sent', () => {
  it('is a text to copy where no place is set: nothing is kept', async () => {
    const { made, handOver } = front();
    const reply = await handOver.send(
      pressOn(await made.ask(PASTE, ME)),
      { paste: 'It says no', agent: '2.0.9262.0' },
      ME,
    );
    expect(info(reply).copy?.quoted).toContain('What the error says: It says no');
    expect(info(reply).copy?.quoted).toContain('Version of the agent: 2.0.9262.0');
    expect(await (await test.kept(ME.tenant)).handovers.list('open', { limit: 5 })).toEqual([]);
    expect(await waiting()).toEqual([]);
    expect(puts).toBe(0);
  });

  it('goes to the place of its topic, redacted again, and says so', async () => {
    const { made, handOver } = front();
    await made.ask('hand over here', asker('boss', 'all', ME.tenant));
    await made.ask('hand over here restore, connection', asker('boss', 'net', ME.tenant));
    const typed = { paste: `from \\\\srv-fin01\\c$ ${SECRET}`, more: 'mail j.doe@contoso.com', rogue: 'not a field' };
    const press = pressOn(await made.ask(PASTE, ME));
    expect((await handOver.form(press, ME)).intro).toContain('the place that your team has chosen');
    const reply = await handOver.send(press, typed, ME);
    expect(info(reply).title).toBe('Your request was sent');
    const [kept] = await (await test.kept(ME.tenant)).handovers.list('open', { limit: 5 });
    expect(kept).toMatchObject({ family: 'connectivity', entry: 'unable-to-connect', person: 'me', route: 'net' });
    expect(kept?.place).toBe('back:home');
    expect(JSON.stringify(kept)).not.toMatch(/srv-fin01|abcdefghij|contoso|rogue/);
    const messages = await waiting();
    expect(messages).toMatchObject([
      { kind: 'slack', tenant: ME.tenant, body: { to: 'here:net', say: 'case', id: kept?.id } },
    ]);
    expect(puts).toBe(1);
  });

  it('goes to the system of the operator, too, with the words of the form', async () => {
    const { made, handOver } = front({ webhook: true });
    const reply = await handOver.send(pressOn(await made.ask(PASTE, ME)), { more: 'Since Monday' }, ME);
    expect(info(reply).paragraphs[0]).toContain('ticket system');
    const [message] = await waiting();
    expect(message).toMatchObject({
      kind: 'webhook',
      body: { v: 1, family: 'connectivity', entry: 'unable-to-connect' },
    });
    expect(message?.body).toMatchObject({ form: { more: 'Since Monday' } });
  });

  it('shows hostile words literally on both platforms', async () => {
    const { made, handOver } = front();
    await made.ask('hand over here', asker('boss', 'all', ME.tenant));
    const hostile = '<!channel> [x](http://evil.example) <at>everyone</at> **bold** \u202Egnp.exe';
    await handOver.send(pressOn(await made.ask(PASTE, ME)), { more: hostile, contact: hostile }, ME);
    const [message] = await waiting();
    const out = await handOver.outgoing(ME.tenant, message?.body);
    if (!out) throw new Error('nothing to say');
    const { blocks } = renderBlocks(out.reply);
    const markup = JSON.stringify(blocks, (key, value: unknown) =>
      typeof value === 'object' && value !== null && 'type' in value && value.type === 'mrkdwn'
        ? value
        : key === '' || typeof value === 'object'
          ? value
          : undefined,
    );
    expect(markup).not.toContain('<!channel>');
    const card = JSON.stringify(renderCard(out.reply));
    expect(card).not.toContain('\u202E');
    expect(textBlocks(renderCard(out.reply)).join()).not.toContain('evil');
    expect(card).toContain('<!channel>');
  });

  it('fits a card and a message when every field is full', async () => {
    const { made, handOver } = front();
    await made.ask('hand over here', asker('boss', 'all', ME.tenant));
    const full = 'Ünïcödé 中文 '.repeat(400);
    const typed = Object.fromEntries(
      ['paste', 'more', 'agent', 'windows', 'proxy', 'network', 'contact'].map((id) => [id, full]),
    );
    await handOver.send(pressOn(await made.ask(PASTE, ME)), typed, ME);
    const [message] = await waiting();
    const out = await handOver.outgoing(ME.tenant, message?.body);
    if (!out) throw new Error('nothing to say');
    expect(Buffer.byteLength(JSON.stringify(renderCard(out.reply)))).toBeLessThanOrEqual(20_000);
    expect(Buffer.byteLength(JSON.stringify(renderBlocks(out.reply).blocks))).toBeLessThanOrEqual(12_000);
    expect(JSON.stringify(renderCard(out.reply))).toContain('"turn":"take"');
    expect(JSON.stringify(renderBlocks(out.reply))).toContain('take');
  });
});

/** The texts that clients read Markdown in. */
function textBlocks(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textBlocks);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === 'TextBlock' && 'text' in node ? [String(node.text)] : [];
  return [...own, ...Object.values(node).flatMap(textBlocks)];
}

describe('a request', () => {
  it('is taken by one and closed, and the person who asked is told both', async () => {
    const { made, handOver } = front();
    const press = await openCase(handOver, made);
    const helper = asker('Ann', 'desk-room', ME.tenant);
    const taken = info(await made.press(press, helper));
    expect(taken.rows).toEqual([{ title: 'By', text: '', quote: { quoted: 'Ann' } }]);
    expect(taken.actions.map(({ title }) => title)).toEqual(['Close the request', 'Show the entry']);
    const late = info(await made.press(press, asker('Bob', 'desk-room', ME.tenant)));
    expect(late.rows).toEqual([]);
    expect(late.paragraphs[1]).toContain('Taken');
    const closed = info(await made.press({ ...press, turn: 'close' }, helper));
    expect(closed.actions.map(({ title }) => title)).toEqual(['Show the entry']);
    const told = await waiting();
    expect(told.map(({ body }) => body)).toEqual([
      { to: 'back:home', say: 'taken', id: press.id },
      { to: 'back:home', say: 'closed', id: press.id },
    ]);
    const out = await handOver.outgoing(ME.tenant, told[0]?.body);
    expect(out && info(out.reply).title).toBe('Somebody has taken your request');
    // Who it was is not kept by name.
    const row = await (await test.kept(ME.tenant)).handovers.get(press.id);
    expect(JSON.stringify({ ...row, takenBy: '', closedBy: '' })).not.toContain('Ann');
  });

  it('is nothing to people of another organisation', async () => {
    const { made, handOver } = front();
    const press = await openCase(handOver, made);
    const stranger = asker('Eve', 'desk-room');
    expect(info(await made.press(press, stranger)).title).toBe('No such request');
    expect(await waiting()).toEqual([]);
    expect(await handOver.outgoing(stranger.tenant, { to: 'x', say: 'case', id: press.id })).toBeUndefined();
  });

  it('is gone when the person has had themselves forgotten: what waits is not sent', async () => {
    const { made, handOver } = front();
    await made.ask('hand over here', asker('boss', 'all', ME.tenant));
    await handOver.send(pressOn(await made.ask(PASTE, ME)), {}, ME);
    await made.ask('forget me now', ME);
    expect(await waiting()).toEqual([]);
  });
});

describe('where errors go', () => {
  it('is shown and ended in chat', async () => {
    const { made } = front();
    const here = asker('boss', 'all', ME.tenant);
    expect(info(await made.ask('hand over', here)).paragraphs[0]).toContain('Nowhere');
    const set = info(await made.ask('Hand over here cache and restore as Backup *team*', here));
    expect(set.paragraphs[0]).toContain('Cache (scratch) folder, Restore');
    const { rows } = info(await made.ask('hand over', here));
    expect(rows).toEqual([
      { title: 'This place', text: 'Cache (scratch) folder, Restore', quote: { quoted: 'Backup *team*' } },
    ]);
    expect(info(await made.ask('hand over', ME)).rows[0]?.title).toBe('Another place');
    await made.ask('stop handing over here', here);
    expect(info(await made.ask('hand over', here)).rows).toEqual([]);
  });

  it('is set by administrators alone, where there are any', async () => {
    const { made } = front({ admins: ['boss'] });
    expect(info(await made.ask('hand over here', ME)).title).toBe('Not allowed');
    expect(info(await made.ask('hand over here', { ...ME, person: 'boss' })).title).toContain('handed over here');
  });

  it('is refused where the bot cannot post, where guests read along, and for a topic that there is not', async () => {
    const { made } = front();
    const { place: _none, ...nowhere } = ME;
    expect(info(await made.ask('hand over here', nowhere)).title).toBe('Not here');
    expect(info(await made.ask('hand over here', { ...ME, guests: true })).title).toBe('Not here');
    expect(info(await made.ask('hand over', { ...ME, guests: true })).title).toBe('Not here');
    expect(info(await made.ask('hand over here moon', ME)).title).toBe('No such topic');
  });

  it('leaves pastes alone that only begin alike', async () => {
    const { made } = front();
    const reply = await made.ask('hand over here failed at 100050: Unable to connect to the Azure Backup service', ME);
    expect(reply.answers[0]?.kind).toBe('entry');
    expect((await made.ask('Hand over of the volume failed (ID: 100050)', ME)).answers[0]?.kind).toBe('entry');
  });
});

describe('without a store', () => {
  it('the text can still be copied', async () => {
    const memory = { ...test.memory, store: () => undefined };
    const made = createFrontDesk({ desk, knowledge: () => knowledge, memory });
    const reply = await made.handOver?.send({ v: 1, do: 'ask-person' }, { more: 'help' }, ME);
    expect(reply && info(reply).copy?.quoted).toContain('help');
    expect((await made.ask(PASTE, ME)).followUp?.handover).toBe(false);
  });
});
