import { describe, expect, it } from 'vitest';
import type { Button } from '../../src/answer/actions.ts';
import type { EntryView, Reply, StepItem, StepView } from '../../src/answer/model.ts';
import { entryView } from '../../src/answer/view.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';
import { words } from '../../src/render/adaptive-card/words.ts';
import { opened as openedCards, pressed as pressedOnCard, readable as readableCard } from './adaptive-card/walk.ts';
import { opened as openedBlocks, pressed as pressedInBlocks, readable as readableBlocks } from './block-kit/read.ts';

const knowledge = loadKnowledge();
/** With a note of a team on each, which our own knowledge has none of. */
const views = [...knowledge.entries.values()].map((entry) => ({
  ...entryView(entry, knowledge),
  teamNotes: ['Ask Anna, 4th floor.'],
}));

const MARKED = /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*/gu;
const BLANKS = /\s+/g;
/** What both sides are compared by: without marks, and with any blank as one space. */
const plain = (text: string): string => text.replace(MARKED, '$1').replace(BLANKS, ' ').trim();

function stepStrings({ text, copy, links, note, caution }: StepView): string[] {
  return [
    text,
    ...copy.map((one) => one.text),
    ...links.map(linkString),
    ...(note === undefined ? [] : [`Note: ${note}`]),
    ...(caution === undefined ? [] : [`Caution: ${caution}`]),
  ];
}

function linkString({ title, url }: { title: string; url: string }): string {
  return `[${plain(title)}](${new URL(url).href})`;
}

function itemStrings(item: StepItem): string[] {
  if (item.kind === 'step') return stepStrings(item);
  const { title, when, cautions, steps } = item;
  return [
    title,
    ...(when === undefined ? [] : [`When: ${when}`]),
    ...cautions.map((text) => `Caution: ${text}`),
    ...steps.flatMap(stepStrings),
  ];
}

/** What a person follows: it must stand on either side whole. */
function essentials(view: EntryView): string[] {
  return [
    view.title,
    ...view.codes,
    ...(view.summary === undefined ? [] : [view.summary]),
    ...view.causes.flatMap(({ title, why, steps }) => [
      title,
      ...(why === undefined ? [] : [why]),
      ...steps.flatMap(itemStrings),
    ]),
    ...view.checks.flatMap(itemStrings),
    ...view.cautions.map((text) => `Caution: ${text}`),
    ...view.sources.slice(0, 1).map(({ title }) => title),
    view.reviewed,
    ...(view.curatorNote === undefined ? [] : [view.curatorNote]),
    ...view.teamNotes,
  ];
}

/** What is wanted seldom, and stands behind a press where there is no room for it. */
function extras(view: EntryView): string[] {
  return [
    ...view.messages,
    ...view.links.map(linkString),
    ...view.related.map(({ title }) => title),
    ...view.sources.flatMap(({ title, section, date }) => [title, section, date].filter((text) => text !== undefined)),
  ];
}

const count = (text: string, part: string): number => text.split(part).length - 1;

/** What stands in the entry so often must stand so often on either side. */
function oursIn(view: EntryView): number {
  const items = [...view.causes.flatMap(({ steps }) => steps), ...view.checks];
  return items
    .flatMap((item): StepView[] => (item.kind === 'step' ? [item] : item.steps))
    .filter(({ beyondSource }) => beyondSource).length;
}

const OURS = "This step is ours; it isn't in Microsoft's documents.";
/** Steps that come again are named once on a card that would be too large. */
const STEPS_AGAIN = 'the same steps as in';

interface Side {
  /** All that can be read, on the first card or message and on those that it leads to. */
  text: string;
  /** The entries that it leads to. */
  led: Set<string>;
}

const entriesOf = (buttons: readonly Button[]) => buttons.flatMap((data) => (data.do === 'show' ? [data.entry] : []));

const TOLD = /\(send: show (?<id>[a-z0-9-]+)\)/g;
/** A message without room for the buttons of a list says what to send instead. */
const toldIn = (text: string): string[] => [...text.matchAll(TOLD)].flatMap(({ groups }) => groups?.['id'] ?? []);

function sidesOf(reply: Reply): { cards: Side; blocks: Side } {
  const cards = openedCards(reply);
  const blocks = openedBlocks(reply);
  const inBlocks = plain(blocks.map(readableBlocks).join('\n'));
  return {
    cards: {
      text: plain(cards.map(readableCard).join('\n')),
      led: new Set(cards.flatMap((card) => entriesOf(pressedOnCard(card)))),
    },
    blocks: {
      text: inBlocks,
      led: new Set([...blocks.flatMap((message) => entriesOf(pressedInBlocks(message))), ...toldIn(inBlocks)]),
    },
  };
}

/** With all that a diagnosis may add: the fuller a card is, the more goes behind a press. */
function fullest(view: EntryView): Reply {
  const others = views
    .filter(({ id }) => id !== view.id)
    .slice(0, 3)
    .map(({ id, title }) => ({ id, title }));
  const certainty = { confidence: 0.9, words: 'Very likely (90%)', matched: ['ID 100050', 'message 94%'] };
  const notice = 'Your paste was long: I read 20,000 of its 40,000 characters and left the rest out.';
  // As much as buttons for feedback may take.
  const teamNotes = [...view.teamNotes, 'n'.repeat(2_500)];
  const excerpt = { quoted: 'pasted words '.repeat(23) };
  return { answers: [{ kind: 'entry', entry: { ...view, teamNotes }, certainty, excerpt, others }], notice };
}

describe.each(views.map((view) => [view.id, view] as const))('%s, on either platform', (_, view) => {
  const wanted = [...essentials(view), ...extras(view)].map(plain);
  const missing = ({ text }: Side) => wanted.filter((one) => !text.includes(one));

  it('says everything, at once or behind a press', () => {
    const { cards, blocks } = sidesOf({ answers: [{ kind: 'entry', entry: view, others: [] }] });
    expect(missing(blocks)).toEqual([]);
    expect(missing(cards)).toEqual([]);
    expect(count(blocks.text, OURS)).toBe(oursIn(view));
    expect(cards.text.includes(STEPS_AGAIN) || count(cards.text, OURS) === oursIn(view)).toBe(true);
  });

  it('leads to the same entries', () => {
    const { cards, blocks } = sidesOf({ answers: [{ kind: 'entry', entry: view, others: [] }] });
    const related = view.related.map(({ id }) => id);
    expect(new Set([...cards.led, view.id])).toEqual(new Set([...related, view.id]));
    expect(new Set([...blocks.led, view.id])).toEqual(new Set([...related, view.id]));
  });

  it('loses nothing on the fullest card or message', () => {
    const reply = fullest(view);
    const { cards, blocks } = sidesOf(reply);
    expect(missing(blocks)).toEqual([]);
    expect(missing(cards)).toEqual([]);
    expect(cards.text).not.toContain(words.leftOut);
    expect(new Set([...cards.led, view.id])).toEqual(new Set([...blocks.led, view.id]));
  });
});
