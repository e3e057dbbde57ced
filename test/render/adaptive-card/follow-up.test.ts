import { describe, expect, it } from 'vitest';
import { ABOUT_LIMITS } from '../../../src/answer/about.ts';
import { buttonSchema, VOTES, type VoteKind, type VotePress } from '../../../src/answer/actions.ts';
import { entryAnswer } from '../../../src/answer/build.ts';
import { voteText } from '../../../src/answer/follow-strings.ts';
import type { FollowUp, Reply } from '../../../src/answer/model.ts';
import { entryView } from '../../../src/answer/view.ts';
import { loadKnowledge } from '../../../src/knowledge/build.ts';
import { limits } from '../../../src/render/adaptive-card/limits.ts';
import { renderCard } from '../../../src/render/adaptive-card/render.ts';
import type { AdaptiveCard } from '../../../src/render/adaptive-card/types.ts';
import { words } from '../../../src/render/adaptive-card/words.ts';
import { aboutEntry, followed, followUp, fullestAbout } from './follow-ups.ts';
import { sdkComplaints } from './sdk.ts';
import { bytes, cardFaults, objects, ofType, opened, partsOf, pressed, readable } from './walk.ts';

const knowledge = loadKnowledge();
const views = [...knowledge.entries.values()].map((entry) => entryView(entry, knowledge));
const LONG_TEXT = 'The agent could not reach the vault "x". '.repeat(10).slice(0, ABOUT_LIMITS.text);

function card(name: string): AdaptiveCard {
  const reply = followed[name];
  if (!reply) throw new Error(`no sample ${name}`);
  return renderCard(reply);
}

function votes(of: AdaptiveCard): VotePress[] {
  return pressed(of).flatMap((button) => (button.do === 'vote' ? [button] : []));
}

/** The box below the answer. */
function box(of: AdaptiveCard): object {
  const boxes = of.body.filter((one) => one.separator && JSON.stringify(one).includes('"verb":"vote"'));
  expect(boxes).toHaveLength(1);
  return boxes[0] ?? {};
}

const kinds = (of: AdaptiveCard): VoteKind[] => votes(of).map(({ vote }) => vote);

describe('below an answer', () => {
  it('asks, with a box for each vote that carries the answer, and no button more', () => {
    const drawn = card('entry-follow-up');
    expect(readable(box(drawn)).split('\n')).toEqual(['Did this help?', 'Solved it', 'Not my error', "Didn't help"]);
    expect(votes(drawn)).toEqual(
      VOTES.map((vote) => ({ v: 1, do: 'vote', vote, about: aboutEntry('cache-problems') })),
    );
    expect(drawn.actions).toEqual(card('entry-notes').actions);
    expect(ofType(drawn, 'Input.Text')).toEqual([]);
  });

  it('asks of a choice only whether it is none of these', () => {
    expect(readable(box(card('choose-follow-up'))).split('\n')).toEqual(['Is your error not here?', 'None of these']);
    expect(kinds(card('choose-follow-up'))).toEqual(['not-mine']);
  });

  it('says thanks for "none of these" in the words of the button', () => {
    const [choose] = followed['choose-follow-up']?.answers ?? [];
    if (!choose) throw new Error('no choice');
    const voted = renderCard({
      answers: [choose],
      followUp: followUp('cache-problems', { votes: ['not-mine'], voted: 'not-mine' }),
    });
    expect(readable(box(voted))).toContain(voteText.thanksForNone);
  });

  it('says thanks in place of the question, takes a word with the same vote, and offers the others', () => {
    const drawn = card('entry-voted');
    const text = readable(box(drawn)).split('\n');
    expect(text).toEqual([voteText.thanks['not-mine'], voteText.change, 'Solved it', "Didn't help"]);
    expect(ofType(drawn, 'Input.Text')).toMatchObject([{ id: 'word', label: voteText.word, maxLength: 1_000 }]);
    expect(kinds(drawn)).toEqual(['not-mine', 'solved', 'no-help']);
    const [send] = objects(box(drawn)).filter(({ title }) => title === voteText.send);
    expect(buttonSchema.parse({ ...Object(send?.['data']), word: 'a word' })).toMatchObject({ word: 'a word' });
  });

  it('thanks for the word and asks for no other', () => {
    const drawn = card('entry-worded');
    expect(readable(box(drawn))).toContain(voteText.wordThanks);
    expect(ofType(drawn, 'Input.Text')).toEqual([]);
    expect(kinds(drawn)).toEqual(['not-mine', 'no-help']);
  });

  it('stands below the first answer, above the others and the notice', () => {
    const [first] = followed['entry-follow-up']?.answers ?? [];
    const answers = first ? [first, first] : [];
    const text = readable(renderCard({ answers, notice: 'Cut.', followUp: followUp('cache-problems') }));
    expect(text).toMatch(/Source: [\s\S]*Did this help\?[\s\S]*Also in your paste[\s\S]*Cut\./);
  });

  it('is not on what a line of the answer opens', () => {
    const reply = followed['entry-follow-up'] ?? { answers: [] };
    expect(votes(renderCard(reply, { part: 'cause-2' }))).toEqual([]);
  });
});

