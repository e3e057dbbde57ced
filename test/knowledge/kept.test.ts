/** Knowledge kept from start to start: the same knowledge, and never that of other files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildKnowledge } from '../../src/knowledge/build.ts';
import { type KnowledgeFiles, readKnowledgeFiles, readTeamFiles } from '../../src/knowledge/files.ts';
import { keptKnowledge, readProgram } from '../../src/knowledge/kept.ts';
import type { Knowledge } from '../../src/knowledge/types.ts';

const files = readKnowledgeFiles();
const knowledge = built(files);
let dir: string;
let file: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mars-kept-'));
  file = join(dir, 'cache', 'knowledge');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('what is kept', () => {
  test('comes back whole, in its order', () => {
    keptKnowledge(files, undefined, file).keep(knowledge);
    const again = keptKnowledge(readKnowledgeFiles(), undefined, file).read();
    expect(again).toEqual(knowledge);
    expect([...(again?.entries.keys() ?? [])]).toEqual([...knowledge.entries.keys()]);
    expect(readdirSync(join(dir, 'cache'))).toEqual(['knowledge']);
  });

  test('is for nobody else to read: a team may have written in it', () => {
    keptKnowledge(files, undefined, file).keep(knowledge);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('is taken for no other files', () => {
    keptKnowledge(files, undefined, file).keep(knowledge);
    const [first, ...others] = files.guides;
    if (!first) throw new Error('no guides');
    const changed = { ...files, guides: [{ ...first, text: `${first.text}#` }, ...others] };
    expect(keptKnowledge(changed, undefined, file).read()).toBeUndefined();
    const fewer = { ...files, guides: others };
    expect(keptKnowledge(fewer, undefined, file).read()).toBeUndefined();
    const renamed = { ...files, guides: [{ ...first, name: 'other.yaml' }, ...others] };
    expect(keptKnowledge(renamed, undefined, file).read()).toBeUndefined();
  });

  test('is taken for no other folder of a team', () => {
    const team = join(dir, 'team');
    keptKnowledge(files, readTeamFiles(team), file).keep(knowledge);
    expect(keptKnowledge(files, readTeamFiles(team), file).read()).toBeDefined();
    expect(keptKnowledge(files, readTeamFiles(join(dir, 'another')), file).read()).toBeUndefined();
    expect(keptKnowledge(files, undefined, file).read()).toBeUndefined();
  });

  test('is taken from no other program, and from none with another package', () => {
    const [packages = '', ...program] = readProgram();
    keptKnowledge(files, undefined, file, [packages, ...program]).keep(knowledge);
    expect(keptKnowledge(files, undefined, file).read()).toBeDefined();
    const changed = program.map((text) => text.replace('export function buildKnowledge', '$& '));
    expect(changed).not.toEqual(program);
    expect(keptKnowledge(files, undefined, file, [packages, ...changed]).read()).toBeUndefined();
    const updated = packages.replace(/"yaml": "[\d.]+"/, '"yaml": "0.0.0"');
    expect(updated).not.toBe(packages);
    expect(keptKnowledge(files, undefined, file, [updated, ...program]).read()).toBeUndefined();
  });

  test('makes place for what is kept next', () => {
    keptKnowledge(files, undefined, file).keep(knowledge);
    const fewer = { ...files, wordings: [] };
    keptKnowledge(fewer, undefined, file).keep(built(fewer));
    expect(keptKnowledge(fewer, undefined, file).read()?.wordings.size).toBe(0);
    expect(keptKnowledge(files, undefined, file).read()).toBeUndefined();
  });
});

describe('a damaged file is as good as none', () => {
  test.each([
    ['empty', () => truncateSync(file, 0)],
    ['cut off', () => truncateSync(file, statSync(file).size - 1)],
    ['with one other byte', () => flip(file, 100_000)],
    ['with another seal', () => flip(file, 3)],
  ])('%s', (_how, damage) => {
    const kept = keptKnowledge(files, undefined, file);
    kept.keep(knowledge);
    expect(kept.read()).toBeDefined();
    damage();
    expect(kept.read()).toBeUndefined();
  });
});

test('where nothing can be written, nothing is kept and nothing is said', () => {
  writeFileSync(join(dir, 'cache'), 'no folder');
  const kept = keptKnowledge(files, undefined, file);
  kept.keep(knowledge);
  expect(kept.read()).toBeUndefined();
  expect(readdirSync(dir)).toEqual(['cache']);
});

function built(from: KnowledgeFiles): Knowledge {
  const result = buildKnowledge(from);
  if (!result.knowledge) throw new Error('the knowledge is faulty');
  return result.knowledge;
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8((bytes.readUInt8(at) + 1) % 256, at);
  writeFileSync(path, bytes);
}
