import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ABOUT_LIMITS, type About } from '../../../src/answer/about.ts';
import { buttonSchema, VOTES, type VoteKind } from '../../../src/answer/actions.ts';
import { voteText } from '../../../src/answer/follow-strings.ts';
import type { EntryView, FollowUp, Reply } from '../../../src/answer/model.ts';
import { entryView } from '../../../src/answer/view.ts';
import { loadKnowledge } from '../../../src/knowledge/build.ts';
import { votePress } from '../../../src/render/block-kit/follow-up.ts';
import { limits } from '../../../src/render/block-kit/limits.ts';
import { renderBlocks } from '../../../src/render/block-kit/render.ts';
import type { PressButton } from '../../../src/render/block-kit/types.ts';
import { samples } from '../adaptive-card/samples.ts';
import { buttons, faults, pressed, readable } from './read.ts';

const ID = '01K00000000000000000000000';
const GOLDEN = path.join(import.meta.dirname, 'golden');
const update = process.env['UPDATE_GOLDEN'] === '1';
const knowledge = loadKnowledge();
const views = [...knowledge.entries.values()].map((entry) => entryView(entry, knowledge));
/** JSON writes each of these as two characters. */
const TEXT = '"\\'.repeat(ABOUT_LIMITS.text / 2);
const MATCHED = Array.from({ length: ABOUT_LIMITS.matched }, () => '"'.repeat(ABOUT_LIMITS.matchedLetters));

function aboutEntry(id: string): About {
  const others = views.slice(0, ABOUT_LIMITS.others).map((view) => view.id);
  return { id: ID, said: [{ kind: 'entry', id, sure: 0.987, matched: MATCHED, others }], text: TEXT };
}

function followed(entry: EntryView, followUp: Partial<FollowUp> = {}): Reply {
  const about = aboutEntry(entry.id);
  return {
    answers: [{ kind: 'entry', entry, others: [] }],
    followUp: { about, votes: VOTES, handover: false, ...followUp },
  };
}

function sample(name: string): Reply {
  const reply = samples[name];
  if (!reply) throw new Error(`no sample ${name}`);
  return reply;
}

const votesOf = (of: ReturnType<typeof renderBlocks>) =>
  buttons(of).filter((one): one is PressButton => 'value' in one && one.value.includes('"do":"vote"'));

