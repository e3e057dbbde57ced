/** The Slack channel with what it needs of the store: installations, settings and the ids of events. */
import type { SlackCredentials } from './credentials.ts';
import type { FrontDesk } from './desk/front/front-desk.ts';
import type { Store } from './desk/ports/store.ts';
import type { Log } from './log.ts';
import { createSlackChannel, type SlackChannel } from './slack/channel.ts';
import { createSeal } from './store/seal.ts';

export interface SlackServiceParts {
  credentials: SlackCredentials;
  desk: FrontDesk;
  log: Log;
  autoAnswer: boolean;
  admins: readonly string[];
  store: Pick<Store, 'forTenant'>;
}

/** Makes it. Tokens are sealed with the secret that OAuth needs anyway. */
export function slackService({ credentials, ...parts }: SlackServiceParts): SlackChannel {
  const seal = credentials.oauth && createSeal(credentials.oauth.stateSecret);
  return createSlackChannel({ ...parts, credentials, ...(seal && { seal }) });
}
