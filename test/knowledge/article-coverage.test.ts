/** Walks the article's inventory and looks up each item where the inventory says that it is held. */
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/build.ts';
import { codesOf } from '../../src/knowledge/codes.ts';
import { type Holder, nameOf, readInventory } from './coverage-data.ts';
import { cautionsOf, type Held, held, textsOf } from './holders.ts';

const knowledge = loadKnowledge();
const inventory = readInventory();

const LISTS = [
  { list: 'sections', letter: 'S', count: 29, items: inventory.sections },
  { list: 'checks', letter: 'C', count: 15, items: inventory.checks },
  { list: 'errors', letter: 'E', count: 29, items: inventory.errors },
  { list: 'procedures', letter: 'P', count: 10, items: inventory.procedures },
  { list: 'contradictions', letter: 'K', count: 24, items: inventory.contradictions },
  { list: 'dated facts', letter: 'D', count: 14, items: inventory.dated },
];

describe.each(LISTS)('$list of the article', ({ letter, count, items }) => {
  it('are all listed', () => {
    const marks = Array.from({ length: count }, (_, index) => letter + String(index + 1).padStart(2, '0'));
    expect(Object.keys(items)).toEqual(marks);
  });

  const rows = Object.entries(items).flatMap(([mark, { name, held: holders }]) =>
    holders.map((holder) => ({ mark, name, holder, where: nameOf(holder) })),
  );
  it.each(rows)('$mark $name: $where', ({ mark, name, holder, where }) => {
    expect(missing(holder), `${mark} (${name}) is not told by ${where}`).toEqual([]);
  });
});

describe('links of the article', () => {
  it.each(inventory.links.map((row) => ({ ...row, where: nameOf(row) })))('$link: $where', (row) => {
    expect(held(row, knowledge).links, `"${row.link}" has no address in ${row.where}`).toContain(row.address);
  });

  it.each(inventory.anchors.map((row) => ({ ...row, where: nameOf(row) })))('$anchor: $where', (row) => {
    expect(held(row, knowledge).uses, `#${row.anchor} leads nowhere in ${row.where}`).toContain(row.uses);
  });

  it.each(inventory.shown.map((row) => ({ ...row, where: nameOf(row) })))('$picture in words: $where', (row) => {
    expect(missing({ ...row }), `what ${row.picture} shows is not told by ${row.where}`).toEqual([]);
  });
});

describe('entries of the article', () => {
  it('are 27', () => expect(new Set(inventory.entries).size).toBe(27));

  it.each(inventory.entries)('%s', (id) => {
    expect(knowledge.entries.get(id), `there is no guide ${id}`).toMatchObject({ kind: 'guide' });
  });
});

describe('codes of the article', () => {
  it.each(inventory.codes)('$code is listed by $entry', ({ code, kind, value, entry: id }) => {
    const entry = knowledge.entries.get(id);
    const codes = entry ? codesOf(entry) : [];
    expect(codes, `${code} is not listed by ${id}`).toContainEqual(expect.objectContaining({ kind, value }));
  });
});

/** What the holder lacks of what the inventory says of it. */
function missing(holder: Holder): string[] {
  if (!holder.says && !holder.warns && !holder.uses && !holder.cites) return ['the inventory asks nothing of it'];
  const whole = held(holder, knowledge);
  const { told, cautions } = holder.step === undefined ? whole : atStep(holder.step, whole);
  return [
    ...(holder.says ?? []).filter((words) => !told.includes(words)).map((words) => `words: ${words}`),
    ...(holder.warns ?? []).filter((words) => !cautions.includes(words)).map((words) => `caution: ${words}`),
    ...(holder.uses ?? []).filter((id) => !whole.uses.includes(id)).map((id) => `leads to: ${id}`),
    ...(holder.cites === undefined || whole.cites.includes(holder.cites) ? [] : [`section: ${holder.cites}`]),
  ];
}

/** The words and cautions of the steps whose action holds `action`. */
function atStep(action: string, { steps }: Held): Pick<Held, 'told' | 'cautions'> {
  const found = steps.filter((step) => 'do' in step && step.do.includes(action));
  return { told: found.map(textsOf).join('\n'), cautions: found.map(cautionsOf).join('\n') };
}
