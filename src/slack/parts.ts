/** What all handlers of the Slack channel work with. */
import type { Reply } from '../answer/model.ts';
import type { Asker } from '../desk/front/asker.ts';
import type { FrontDesk } from '../desk/front/front-desk.ts';
import { platformTenant } from '../desk/ports/tenant.ts';
import { CodedError, describeError, ERRORS } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Pace } from '../pace.ts';
import type { SlackApi } from './api.ts';
import type { AutoChannels } from './auto.ts';
import { isRefusal, reasonOf } from './outbound.ts';
import { placeOf, type Where } from './place.ts';
import type { Shares } from './share.ts';

export interface HandlerParts {
  desk: FrontDesk;
  log: Log;
  pace: Pace;
  shares: Shares;
  auto: AutoChannels;
  /** Who may change settings; empty for everybody. */
  admins: readonly string[];
  /** What counts in channels where nobody has set it. */
  autoByDefault: boolean;
  apiUrl: string | undefined;
}

/** One request: the workspace that it comes from, and the bot there. */
export interface Turn {
  team: string;
  /** The organisation, where the app was installed for all of its workspaces. */
  org?: string | undefined;
  /** People of other organisations are there. */
  guests: boolean;
  /** The bot's own user id. */
  self: string | undefined;
  token: string;
  api: SlackApi;
}

/** Who asks, as the store knows them. */
export function askerOf(
  turn: Turn,
  person: string | null | undefined,
  surface: Asker['surface'],
  { where, name }: { where?: Where; name?: string | undefined } = {},
): Asker {
  const { team, guests } = turn;
  return {
    ...{ surface, tenant: platformTenant('slack', team), person: person ?? undefined, guests, recents: true },
    ...(name && { name: name.slice(0, LONGEST_NAME) }),
    ...(where && person && { place: placeOf(turn, person, where) }),
  };
}

const LONGEST_NAME = 100;

/** The desk's answer; nothing when the desk fails, which is told in the log. */
export async function replyOf<Answer extends Reply | undefined>(
  log: Log,
  surface: string,
  ask: () => Promise<Answer>,
): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    log.error({ code: 'TURN_FAILED', surface, ...describeError(error) }, ERRORS.TURN_FAILED.message);
    return undefined;
  }
}

/** Does what goes to Slack; a failure is told in the log and by `false`, since words of regret would not arrive either. */
export async function delivered(log: Log, surface: string, send: () => Promise<unknown>): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    tellUndelivered(log, surface, error);
    return false;
  }
}

/** A place that is gone or closed to the bot is nobody's fault. */
export function tellUndelivered(log: Log, surface: string, error: unknown): void {
  const { code } = new CodedError('REPLY_NOT_DELIVERED');
  const fields = { code, surface, reason: reasonOf(error) };
  if (isRefusal(error)) log.warn(fields, ERRORS[code].message);
  else log.error({ ...fields, ...describeError(error) }, ERRORS[code].message);
}

/** A reply with one more thing to say below it. */
export function withNotice(reply: Reply, notices: readonly string[]): Reply {
  const all = [...(reply.notice === undefined ? [] : [reply.notice]), ...notices];
  return all.length === 0 ? reply : { ...reply, notice: all.join(' ') };
}
