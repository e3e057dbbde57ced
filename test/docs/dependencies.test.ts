import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const ROW = /^\| `([^`]+)` \| (\S.{20,}) \|$/gm;

const packages = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));
const [shipped = '', development = ''] = read('docs/dependencies.md').split('## For development');
const named = (text: string): string[] => [...text.matchAll(ROW)].map((row) => row[1] ?? '').sort();

describe('docs/dependencies.md', () => {
  it('gives the reason for every package, in its part, and for no other', () => {
    expect(named(shipped)).toEqual(Object.keys(packages.dependencies).sort());
    expect(named(development)).toEqual(Object.keys(packages.devDependencies).sort());
  });

  it('is right that versions are exact', () => {
    const versions = [...Object.values(packages.dependencies), ...Object.values(packages.devDependencies)];
    for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
  });
});
