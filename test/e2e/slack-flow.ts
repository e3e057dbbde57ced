/** What people do in Slack, for tests: ask, press, open modals, submit; and what they see then. */
import { expect, vi } from 'vitest';
import { z } from 'zod';
import { createDesk } from '../../src/desk/desk.ts';
import type { Desk } from '../../src/desk/desk-types.ts';
import { createDiagnosis } from '../../src/diagnosis/diagnose.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';
import { block } from '../render/block-kit/schema.ts';
import { type BotSide, startBot } from '../slack/bot-side.ts';
import { interactive, type Sent, sendPayload, USER } from '../slack/payloads.ts';
import { OPS, type SlackSide, startSlackSide } from '../slack/slack-side.ts';

/** Blocks as Slack takes them, and the boxes of modals. */
const shownSchema = z.looseObject({
  text: z.string().optional(),
  blocks: z.array(z.union([block, z.looseObject({ type: z.literal('input') })])).min(1),
});
export type Shown = z.output<typeof shownSchema>;

const buttonSchema = z.looseObject({
  type: z.literal('button'),
  text: z.looseObject({ text: z.string() }),
  action_id: z.string(),
  value: z.string().optional(),
});
export type ShownButton = z.output<typeof buttonSchema>;

/** Both sides with the shipped knowledge. */
export class SlackFlow {
  readonly slack: SlackSide;
  readonly bot: BotSide;

  private constructor(slack: SlackSide, bot: BotSide) {
    this.slack = slack;
    this.bot = bot;
  }

  static async start(parts: Parameters<typeof startBot>[1] = {}): Promise<SlackFlow> {
    const slack = await startSlackSide();
    return new SlackFlow(slack, await startBot(slack, { desk: realDesk(), ...parts }));
  }

  async stop(): Promise<void> {
    await this.bot.stop();
    await this.slack.stop();
  }

  /** The arguments of the call of a method that comes next after those seen. */
  async called(method: string, count = 1): Promise<Record<string, unknown>> {
    const all = () => this.slack.calls.filter((call) => call.method === method);
    await vi.waitFor(() => expect(all().length).toBeGreaterThanOrEqual(count), { timeout: 5_000 });
    return all()[count - 1]?.args ?? {};
  }

  async responded(count = 1): Promise<Record<string, unknown>> {
    await vi.waitFor(() => expect(this.slack.responses.length).toBeGreaterThanOrEqual(count), { timeout: 5_000 });
    return this.slack.responses[count - 1]?.body ?? {};
  }

  /** Waits, and expects nothing more than there was. */
  async quiet(): Promise<void> {
    const before = this.slack.calls.length + this.slack.responses.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(this.slack.calls.length + this.slack.responses.length).toBe(before);
  }

  response(name: string): string {
    return `${this.slack.url}/response/${name}`;
  }

  /** A trigger that opens a modal. */
  async trigger(): Promise<string> {
    const { trigger_id: trigger } = await this.slack.call('views.generateTriggerId', { user_id: USER });
    return String(trigger);
  }

  /** Presses a button of a message. */
  press(button: ShownButton, fields: Record<string, unknown>): Promise<Sent> {
    const { action_id, value } = button;
    const actions = [{ type: 'button', action_id, value }];
    return sendPayload(this.bot.url, interactive('block_actions', { channel: { id: OPS }, actions, ...fields }));
  }

  /** Presses a button of a modal that was opened or changed. */
  async pressIn(id: string, modal: Record<string, unknown>, button: ShownButton): Promise<Sent> {
    const { action_id, value } = button;
    const view = { ...modal, id };
    const actions = [{ type: 'button', action_id, value }];
    return sendPayload(this.bot.url, interactive('block_actions', { view, actions, container: { type: 'view' } }));
  }
}

export function realDesk(): Desk {
  const knowledge = loadKnowledge();
  return createDesk({ knowledge: () => knowledge, diagnose: createDiagnosis(knowledge) });
}

/** What was sent, held against what Slack takes. */
export function shown(sent: unknown): Shown {
  return shownSchema.parse(sent);
}

/** All buttons, in order. */
export function buttonsOf(sent: unknown): ShownButton[] {
  const { blocks } = shown(sent);
  return blocks.flatMap((one) => {
    const elements: unknown[] = one.type === 'actions' ? [...one.elements] : 'accessory' in one ? [one.accessory] : [];
    return elements.flatMap((element) => buttonSchema.safeParse(element).data ?? []);
  });
}

/** The button with these words. */
export function buttonNamed(sent: unknown, words: string | RegExp): ShownButton {
  const all = buttonsOf(sent);
  const found = all.find(({ text }) => (typeof words === 'string' ? text.text === words : words.test(text.text)));
  if (!found) throw new Error(`no button ${words} among ${all.map(({ text }) => text.text).join(', ')}`);
  return found;
}

/** All that is read, as one text. */
export function words(sent: unknown): string {
  return JSON.stringify(shown(sent).blocks);
}
