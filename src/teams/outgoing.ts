/** What the bot says in Teams of its own: requests for a person, and what becomes of them. */
import type { Reply } from '../answer/model.ts';
import { platformTenant, type TenantId } from '../desk/ports/tenant.ts';
import type { TeamsAdapter } from './adapter.ts';
import { isRefusal, statusOf } from './outbound.ts';
import { readAddress } from './place.ts';
import { replyActivity } from './reply.ts';

/** Says it there; `gone` where the bot was removed, or the place is no more or is not the tenant's. */
export type Tell = (to: string, reply: Reply, tenant: TenantId) => Promise<'sent' | 'gone'>;

/** Speaks as the app with this id. */
export function teller(adapter: TeamsAdapter, appId: string): Tell {
  return async (to, reply, tenant) => {
    const address = readAddress(to);
    if (!address || platformTenant('teams', address.tenant ?? '') !== tenant) return 'gone';
    try {
      await adapter.tell(appId, address, replyActivity(reply));
      return 'sent';
    } catch (error) {
      if (isRefusal(error)) return 'gone';
      throw new NotTold(statusOf(error));
    }
  };
}

/** The service did not take it; `code` is its status. What the SDK throws holds the whole message. */
class NotTold extends Error {
  override readonly name = 'NotTold';
  readonly code: string;

  constructor(status: number | undefined) {
    super();
    this.code = String(status ?? 'none');
  }
}
