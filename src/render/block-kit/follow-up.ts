/** What can be said of an answer, below it; after that thanks, a word to add, and the ways to change it. */
import type { About } from '../../answer/about.ts';
import type { VoteKind, VotePress } from '../../answer/actions.ts';
import { voteQuestion, voteText, voteThanks, voteTitle } from '../../answer/follow-strings.ts';
import { handoverText } from '../../answer/handover-strings.ts';
import type { Answer, FollowUp } from '../../answer/model.ts';
import { buttonRow, press, WORD_ID } from './buttons.ts';
import { context, plainText } from './elements.ts';
import { limits } from './limits.ts';
import type { Sheet } from './sheet.ts';
import type { Block, PressButton } from './types.ts';

/** Draws what follows the answer. */
export function followUpBlocks(sheet: Sheet, followUp: FollowUp, answer: Answer): Block[] {
  const { votes, voted, worded } = followUp;
  const about = sheet.detail.carried === 'all' ? followUp.about : entriesOf(followUp.about);
  const offer = (vote: VoteKind) => voteButton(sheet, vote, about, answer, voteTitle(vote, answer.kind));
  const person = followUp.handover ? [askPerson(sheet, about, answer)] : [];
  if (voted === undefined)
    return [...context(voteQuestion(votes, answer.kind)), ...buttonRow([...votes.map(offer), ...person])];
  const thanks = [voteThanks(voted, answer.kind), ...(worded ? [voteText.wordThanks] : [])].join('\n');
  const word = {
    ...voteButton(sheet, voted, about, answer, voteText.addWord),
    action_id: `${WORD_ID}${sheet.number()}`,
  };
  const others = votes.filter((vote) => vote !== voted);
  return [
    { type: 'section', text: plainText(thanks, limits.section), ...(!worded && { accessory: word }) },
    ...(others.length === 0 ? [] : [...context(voteText.change), ...buttonRow(others.map(offer))]),
    ...buttonRow(person),
  ];
}

/** A message may hold several such buttons: a screen reader says of what they speak. */
function voteButton(sheet: Sheet, vote: VoteKind, about: About, answer: Answer, title: string): PressButton {
  return press(sheet, votePress(vote, about), title, answer.kind === 'entry' ? answer.entry.title : '');
}

/** Opens the form to ask a person with. */
function askPerson(sheet: Sheet, about: About, answer: Answer): PressButton {
  const { about: carried } = votePress('not-mine', about);
  const label = answer.kind === 'entry' ? answer.entry.title : '';
  return press(sheet, { v: 1, do: 'ask-person', about: carried }, handoverText.button, label);
}

/** The vote as a button can carry it: of what is too much the excerpt goes first. */
export function votePress(vote: VoteKind, about: About): VotePress {
  const data = (less: About): VotePress => ({ v: 1, do: 'vote', vote, about: less });
  let less = about;
  for (const lessen of LESS) {
    if (JSON.stringify(data(less)).length <= limits.buttonValue) break;
    less = lessen(less);
  }
  return data(less);
}

const LESS: readonly ((about: About) => About)[] = [
  ({ id, said }) => ({ id, said }),
  entriesOf,
  ({ id, said }) => ({ id, said: said.slice(0, 1) }),
];

/** An answer without an entry is made anew from its excerpt: there it stays. */
function entriesOf({ id, said, text }: About): About {
  const entries = said.some(({ kind }) => kind === 'entry' || kind === 'choose');
  return { id, said: said.map(withoutMatched), ...(!entries && text !== undefined && { text }) };
}

function withoutMatched(said: About['said'][number]): About['said'][number] {
  switch (said.kind) {
    case 'entry': {
      const { matched: _matched, ...rest } = said;
      return rest;
    }
    case 'choose':
      return { kind: 'choose', among: said.among.map(({ id, sure }) => ({ id, sure })) };
    default:
      return said;
  }
}
