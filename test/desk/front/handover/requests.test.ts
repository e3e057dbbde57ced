import { describe, expect, it } from 'vitest';
import { asker, handOverSide, info, PASTE, pressOn } from './side.ts';

const side = handOverSide();

describe('a request', () => {
  it('is taken by one and closed, and the person who asked is told both', async () => {
    const { made, handOver } = side.front();
    const press = await side.openCase({ made, handOver });
    const helper = asker('Ann', 'desk-room', side.me.tenant);
    const taken = info(await made.press(press, helper));
    expect(taken.rows).toEqual([{ title: 'By', text: '', quote: { quoted: 'Ann' } }]);
    expect(taken.actions.map(({ title }) => title)).toEqual(['Close the request', 'Show the entry']);
    const late = info(await made.press(press, asker('Bob', 'desk-room', side.me.tenant)));
    expect(late.rows).toEqual([]);
    expect(late.paragraphs[1]).toContain('Taken');
    const closed = info(await made.press({ ...press, turn: 'close' }, helper));
    expect(closed.actions.map(({ title }) => title)).toEqual(['Show the entry']);
    const told = await side.waiting();
    expect(told.map(({ body }) => body)).toEqual([
      { to: 'back:home', say: 'taken', id: press.id },
      { to: 'back:home', say: 'closed', id: press.id },
    ]);
    const out = await handOver.outgoing(side.me.tenant, told[0]?.body);
    expect(out && info(out.reply).title).toBe('Somebody has taken your request');
    // Who it was is not kept by name.
    const row = await (await side.kept()).handovers.get(press.id);
    expect(JSON.stringify({ ...row, takenBy: '', closedBy: '' })).not.toContain('Ann');
  });

  it('is nothing to people of another organisation', async () => {
    const { made, handOver } = side.front();
    const press = await side.openCase({ made, handOver });
    const stranger = asker('Eve', 'desk-room');
    expect(info(await made.press(press, stranger)).title).toBe('No such request');
    expect(await side.waiting()).toEqual([]);
    expect(await handOver.outgoing(stranger.tenant, { to: 'x', say: 'case', id: press.id })).toBeUndefined();
  });

  it('is gone when the person has had themselves forgotten: what waits is not sent', async () => {
    const { made, handOver } = side.front();
    await made.ask('hand over here', asker('boss', 'all', side.me.tenant));
    await handOver.send(pressOn(await made.ask(PASTE, side.me)), {}, side.me);
    await made.ask('forget me now', side.me);
    expect(await side.waiting()).toEqual([]);
  });
});

describe('where errors go', () => {
  it('is shown and ended in chat', async () => {
    const { made } = side.front();
    const here = asker('boss', 'all', side.me.tenant);
    expect(info(await made.ask('hand over', here)).paragraphs[0]).toContain('Nowhere');
    const set = info(await made.ask('Hand over here cache and restore as Backup *team*', here));
    expect(set.paragraphs[0]).toContain('Cache (scratch) folder, Restore');
    const { rows } = info(await made.ask('hand over', here));
    expect(rows).toEqual([
      { title: 'This place', text: 'Cache (scratch) folder, Restore', quote: { quoted: 'Backup *team*' } },
    ]);
    expect(info(await made.ask('hand over', side.me)).rows[0]?.title).toBe('Another place');
    await made.ask('stop handing over here', here);
    expect(info(await made.ask('hand over', here)).rows).toEqual([]);
  });

  it('is set by administrators alone, where there are any', async () => {
    const { made } = side.front({ admins: ['boss'] });
    expect(info(await made.ask('hand over here', side.me)).title).toBe('Not allowed');
    expect(info(await made.ask('hand over here', { ...side.me, person: 'boss' })).title).toContain('handed over here');
  });

  it('is refused where the bot cannot post, where guests read along, and for a topic that there is not', async () => {
    const { made } = side.front();
    const { place: _none, ...nowhere } = side.me;
    expect(info(await made.ask('hand over here', nowhere)).title).toBe('Not here');
    expect(info(await made.ask('hand over here', { ...side.me, guests: true })).title).toBe('Not here');
    expect(info(await made.ask('hand over', { ...side.me, guests: true })).title).toBe('Not here');
    expect(info(await made.ask('hand over here moon', side.me)).title).toBe('No such topic');
  });

  it('leaves pastes alone that only begin alike', async () => {
    const { made } = side.front();
    const reply = await made.ask(
      'hand over here failed at 100050: Unable to connect to the Azure Backup service',
      side.me,
    );
    expect(reply.answers[0]?.kind).toBe('entry');
    expect((await made.ask('Hand over of the volume failed (ID: 100050)', side.me)).answers[0]?.kind).toBe('entry');
  });
});

describe('without a store', () => {
  it('the text can still be copied', async () => {
    const made = side.withoutStore();
    const reply = await made.handOver?.send({ v: 1, do: 'ask-person' }, { more: 'help' }, side.me);
    expect(reply && info(reply).copy?.quoted).toContain('help');
    expect((await made.ask(PASTE, side.me)).followUp?.handover).toBe(false);
  });
});