describe('every entry of the knowledge, with what can be said of it', () => {
  it.each(views.map((view) => [view.id, view] as const))('%s: within the limits, each vote readable', (_, view) => {
    for (const followUp of [{}, ...VOTES.map((voted) => ({ voted }))]) {
      const drawn = renderBlocks(followed(view, followUp));
      expect(faults(drawn)).toEqual([]);
      expect(votesOf(drawn)).toHaveLength(VOTES.length);
      for (const one of votesOf(drawn)) expect(one.accessibility_label).toContain(one.text.text);
      const ids = buttons(drawn).map(({ action_id: id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('a vote as a button carries it', () => {
  const wide = (kind: 'entry' | 'choose'): About => ({
    id: ID,
    said: Array.from({ length: ABOUT_LIMITS.answers }, () =>
      kind === 'entry'
        ? { kind, id: 'e'.repeat(80), sure: 0.123, matched: MATCHED, others: Array(4).fill('o'.repeat(80)) }
        : { kind, among: Array(4).fill({ id: 'e'.repeat(80), sure: 0.123, matched: MATCHED }) },
    ),
    text: TEXT,
  });

  it('carries all where it fits', () => {
    const about = aboutEntry('unable-to-connect');
    expect(votePress('solved', about)).toEqual({ v: 1, do: 'vote', vote: 'solved', about });
  });

  it('loses the excerpt first, then what matched, then all but the first answer', () => {
    const said = aboutEntry('cache-problems').said[0];
    const of = (count: number): About => ({ id: ID, said: said ? Array(count).fill(said) : [], text: TEXT });
    expect(votePress('solved', of(1)).about).toHaveProperty('text');
    expect(votePress('solved', of(2)).about).toEqual({ id: ID, said: of(2).said });
    const third = votePress('solved', of(4)).about;
    expect(third.said).toHaveLength(4);
    expect(third.said[0]).not.toHaveProperty('matched');
    expect(third.said[0]).toHaveProperty('others');
    for (const kind of ['entry', 'choose'] as const) {
      const fit = JSON.stringify(votePress('not-mine', wide(kind)));
      expect(fit.length).toBeLessThanOrEqual(limits.buttonValue);
      expect(buttonSchema.safeParse(JSON.parse(fit)).success).toBe(true);
    }
  });
});

describe('below the answer', () => {
  const asked = (reply: Reply, votes: readonly VoteKind[] = VOTES): Reply => ({
    ...reply,
    followUp: { about: aboutEntry('cache-problems'), votes, handover: false },
  });

  it.each([
    ['follow-up', asked(sample('entry'))],
    ['follow-up-voted', { ...asked(sample('entry')), followUp: { ...followed(entryOf()).followUp, voted: 'no-help' } }],
  ] as [string, Reply][])('%s is the golden one', (name, reply) => {
    const file = path.join(GOLDEN, `${name}.json`);
    const drawn = `${JSON.stringify(renderBlocks(reply), null, 2)}\n`;
    if (update) writeFileSync(file, drawn);
    expect(existsSync(file), `${file} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
    expect(drawn).toBe(readFileSync(file, 'utf8'));
  });

  it('asks, and offers what fits the answer', () => {
    const drawn = renderBlocks(asked(sample('choose'), ['not-mine']));
    expect(readable(drawn)).toContain(voteText.questionOfChoice);
    expect(readable(drawn)).not.toContain(voteText.question);
    expect(votesOf(drawn).map(({ text }) => text.text)).toEqual([voteText.noneOfThese]);
    const decoded = renderBlocks(asked(sample('decoded'), ['solved', 'no-help']));
    expect(votesOf(decoded).map(({ text }) => text.text)).toEqual([voteText.helped, voteText.buttons['no-help']]);
  });

  it('thanks after a vote, asks for a word, and offers the other votes; the text beside says so first', () => {
    const drawn = renderBlocks(followed(entryOf(), { voted: 'not-mine' }));
    expect(readable(drawn)).toContain(voteText.thanks['not-mine']);
    expect(readable(drawn)).not.toContain(voteText.question);
    expect(drawn.text.startsWith(voteText.thanks['not-mine'])).toBe(true);
    expect(votesOf(drawn).map(({ text, action_id: id }) => [text.text, id.replace(/\d+$/, '')])).toEqual([
      [voteText.addWord, 'mars-word-'],
      [voteText.buttons.solved, 'mars-press-'],
      [voteText.buttons['no-help'], 'mars-press-'],
    ]);
    const sent = pressed(drawn).flatMap((data) => (data.do === 'vote' ? [data.vote] : []));
    expect(sent).toEqual(['not-mine', 'solved', 'no-help']);
  });

  it('thanks for a word, and asks for none after it', () => {
    const drawn = renderBlocks(followed(entryOf(), { voted: 'solved', worded: true }));
    expect(readable(drawn)).toContain(`${voteText.thanks.solved}\n${voteText.wordThanks}`);
    expect(votesOf(drawn).map(({ text }) => text.text)).not.toContain(voteText.addWord);
  });

  it('stands between the first answer and the next', () => {
    const text = readable(renderBlocks(asked(sample('several'))));
    expect(text.indexOf(voteText.question)).toBeGreaterThan(text.indexOf('Source:'));
    expect(text.indexOf(voteText.question)).toBeLessThan(text.indexOf('Also in your paste'));
  });

  function entryOf(): EntryView {
    const [answer] = sample('entry').answers;
    if (answer?.kind !== 'entry') throw new Error('no entry');
    return answer.entry;
  }
});
