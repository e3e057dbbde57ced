/** A phrase that denies something must not mean it: "nie startuje" once meant "run", and "not" was lost. */
import { expect, it } from 'vitest';
import { knowledge } from '../helpers/diagnosis.ts';

const PLAIN_MEANINGS = new Set(
  'access automatic backup complete configure connect job mount provision register restore run schedule verify'.split(
    ' ',
  ),
);
const DENIAL =
  /(?<!\p{L})(?:nicht|kein|keine|not|no|nie|não|non|ne|niet|geen|nem|ikke|inte|не|нет|tidak|değil)(?!\p{L})|n't/iu;

it('what a meaning says is denied by none of its phrases', () => {
  const meanings = knowledge.lexicon.filter(({ id }) => PLAIN_MEANINGS.has(id));
  expect(meanings).toHaveLength(PLAIN_MEANINGS.size);
  expect(
    meanings.flatMap(({ id, words }) => words.filter((word) => DENIAL.test(word)).map((word) => `${id}: ${word}`)),
  ).toEqual([]);
});
