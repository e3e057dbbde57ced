/** Whose request it is: the workspace whose installation it reaches, and whether others than its people are there. */
import { z } from 'zod';

const text = z.string().nullish();

const requestSchema = z.looseObject({
  is_ext_shared_channel: z.boolean().nullish(),
  /** Of an event: who wrote the message. */
  event: z.looseObject({ user_team: text, team: text }).nullish(),
  /** Of everything else: who pressed, called or submitted. */
  user: z.union([z.looseObject({ team_id: text }), z.string()]).nullish(),
  message: z.looseObject({ blocks: z.array(z.looseObject({ block_id: text })).nullish() }).nullish(),
  view: z.looseObject({ app_installed_team_id: text, private_metadata: text }).nullish(),
});

/** Stands on a message in a channel that organisations share: a press on it does not tell. */
export const GUESTS_ID = 'mars-guests';

export interface Whose {
  /** The workspace, or the organisation where the app is installed for all of it. */
  team: string;
  guests: boolean;
}

/** `installed` is what Bolt has found the token for. */
export function whose(
  body: unknown,
  installed: { teamId?: string | undefined; enterpriseId?: string | undefined },
): Whose {
  const { data } = requestSchema.safeParse(body);
  const known = data?.view?.app_installed_team_id || installed.teamId;
  const team = known ?? installed.enterpriseId ?? '';
  const own = typeof data?.user === 'object' ? data.user?.team_id : undefined;
  const from = data?.event?.user_team ?? data?.event?.team ?? own ?? undefined;
  const stranger = known !== undefined && from !== undefined && from !== known;
  const marked = data?.message?.blocks?.some(({ block_id: id }) => id === GUESTS_ID) === true;
  return { team, guests: stranger || marked || data?.is_ext_shared_channel === true };
}
