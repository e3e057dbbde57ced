import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { event, mention, SECRET, sendJson } from '../slack/payloads.ts';
import { BOT_TOKEN, startSlackSide } from '../slack/slack-side.ts';
import { type Postgres, query, startPostgres } from '../store/postgres.ts';
import { answersAsUsual, doctorSays, nothingIsKept, PASTE, saysWhatIsWrong, worksAgain } from './failing.ts';
import { openLive, WITHIN } from './live.ts';
import { startProxy } from './silent-proxy.ts';

const LONG = 90_000;
/** What waits for a database that is silent waits so long before it is known. */
const SILENT_MS = 3_000;

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 300_000);
afterAll(() => postgres?.remove());

async function lookups(url: string): Promise<number> {
  return Number((await query(url, 'select count(*) from lookups'))[0]?.['count']);
}

describe('a service on PostgreSQL', { timeout: LONG }, () => {
  it('answers while the server is down, and keeps what waited when it is back', async () => {
    const url = await postgres.newDatabase();
    const service = await openLive({ DATABASE_URL: url });
    await service.untilStore({ state: 'ok' });
    await answersAsUsual(service);
    await postgres.crash();
    await answersAsUsual(service);
    await saysWhatIsWrong(service, 'STORE_UNREACHABLE');
    await doctorSays({ DATABASE_URL: url }, 'STORE_UNREACHABLE');
    await postgres.start();
    expect(await worksAgain(service, 16)).toMatchObject({ stored: 16, dropped: 0 });
    expect(await lookups(url)).toBe(16);
  });

  it('answers while the server is silent: slowly until it knows, then as ever', async () => {
    const url = await postgres.newDatabase();
    const proxy = await startProxy(url);
    onTestFinished(proxy.stop);
    const service = await openLive({ DATABASE_URL: proxy.url });
    await service.untilStore({ state: 'ok' });
    proxy.silent(true);
    const { said, ms } = await service.ask(PASTE);
    expect(said).toContain('100050');
    expect(ms).toBeLessThan(SILENT_MS);
    await service.untilStore({ state: 'failing', code: 'STORE_UNREACHABLE' });
    await nothingIsKept(service);
    await answersAsUsual(service);
    proxy.silent(false);
    expect(await worksAgain(service, 9)).toMatchObject({ stored: 9, dropped: 0 });
    expect(await lookups(url)).toBe(9);
  });

  it('comes up with Slack while the server is down, answers, and counts at its end what it could not keep', async () => {
    const url = await postgres.newDatabase();
    const slack = await startSlackSide();
    onTestFinished(slack.stop);
    await postgres.crash();
    const credentials = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_API_URL: slack.apiUrl };
    const service = await openLive({ DATABASE_URL: url, ...credentials });
    await service.untilStore({ state: 'failing', code: 'STORE_UNREACHABLE' });
    slack.reset();
    expect((await sendJson(service.url, event(mention(PASTE)))).status).toBe(200);
    await vi.waitFor(() => expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage']), WITHIN);
    const { waiting, ...rest } = await service.store();
    expect({ waiting: waiting > 0, ...rest }).toMatchObject({ waiting: true, stored: 0, dropped: 0 });
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(service.output()).toContain(`"dropped":${waiting}`);
    await postgres.start();
  });
});
