/** Whose organisation an activity comes from, and whether it may. */
import { z } from 'zod';

/** Other channels of an Azure Bot (Direct Line, Web Chat) let whoever writes fill in what Teams says of a tenant. */
const tenantSchema = z.looseObject({
  channelId: z.literal('msteams'),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().nullish() }).nullish() }).nullish(),
  conversation: z.looseObject({ tenantId: z.string().nullish() }).nullish(),
});

/** All tenants that the activity names; more than one where its parts differ. None outside Teams. */
export function tenantsOf(activity: unknown): string[] {
  const parsed = tenantSchema.safeParse(activity);
  if (!parsed.success) return [];
  const { channelData, conversation } = parsed.data;
  const named = [channelData?.tenant?.id, conversation?.tenantId].flatMap((id) => (id ? [id.toLowerCase()] : []));
  return [...new Set(named)];
}

/**
 * Whether an activity may be served: the token's tenant, where it has one, is one that the activity names; and all that
 * it names are among `allowed`, if there is such a list. Two differ in a channel that is shared between organisations.
 */
export function isTenantAllowed(
  activity: unknown,
  tokenTenant: string | null | undefined,
  allowed: readonly string[],
): boolean {
  const named = tenantsOf(activity);
  if (tokenTenant && named.length > 0 && !named.includes(tokenTenant.toLowerCase())) return false;
  return allowed.length === 0 || (named.length > 0 && named.every((tenant) => allowed.includes(tenant)));
}
