/** Holds the sources against the table of the house. */
import { BESIDE, IMPURE, PACKAGES, ROOMS, WORDS } from './house.ts';
import { codeOf, type Import, importsOf, type Sources } from './sources.ts';

/** What reaches where it may not, a sentence each. */
export function trespasses(sources: Sources): string[] {
  return [...sources].flatMap(([name, text]) => {
    const room = roomOf(name);
    if (room === undefined) return [`${name} is in no room: give it a line in test/architecture/house.ts`];
    return [...importsOf(name, text).flatMap((one) => trespassOf(one, room)), ...wordsOf(name, codeOf(text), room)];
  });
}

/** The room that a file belongs to. */
export function roomOf(name: string): string | undefined {
  return Object.keys(ROOMS).find((room) => isIn(name, room));
}

/** Whether a file is at one of the places. */
function allows(places: readonly string[], name: string): boolean {
  return places.some((place) => place === '*' || isIn(name, place));
}

function isIn(name: string, place: string): boolean {
  return place.endsWith('/') ? name.startsWith(place) : name === place;
}

function trespassOf({ from, to, ours, typesOnly }: Import, room: string): string[] {
  if (!ours) {
    const may = PACKAGES[to];
    if (may === undefined) return [`${from} imports ${to}, which test/architecture/house.ts gives to nobody`];
    return allows(may, from) ? [] : [`${from} imports ${to}; only ${may.join(', ')} may`];
  }
  if (to.startsWith('..')) {
    const may = Object.entries(BESIDE).some(([place, who]) => isIn(to, place) && allows(who, from));
    return may ? [] : [`${from} imports ${to}, which is not below src/`];
  }
  const { uses = [], types = [] } = ROOMS[room] ?? {};
  if (isIn(to, room) || allows(uses, to)) return [];
  if (!allows(types, to)) return [`${from} imports ${to}; ${room} may not`];
  return typesOnly ? [] : [`${from} imports ${to}; ${room} may take only types from there`];
}

function wordsOf(name: string, code: string, room: string): string[] {
  const said = WORDS.filter(({ word, may }) => word.test(code) && !allows(may, name));
  const impure = ROOMS[room]?.pure ? IMPURE.exec(code)?.[0] : undefined;
  return [
    ...said.map(({ name: what, may }) => `${name} says ${what}; only ${may.join(', ')} may`),
    ...(impure === undefined ? [] : [`${name} says ${impure}; ${room} is pure`]),
  ];
}
