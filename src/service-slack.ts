/** The Slack channel with the store that it keeps installations, settings and the ids of events in. */
import type { Config } from './config.ts';
import type { SlackCredentials } from './credentials.ts';
import type { Desk } from './desk/desk-types.ts';
import { describeError, ERRORS } from './errors.ts';
import type { Log } from './log.ts';
import { createSlackChannel, type SlackChannel } from './slack/channel.ts';
import { openStore } from './store/open.ts';
import { keepRetention } from './store/retention.ts';
import { createSeal } from './store/seal.ts';

export interface SlackService {
  channel: SlackChannel;
  /** Ends the channel, then the store. */
  stop: () => Promise<void>;
}

/** Opens both. Tokens are sealed with the secret that OAuth needs anyway. */
export async function openSlack(
  { autoAnswer, databaseUrl, dataDir, retentionDays: days }: Config,
  credentials: SlackCredentials,
  desk: Desk,
  log: Log,
): Promise<SlackService> {
  const store = await openStore({ databaseUrl, dataDir });
  const stopPruning = keepRetention({
    upkeep: () => store.upkeep,
    days,
    onFailed: (error) => log.warn({ code: 'STORE_FAILED', ...describeError(error) }, ERRORS.STORE_FAILED.message),
  });
  const seal = credentials.oauth && createSeal(credentials.oauth.stateSecret);
  const channel = createSlackChannel({ credentials, desk, log, autoAnswer, store, ...(seal && { seal }) });
  return {
    channel,
    stop: async () => {
      stopPruning();
      await channel.stop();
      await store.close();
    },
  };
}
