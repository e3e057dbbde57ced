/** What the buttons for feedback carry of the answer where a card has no room for all of it in each. */
import type { About, Said } from '../../answer/about.ts';
import type { VoteKind } from '../../answer/actions.ts';
import { limits } from './limits.ts';
import { cut } from './safe-text.ts';

/** What of the answer goes into the button for a vote. */
export type Carry = (about: About, vote: VoteKind) => About;

export const all: Carry = (about) => about;

/** A gap is made of the text when somebody says that the answer was not theirs, and an answer about codes is drawn from it. */
const textWhereNeeded: Carry = ({ text, codes, ...about }, vote) => {
  const isGap = vote === 'not-mine';
  const needed = text !== undefined && (isGap || about.said.some(isOfCodes));
  return { ...about, ...(needed && { text }), ...(isGap && codes && { codes }) };
};

const shortText: Carry = (about, vote) => {
  const { text, ...rest } = textWhereNeeded(about, vote);
  return text === undefined ? rest : { ...rest, text: cut(text, limits.carriedText) };
};

/** Without what the diagnosis rests on and the other likely entries. */
const bare: Carry = (about, vote) => {
  const short = shortText(about, vote);
  return { ...short, said: short.said.map(plain) };
};

const firstAlone: Carry = (about, vote) => {
  const { text, ...rest } = bare(about, vote);
  return {
    ...rest,
    said: rest.said.slice(0, 1),
    ...(text !== undefined && rest.said[0] && isOfCodes(rest.said[0]) && { text }),
  };
};

/** From the most to the least; the last always fits. */
export const lighter: readonly Carry[] = [textWhereNeeded, shortText, bare, firstAlone];

function isOfCodes({ kind }: Said): boolean {
  return kind === 'decoded' || kind === 'unknown';
}

function plain(said: Said): Said {
  switch (said.kind) {
    case 'entry':
      return { kind: 'entry', id: said.id, ...(said.sure !== undefined && { sure: said.sure }) };
    case 'choose':
      return { kind: 'choose', among: said.among.map(({ id, sure }) => ({ id, sure })) };
    case 'decoded':
    case 'unknown':
      return said;
    default:
      return said satisfies never;
  }
}
