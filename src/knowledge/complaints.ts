/** Puts what zod has against a file into plain words, at the place to mend: writers of entries are no programmers. */
import type { z } from 'zod';
import type { DataPath } from './faults.ts';

/** One thing that is wrong at a place of the data. */
export interface Complaint {
  path: DataPath;
  message: string;
}

type Issue = z.core.$ZodIssue;

/** The complaints of one issue. `raw` is the file's whole data; `base` is where the issue's own path starts. */
export function complaintsOf(issue: Issue, raw: unknown, base: DataPath = []): Complaint[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => at([...path, key], path, `there is no field "${key}" here`));
  }
  if (issue.code === 'invalid_union') {
    const branch = likeliest(issue.errors);
    if (branch) return branch.flatMap((inner) => complaintsOf(inner, raw, path));
  }
  if (issue.code === 'invalid_type' && valueAt(raw, path) === undefined) {
    return [at(path, path.slice(0, -1), `the field "${String(path.at(-1))}" is missing`)];
  }
  return [at(path, path, words(issue, valueAt(raw, path)))];
}

/**
 * The form that the writer meant, of several that are allowed: the one with the fewest faults. A form of another
 * kind altogether, such as a text where a list stands, is meant last.
 */
function likeliest(branches: readonly Issue[][]): Issue[] | undefined {
  const cost = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => {
      if (issue.code === 'invalid_type' && issue.path.length === 0) return sum + 100;
      return sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1);
    }, 0);
  return branches.toSorted((a, b) => cost(a) - cost(b))[0];
}

function words(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${kinds[issue.expected] ?? issue.expected} is expected, not ${kindOf(value)}`;
    case 'invalid_value':
      return `must be ${issue.values.map((allowed) => `"${String(allowed)}"`).join(' or ')}`;
    case 'too_small':
      if (issue.origin === 'string') return 'must not be empty';
      return issue.origin === 'array' ? `needs at least ${issue.minimum} item(s)` : `must be at least ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'array') return `at most ${issue.maximum} item(s) are allowed`;
      if (issue.origin !== 'string') return `must be at most ${issue.maximum}`;
      return `too long: ${String(value).length} characters, ${issue.maximum} are allowed`;
    case 'invalid_format':
      return formats[issue.format] ?? issue.message;
    default:
      return issue.message;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that start with "- ")',
  object: 'a group of fields',
};

const formats: Readonly<Record<string, string>> = {
  date: 'must be a date such as 2026-11-22',
  url: 'must be a whole address that starts with https://',
};

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return `the number ${value} (put it in quotes to make it a text)`;
  return typeof value === 'object' ? 'a group of fields' : `"${String(value)}"`;
}

/** The complaint at `path`; the words name `named`, counted from 1 as people count. */
function at(path: DataPath, named: DataPath, message: string): Complaint {
  const where = named
    .map((key) => (typeof key === 'number' ? ` ${key + 1}` : `, ${String(key)}`))
    .join('')
    .slice(2);
  return { path, message: where ? `${where}: ${message}` : message };
}

function valueAt(raw: unknown, path: DataPath): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