describe('every entry of the knowledge, asked about with a long paste', () => {
  const others = views.slice(0, 3).map(({ id, title }) => ({ id, title }));
  const certainty = { confidence: 0.9, words: 'Very likely (90%)', matched: ['ID 100050', 'message 94%'] };
  const excerpt = { quoted: LONG_TEXT };
  const states: Partial<FollowUp>[] = [{ handover: true }, { voted: 'not-mine', handover: true }];

  function asked(id: string, change: Partial<FollowUp>, about = aboutEntry(id, { text: LONG_TEXT })): Reply {
    const entry = knowledge.entries.get(id);
    const answer = entry && entryAnswer(entry, knowledge, others);
    if (answer?.kind !== 'entry') throw new Error(`no entry ${id}`);
    return { answers: [{ ...answer, certainty, excerpt }], followUp: followUp(id, { about, ...change }) };
  }

  it.each(views.map(({ id }) => id))(
    '%s: within the limits, all votes there, as many steps on the card as without',
    (id) => {
      for (const change of states) {
        const reply = asked(id, change);
        const drawn = renderCard(reply);
        expect(sdkComplaints(drawn)).toEqual([]);
        expect(cardFaults(drawn)).toEqual([]);
        expect(kinds(drawn).toSorted()).toEqual(VOTES.toSorted());
        expect(readable(drawn)).not.toContain(words.leftOut);
        const { followUp: _, ...without } = reply;
        const causes = partsOf(renderCard(without)).filter((part) => part !== 'more');
        expect(partsOf(drawn).filter((part) => part !== 'more')).toEqual(causes);
      }
    },
  );

  it('the longest: what gaps are made of is carried, in a small box, however full the buttons are', () => {
    const [longest] = views
      .map((view) => ({ view, size: bytes(renderCard(asked(view.id, {}))) }))
      .toSorted((a, b) => b.size - a.size);
    if (!longest) throw new Error('no entries');
    const { view } = longest;
    for (const about of [aboutEntry(view.id, { text: LONG_TEXT }), fullestAbout(view), fullestAbout(view, '"')]) {
      for (const change of states) {
        const drawn = renderCard(asked(view.id, change, about));
        expect(cardFaults(drawn)).toEqual([]);
        expect(bytes(box(drawn))).toBeLessThanOrEqual(limits.followUpBytes);
        for (const { about: carried } of votes(drawn)) {
          expect(carried.id).toBe(about.id);
          expect(carried.said[0]).toMatchObject({
            kind: 'entry',
            id: view.id,
            sure: about.said[0]?.kind === 'entry' ? about.said[0].sure : 0,
          });
        }
      }
    }
    const usual = votes(renderCard(asked(view.id, {})));
    expect(usual.find(({ vote }) => vote === 'not-mine')?.about.text).toMatch(/^The agent could not reach/);
  });
});

it('carries all of the answer as long as the small box holds it', () => {
  const [guide] = views.filter(({ causes }) => causes.length > 0);
  const entry = guide && knowledge.entries.get(guide.id);
  if (!entry) throw new Error('no guide');
  const full = entryAnswer(entry, knowledge, []);
  const long = { ...full, ...(full.kind === 'entry' && { entry: { ...full.entry, summary: 'x'.repeat(19_000) } }) };
  const boxOf = (letters: number, change: Partial<FollowUp>) => {
    const said = [{ kind: 'entry' as const, id: entry.id, sure: 0.9 }];
    const about = aboutEntry(entry.id, { said, text: 'x'.repeat(letters) });
    const drawn = renderCard({ answers: [long], followUp: followUp(entry.id, { about, ...change }) });
    return { bytes: bytes(box(drawn)), whole: votes(drawn).every((vote) => vote.about.text?.length === letters) };
  };
  const states: Partial<FollowUp>[] = [{}, { voted: 'not-mine' }, { voted: 'solved', worded: true }];
  for (const change of states) {
    const sizes = Array.from({ length: ABOUT_LIMITS.text }, (_, at) => boxOf(at + 1, change));
    const last = sizes.findLast(({ whole }) => whole);
    expect(Math.max(...sizes.map((size) => size.bytes))).toBeLessThanOrEqual(limits.followUpBytes);
    expect(sizes.at(-1)?.whole).toBe(false);
    // One letter more would be in each of two or three buttons twice.
    expect(last?.bytes).toBeGreaterThan(limits.followUpBytes - 6);
  }
});

