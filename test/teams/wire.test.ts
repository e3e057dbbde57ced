/** What goes on the wire is letter for letter what `JSON.stringify` gives, and what an entry's replies share is written once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryAnswer, replyFor } from '../../src/answer/build.ts';
import type { Reply } from '../../src/answer/model.ts';
import { cardResponse, replyActivity } from '../../src/teams/reply.ts';
import { jsonPieces, wireJson } from '../../src/teams/wire.ts';
import { diagnose, knowledge } from '../helpers/diagnosis.ts';

const LARGE = 1_000;
const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      undefined,
      null,
      true,
      0,
      -0,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1.5e300,
      () => 1,
      Symbol('one'),
    ),
    fc.date(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')),
  ),
})).value;

/** As the SDK makes it of a reply: a copy with fields before and after. */
function sent(reply: Reply): object {
  return { activities: [{ replyToId: 'x', ...replyActivity(reply), conversation: { id: 'a' }, id: undefined }] };
}

function large(pieces: readonly Buffer[]): Buffer[] {
  return pieces.filter(({ length }) => length > LARGE);
}

describe('the bytes of a body', () => {
  it('are those of JSON.stringify, for any data', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), data), (body) => {
        expect(wireJson(body).toString()).toBe(JSON.stringify(body));
      }),
    );
  });

  it('are those of JSON.stringify, for every entry', () => {
    for (const entry of knowledge.entries.values()) {
      const reply = { answers: [entryAnswer(entry, knowledge)] };
      const [message, card] = [sent(reply), cardResponse(reply).body];
      expect(wireJson(message).toString()).toBe(JSON.stringify(message));
      expect(wireJson(card).toString()).toBe(JSON.stringify(card));
    }
  });

  it('are those of JSON.stringify, for any paste', () => {
    const codes = [...knowledge.entries.values()].flatMap(({ id }) => id);
    const paste = fc.tuple(
      fc.constantFrom('error (ID: 100050)', ...codes),
      fc.string({ unit: 'binary', maxLength: 400 }),
    );
    fc.assert(
      fc.property(fc.array(paste, { maxLength: 3 }), (parts) => {
        const reply = replyFor(diagnose(parts.map((part) => part.join(' ')).join('\n\n')), knowledge);
        const body = sent({ ...reply, notice: 'Only 5 of 10 characters were read.' });
        expect(wireJson(body).toString()).toBe(JSON.stringify(body));
      }),
      { numRuns: 60 },
    );
  });

  it('are written once for what all replies of an entry share', () => {
    const reply = (excerpt: string) => sent(replyFor(diagnose(`${excerpt} (ID: 100050)`), knowledge));
    const [first, second] = [jsonPieces(reply('Job failed.')), jsonPieces(reply('Backup did not work.'))];
    const shared = large(first).filter((piece) => second.includes(piece));
    // The card's body and the text.
    expect(shared).toHaveLength(2);
    expect(large(second)).toEqual(shared);
  });
});
