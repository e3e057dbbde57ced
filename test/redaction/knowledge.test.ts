import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesOf } from '../../src/knowledge/codes.ts';
import { redact } from '../../src/redaction/redact.ts';
import { answers, diagnose, knowledge, rightPastes } from '../helpers/diagnosis.ts';

const ADDRESS_OF_SOURCE = /^ +url: https:/;
const FOLDER = join(import.meta.dirname, '../../knowledge');
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

  it('names no machine, in none of its lines', () => {
    const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true });
    const texts = files.filter((file) => file.isFile() && !file.name.endsWith('.json'));
    const lines = texts.flatMap(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8').split('\n'));
    expect(lines.length).toBeGreaterThan(15_000);
    expect(lines.filter((line) => !ADDRESS_OF_SOURCE.test(line) && redact(line).includes('[host]'))).toEqual([]);
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
