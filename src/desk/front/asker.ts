/** Who asks the desk, and where. */
import type { Surface } from '../desk-types.ts';
import type { TenantId } from '../ports/tenant.ts';

export interface Asker {
  surface: Surface;
  /** Whose data it is. Without it nothing is kept, and nothing that a team has written is shown. */
  tenant?: TenantId | undefined;
  /** The platform's id of the person. */
  person?: string | undefined;
}

/** Somebody of whom things may be kept. */
export type KnownAsker = Asker & { tenant: TenantId; person: string };

export function isKnown(asker: Asker): asker is KnownAsker {
  return asker.tenant !== undefined && asker.person !== undefined && asker.person !== '';
}
