/** Places in Slack, as they are kept and read again: the workspace, and the channel, thread or person in it. */
import { z } from 'zod';
import type { Place } from '../desk/front/asker.ts';
import type { Turn } from './parts.ts';

const addressSchema = z.object({
  team: z.string(),
  /** The organisation, where the app was installed for all of its workspaces. */
  org: z.string().optional(),
  channel: z.string(),
  thread: z.string().optional(),
});
/** Where the bot says something of its own. A person's id as the channel is the direct conversation with them. */
export type Address = z.output<typeof addressSchema>;

/** Where something was said or pressed. */
export interface Where {
  channel?: string | null | undefined;
  thread?: string | null | undefined;
  /** Only one person sees it there. */
  whispered?: boolean;
}

/** The place; what only one person sees, or what stands in no channel, is answered to that person alone. */
export function placeOf({ team, org }: Turn, person: string, { channel, thread, whispered }: Where): Place {
  const address = (one: Pick<Address, 'channel' | 'thread'>): string =>
    JSON.stringify({ team, ...(org !== undefined && { org }), ...one } satisfies Address);
  const here = channel ?? person;
  const shared = channel && !whispered;
  return {
    room: here,
    here: address({ channel: here }),
    back: address(shared ? { channel, ...(thread && { thread }) } : { channel: person }),
  };
}

/** Reads an address that was kept. */
export function readAddress(to: string): Address | undefined {
  try {
    return addressSchema.safeParse(JSON.parse(to)).data;
  } catch {
    return undefined;
  }
}