describe("a team's notes from chat", () => {
  const note = (number: number, text: string) => `${number}. ${text}`;
  const shown = (notes: string[]) => {
    const entry = followed['entry-notes'];
    const [answer] = entry?.answers ?? [];
    if (answer?.kind !== 'entry') throw new Error('no entry');
    return renderCard({ answers: [{ ...answer, notes }] });
  };

  it('stand at the end of the entry under one label with those of its knowledge', () => {
    const [answer] = followed['entry-notes']?.answers ?? [];
    if (answer?.kind !== 'entry') throw new Error('no entry');
    const both = { ...answer, entry: { ...answer.entry, teamNotes: ['From the folder.'] } };
    const lines = readable(renderCard({ answers: [both] })).split('\n');
    const at = lines.indexOf('From your team:');
    expect(lines.slice(at + 1, at + 5)).toEqual([
      '• From the folder.',
      '1. Our proxy is proxy.example.com.',
      '2. Ask the night shift.',
      'They know.',
    ]);
    expect(lines[at + 5]).toMatch(/^Source: /);
    expect(lines.lastIndexOf('From your team:')).toBe(at);
  });

  it('are text and no markup', () => {
    const hostile = '**Ask** [Anna](https://x.example) <at>Anna</at> {{DATE(x)}} \u202Etxt';
    const drawn = shown([note(1, hostile)]);
    expect(sdkComplaints(drawn)).toEqual([]);
    expect(cardFaults(drawn)).toEqual([]);
    expect(readable(drawn)).toContain('1. **Ask** [Anna](https://x.example) ‹at>Anna‹/at> {{DATE(x)}} txt');
    for (const { text } of ofType(drawn, 'TextBlock')) expect(text).not.toMatch(/Anna/);
    expect(JSON.stringify(drawn.body)).not.toContain('{{');
  });

  it('are cut when long, and counted when many', () => {
    const long = readable(shown([note(1, 'n'.repeat(2_000))]));
    expect(long).toMatch(/^1\. n{396}…$/m);
    const many = Array.from({ length: 20 }, (_, at) => note(at + 1, 'n'.repeat(2_000)));
    const drawn = shown(many);
    expect(cardFaults(drawn)).toEqual([]);
    expect(readable(drawn)).toMatch(/^(\d+) more notes\. Send notes cache-problems to read them all\.$/m);
    expect(readable(drawn)).toContain('Start-Service obengine');
    expect(readable(shown([note(1, 'line\n'.repeat(100))])).match(/^line$/gm)).toHaveLength(limits.noteLines - 1);
  });

  it('stay where causes had to go behind lines', () => {
    const [answer] = followed['entry-notes']?.answers ?? [];
    if (answer?.kind !== 'entry') throw new Error('no entry');
    const cause = {
      title: 'Because',
      steps: [{ kind: 'step' as const, text: 'x'.repeat(9_000), copy: [], links: [], beyondSource: false }],
    };
    const reply: Reply = {
      answers: [{ ...answer, entry: { ...answer.entry, causes: [cause, cause, cause] } }],
      followUp: followUp('cache-problems'),
    };
    for (const drawn of opened(reply)) expect(cardFaults(drawn)).toEqual([]);
    const drawn = renderCard(reply);
    expect(partsOf(drawn)).toContain('cause-2');
    expect(readable(drawn)).toContain('1. Our proxy is proxy.example.com.');
    expect(votes(drawn)).toHaveLength(3);
  });
});

describe("people's words in a list", () => {
  it('are text and no markup, cut where the list is long', () => {
    const quote = { quoted: `**D:** <at>all</at> [x](javascript:1) ${'w'.repeat(3_000)}` };
    const rows = Array.from({ length: 30 }, (_, at) => ({
      title: `${at}.`,
      text: '',
      quote,
      ...(at % 2 === 0 && { entry: 'cache' }),
    }));
    for (const [some, end] of [
      [rows, /w…$/m],
      [rows.slice(0, 1), /w{3000}$/m],
    ] as const) {
      const drawn = renderCard({
        answers: [{ kind: 'info', title: 'Notes', paragraphs: [], rows: [...some], actions: [] }],
      });
      expect(sdkComplaints(drawn)).toEqual([]);
      expect(cardFaults(drawn)).toEqual([]);
      expect(readable(drawn)).toMatch(/\*\*D:\*\* ‹at>all‹\/at> \[x\]\(javascript:1\) w/);
      expect(readable(drawn)).toMatch(end);
    }
    expect(readable(card('notes'))).toMatch(/^1\. Two lines\nof words$/m);
  });
});
