/** Feedback below answers, for samples and sizes. */
import { ABOUT_LIMITS, type About } from '../../../src/answer/about.ts';
import type { Answer, EntryView, FollowUp, Reply } from '../../../src/answer/model.ts';
import { guide, samples } from './samples.ts';

export const ANSWER_ID = '01KBPZZZZZZZZZZZZZZZZZZZZZ';

/** An answer with one entry, as the desk puts it into buttons. */
export function aboutEntry(entry: string, change: Partial<About> = {}): About {
  const matched = ['ID 100050', 'message 94%'];
  const others = ['shadow-copy-storage', 'sal-low-disk-space', 'unable-to-connect'];
  return { id: ANSWER_ID, said: [{ kind: 'entry', id: entry, sure: 0.94, matched, others }], ...change };
}

/** Below an entry, before anything is said. */
export function followUp(entry: string, change: Partial<FollowUp> = {}): FollowUp {
  return { about: aboutEntry(entry), votes: ['solved', 'not-mine', 'no-help'], handover: false, ...change };
}

/** As much as buttons may hold: four entries, and a text that takes three bytes a letter. */
export function fullestAbout({ id }: EntryView, letter = '\u6ce8'): About {
  const long = 'x'.repeat(80);
  const matched = Array.from({ length: ABOUT_LIMITS.matched }, () => 'm'.repeat(ABOUT_LIMITS.matchedLetters));
  const others = Array.from({ length: ABOUT_LIMITS.others }, () => long);
  const said = [id, long, long, long].map((one) => ({ kind: 'entry' as const, id: one, sure: 0.945, matched, others }));
  return { id: ANSWER_ID, said, text: letter.repeat(ABOUT_LIMITS.text) };
}

const [entry, choose] = [answerOf('entry'), answerOf('choose')];

function answerOf(name: string): Answer {
  const [answer] = samples[name]?.answers ?? [];
  if (!answer) throw new Error(`no sample ${name}`);
  return answer;
}

/** The answer with what a team has written in chat. */
export function withNotes(answer: Answer, notes: string[]): Reply {
  return { answers: [answer.kind === 'entry' ? { ...answer, notes } : answer] };
}

/** The replies by name; each has a golden card of that name. */
export const followed: Readonly<Record<string, Reply>> = {
  'entry-follow-up': { answers: [entry], followUp: followUp(guide.id) },
  'entry-voted': { answers: [entry], followUp: followUp(guide.id, { voted: 'not-mine' }) },
  'entry-worded': { answers: [entry], followUp: followUp(guide.id, { voted: 'solved', worded: true }) },
  'entry-notes': withNotes(entry, ['1. Our proxy is proxy.example.com.', '2. Ask the night shift.\nThey know.']),
  'choose-follow-up': { answers: [choose], followUp: followUp(guide.id, { votes: ['not-mine'] }) },
  notes: {
    answers: [
      {
        kind: 'info',
        title: 'Notes of your team',
        paragraphs: ['A note stands at the end of an answer.'],
        rows: [
          { title: 'Cache problems', text: '1.', quote: { quoted: 'Ours is on **D:**' }, entry: 'cache-problems' },
          { title: '1.', text: '', quote: { quoted: 'Two lines\nof words' } },
        ],
        actions: [],
      },
    ],
  },
};
