/** Whose data it is: an organisation in Teams, a workspace in Slack, or this machine. */
declare const tenant: unique symbol;

/** The tenant of a row. Everything that is kept belongs to one; nobody reads or changes rows of another. */
export type TenantId = string & { readonly [tenant]: true };

const PLATFORM_ID = /^[\w.:-]{1,100}$/;

/** The tenant that a platform has proved: the id of a Microsoft 365 tenant, of a Slack workspace or of an Enterprise Grid. */
export function tenantOf(platform: 'teams' | 'slack' | 'local', id: string): TenantId {
  // An id with other characters is from no platform: it was made to be misread.
  if (!PLATFORM_ID.test(id)) throw new RangeError('This is no id of a tenant.');
  return `${platform}:${id}` as TenantId;
}

/** The same, or nothing for an id that is from no platform. */
export function platformTenant(platform: 'teams' | 'slack', id: string): TenantId | undefined {
  return PLATFORM_ID.test(id) ? tenantOf(platform, id) : undefined;
}

/** The tenant of the command line and of local mode. */
export const LOCAL_TENANT = tenantOf('local', 'machine');
