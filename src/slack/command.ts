/** `/mars`: an answer that only the person sees, with a button to share it. */
import { z } from 'zod';
import type { Reply } from '../answer/model.ts';
import { commandText } from '../answer/slack-strings.ts';
import { ERRORS } from '../errors.ts';
import { isSurelyLost } from './outbound.ts';
import { askerOf, delivered, type HandlerParts, replyOf, type Turn, tellUndelivered, withNotice } from './parts.ts';
import { plainText } from './plain-text.ts';
import { respond } from './respond.ts';
import { shareRow } from './share.ts';
import { plainMessage, replyMessage, type SlackMessage, withBlocks } from './slack-message.ts';
import { pasteModal } from './views.ts';

export const commandSchema = z.looseObject({
  command: z.string().max(100),
  text: z.string().default(''),
  team_id: z.string().nullish(),
  channel_id: z.string(),
  user_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string(),
});
export type CommandCall = z.output<typeof commandSchema>;

const AUTO = /^auto(?:\s+(\S{1,20}))?$/i;
const HELP = /^(?:help|\?+)$/i;
/** The one kind of these makes messages of a channel readable. */
const READS: readonly string[] = ['channels:history', 'groups:history'];

/** Answers the command. A command without words opens a modal to paste into. */
export async function answerCommand(parts: HandlerParts, turn: Turn, call: CommandCall): Promise<void> {
  const words = plainText(call.text, turn.self);
  if (
    words === '' &&
    (await delivered(parts.log, 'command', () => turn.api.openModal(call.trigger_id, pasteModal())))
  ) {
    return;
  }
  const auto = AUTO.exec(words);
  const reply = auto ? await autoReply(parts, turn, call, auto[1]) : await lookUp(parts, turn, call, words);
  await tell(parts, turn, call, reply ? shareable(parts, reply) : plainMessage(ERRORS.TURN_FAILED.message));
}

/** The message, with the button to share it where that is worth it. */
export function shareable({ shares }: HandlerParts, reply: Reply, part?: string): SlackMessage {
  const name = shares.offer(reply);
  return withBlocks(replyMessage(reply, { part }), name === undefined ? [] : shareRow(name));
}

async function lookUp(
  { desk, log }: HandlerParts,
  turn: Turn,
  { command, channel_id: channel, user_id: user }: CommandCall,
  words: string,
): Promise<Reply | undefined> {
  const where = { channel, whispered: true };
  const wanted = words === '' ? 'help' : words;
  // Of a message Slack says whether its channel is shared with another organisation, of a command it does not.
  const asker = { ...askerOf(turn, user, 'personal', { where }), maybeGuests: !channel.startsWith('D') };
  const reply = await replyOf(log, 'command', () => desk.ask(wanted, asker));
  return reply && HELP.test(wanted) ? withNotice(reply, [commandText.ways(command)]) : reply;
}

async function autoReply(
  { auto, autoByDefault, admins, log }: HandlerParts,
  { api, team }: Turn,
  { command, channel_id: channel, user_id: user }: CommandCall,
  wanted: string | undefined,
): Promise<Reply> {
  const how = commandText.autoHow(command);
  if (channel.startsWith('D')) return info([commandText.autoNotHere]);
  const on = SWITCH[wanted?.toLowerCase() ?? ''];
  if (on === undefined) {
    const now = (await auto.get(team, channel)) ?? autoByDefault;
    return info([now ? commandText.autoOn : commandText.autoOff, how]);
  }
  if (admins.length > 0 && !admins.includes(user)) return info([commandText.autoNotAllowed]);
  if (!(await delivered(log, 'command', () => auto.set(team, channel, on, user))))
    return info([commandText.autoNotKept]);
  if (!on) return info([commandText.autoOff]);
  let scopes: readonly string[] | undefined;
  await delivered(log, 'command', async () => {
    scopes = await api.grantedScopes();
  });
  const lacking = scopes !== undefined && !READS.some((scope) => scopes?.includes(scope));
  return info([commandText.autoOn, lacking ? commandText.autoScope : commandText.autoNeeds]);
}

const SWITCH: Readonly<Record<string, boolean>> = { on: true, off: false };

function info(paragraphs: string[]): Reply {
  return { answers: [{ kind: 'info', title: commandText.autoTitle, paragraphs, rows: [], actions: [] }] };
}

/** By the address that came with the command, which needs no membership; where that is used up, as the bot. */
async function tell({ log, pace }: HandlerParts, turn: Turn, call: CommandCall, message: SlackMessage): Promise<void> {
  try {
    await respond(call.response_url, 'whisper', message, pace);
  } catch (error) {
    tellUndelivered(log, 'command', error);
    if (!isSurelyLost(error)) return;
    await delivered(log, 'command', () => turn.api.whisper({ channel: call.channel_id }, call.user_id, message));
  }
}
