/** Who an activity comes from, as the store knows them. */
import type { Activity } from 'botbuilder';
import type { Asker } from '../desk/front/asker.ts';
import { LOCAL_TENANT, platformTenant, type TenantId } from '../desk/ports/tenant.ts';
import { surfaceOf } from './message.ts';
import { placeOf } from './place.ts';
import { tenantsOf } from './tenants.ts';

/** Ids of the store are bounded; Teams' own are far shorter. */
const LONGEST_PERSON = 200;
const LONGEST_NAME = 100;

/** `local`: nobody's tenant is proved, and all that is kept belongs to this machine. */
export function askerOf(activity: Activity, local: boolean): Asker {
  const tenant = tenantOfActivity(activity, local);
  const name = activity.from?.name?.slice(0, LONGEST_NAME);
  return {
    surface: surfaceOf(activity),
    tenant,
    person: personOf(activity),
    ...(name && { name }),
    // On this machine there is nowhere to send to.
    ...(!local && tenant !== undefined && { place: placeOf(activity) }),
  };
}

/** A channel that organisations share names two: what is said there is kept for neither. */
function tenantOfActivity(activity: Activity, local: boolean): TenantId | undefined {
  if (local) return LOCAL_TENANT;
  const [tenant, another] = tenantsOf(activity);
  return tenant === undefined || another !== undefined ? undefined : platformTenant('teams', tenant);
}

/** The same person has another id in each chat, but one in the organisation. */
function personOf({ from }: Activity): string | undefined {
  const id = from?.aadObjectId ?? from?.id;
  return id !== undefined && id.length <= LONGEST_PERSON ? id : undefined;
}
