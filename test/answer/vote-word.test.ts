/** The word that goes with a vote, as it comes back from a card: too much of it is cut, never refused with the vote. */
import { describe, expect, it } from 'vitest';
import { buttonSchema, MOST_VOTE_WORD } from '../../src/answer/actions.ts';

const about = { id: '01K00000000000000000000000', said: [{ kind: 'entry', id: 'cache-problems' }] };
const wordOf = (word: string) => {
  const read = buttonSchema.safeParse({ v: 1, do: 'vote', vote: 'no-help', about, word }).data;
  return read?.do === 'vote' ? read.word : undefined;
};

describe('the word of a vote', () => {
  it('stays as it was typed while it is short enough', () => {
    for (const word of ['', ' two words ', 'x'.repeat(MOST_VOTE_WORD)]) expect(wordOf(word)).toBe(word);
  });

  it('is cut where it is longer', () => {
    expect(wordOf(`${'x'.repeat(MOST_VOTE_WORD)}y`)).toBe('x'.repeat(MOST_VOTE_WORD));
    expect(wordOf('z'.repeat(10_000))).toBe('z'.repeat(MOST_VOTE_WORD));
  });

  it('is well formed where the cut goes through a character', () => {
    const cut = wordOf(`${'x'.repeat(MOST_VOTE_WORD - 1)}😀`);
    expect(cut?.isWellFormed()).toBe(true);
    expect(cut).toBe(`${'x'.repeat(MOST_VOTE_WORD - 1)}\uFFFD`);
  });

  it('is refused where nobody can have typed it', () => {
    expect(wordOf('z'.repeat(10_001))).toBeUndefined();
  });
});
