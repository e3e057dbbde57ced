/** Places in Teams, as they are kept and read again: where the service is, the conversation in it, and whose it is. */
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Place } from '../desk/front/asker.ts';
import { tenantsOf } from './tenants.ts';
import { canSend, THREAD } from './thread.ts';

const addressSchema = z.object({ serviceUrl: z.string(), conversation: z.string(), tenant: z.string().optional() });
/** Where the bot says something of its own. */
export type Address = z.output<typeof addressSchema>;

/** The place of an activity whose sender is proved; nothing where messages can't be sent of their own. */
export function placeOf(activity: Activity): Place | undefined {
  // A message that is answered in the response may still stand in a conversation that can be written to.
  if (!canSend({ ...activity, deliveryMode: '' })) return undefined;
  const { serviceUrl, conversation } = activity;
  const [tenant] = tenantsOf(activity);
  const [room = conversation.id] = conversation.id.split(THREAD, 1);
  const address = (id: string): string => JSON.stringify({ serviceUrl, conversation: id, tenant } satisfies Address);
  return { room, here: address(room), back: address(conversation.id) };
}

/** Reads an address that was kept. */
export function readAddress(to: string): Address | undefined {
  try {
    return addressSchema.safeParse(JSON.parse(to)).data;
  } catch {
    return undefined;
  }
}
