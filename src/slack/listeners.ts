/**
 * What Bolt hears, and who serves it. Everything is acknowledged first, also what nobody knows: Slack shows the person an
 * error after three seconds. The work comes after, once for each thing that happened.
 */
import type { App } from '@slack/bolt';
import { z } from 'zod';
import { describeError, ERRORS } from '../errors.ts';
import { pressed } from './actions.ts';
import { SlackApi } from './api.ts';
import { answerCommand, commandSchema } from './command.ts';
import { homeView } from './home.ts';
import { messageEventSchema } from './message-event.ts';
import { Messages } from './messages.ts';
import type { Once } from './once.ts';
import { askerOf, delivered, type HandlerParts, type Turn } from './parts.ts';
import { pressSchema } from './press.ts';
import type { Running } from './running.ts';
import { EXPLAIN, explainMessage, LOOK_UP, lookUp, messageShortcutSchema } from './shortcuts.ts';
import { shownMeanwhile, submissionSchema, submitted } from './submissions.ts';
import { whose } from './whose.ts';

const ANY = /^/;

/** What tells one thing that happened from another: events have an id, presses and commands a trigger. */
const identitySchema = z.looseObject({
  event_id: z.string().optional(),
  trigger_id: z.string().optional(),
  authorizations: z.array(z.looseObject({ user_id: z.string().nullish(), is_bot: z.boolean().nullish() })).nullish(),
});

const homeSchema = z.looseObject({ user: z.string(), tab: z.string().nullish() });

/** What of Bolt's arguments is used. */
interface Heard {
  body: unknown;
  context: {
    teamId?: string | undefined;
    enterpriseId?: string | undefined;
    botUserId?: string | undefined;
    botToken?: string | undefined;
    isEnterpriseInstall?: boolean | undefined;
  };
  client: ConstructorParameters<typeof SlackApi>[0];
}

export interface ListenerParts extends HandlerParts {
  once: Once;
  running: Running;
}

/** Makes the app hear all that the bot serves. */
export function listen(app: App, parts: ListenerParts): void {
  const messages = new Messages(parts);
  const { log, desk } = parts;
  const later = (heard: Heard, surface: string, work: (turn: Turn) => Promise<void>) =>
    serve(heard, surface, work, parts);

  app.event('app_mention', async (heard) => {
    const event = messageEventSchema.safeParse(heard.event).data;
    if (event) later(heard, 'mention', (turn) => messages.mentioned(turn, event));
  });
  app.event('message', async (heard) => {
    const event = messageEventSchema.safeParse(heard.event).data;
    if (event) later(heard, 'message', (turn) => messages.said(turn, event));
  });
  app.event('app_home_opened', async (heard) => {
    const { data } = homeSchema.safeParse(heard.event);
    if (data?.tab !== 'home') return;
    later(heard, 'home', async (turn) => {
      const recents = await desk.recents(askerOf(turn, data.user, 'personal'));
      await delivered(log, 'home', () => turn.api.publishHome(data.user, homeView(desk.plain, recents)));
    });
  });
  app.command(ANY, async (heard) => {
    await heard.ack();
    const call = commandSchema.safeParse(heard.body).data;
    if (call) later(heard, 'command', (turn) => answerCommand(parts, turn, call));
  });
  app.shortcut(ANY, async (heard) => {
    await heard.ack();
    const { callback_id: id, trigger_id: trigger } = heard.body;
    const call = messageShortcutSchema.safeParse(heard.body).data;
    if (id === EXPLAIN && call) later(heard, 'shortcut', (turn) => explainMessage(parts, turn, call));
    if (id === LOOK_UP) later(heard, 'shortcut', (turn) => lookUp(parts, turn, trigger));
  });
  app.action(ANY, async (heard) => {
    await heard.ack();
    const press = pressSchema.safeParse(heard.body).data;
    if (press) later(heard, 'press', (turn) => pressed(parts, turn, press));
    else log.warn({ code: 'NOT_FOR_SLACK', surface: 'press' }, ERRORS.NOT_FOR_SLACK.message);
  });
  app.view(ANY, async (heard) => {
    const submission = submissionSchema.safeParse(heard.body).data;
    const meanwhile = submission && shownMeanwhile(submission);
    if (!meanwhile) return heard.ack();
    await heard.ack({ response_action: 'update', view: meanwhile });
    later(heard, 'modal', (turn) => submitted(parts, turn, submission));
  });
  app.view({ callback_id: ANY, type: 'view_closed' }, async ({ ack }) => ack());
  app.options(ANY, async ({ ack }) => ack({ options: [] }));
  app.error(async (error) => {
    const code = error.code === 'slack_bolt_authorization_error' ? 'SLACK_NOT_INSTALLED' : 'TURN_FAILED';
    log.error({ code, ...describeError(error) }, ERRORS[code].message);
  });
}

/** Runs the work after the acknowledgement has gone out, once; a failure ends nothing else. */
function serve(heard: Heard, surface: string, work: (turn: Turn) => Promise<void>, parts: ListenerParts): void {
  const { log, once, pace, running } = parts;
  const identity = identitySchema.safeParse(heard.body).data;
  const { context, client } = heard;
  const self = context.botUserId ?? identity?.authorizations?.find((one) => one.is_bot)?.user_id ?? undefined;
  const { team, guests } = whose(heard.body, context);
  const org = context.isEnterpriseInstall ? context.enterpriseId : undefined;
  const turn: Turn = { team, org, guests, self, token: context.botToken ?? '', api: new SlackApi(client, pace) };
  const run = async (): Promise<void> => {
    try {
      if (!(await once.first(team, identity?.event_id ?? identity?.trigger_id))) return;
      // The acknowledgement is written by now, and goes out before the work begins.
      await new Promise((resolve) => setImmediate(resolve));
      await work(turn);
    } catch (error) {
      log.error({ code: 'TURN_FAILED', surface, ...describeError(error) }, ERRORS.TURN_FAILED.message);
    }
  };
  running.add(run());
}
