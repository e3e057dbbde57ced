/** The few methods of Slack's Web API that the bot calls, for one workspace. */
import type { webApi } from '@slack/bolt';
import type { Pace } from '../pace.ts';
import { deliver } from './outbound.ts';
import type { SlackMessage } from './slack-message.ts';
import type { HomeView, Modal } from './views.ts';

/** Where a message stands, or is to stand. */
export interface Place {
  channel: string;
  thread?: string | undefined;
}

export class SlackApi {
  readonly #client: webApi.WebClient;
  readonly #pace: Pace;

  constructor(client: webApi.WebClient, pace: Pace) {
    this.#client = client;
    this.#pace = pace;
  }

  /** Posts for everybody there; gives the message's `ts`. */
  async post({ channel, thread }: Place, message: SlackMessage): Promise<string | undefined> {
    const where = { channel, ...(thread !== undefined && { thread_ts: thread }) };
    const posted = await this.#call((client) => client.chat.postMessage({ ...where, ...message }));
    return posted.ts;
  }

  async update(channel: string, ts: string, { text, blocks }: SlackMessage): Promise<void> {
    await this.#call((client) => client.chat.update({ channel, ts, text, blocks, link_names: false }));
  }

  async remove(channel: string, ts: string): Promise<void> {
    await this.#call((client) => client.chat.delete({ channel, ts }));
  }

  /** Posts for one person only. */
  async whisper({ channel, thread }: Place, user: string, { text, blocks }: SlackMessage): Promise<void> {
    const where = { channel, user, ...(thread !== undefined && { thread_ts: thread }) };
    await this.#call((client) => client.chat.postEphemeral({ ...where, text, blocks, link_names: false }));
  }

  /** Opens a modal; gives its id. The trigger is good for three seconds. */
  async openModal(trigger: string, view: Modal): Promise<string> {
    const opened = await this.#call((client) => client.views.open({ trigger_id: trigger, view }));
    return opened.view?.id ?? '';
  }

  /** Opens a modal upon another; gives its id. */
  async pushModal(trigger: string, view: Modal): Promise<string> {
    const pushed = await this.#call((client) => client.views.push({ trigger_id: trigger, view }));
    return pushed.view?.id ?? '';
  }

  async updateModal(id: string, view: Modal): Promise<void> {
    await this.#call((client) => client.views.update({ view_id: id, view }));
  }

  async publishHome(user: string, view: HomeView): Promise<void> {
    await this.#call((client) => client.views.publish({ user_id: user, view }));
  }

  /** What the bot may do; nothing where Slack does not tell. */
  async grantedScopes(): Promise<readonly string[] | undefined> {
    const { response_metadata: told } = await this.#call((client) => client.auth.test());
    return told?.scopes;
  }

  #call<Result>(call: (client: webApi.WebClient) => Promise<Result>): Promise<Result> {
    return deliver(() => call(this.#client), this.#pace);
  }
}
