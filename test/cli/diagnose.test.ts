import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mars, marsHere, marsInto } from './mars.ts';

const PASTES = fileURLToPath(new URL('../eval/pastes.dev.jsonl', import.meta.url));
const PASTE =
  'The Microsoft Azure Recovery Service Agent was unable to connect to Microsoft Azure Backup. (ID: 100050)';

/** The public form of `diagnose --json`; strict, so that nothing is added by chance. */
const diagnosisSchema = z.strictObject({
  id: z.string(),
  findings: z
    .array(
      z
        .strictObject({
          verdict: z.enum(['answer', 'choose', 'decoded', 'unknown', 'none']),
          entries: z
            .array(
              z.strictObject({
                id: z.string().regex(/^[a-z0-9-]+$/),
                title: z.string().min(1),
                confidence: z.number().min(0).max(1),
                codes: z.array(z.string()),
                matched: z.array(z.string()),
              }),
            )
            .max(4),
          codes: z.array(z.strictObject({ raw: z.string(), kind: z.string(), value: z.string() })),
          excerpt: z.string(),
        })
        .refine(({ verdict, entries }) => {
          if (verdict === 'answer') return entries.length > 0;
          return verdict === 'choose' ? entries.length > 1 : entries.length === 0;
        }),
    )
    .min(1),
  ms: z.number().min(0),
});
const errorSchema = z.strictObject({
  id: z.union([z.string(), z.number(), z.null()]),
  error: z.strictObject({ code: z.string(), message: z.string().min(1) }),
});

const folder = mkdtempSync(join(tmpdir(), 'mars-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const linesOf = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

describe('diagnose', () => {
  it('prints the answer to a paste on standard input', async () => {
    const { code, out, err } = await mars(['diagnose'], { stdin: PASTE });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain("The agent can't connect to Azure Backup (ID 100050, 407)");
    expect(out).toContain('1. ');
  });

  it('reads a file in UTF-16, as Windows PowerShell writes it, and prints one JSON object', async () => {
    const file = join(folder, 'paste.txt');
    writeFileSync(file, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(PASTE, 'utf16le')]));
    const { code, out } = await marsHere(['diagnose', '--json', file]);
    expect(code).toBe(0);
    expect(out.trim()).not.toContain('\n');
    const diagnosis = diagnosisSchema.parse(JSON.parse(out));
    expect(diagnosis).toMatchObject({
      id: file,
      findings: [
        {
          verdict: 'answer',
          entries: [{ id: 'unable-to-connect', codes: ['100050', '407'] }],
          codes: [{ raw: '(ID: 100050)', kind: 'mars-id', value: '100050' }],
        },
      ],
    });
  });

  it('says what is wrong with a file', async () => {
    const missing = await marsHere(['diagnose', join(folder, 'missing.txt')]);
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err).toMatch(/^mars: There is no such file: .*missing\.txt \(FILE_NOT_READ\)\n$/);
    expect((await marsHere(['diagnose', folder])).err).toContain('This is a folder, not a file');
  });

  it('needs no credentials: half of one does not stop it', async () => {
    const env = { MicrosoftAppId: 'half', PORT: 'x' };
    expect(await marsHere(['diagnose'], env, PASTE)).toMatchObject({ code: 0, err: '' });
  });
});

describe('diagnose --jsonl', () => {
  it('answers each line of the example pastes, in order and in the public form', async () => {
    const input = readFileSync(PASTES, 'utf8');
    const { code, out, err } = await marsHere(['diagnose', '--jsonl', PASTES]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = linesOf(out).map((line) => diagnosisSchema.parse(line));
    const asked = linesOf(input).map((line) => z.object({ id: z.string() }).parse(line).id);
    expect(asked).toHaveLength(74);
    expect(answers.map(({ id }) => id)).toEqual(asked);
  });

  it('keeps the place of a bad line, answers the others and ends with 1', async () => {
    const lines = [
      '\uFEFF{"id":"a","text":"Unable to connect (ID: 100050)\u2028second line"}\r',
      'not json',
      '',
      '{"id":"c","txt":"x"}',
      '{"text":"x"}',
      'null',
      '{"id":7,"text":5}',
      '{"id":"z","text":"Invalid vault credentials provided (ID: 34513)","scope":{"more":[1]}}',
    ];
    const { code, out, err } = await marsHere(['diagnose', '--jsonl'], {}, lines.join('\n'));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const [first, ...others] = linesOf(out);
    const last = others.pop();
    expect(diagnosisSchema.parse(first).id).toBe('a');
    expect(diagnosisSchema.parse(last).id).toBe('z');
    const errors = others.map((line) => errorSchema.parse(line));
    expect(errors.map(({ id, error }) => [id, error.code])).toEqual([
      [null, 'LINE_NOT_JSON'],
      ['c', 'LINE_NOT_A_PASTE'],
      [null, 'LINE_NOT_A_PASTE'],
      [null, 'LINE_NOT_A_PASTE'],
      [7, 'LINE_NOT_A_PASTE'],
    ]);
  });

  it('ends quietly when the reader goes away', async () => {
    const { code, out, err } = await marsInto(`diagnose --jsonl "${PASTES}"`, 'head -n 1');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(linesOf(out)).toHaveLength(1);
  });
});
