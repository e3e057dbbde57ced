import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readKnowledgeFiles } from '../../src/knowledge/files.ts';
import { contextSchema } from '../../src/knowledge/schema.ts';

const file = readKnowledgeFiles().context;
const context = load(file?.text ?? '') as { calm: unknown[] };

describe('the start of words in context.yaml', () => {
  it.each(['yed*', 'tresoranmeld*'])('%s is one', (phrase) => {
    expect(contextSchema.safeParse({ ...context, calm: [phrase] }).success).toBe(true);
  });

  it.each(['*', 'ab*'])('%s is too short: it would fit half of all words', (phrase) => {
    const parsed = contextSchema.safeParse({ ...context, calm: [phrase] });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
      'A start of words needs three letters before its star.',
    ]);
  });
});
