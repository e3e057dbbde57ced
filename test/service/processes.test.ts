/** Several processes of the service on one PostgreSQL, as behind a load balancer. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { post } from '../server/test-server.ts';
import { command, event, mention, SECRET, message as said, sendForm, sendJson } from '../slack/payloads.ts';
import { BOT_TOKEN, type SlackSide, startSlackSide } from '../slack/slack-side.ts';
import { type Postgres, query, startPostgres } from '../store/postgres.ts';
import { message } from '../teams/activities.ts';
import { type FakeConnector, startConnector } from '../teams/fake-connector.ts';
import { type Live, live, newId, startMain, WITHIN } from './live.ts';

const EACH = 3;
const PASTE = 'Microsoft Azure Recovery Services Agent was unable to connect to Microsoft Azure Backup. (ID: 100050)';
const NOTE = 'Ask the network desk for the proxy of Hamburg.';

let postgres: Postgres;
let slack: SlackSide;
let connector: FakeConnector;
let databaseUrl: string;
/** Those for Slack, and those in local mode, where activities of Teams need no token; all on one database. */
let forSlack: Live[] = [];
let local: Live[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  slack = await startSlackSide();
  connector = await startConnector();
  databaseUrl = await postgres.newDatabase();
  const credentials = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_API_URL: slack.apiUrl };
  // All at once, on a database without a table.
  const started = [credentials, {}].map((env) =>
    Array.from({ length: EACH }, () => startMain({ ...env, DATABASE_URL: databaseUrl })),
  );
  [forSlack = [], local = []] = await Promise.all(started.map((some) => Promise.all(some.map(live))));
  await Promise.all([...forSlack, ...local].map((one) => one.untilStore({ state: 'ok' })));
  slack.reset();
}, 300_000);

afterAll(async () => {
  await Promise.all([...forSlack, ...local].map((one) => one.remove()));
  await slack?.stop();
  await connector?.stop();
  await postgres?.remove();
});

function at(services: readonly Live[], index: number): Live {
  const one = services[index];
  if (!one) throw new Error('The service did not start.');
  return one;
}

const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');

/** Waits for what was posted, and a moment more for what should not be. */
async function posted(count: number): Promise<string> {
  await vi.waitFor(() => expect(posts()).toHaveLength(count), WITHIN);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(posts()).toHaveLength(count);
  return JSON.stringify(posts().at(-1)?.args);
}

describe('processes that share PostgreSQL', () => {
  it('all come up when they start at once on an empty database; each migration ran once', async () => {
    const rows = await query(databaseUrl, 'select name from kysely_migration');
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    for (const one of [...forSlack, ...local]) expect(one.output()).not.toMatch(/STORE_/);
  });

  it('answer an event of Slack once that reached all of them at the same time', async () => {
    for (let round = 1; round <= 3; round++) {
      slack.reset();
      const body = event(mention('100050'));
      const answered = await Promise.all(forSlack.map(({ url }) => sendJson(url, body)));
      expect(answered.map(({ status }) => status)).toEqual(forSlack.map(() => 200));
      await posted(1);
    }
  });

  it('answer a message of Teams once that reached all of them at the same time', async () => {
    for (let round = 1; round <= 3; round++) {
      connector.clear();
      const body = message({ text: PASTE, id: newId(), deliveryMode: undefined, serviceUrl: connector.url });
      const answered = await Promise.all(local.map(({ url }) => post(url, body)));
      expect(answered.map(({ status }) => status)).toEqual(local.map(() => 200));
      expect(connector.sent.filter(({ body: { type } }) => type === 'message')).toHaveLength(1);
    }
  });

  it('show a note that was written through another one', async () => {
    const [writer, , reader] = [at(local, 0), at(local, 1), at(local, 2)];
    expect((await writer.ask(`note 100050 ${NOTE}`)).said).toContain('Note added');
    // Whether it has read the team's notes before, and so shows what is new within seconds, depends on what it has answered.
    await vi.waitFor(async () => expect((await reader.ask(PASTE)).said).toContain(NOTE), WITHIN);
  });

  it('answer unasked in a channel for which that was set through another one', async () => {
    slack.reset();
    const response_url = `${slack.url}/response/auto`;
    await sendJson(at(forSlack, 1).url, event(said(PASTE)));
    await posted(0);
    await sendForm(at(forSlack, 0).url, command('auto on', { response_url }));
    await vi.waitFor(() => expect(slack.responses).toHaveLength(1), WITHIN);
    await sendJson(at(forSlack, 1).url, event(said(PASTE)));
    expect(await posted(1)).toContain('100050');
    await sendForm(at(forSlack, 2).url, command('auto off', { response_url }));
    await vi.waitFor(() => expect(slack.responses).toHaveLength(2), WITHIN);
    await sendJson(at(forSlack, 1).url, event(said(PASTE)));
    await posted(1);
  });

  it('end with 0 and leave nothing unkept', async () => {
    const kept = async () => (await query(databaseUrl, 'select count(*) from lookups'))[0]?.['count'];
    const before = Number(await kept());
    await Promise.all(local.map((one) => one.ask(PASTE)));
    for (const { child } of [...forSlack, ...local]) child.kill('SIGTERM');
    for (const { ended } of [...forSlack, ...local]) expect(await ended).toBe(0);
    expect(Number(await kept())).toBe(before + EACH);
  });
});
