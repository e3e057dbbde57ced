/** What can be said of an answer, below it; after that thanks, a word to add, and the ways to change it. */
import type { About } from '../../answer/about.ts';
import type { VoteKind, VotePress } from '../../answer/actions.ts';
import { voteText, voteTitle } from '../../answer/follow-strings.ts';
import type { Answer, FollowUp } from '../../answer/model.ts';
import { buttonRow, press, WORD_ID } from './buttons.ts';
import { context, plainText } from './elements.ts';
import { limits } from './limits.ts';
import { withoutMarks } from './safe-text.ts';
import type { Sheet } from './sheet.ts';
import type { Block, PressButton } from './types.ts';

/** Draws what follows the answer. */
export function followUpBlocks(sheet: Sheet, { about, votes, voted }: FollowUp, answer: Answer): Block[] {
  const offer = (vote: VoteKind) => voteButton(sheet, vote, about, answer);
  if (voted === undefined) return [...context(voteText.question), ...buttonRow(votes.map(offer))];
  const others = votes.filter((vote) => vote !== voted);
  const word = { ...offer(voted), action_id: `${WORD_ID}${sheet.number()}`, ...named(voteText.addWord, answer) };
  return [
    { type: 'section', text: plainText(voteText.thanks[voted], limits.section), accessory: word },
    ...(others.length === 0 ? [] : [...context(voteText.change), ...buttonRow(others.map(offer))]),
  ];
}

function voteButton(sheet: Sheet, vote: VoteKind, about: About, answer: Answer): PressButton {
  const title = voteTitle(vote, answer.kind);
  return { ...press(sheet, votePress(vote, about), title), ...named(title, answer) };
}

/** What stands on the button; where that may stand in a message several times, a screen reader says of what as well. */
function named(title: string, answer: Answer): Pick<PressButton, 'text' | 'accessibility_label'> {
  const text = plainText(title, limits.buttonText);
  if (answer.kind !== 'entry') return { text };
  const label = plainText(`${title}: ${withoutMarks(answer.entry.title)}`, limits.buttonLabel).text;
  return { text, accessibility_label: label };
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
  ({ id, said }) => ({ id, said: said.map(withoutMatched) }),
  ({ id, said }) => ({ id, said: said.slice(0, 1) }),
];

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
