/** What must not matter does not: every paste that is right stays right when it is changed on its way. */
import { describe, expect, it } from 'vitest';
import { answers, diagnose, firstAnswer, type RightPaste, rightPastes } from '../helpers/diagnosis.ts';
import { seeded } from '../helpers/random.ts';
import { CHANGES } from './changes/all.ts';

/** Share of the changed pastes that stay right, over all changes together. */
const STAY_RIGHT = 0.97;
/** Each paste is changed so often, each time by other random numbers. */
const ROUNDS = 2;

interface Outcome {
  change: string;
  paste: string;
  right: boolean;
  /** An entry that is answered now, is not right and was not answered before. */
  wrong: string | undefined;
}

const pastes = rightPastes();

function outcomesOf(change: (typeof CHANGES)[number]): Outcome[] {
  return pastes
    .filter((paste) => change.suits?.(paste) ?? true)
    .flatMap((paste) =>
      Array.from({ length: ROUNDS }, (_, round) => {
        const text = change.apply(paste.text, seeded(`${paste.id} ${change.name} ${round}`));
        const diagnosis = diagnose(text);
        const first = firstAnswer(diagnosis);
        const wrong = answers(diagnosis).find((id) => !paste.right.has(id) && !paste.answered.has(id));
        return { change: change.name, paste: paste.id, right: first !== undefined && paste.right.has(first), wrong };
      }),
    );
}

/** Two pastes in one, for neighbours in a seeded order that have no right entry in common. */
function pairs(): [RightPaste, RightPaste][] {
  const random = seeded('two errors in one paste');
  return pastes.flatMap((first) => {
    const others = pastes.filter(({ right }) => [...first.right].every((id) => !right.has(id)));
    const [second] = others.slice(random.below(others.length));
    return second ? [[first, second] satisfies [RightPaste, RightPaste]] : [];
  });
}

function pairOutcomes(): Outcome[] {
  return pairs().map(([first, second]) => {
    const found = answers(diagnose(`${first.text}\n\nand on another server:\n\n${second.text}`));
    const has = ({ right }: RightPaste): boolean => found.some((id) => right.has(id));
    const expected = [first, second].flatMap(({ right, answered }) => [...right, ...answered]);
    return {
      change: 'two errors in one paste',
      paste: `${first.id}+${second.id}`,
      right: has(first) && has(second),
      wrong: found.find((id) => !expected.includes(id)),
    };
  });
}

function table(outcomes: readonly Outcome[]): string {
  return [...Map.groupBy(outcomes, ({ change }) => change)]
    .map(([change, all]) => {
      const missed = all.filter(({ right }) => !right).map(({ paste }) => paste);
      const wrong = all
        .filter(({ wrong: entry }) => entry !== undefined)
        .map(({ paste, wrong: entry }) => `${paste} ${entry}`);
      return `${change}: ${all.length - missed.length} of ${all.length} right${missed.length > 0 ? `; not ${missed.join(', ')}` : ''}${wrong.length > 0 ? `; wrong ${wrong.join(', ')}` : ''}`;
    })
    .join('\n');
}

describe('changes that must not matter', () => {
  const outcomes = [...CHANGES.flatMap(outcomesOf), ...pairOutcomes()];

  it('are tried on enough pastes', () => {
    expect(pastes.length).toBeGreaterThanOrEqual(35);
  });

  it('leave nearly all right pastes right', () => {
    const right = outcomes.filter((outcome) => outcome.right).length;
    expect(right / outcomes.length, table(outcomes)).toBeGreaterThanOrEqual(STAY_RIGHT);
  });

  it('turn none wrong', () => {
    const wrong = outcomes.filter((outcome) => outcome.wrong !== undefined);
    expect(wrong, table(wrong)).toEqual([]);
  });
});
