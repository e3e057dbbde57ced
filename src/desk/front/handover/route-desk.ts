/** Carries out the commands about where errors are handed over to. */
import { handoverText } from '../../../answer/handover-strings.ts';
import type { InfoRow, Reply } from '../../../answer/model.ts';
import { quote } from '../../../answer/quote.ts';
import type { Knowledge } from '../../../knowledge/types.ts';
import type { TenantStore } from '../../ports/store.ts';
import type { KnownAsker } from '../asker.ts';
import { notice } from '../team-answers.ts';
import { type RouteCommand, topicsNamed } from './route-commands.ts';
import { endRoute, MOST_ROUTES, type Route, routesOf, setRoute } from './routes.ts';

export interface RouteParts {
  knowledge: () => Knowledge;
  /** Who may change it; empty for everybody. */
  admins: readonly string[];
  /** Whether the operator has set up a system that gets all of them. */
  webhook: boolean;
}

/** What the command leads to. */
export async function routeAnswer(
  command: RouteCommand,
  asker: KnownAsker,
  { settings }: TenantStore,
  { knowledge, admins, webhook }: RouteParts,
): Promise<Reply> {
  const { families } = knowledge();
  const { person, place, guests, maybeGuests } = asker;
  // Where others read along nothing of the team is posted or told.
  if (guests) return notice(handoverText.routeNotHereTitle, [handoverText.routeNotHere]);
  if (command.kind === 'routes') return listed(await routesOf(settings), place?.room, webhook, families);
  if (admins.length > 0 && !admins.includes(person)) {
    return notice(handoverText.notAllowedTitle, [handoverText.notAllowed]);
  }
  if (!place) return notice(handoverText.routeNotHereTitle, [handoverText.routeNotHere]);
  if (command.kind === 'end') {
    await endRoute(settings, place.room);
    return notice(handoverText.routeUnset, [handoverText.routesHow]);
  }
  if (maybeGuests) return notice(handoverText.routeNotHereTitle, [handoverText.routeNotHere]);
  const named = command.topics.map((word) => topicsNamed(word, families));
  if (named.some((found) => found.length === 0)) {
    const known = [...families.keys()].join(', ');
    return notice(handoverText.routeTopicsTitle, [handoverText.routeTopics(known)]);
  }
  const others = (await routesOf(settings)).filter(({ room }) => room !== place.room);
  if (others.length >= MOST_ROUTES) {
    return notice(handoverText.notKeptTitle, [handoverText.routeTooMany(MOST_ROUTES)]);
  }
  const ids = [...new Set(named.flat().map(({ id }) => id))];
  const { name } = command;
  const route = { room: place.room, families: ids, at: place.here, ...(name !== undefined && { name }) };
  if (!(await setRoute(settings, route, person))) {
    return notice(handoverText.routeNotHereTitle, [handoverText.routeNotHere]);
  }
  return notice(handoverText.routeSetTitle, [
    handoverText.routeSet(topicsText(ids, families)),
    handoverText.routeMember,
  ]);
}

type Families = Knowledge['families'];

function listed(routes: readonly Route[], here: string | undefined, webhook: boolean, families: Families): Reply {
  const rows = routes.map(({ room, families: ids, name }): InfoRow => {
    const title = room === here ? handoverText.routeHere : handoverText.routeOther;
    return { title, text: topicsText(ids, families), ...(name !== undefined && { quote: quote(name) }) };
  });
  const paragraphs = [
    ...(rows.length === 0 && !webhook ? [handoverText.routesNone] : []),
    ...(webhook ? [handoverText.routesSystem] : []),
    handoverText.routesHow,
  ];
  return { answers: [{ kind: 'info', title: handoverText.routesTitle, paragraphs, rows, actions: [] }] };
}

function topicsText(ids: readonly string[], families: Families): string {
  return ids.length === 0 ? handoverText.routeAll : ids.map((id) => families.get(id)?.title ?? id).join(', ');
}
