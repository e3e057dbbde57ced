import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { OutboxWorker } from '../../src/desk/ports/outbox.ts';
import { createLog } from '../../src/log.ts';
import { GIVE_UP_MS, waitAfter } from '../../src/outbox/back-off.ts';
import { Outbox, type OutboxLimits } from '../../src/outbox/outbox.ts';
import { Undeliverable } from '../../src/outbox/sender.ts';
import { webhookSender } from '../../src/outbox/webhook.ts';
import { openStore } from '../../src/store/open.ts';
import { freshStore, openAt, sqliteBackend, testClock } from '../store/backend.ts';
import { CONTOSO } from '../store/samples.ts';
import { SECRET, startReceiver } from './receiver.ts';

const SOON = { lookMs: 20, holdMs: 5_000 };

function run(
  worker: () => OutboxWorker | undefined,
  now = Date.now,
  limits: Partial<OutboxLimits> = SOON,
  name = 'one',
) {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const pace = { now, random: () => 0.5, sleep: async () => {} };
  const outbox = new Outbox({ worker, name, log, pace, limits });
  onTestFinished(() => outbox.stop(1_000));
  return { outbox, logged: () => lines.join('') };
}

describe('a webhook', () => {
  it('arrives within a second, signed, with an id', async () => {
    const receiver = await startReceiver();
    const store = await freshStore(sqliteBackend);
    const { outbox } = run(() => store.outbox, Date.now, { lookMs: 60_000 });
    outbox.serve('webhook', webhookSender({ url: receiver.url, secret: SECRET }, Date.now));
    outbox.start();
    const id = await store.forTenant(CONTOSO).outbox.put({ kind: 'webhook', body: { v: 1, form: { more: 'ü' } } });
    outbox.wake();
    await vi.waitFor(() => expect(receiver.got).toHaveLength(1), { timeout: 1_000 });
    expect(receiver.got[0]).toEqual({ id, genuine: true, body: { v: 1, form: { more: 'ü' } } });
  });

  it('comes again with the same id after a refusal, and no more after it was taken', async () => {
    const clock = testClock();
    const receiver = await startReceiver();
    const store = await freshStore(sqliteBackend, { now: clock.now });
    const { outbox, logged } = run(() => store.outbox, clock.now);
    outbox.serve('webhook', webhookSender({ url: `${receiver.url}?key=topsecret`, secret: SECRET }, Date.now));
    receiver.next(500, 302);
    await store.forTenant(CONTOSO).outbox.put({ kind: 'webhook', body: 1 });
    outbox.start();
    for (const seen of [1, 2, 3]) {
      await vi.waitFor(() => expect(receiver.got).toHaveLength(seen));
      // The refusal is written down before the clock goes on.
      if (seen < 3) await vi.waitFor(() => expect(logged().split('OUTBOX_NOT_SENT')).toHaveLength(seen + 1));
      await new Promise((resolve) => setTimeout(resolve, 50));
      clock.advance(5 * 60_000);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(receiver.got).toHaveLength(3);
    expect(new Set(receiver.got.map(({ id }) => id)).size).toBe(1);
    expect(receiver.got.every(({ genuine }) => genuine)).toBe(true);
    expect(logged()).toContain('"code":"OUTBOX_NOT_SENT"');
    expect(logged()).not.toMatch(/topsecret|a secret/);
  });

  it('comes again from another process when the first one ends between sending and writing it down', async () => {
    const clock = testClock();
    const receiver = await startReceiver();
    const place = await sqliteBackend.place();
    const store = await openAt(place, { now: clock.now });
    await store.forTenant(CONTOSO).outbox.put({ kind: 'webhook', body: 1 });
    const send = webhookSender({ url: receiver.url, secret: SECRET }, Date.now);
    const [claimed] = await store.outbox.claim('died', 5, 5_000);
    if (!claimed) throw new Error('nothing to send');
    await send(claimed);
    const other = await openStore({ ...place, now: clock.now });
    onTestFinished(() => other.close());
    const { outbox } = run(() => other.outbox, clock.now);
    outbox.serve('webhook', send);
    outbox.start();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(receiver.got).toHaveLength(1);
    clock.advance(5_001);
    await vi.waitFor(() => expect(receiver.got).toHaveLength(2));
    expect(receiver.got[0]?.id).toBe(receiver.got[1]?.id);
  });
});

describe('two processes', () => {
  it('send each message once', async () => {
    const place = await sqliteBackend.place();
    const [first, second] = [await openAt(place), await openAt(place)];
    const sent: string[] = [];
    const outboxes = [first, second].map((store, index) => run(() => store.outbox, Date.now, SOON, `p${index}`).outbox);
    for (const outbox of outboxes) {
      outbox.serve('note', async ({ id }) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        sent.push(id);
      });
    }
    const { outbox } = first.forTenant(CONTOSO);
    for (let n = 0; n < 40; n++) await outbox.put({ kind: 'note', body: n });
    for (const one of outboxes) one.start();
    await vi.waitFor(() => expect(sent).toHaveLength(40), { timeout: 5_000 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(new Set(sent).size).toBe(40);
    expect(sent).toHaveLength(40);
  });
});

describe('what cannot be sent', () => {
  it('is given up after a day, or at once where it never can be', async () => {
    const clock = testClock();
    const store = await freshStore(sqliteBackend, { now: clock.now });
    const { outbox, logged } = run(() => store.outbox, clock.now);
    let tries = 0;
    outbox.serve('slow', async () => {
      tries++;
      throw new Error('words of a person');
    });
    outbox.serve('gone', async () => {
      throw new Undeliverable();
    });
    const put = store.forTenant(CONTOSO).outbox.put;
    await put({ kind: 'gone', body: 1 });
    outbox.start();
    await vi.waitFor(() => expect(logged()).toContain('OUTBOX_GIVEN_UP'));
    await put({ kind: 'slow', body: 1 });
    for (let hour = 0; hour < 30; hour++) {
      await new Promise((resolve) => setTimeout(resolve, 45));
      clock.advance(60 * 60_000);
    }
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThan(16);
    expect(logged().split('OUTBOX_GIVEN_UP')).toHaveLength(3);
    expect(logged()).not.toContain('words of a person');
  });

  it('waits where this process knows no way, and where there is no store', async () => {
    const store = await freshStore(sqliteBackend);
    await store.forTenant(CONTOSO).outbox.put({ kind: 'unheard', body: 1 });
    let there = false;
    const { outbox, logged } = run(() => (there ? store.outbox : undefined));
    outbox.start();
    await new Promise((resolve) => setTimeout(resolve, 60));
    there = true;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(logged()).toBe('');
    expect(await heldNow(store.outbox)).toBe(false);
  });

  it('is tried after a minute first, and at least every seven hours and a half', () => {
    expect(waitAfter(1, () => 0)).toBe(45_000);
    expect(waitAfter(1, () => 1)).toBe(75_000);
    expect(waitAfter(2, () => 0.5)).toBe(120_000);
    expect(waitAfter(200, () => 1)).toBe(7.5 * 60 * 60_000);
    expect(waitAfter(200, () => 1)).toBeLessThan(GIVE_UP_MS);
  });
});

/** Whether anything is due and held by nobody: nothing is claimed by looking. */
async function heldNow(worker: OutboxWorker): Promise<boolean> {
  const due = await worker.claim('looker', 50, 0);
  return due.length > 0;
}
