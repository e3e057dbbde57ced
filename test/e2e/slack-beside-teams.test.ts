import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { post } from '../server/test-server.ts';
import { command, event, mention, sendForm, sendJson } from '../slack/payloads.ts';
import { message, replies } from '../teams/activities.ts';
import { APP_ID, type IdentityProvider, startIdentityProvider } from '../teams/identity-provider.ts';
import { SlackFlow } from './slack-flow.ts';

const EACH = 60;
const PASTE = 'Microsoft Azure Recovery Services Agent was unable to connect to Microsoft Azure Backup. (ID: 100050)';

let flow: SlackFlow;
let provider: IdentityProvider;
beforeAll(async () => {
  provider = await startIdentityProvider();
  const env = { MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'pw', MicrosoftAppTenantId: 'tenant' };
  flow = await SlackFlow.start({ env, teamsAuth: { options: provider.options } });
  flow.slack.reset();
});
afterAll(async () => {
  await flow.stop();
  await provider.stop();
});

it('Teams and Slack are answered on one port at once, each message once', async () => {
  const Authorization = `Bearer ${await provider.token()}`;
  const all = Array.from({ length: EACH }, async (_none, index) => {
    const response_url = flow.response(`load-${index}`);
    const [teams, slack, told] = await Promise.all([
      post(flow.bot.url, message({ id: `load-${index}`, text: PASTE }), { Authorization }),
      sendJson(flow.bot.url, event(mention(PASTE))),
      sendForm(flow.bot.url, command(PASTE, { response_url })),
    ]);
    return { teams, slack, told };
  });
  for (const { teams, slack, told } of await Promise.all(all)) {
    expect(teams.status).toBe(200);
    expect(replies(teams.json())).toHaveLength(1);
    expect([slack.status, told.status]).toEqual([200, 200]);
    expect(Math.max(slack.ms, told.ms)).toBeLessThan(3_000);
  }
  const posted = () => flow.slack.calls.filter(({ method }) => method === 'chat.postMessage').length;
  await vi.waitFor(() => expect([posted(), flow.slack.responses.length]).toEqual([EACH, EACH]), { timeout: 20_000 });
  await flow.quiet();
});
