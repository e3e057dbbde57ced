/** What the bot says in Slack of its own: requests for a person, and what becomes of them. */
import { webApi } from '@slack/bolt';
import type { Reply } from '../answer/model.ts';
import { platformTenant, type TenantId } from '../desk/ports/tenant.ts';
import type { Pace } from '../pace.ts';
import { SlackApi } from './api.ts';
import { isRefusal, reasonOf } from './outbound.ts';
import { type Address, readAddress } from './place.ts';
import { replyMessage } from './slack-message.ts';

/** Says it there; `gone` where the bot was removed, or the place is no more or is not the tenant's. */
export type Tell = (to: string, reply: Reply, tenant: TenantId) => Promise<'sent' | 'gone'>;

export interface TellerParts {
  /** The bot's token in a workspace; rejects where the app is not installed. */
  tokenOf: (address: Address) => Promise<string>;
  options: webApi.WebClientOptions;
  pace: Pace;
}

export function teller({ tokenOf, options, pace }: TellerParts): Tell {
  return async (to, reply, tenant) => {
    const address = readAddress(to);
    if (!address || platformTenant('slack', address.team) !== tenant) return 'gone';
    const { channel, thread } = address;
    try {
      const api = new SlackApi(new webApi.WebClient(await tokenOf(address), options), pace);
      await api.post({ channel, thread }, replyMessage(reply));
      return 'sent';
    } catch (error) {
      if (isRefusal(error)) return 'gone';
      throw new NotTold(reasonOf(error));
    }
  };
}

/** Slack did not take it; `code` is its word. What the library throws may hold the message. */
class NotTold extends Error {
  override readonly name = 'NotTold';
  readonly code: string;

  constructor(reason: string | undefined) {
    super();
    this.code = reason ?? 'none';
  }
}
