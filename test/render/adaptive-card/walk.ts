/** Looks into cards: every object of one, the text that a person reads, and the rules that the SDK does not check. */
import { type Button, buttonSchema } from '../../../src/answer/actions.ts';
import type { Reply } from '../../../src/answer/model.ts';
import { limits } from '../../../src/render/adaptive-card/limits.ts';
import { renderCard } from '../../../src/render/adaptive-card/render.ts';
import type { AdaptiveCard } from '../../../src/render/adaptive-card/types.ts';

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object of the card, outer ones first; what buttons send is none of it. Fallbacks count only when asked for. */
export function objects(value: unknown, fallbacks = false): Json[] {
  if (Array.isArray(value)) return value.flatMap((one) => objects(one, fallbacks));
  if (!isObject(value)) return [];
  const inner = Object.entries(value).filter(([name]) => name !== 'data' && (fallbacks || name !== 'fallback'));
  return [value, ...inner.flatMap(([, one]) => objects(one, fallbacks))];
}

/** The objects of one type. */
export function ofType(card: unknown, type: string): Json[] {
  return objects(card).filter((one) => one['type'] === type);
}

/** The bytes of a card. */
export function bytes(card: object): number {
  return new TextEncoder().encode(JSON.stringify(card)).length;
}

const ESCAPE = /\\([!-/:-@[-`{-~])/g;

function textOf(element: Json): string {
  switch (element['type']) {
    case 'TextBlock':
      return String(element['text']).replace(ESCAPE, '$1');
    case 'CodeBlock':
      return String(element['codeSnippet']);
    case 'RichTextBlock': {
      const inlines = Array.isArray(element['inlines']) ? element['inlines'] : [];
      return inlines.map((one) => (isObject(one) ? String(one['text']) : String(one))).join('');
    }
    default:
      return '';
  }
}

/** Everything that can be read on the card, one element a line, with plain blanks. */
export function readable(card: object): string {
  return objects(card)
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

/** The buttons that are drawn as such; a row that can be pressed is none. */
export function buttons(card: AdaptiveCard): Json[] {
  const sets = ofType(card, 'ActionSet').flatMap((set) => objects(set['actions']));
  return [...objects(card.actions), ...sets].filter((one) => String(one['type']).startsWith('Action.'));
}

/** What can be pressed sends, buttons and lines alike, read as a channel reads it. */
export function pressed(card: AdaptiveCard): Button[] {
  return ofType(card, 'Action.Execute').map(({ data }) => buttonSchema.parse(data));
}

/** The parts of the first answer's entry that the card leads to. */
export function partsOf(card: AdaptiveCard): string[] {
  return pressed(card).flatMap((data) => (data.do === 'show' && data.part !== undefined ? [data.part] : []));
}

/** The card, and every card that it opens in its place in turn, each once. */
export function opened(reply: Reply): AdaptiveCard[] {
  const all = new Map([['', renderCard(reply)]]);
  const queue = [...all.values()];
  for (const next of queue) {
    for (const part of partsOf(next)) {
      if (all.has(part)) continue;
      const drawn = renderCard(reply, { part });
      all.set(part, drawn);
      queue.push(drawn);
    }
  }
  return [...all.values()];
}

function actionFaults(one: Json): string[] {
  const faults: string[] = [];
  if (one['type'] === 'Action.Execute') {
    const fallback = one['fallback'];
    const same = isObject(fallback) && JSON.stringify(fallback['data']) === JSON.stringify(one['data']);
    if (!same) faults.push('an Action.Execute without a Submit of the same data');
    if (!one['verb']) faults.push('an Action.Execute without a verb');
  }
  if (one['type'] === 'Action.OpenUrl' && !/^https?:\/\//.test(String(one['url']))) faults.push(`opens ${one['url']}`);
  return faults;
}

/** What is wrong with a card by our own rules. */
export function cardFaults(card: AdaptiveCard): string[] {
  const all = objects(card, true);
  const ids = all.flatMap((one) => (typeof one['id'] === 'string' ? [one['id']] : []));
  const targets = all.flatMap((one) => (Array.isArray(one['targetElements']) ? one['targetElements'] : []));
  // The one that sends a word has a place of its own.
  const drawn = buttons(card).filter(({ verb }) => verb !== 'vote');
  const atTheEnd = objects(card.actions).filter((one) => String(one['type']).startsWith('Action.'));
  const check = (bad: boolean, fault: string): string[] => (bad ? [fault] : []);
  return [
    ...check(card.version !== '1.5', 'not version 1.5'),
    ...check(bytes(card) > limits.bytes, `${bytes(card)} bytes`),
    ...check(new Set(ids).size !== ids.length, 'an id twice'),
    ...targets.filter((target) => !ids.includes(String(target))).map((target) => `no element ${target}`),
    ...check(drawn.length > limits.actions, `${drawn.length} buttons`),
    ...check(atTheEnd.filter(({ mode }) => mode !== 'secondary').length > limits.primaryActions, 'too many primary'),
    ...check(
      drawn.some(({ title }) => [...String(title)].length > limits.buttonTitle),
      'a long title',
    ),
    ...check(
      ofType(card, 'TextBlock').some(({ wrap }) => wrap !== true),
      'a TextBlock that does not wrap',
    ),
    ...check(
      all.some(({ type }) => type === 'Table' || type === 'Action.ShowCard'),
      'a Table or a ShowCard',
    ),
    ...check(
      all.some((one) => 'color' in one || 'backgroundImage' in one),
      'a fixed colour',
    ),
    ...all.flatMap(actionFaults),
  ];
}
