/** The JSON Schemas for editors: up to date, named at the head of each file, and in step with the real check. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { KNOWLEDGE_DIR, readKnowledgeFiles } from '../../src/knowledge/files.ts';
import { jsonSchemaFiles } from '../../src/knowledge/json-schema.ts';

const KINDS: Readonly<Record<string, string>> = { guides: 'guide', procedures: 'procedure', catalogue: 'catalogue' };
const SCHEMA_DIR = join(KNOWLEDGE_DIR, 'schema');
const committed = new Map(readdirSync(SCHEMA_DIR).map((name) => [name, readFileSync(join(SCHEMA_DIR, name), 'utf8')]));

const { guides, procedures, catalogue, checks, families, sources, lexicon, context } = readKnowledgeFiles();
const files = [...guides, ...procedures, ...catalogue, checks, families, sources, lexicon, context]
  .filter((file) => file !== undefined)
  .map(({ name, text }) => {
    const inside = relative(basename(KNOWLEDGE_DIR), name);
    const folder = dirname(inside);
    const kind = KINDS[folder] ?? basename(inside, '.yaml');
    return { name, text, kind, schema: `${folder === '.' ? '' : '../'}schema/${kind}.schema.json` };
  });

// Formats are left to the real check: ajv has none without a further package.
const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: false });
const validators = new Map([...committed].map(([name, text]) => [name, ajv.compile(JSON.parse(text))]));

/** What the committed schema of `kind` says against `data`. */
function errors(kind: string, data: unknown): string[] {
  const validate = validators.get(`${kind}.schema.json`);
  if (!validate) throw new Error(`no schema for ${kind}`);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, params['additionalProperty']].filter(Boolean).join(' '),
  );
}

describe('the committed schemas', () => {
  it('are those that `npm run knowledge:schemas` writes', () => {
    expect(Object.fromEntries(committed), 'run `npm run knowledge:schemas` and commit').toEqual(
      Object.fromEntries(jsonSchemaFiles()),
    );
  });

  it.each(files)('accept $name', ({ kind, text }) => {
    expect(errors(kind, parse(text))).toEqual([]);
  });

  it('refuse an unknown key and a missing field', () => {
    const found = errors('guide', { id: 'x', titel: 'X' });
    expect(found).toContain('must NOT have additional properties titel');
    expect(found).toContain("must have required property 'title'");
  });

  it('accept one value where a list may stand', () => {
    const step = { do: 'Run it.', command: 'chkdsk D:' };
    const data = { id: 'x', title: 'X', steps: [step], source: [{ document: 'd' }], reviewed: '2026-01-02' };
    expect(errors('procedure', data)).toEqual([]);
  });
});

describe('the head of each file names its schema', () => {
  it.each(files)('$name', ({ name, text, schema }) => {
    expect(text.split('\n', 1)[0], `first line of ${name}`).toBe(`# yaml-language-server: $schema=${schema}`);
  });
});
