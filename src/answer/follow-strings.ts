/** What is said below an answer: how it was received, and a team's own notes. */
import type { VoteKind } from './actions.ts';
import type { Answer } from './model.ts';

/** The question and the buttons of feedback; `none` is the vote `not-mine` on a choice. */
export const voteText = {
  question: 'Did this help?',
  questionOfChoice: 'Is your error not here?',
  buttons: { solved: 'Solved it', 'not-mine': 'Not my error', 'no-help': "Didn't help" },
  noneOfThese: 'None of these',
  helped: 'It helped',
  thanks: {
    solved: 'Thanks. Noted as solved.',
    'not-mine': 'Thanks. Noted: not your error. Those who improve the answers see it without your name.',
    'no-help': "Thanks. Noted: it didn't help. Those who improve the answers see it without your name.",
  },
  thanksForNone: 'Thanks. Noted: none of these. Those who improve the answers see it without your name.',
  addWord: 'Add a word',
  word: 'Anything to add? (optional)',
  wordHint: {
    solved: 'What solved it',
    'not-mine': 'What your error was, or what went wrong here',
    'no-help': 'What was missing or wrong',
  },
  send: 'Send',
  wordThanks: 'Your words are kept with it.',
  change: 'Change your answer:',
} as const;

/** What is said of notes that have no room below an answer. */
export const noteText = {
  more: (count: number, entry: string): string =>
    `${count} more ${count === 1 ? 'note' : 'notes'}. Send **notes ${entry}** to read ${count === 1 ? 'it' : 'them all'}.`,
} as const;

/** The name of the button for a vote below an answer of this kind. */
export function voteTitle(vote: VoteKind, kind: Answer['kind'] | undefined): string {
  if (kind === 'choose' && vote === 'not-mine') return voteText.noneOfThese;
  if (kind !== 'entry' && vote === 'solved') return voteText.helped;
  return voteText.buttons[vote];
}

/** What is said to a vote on an answer of this kind. */
export function voteThanks(vote: VoteKind, kind: Answer['kind'] | undefined): string {
  return kind === 'choose' && vote === 'not-mine' ? voteText.thanksForNone : voteText.thanks[vote];
}

/** The question above those buttons. Of a choice that was offered only one thing can be said: that nothing in it fits. */
export function voteQuestion(votes: readonly VoteKind[], kind: Answer['kind'] | undefined): string {
  const fitsNot = kind === 'choose' && votes.every((vote) => vote === 'not-mine');
  return fitsNot ? voteText.questionOfChoice : voteText.question;
}
