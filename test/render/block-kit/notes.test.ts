import { describe, expect, it } from 'vitest';
import { VOTES } from '../../../src/answer/actions.ts';
import type { EntryView, Reply } from '../../../src/answer/model.ts';
import { entryView } from '../../../src/answer/view.ts';
import { noteLines, noteReply, notesReply } from '../../../src/desk/front/team-answers.ts';
import type { Note } from '../../../src/desk/ports/notes.ts';
import { loadKnowledge } from '../../../src/knowledge/build.ts';
import { renderBlocks } from '../../../src/render/block-kit/render.ts';
import { words } from '../../../src/render/block-kit/words.ts';
import { faults, objects, readable, textsOf } from './read.ts';
import { view as viewSchema } from './schema.ts';

const knowledge = loadKnowledge();
const views = [...knowledge.entries.values()].map((entry) => entryView(entry, knowledge));
const ABOUT = { id: '01K00000000000000000000000', said: [{ kind: 'entry' as const, id: 'cache-problems' }] };

const note = (text: string): Note => ({ id: 'n', entry: 'cache-problems', text, author: 'jane', createdAt: '' });
/** As many and as long as a team may write; the letters of each take three bytes. */
const MOST = Array.from({ length: 20 }, (_, index) => note(`note-${index + 1} ${'漢'.repeat(1_900)}`));
const HOSTILE = '<!channel> <@U1> *bold* <https://evil.example|x> ```\n&amp; :skull: **strong** @here';

function entryOf(id: string): EntryView {
  const found = views.find((view) => view.id === id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}

function noted(entry: EntryView, notes: readonly Note[]): Reply {
  return {
    answers: [{ kind: 'entry', entry, others: [], notes: noteLines(notes) }],
    followUp: { about: ABOUT, votes: VOTES, handover: false },
  };
}

/** What is not literal text. */
function exposed(drawn: ReturnType<typeof renderBlocks>): string {
  const runs = objects(drawn.blocks)
    .filter(({ type }) => type === 'rich_text_section' || type === 'rich_text_quote' || type === 'button')
    .flatMap((one) => [...textsOf(one, 'text'), ...textsOf(one, 'plain_text')]);
  return [drawn.text, ...textsOf(drawn.blocks, 'mrkdwn'), ...textsOf(drawn.blocks, 'header'), ...runs].join('\n');
}

describe('the notes of a team', () => {
  it.each(views.map((view) => [view.id, view] as const))('%s: the most of them fit, each seen in part', (_, view) => {
    const drawn = renderBlocks(noted(view, MOST));
    expect(faults(drawn)).toEqual([]);
    const text = readable(drawn);
    for (let number = 1; number <= MOST.length; number++) expect(text).toContain(`${number}. note-${number} 漢`);
    expect(text).toContain(words.shortened);
    expect(text).toContain('Did this help?');
    const inView = renderBlocks(noted(view, MOST), { room: 'view' });
    expect(viewSchema.safeParse(inView).error).toBeUndefined();
  });

  it('stand at the end of the entry, before its source, whole where there is room', () => {
    const long = note(`begin ${'x'.repeat(1_900)} end`);
    const text = readable(renderBlocks(noted(entryOf('cache-problems'), [note('Ask Ann.'), long])));
    expect(text).toContain(`From your team:\n1. Ask Ann.\n2. ${long.text}\n`);
    expect(text.indexOf('2. begin')).toBeLessThan(text.indexOf('Source:'));
    expect(text).not.toContain(words.shortened);
  });

  it('are read whole in a window', () => {
    const all = Array.from({ length: 20 }, (_, index) => note(`${index} ${'x'.repeat(1_900)} end-${index}`));
    const drawn = renderBlocks(noted(entryOf('cache-problems'), all), { room: 'view' });
    expect(viewSchema.safeParse(drawn).error).toBeUndefined();
    for (let index = 0; index < 20; index++) expect(readable(drawn)).toContain(`end-${index}`);
    const listed = renderBlocks(
      notesReply(all, () => 'Cache problems'),
      { room: 'view' },
    );
    expect(viewSchema.safeParse(listed).error).toBeUndefined();
    for (let index = 0; index < 20; index++) expect(readable(listed)).toContain(`end-${index}`);
  });

  it('are told of in the text beside the blocks, without their words', () => {
    const { text } = renderBlocks(noted(entryOf('mars-100111'), [note('Ask Ann.')]));
    expect(text).toContain(words.notesHere(1));
    expect(text).not.toContain('Ann');
  });

  it.each([
    ['below an entry', noted(entryOf('cache-problems'), [note(HOSTILE)])],
    ['in the list', notesReply([note(HOSTILE)], () => 'Cache problems')],
    ['after a change', noteReply('Note added', { id: 'cache-problems', title: 'Cache' }, [note(HOSTILE)])],
  ] as [string, Reply][])('are literal %s', (_, reply) => {
    const drawn = renderBlocks(reply);
    expect(faults(drawn)).toEqual([]);
    expect(readable(drawn)).toContain(HOSTILE);
    expect(exposed(drawn)).not.toMatch(/channel|U1|evil|skull|strong|@here/);
  });
});

describe('a list of notes', () => {
  it.each([
    ['20 of the longest', notesReply(MOST, () => 'Cache problems')],
    ['20 after a change', noteReply('Note added', { id: 'cache-problems', title: 'Cache' }, MOST)],
    ['30 hostile ones', notesReply(Array(40).fill(note(HOSTILE.repeat(30))), () => 'Cache problems')],
  ] as [string, Reply][])('%s: within the limits, with every row', (_, reply) => {
    const drawn = renderBlocks(reply);
    expect(faults(drawn)).toEqual([]);
    const text = readable(drawn);
    expect(text).not.toContain(words.leftOut);
    expect(text).toContain(words.shortened);
    expect(text.match(/漢…|note|channel/g)?.length).toBeGreaterThanOrEqual(20);
    expect(viewSchema.safeParse(renderBlocks(reply, { room: 'view' })).error).toBeUndefined();
  });

  it('of more and longer ones says that its end is left out', () => {
    const notes = [...MOST, ...MOST].map((one, at) => ({ ...one, entry: `entry-${at}` }));
    const drawn = renderBlocks(notesReply(notes, () => 'T'.repeat(110)));
    expect(faults(drawn)).toEqual([]);
    expect(readable(drawn)).toContain(words.leftOut);
  });

  it('names an entry once, above its first note', () => {
    const text = readable(renderBlocks(notesReply([note('Ask Ann.'), note('Or Bob.')], () => 'Cache problems')));
    expect(text.match(/Cache problems/g)).toHaveLength(1);
    expect(text).toContain('2. Or Bob.');
  });

  it('names the entry with a button beside the words', () => {
    const { blocks } = renderBlocks(notesReply([note('Ask Ann.')], () => 'Cache problems'));
    expect(blocks).toContainEqual(
      expect.objectContaining({
        type: 'section',
        text: { type: 'plain_text', text: 'Cache problems\n1. Ask Ann.', emoji: false },
        accessory: expect.objectContaining({ accessibility_label: 'Show: Cache problems' }),
      }),
    );
  });
});
