/** What a person can say of the answer, below it: a question with a button each; then thanks, and a word to add. */
import type { About } from '../../answer/about.ts';
import { type AskPersonPress, MOST_VOTE_WORD, type VoteKind, type VotePress } from '../../answer/actions.ts';
import { voteQuestion, voteText, voteThanks, voteTitle } from '../../answer/follow-strings.ts';
import { handoverText } from '../../answer/handover-strings.ts';
import type { Answer, FollowUp, Reply } from '../../answer/model.ts';
import { block } from './block.ts';
import { dialog, execute, pressableBox } from './buttons.ts';
import { all, type Carry, lighter } from './carried.ts';
import { prose, rich, small } from './elements.ts';
import { pointed } from './inline.ts';
import { limits } from './limits.ts';
import type { Sheet } from './sheet.ts';
import type { CardElement, Column, ColumnSet, Container, Execute } from './types.ts';

/** By which the page for trying the bot finds the thanks. */
const THANKS = 'thanks';
/** The name of what is typed in the data of a press (`buttonSchema`). */
const WORD = 'word' satisfies keyof VotePress;

/** The feedback for the reply's first answer. It is never left out: where the card is full its buttons carry less. */
export function followUpItems({ detail }: Sheet, { followUp, answers: [first] }: Reply): Container[] {
  if (!followUp) return [];
  const kind = first?.kind;
  const carry = detail.followUp === 'whole' ? all : mostThatFits(followUp, kind);
  return [section(followUp, kind, carry), ...person(followUp, detail.followUp)];
}

function mostThatFits(followUp: FollowUp, kind: Answer['kind'] | undefined): Carry {
  const least = lighter.at(-1) ?? all;
  const frame = frameBytes(followUp, kind);
  return [all, ...lighter].find((carry) => frame + carriedBytes(followUp, carry) <= limits.followUpBytes) ?? least;
}

/** Of the section with nothing carried: written once for each of its few forms. */
function frameBytes(followUp: FollowUp, kind: Answer['kind'] | undefined): number {
  const { votes, voted, worded } = followUp;
  const form = JSON.stringify([kind, votes, voted, worded]);
  const empty: Carry = () => NOTHING;
  const frame = frames.get(form) ?? block([section(followUp, kind, empty)]).bytes - carriedBytes(followUp, empty);
  frames.set(form, frame);
  return frame;
}

const frames = new Map<string, number>();
const NOTHING: About = { id: '', said: [] };

/** Each button that is there carries it twice: for clients that know `Action.Execute` and for those that do not. */
function carriedBytes({ about, votes, voted, worded }: FollowUp, carry: Carry): number {
  const pressable = votes.filter((vote) => vote !== voted || !worded);
  return pressable.reduce((sum, vote) => sum + 2 * Buffer.byteLength(JSON.stringify(carry(about, vote))), 0);
}

function section(followUp: FollowUp, kind: Answer['kind'] | undefined, carry: Carry): Container {
  const { about, votes, voted, worded } = followUp;
  const press = (vote: VoteKind, title = voteTitle(vote, kind)): Execute =>
    execute({ v: 1, do: 'vote', vote, about: carry(about, vote) }, title);
  const items =
    voted === undefined
      ? [small(voteQuestion(votes, kind)), chips(votes.map((vote) => press(vote)))]
      : [
          { ...prose(voteThanks(voted, kind), { weight: 'bolder' }), id: THANKS },
          ...(worded ? [prose(voteText.wordThanks)] : word(voted, press(voted, voteText.send))),
          ...change(votes.filter((vote) => vote !== voted).map((vote) => press(vote))),
        ];
  return { type: 'Container', separator: true, spacing: 'medium', items };
}

/** A line of its own: it leads away from the answer. Where the card is full, the person pastes the words into the form. */
function person({ about, handover }: FollowUp, room: Sheet['detail']['followUp']): Container[] {
  if (!handover) return [];
  const carry = (room === 'whole' ? undefined : lighter.at(-1)) ?? all;
  const press: AskPersonPress = { v: 1, do: 'ask-person', about: carry(about, 'no-help') };
  const { title, ...opens } = dialog(press, handoverText.button);
  const name = rich(pointed(title, { weight: 'bolder' }), 'none');
  return [{ type: 'Container', spacing: 'small', selectAction: opens, items: [name] }];
}

/**
 * Boxes in one line, on a phone too: as buttons of an `ActionSet` they would stand there one below the other, louder than
 * the answer's own, and those of mode "secondary" would hide behind "…".
 */
function chips(presses: readonly Execute[]): ColumnSet {
  const boxes = presses.map((press): Container => {
    const name = prose(press.title, { size: 'small', weight: 'bolder' }, 'none');
    return pressableBox(press, { type: 'Container', style: 'emphasis', items: [name] });
  });
  return { type: 'ColumnSet', spacing: 'small', columns: boxes.map(column) };
}

/** What is typed here comes with whatever is pressed, so that nobody's words are lost. */
function word(vote: VoteKind, send: Execute): CardElement[] {
  const { word: label, wordHint } = voteText;
  return [
    { type: 'Input.Text', id: WORD, label, placeholder: wordHint[vote], maxLength: MOST_VOTE_WORD, isMultiline: true },
    { type: 'ActionSet', spacing: 'small', actions: [send] },
  ];
}

/** The other votes. */
function change(others: readonly Execute[]): CardElement[] {
  return others.length === 0
    ? []
    : [prose(voteText.change, { size: 'small', isSubtle: true }, 'medium'), chips(others)];
}

function column(item: CardElement): Column {
  return { type: 'Column', width: 'auto', spacing: 'small', items: [item] };
}
