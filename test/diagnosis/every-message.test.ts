/** Every published message is known by its words, without the ID beside it. */
import { describe, expect, it } from 'vitest';
import { toldMessages } from '../../scripts/fit/messages.ts';
import { diagnose, knowledge } from '../helpers/diagnosis.ts';

/** Shares of the messages. The rest are one message of several IDs, or the message of a guide nearly word for word. */
const ANSWERED = 0.85;
const ANSWERED_OR_OFFERED = 0.98;
const WRONG = 0.02;

const messages = toldMessages(knowledge);

describe('the message of a short entry with the agent named beside it', () => {
  it('is answered, or offered where others are as near, and hardly ever taken for another', () => {
    expect(messages.length).toBeGreaterThan(200);
    const outcomes = messages.map(({ text, right }) => {
      const [first] = diagnose(text).findings;
      const has = first?.entries.some(({ id }) => right.has(id)) ?? false;
      const isFirst = right.has(first?.entries[0]?.id ?? '');
      if (first?.verdict === 'answer') return { text, got: isFirst ? 'right' : 'wrong' };
      return { text, got: first?.verdict === 'choose' && has ? 'offered' : 'missed' };
    });
    const count = (...kinds: string[]) => outcomes.filter(({ got }) => kinds.includes(got)).length;
    const others = outcomes
      .filter(({ got }) => got === 'wrong' || got === 'missed')
      .map(({ text, got }) => `${got}: ${text}`);
    expect(count('right') / messages.length, others.join('\n')).toBeGreaterThanOrEqual(ANSWERED);
    expect(count('right', 'offered') / messages.length, others.join('\n')).toBeGreaterThanOrEqual(ANSWERED_OR_OFFERED);
    expect(count('wrong') / messages.length, others.join('\n')).toBeLessThanOrEqual(WRONG);
  });
});
