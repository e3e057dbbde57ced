/** Where a team wants to be asked: settings of its channels and chats. */
import { z } from 'zod';
import type { Settings } from '../../ports/settings.ts';

const SETTING = 'hand-over';
/** The most places of a team. */
export const MOST_ROUTES = 20;
/** What the store keeps of a setting. */
const LONGEST_VALUE = 1_000;

const routeSchema = z.object({
  /** Topics; none for all that no other place has asked for. */
  families: z.array(z.string()),
  /** How the channel reaches the place. */
  at: z.string().min(1),
  name: z.string().optional(),
});

export interface Route extends z.output<typeof routeSchema> {
  /** The platform's id of the channel or chat. */
  room: string;
}

/** All places of the team; what cannot be read is none. */
export async function routesOf(settings: Settings): Promise<Route[]> {
  const all = await settings.list();
  return all.flatMap(({ channel, name, value }) => {
    if (name !== SETTING) return [];
    const route = parsed(value);
    return route ? [{ room: channel, ...route }] : [];
  });
}

/** The places for an error of this topic: those that asked for it, else those that take everything. */
export function routesFor(family: string, routes: readonly Route[]): Route[] {
  const named = routes.filter(({ families }) => families.includes(family));
  return named.length > 0 ? named : routes.filter(({ families }) => families.length === 0);
}

/** Keeps a place; false where its address is too long to be kept whole. */
export async function setRoute(settings: Settings, { room, ...route }: Route, person: string): Promise<boolean> {
  const value = JSON.stringify(route);
  if (value.length > LONGEST_VALUE) return false;
  await settings.set(room, SETTING, value, person);
  return true;
}

export async function endRoute(settings: Settings, room: string): Promise<void> {
  await settings.unset(room, SETTING);
}

function parsed(value: string): z.output<typeof routeSchema> | undefined {
  try {
    return routeSchema.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}
