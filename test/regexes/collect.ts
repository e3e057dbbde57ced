/** Every regular expression of the source, found by parsing it. */
import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { parseAst } from 'vitest/node';

export interface Literal {
  source: string;
  flags: string;
  /** `src/file.ts:12`. */
  place: string;
}

export interface Patterns {
  literals: Literal[];
  /** Where a pattern is put together while running: `src/file.ts`, once for each place. */
  made: string[];
}

/** Parses all code of `src` and collects its patterns. */
export function collectPatterns(): Patterns {
  const patterns: Patterns = { literals: [], made: [] };
  for (const file of globSync('src/**/*.{ts,js}').sort()) {
    const text = readFileSync(file, 'utf8');
    // Types become spaces, so places stay.
    const code = file.endsWith('.ts') ? stripTypeScriptTypes(text, { mode: 'strip' }) : text;
    walk(parseAst(code), (node) => {
      if (isRecord(node['regex']) && typeof node['start'] === 'number') {
        const line = text.slice(0, node['start']).split('\n').length;
        const { pattern, flags } = node['regex'];
        patterns.literals.push({ source: String(pattern), flags: String(flags), place: `${file}:${line}` });
      }
      const { callee } = node;
      if (isRecord(callee) && callee['type'] === 'Identifier' && callee['name'] === 'RegExp') patterns.made.push(file);
    });
  }
  return patterns;
}

function walk(value: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  if (!isRecord(value)) return;
  visit(value);
  for (const part of Object.values(value)) walk(part, visit);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RegExp);
}
