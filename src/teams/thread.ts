/** Where a message stands, and what may be sent there. */
import type { Activity } from 'botbuilder';

/** What stands between a channel's id and that of the message that began a thread. */
export const THREAD = ';messageid=';
const WEB_ADDRESS = /^https?:\/\//i;

/** The conversation id with the thread of `message` in it: a channel posts what has a bare id as something new. */
export function threadId(activity: Activity, message: string | undefined): string {
  const id = activity.conversation?.id ?? '';
  const isChannel = activity.conversation?.conversationType === 'channel';
  return isChannel && message !== undefined && !id.includes(THREAD) ? `${id}${THREAD}${message}` : id;
}

/** Whether messages can be sent of their own: there is an address, and the replies do not go into the response. */
export function canSend(activity: Activity): boolean {
  if (activity.deliveryMode === 'expectReplies') return false;
  return WEB_ADDRESS.test(activity.serviceUrl ?? '') && Boolean(activity.conversation?.id);
}
