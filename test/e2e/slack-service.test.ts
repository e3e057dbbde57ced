/** The service as `npm start` runs it, with Slack alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ADDRESS, MAIN, run, until } from '../server/service.ts';
import { event, mention, SECRET, sendJson } from '../slack/payloads.ts';
import { BOT_TOKEN, type SlackSide, startSlackSide } from '../slack/slack-side.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'mars-slack-service-'));
let slack: SlackSide;
let env: Record<string, string>;
beforeAll(async () => {
  slack = await startSlackSide();
  const common = { HOST: '127.0.0.1', PORT: '0', NODE_ENV: 'production', MARS_DATA_DIR: dataDir };
  env = { ...common, SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: slack.apiUrl };
});
afterAll(async () => {
  await slack.stop();
  rmSync(dataDir, { recursive: true });
});

it('two processes with one store answer each event once, a third finds its port taken though the store is open, and they end with 0', async () => {
  const services = [1, 2].map(() => run([MAIN], { ...env, SLACK_BOT_TOKEN: BOT_TOKEN }));
  const urls = await Promise.all(services.map((service) => until(service, ADDRESS)));
  const ready = async () => {
    for (const url of urls) expect((await fetch(`${url}/readyz`)).status).toBe(200);
  };
  await vi.waitFor(ready, { timeout: 10_000 });
  const body = event(mention('100050'));
  for (const url of urls) expect((await sendJson(url, body)).status).toBe(200);
  const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');
  await vi.waitFor(() => expect(posts()).toHaveLength(1), { timeout: 10_000 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(posts()).toHaveLength(1);
  const third = run([MAIN], { ...env, SLACK_BOT_TOKEN: BOT_TOKEN, PORT: new URL(urls[0] ?? '').port });
  expect(await third.ended).toBe(1);
  expect(third.output()).toContain('Another program listens');
  for (const { child } of services) child.kill('SIGTERM');
  expect(await Promise.all(services.map(({ ended }) => ended))).toEqual([0, 0]);
  expect(services.map(({ output }) => output()).join('')).not.toMatch(/xoxb-|100050/);
});

it('starts for many workspaces without a token, and sends people to consent', async () => {
  const oauth = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'secret', SLACK_STATE_SECRET: 'sixteen characters' };
  const service = run([MAIN], { ...env, ...oauth });
  const url = await until(service, ADDRESS);
  expect((await fetch(`${url}/slack/install`, { redirect: 'manual' })).status).toBe(302);
  service.child.kill('SIGTERM');
  expect(await service.ended).toBe(0);
});

it('does not start when Socket Mode cannot connect: one message, exit 1', async () => {
  slack.refuse('apps.connections.open', { status: 200, body: '{"ok":false,"error":"invalid_auth"}' });
  const service = run([MAIN], { ...env, SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: 'xapp-wrong' });
  expect(await service.ended).toBe(1);
  expect(service.output()).toContain('Socket Mode could not connect');
  expect(service.output()).not.toContain('xapp-');
});
