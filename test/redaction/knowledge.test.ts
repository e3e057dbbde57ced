import { describe, expect, it } from 'vitest';
import { codesOf } from '../../src/knowledge/codes.ts';
import { redact } from '../../src/redaction/redact.ts';
import { answers, diagnose, knowledge, rightPastes } from '../helpers/diagnosis.ts';

const entries = [...knowledge.entries.values()];

describe('the knowledge', () => {
  it('keeps every product message, name and code letter for letter', () => {
    const texts = entries.flatMap((entry) => [
      ...(entry.kind === 'guide' ? [entry.title, ...entry.messages.map(({ text }) => text)] : [entry.message ?? '']),
      ...codesOf(entry).map(({ value }) => String(value)),
    ]);
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => redact(text) !== text)).toEqual([]);
  });

  it('is found in a redacted paste as in the paste itself', () => {
    const pastes = rightPastes();
    const changed = pastes.filter(({ text, answered }) => {
      const after = answers(diagnose(redact(text)));
      return after[0] !== [...answered][0];
    });
    expect(changed.map(({ id }) => id)).toEqual([]);
  });
});
