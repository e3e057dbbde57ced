/** Who asks the desk, and where. */
import type { Surface } from '../desk-types.ts';
import type { TenantId } from '../ports/tenant.ts';

/**
 * A place in a platform, as the channel finds it again. `here` and `back` are addresses that only the channel that made them
 * reads.
 */
export interface Place {
  /** The platform's id of the channel or chat. */
  room: string;
  /** Reaches the channel or chat itself. */
  here: string;
  /** Reaches the person where they asked: the thread, or the two alone. */
  back: string;
}

export interface Asker {
  surface: Surface;
  /** Whose data it is. Without it nothing is kept, and nothing that a team has written is shown. */
  tenant?: TenantId | undefined;
  /** The platform's id of the person. */
  person?: string | undefined;
  /** People of other organisations read along: what the team has written is not shown. */
  guests?: boolean | undefined;
  /** The platform does not tell here whether such people read along: nothing of the team is made to come here. */
  maybeGuests?: boolean | undefined;
  /** The channel shows people what they looked up last: then it is kept. */
  recents?: boolean | undefined;
  /** What others call the person; shown, never kept unless the person sends it. */
  name?: string | undefined;
  /** The text is a message that was edited: it was carried out as it first stood, and commands in it change nothing now. */
  corrected?: boolean | undefined;
  /** Where; nothing where the bot can't speak of its own. */
  place?: Place | undefined;
}

/** Somebody of whom things may be kept. */
export type KnownAsker = Asker & { tenant: TenantId; person: string };

export function isKnown(asker: Asker): asker is KnownAsker {
  return asker.tenant !== undefined && asker.person !== undefined && asker.person !== '';
}
