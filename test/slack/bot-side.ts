/** The bot's side: a real server with the Slack channel, which talks to `slack-side.ts`. */
import { expect, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Desk } from '../../src/desk/desk-types.ts';
import type { Memory } from '../../src/desk/front/memory.ts';
import { createLog } from '../../src/log.ts';
import { close, createServer, listen } from '../../src/server.ts';
import { createSlackChannel, type SlackParts } from '../../src/slack/channel.ts';
import type { TeamsAuthSettings } from '../../src/teams/adapter.ts';
import { openFront } from '../helpers/front.ts';
import { cannedDesk } from '../server/canned-desk.ts';
import { SECRET } from './payloads.ts';
import { BOT_TOKEN, type SlackSide } from './slack-side.ts';

export interface BotSide {
  url: string;
  logged: () => string;
  stop: () => Promise<void>;
}

/** Starts the bot for one workspace. */
export async function startBot(
  slackSide: Pick<SlackSide, 'apiUrl' | 'calls'>,
  parts: Partial<Omit<SlackParts, 'desk'>> & {
    desk?: Desk;
    memory?: Memory;
    env?: Record<string, string>;
    teamsAuth?: TeamsAuthSettings;
  } = {},
): Promise<BotSide> {
  const env = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_API_URL: slackSide.apiUrl };
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'trace', ...env, ...parts.env });
  const lines: string[] = [];
  const log = createLog(config.logLevel, { write: (line) => void lines.push(line) });
  const desk = openFront(parts.desk ?? cannedDesk, parts.memory);
  if (!config.slack) throw new Error('Slack is not set up');
  const slack = createSlackChannel({ credentials: config.slack, log, autoAnswer: false, ...parts, desk });
  const server = createServer({ config, log, desk, slack, ...(parts.teamsAuth && { teamsAuth: parts.teamsAuth }) });
  const url = await listen(server, config);
  await slack.start();
  // Its look at the token is over, and not in the way of what a test counts.
  const looks = config.slack.botToken !== undefined;
  const looked = () => slackSide.calls.some(({ method }) => method === 'auth.test');
  if (looks) await vi.waitFor(() => expect(looked()).toBe(true));
  return {
    url,
    logged: () => lines.join(''),
    stop: async () => {
      await close(server);
      await slack.stop();
    },
  };
}
