/** What a person said in an activity, and where. */
import type { Activity } from 'botbuilder';
import type { Surface } from '../desk/desk-types.ts';
import { withoutBotMention } from './mentions.ts';
import { quotedText, textOfAttachments } from './message-text.ts';

const BLANKS = /\s+/g;

/** A chat that names no kind is one to one: so are the local page's and those of the tools for developers. */
export function surfaceOf(activity: Activity): Surface {
  const kind = activity.conversation?.conversationType;
  if (kind === 'channel') return 'channel';
  return kind === 'groupChat' || activity.conversation?.isGroup === true ? 'group' : 'personal';
}

/** The words of a message without the bot's own mention, and what it quotes. */
export function messageText(activity: Activity): string {
  const own = withoutBotMention(activity);
  const quoted = quotedText(activity.attachments);
  // Some clients repeat the quotation in the text, without its line breaks.
  if (quoted !== '' && !wordsOf(own).includes(wordsOf(quoted))) return `${own}\n${quoted}`.trim();
  if (own !== '' || (activity.text ?? '').trim() !== '') return own;
  return withoutBotMention({ ...activity, text: textOfAttachments(activity.attachments) });
}

function wordsOf(text: string): string {
  return text.replace(BLANKS, ' ').trim();
}
