import { describe, expect, it } from 'vitest';
import type { EntryView, Reply, StepItem, StepView } from '../../src/answer/model.ts';
import { entryView } from '../../src/answer/view.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';
import { limits } from '../../src/render/adaptive-card/limits.ts';
import { renderCard } from '../../src/render/adaptive-card/render.ts';
import { bytes, readable as readableCard } from './adaptive-card/walk.ts';
import { opened, pressed, readable as readableBlocks } from './block-kit/read.ts';

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

/** What a card leaves out where it is full. */
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
/** A card that had to leave something out has at least so many bytes: all of it would have been past the limit. */
const FULL_CARD = limits.bytes / 2;

describe.each(views.map((view) => [view.id, view] as const))('%s, on either platform', (_, view) => {
  const reply: Reply = { answers: [{ kind: 'entry', entry: view, others: [] }] };
  const messages = opened(reply);
  const card = renderCard(reply);
  const onCard = plain(readableCard(card));
  const inBlocks = plain(messages.map(readableBlocks).join('\n'));
  const missing = (text: string, wanted: readonly string[]) => wanted.map(plain).filter((one) => !text.includes(one));

  it('says all that a person follows', () => {
    expect(missing(inBlocks, essentials(view))).toEqual([]);
    expect(missing(onCard, essentials(view))).toEqual([]);
    expect(count(inBlocks, OURS)).toBe(oursIn(view));
    expect(onCard.includes(STEPS_AGAIN) || count(onCard, OURS) === oursIn(view)).toBe(true);
  });

  it('says the rest too, but for a card that is full', () => {
    expect(missing(inBlocks, extras(view))).toEqual([]);
    expect(bytes(card) < FULL_CARD ? missing(onCard, extras(view)) : []).toEqual([]);
  });

  it('leads to the same entries', () => {
    const led = messages.flatMap(pressed).flatMap((data) => (data.do === 'show' ? [data.entry] : []));
    const related = view.related.map(({ id }) => id);
    expect(new Set([...led, view.id])).toEqual(new Set([...related, view.id]));
  });
});
