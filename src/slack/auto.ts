/** Channels in which the bot answers without being called. */

import type { Store } from '../desk/ports/store.ts';
import { tenantOf } from '../desk/ports/tenant.ts';

/** The seam for the store; without one the setting lives as long as the process. */
export interface AutoChannels {
  /** Nothing where nobody has set it. */
  get(team: string, channel: string): Promise<boolean | undefined>;
  set(team: string, channel: string, on: boolean, user: string): Promise<void>;
}

/** More channels than one process will serve. */
const MOST = 10_000;

/** Kept in memory. */
export function autoInMemory(): AutoChannels {
  const channels = new Map<string, boolean>();
  const keyOf = (team: string, channel: string) => `${team}:${channel}`;
  return {
    get: async (team, channel) => channels.get(keyOf(team, channel)),
    set: async (team, channel, on) => {
      for (const oldest of channels.keys()) {
        if (channels.size < MOST) break;
        channels.delete(oldest);
      }
      channels.set(keyOf(team, channel), on);
    },
  };
}

/** Kept in the store, where all processes find it. */
export function autoInStore({ forTenant }: Pick<Store, 'forTenant'>): AutoChannels {
  const settingsOf = (team: string) => forTenant(tenantOf('slack', team)).settings;
  return {
    get: async (team, channel) => {
      // Without the store nobody's wish is known: then what the configuration says counts.
      try {
        const value = await settingsOf(team).get(channel, 'auto-answer');
        return value === undefined ? undefined : value === ON;
      } catch {
        return undefined;
      }
    },
    set: async (team, channel, on, user) => settingsOf(team).set(channel, 'auto-answer', on ? ON : OFF, user),
  };
}

const ON = 'on';
const OFF = 'off';
