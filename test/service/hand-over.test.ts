/** A request for a person, from a dialog of the running service to an operator's own system. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { SECRET, startReceiver } from '../outbox/receiver.ts';
import { post } from '../server/test-server.ts';
import { message } from '../teams/activities.ts';
import { live, newId, startMain } from './live.ts';

it('arrives, signed, within a moment', async () => {
  const receiver = await startReceiver();
  const dataDir = mkdtempSync(join(tmpdir(), 'mars-hand-over-'));
  const env = { MARS_DATA_DIR: dataDir, MARS_WEBHOOK_URL: receiver.url, MARS_WEBHOOK_SECRET: SECRET };
  const first = await live(startMain(env));
  onTestFinished(async () => {
    await first.remove();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const send = (more: string) => {
    const data = { v: 1, do: 'hand-over', press: { v: 1, do: 'ask-person' }, more };
    const invoke = { type: 'invoke', name: 'task/submit', text: undefined, deliveryMode: undefined };
    return (url: string) => post(url, message({ ...invoke, id: newId(), value: { data } }));
  };
  // The store is opened after the service answers.
  const sent = async () => expect((await send('one')(first.url)).text).toContain('Your request was sent');
  await vi.waitFor(sent, { timeout: 15_000, interval: 200 });
  await vi.waitFor(() => expect(receiver.got).toHaveLength(1), { timeout: 2_000 });
  expect(receiver.got[0]).toMatchObject({ genuine: true, body: { v: 1, family: 'other', form: { more: 'one' } } });
}, 60_000);
