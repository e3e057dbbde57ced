/** The faults that no single file shows: broken references, duplicates, procedures that nothing uses. */
import type { z } from 'zod';
import type { PlacedEntry } from './build.ts';
import { codeKey, codesOf, formatCode } from './codes.ts';
import type { DataPath, Fault } from './faults.ts';
import type { checksSchema, familiesSchema, procedureSchema, sourcesSchema } from './schema.ts';
import { lineOf, type Parsed, type SourceFile } from './yaml-file.ts';

/** Everything that can refer to something else. */
export interface Parts {
  placed: PlacedEntry[];
  procedures: Parsed<z.output<typeof procedureSchema>>[];
  checks: Parsed<z.output<typeof checksSchema>>;
  families: Parsed<z.output<typeof familiesSchema>>;
  sources: Parsed<z.output<typeof sourcesSchema>>;
}

/** Adds a fault for every broken reference, duplicate id or code, dead procedure and misplaced file. */
export function checkReferences(parts: Parts, faults: Fault[]): void {
  const known = {
    entry: new Set(parts.placed.map(({ entry }) => entry.id)),
    procedure: new Set(parts.procedures.map(({ data }) => data.id)),
    check: new Set(parts.checks.data.checks.map(({ id }) => id)),
    family: new Set(parts.families.data.families.map(({ id }) => id)),
    source: new Set(parts.sources.data.documents.map(({ id }) => id)),
  };
  const used = new Set<string>();
  const report = (file: SourceFile, path: DataPath, message: string): void => {
    faults.push({ file: file.name, line: lineOf(file, path), message });
  };
  const refer = (kind: keyof typeof known, id: string, file: SourceFile, path: DataPath): void => {
    if (kind === 'procedure') used.add(id);
    if (!known[kind].has(id)) report(file, path, `there is no ${kind} "${id}"`);
  };

  for (const { entry, file, path } of parts.placed) {
    refer('family', entry.family, file, ['family']);
    for (const [i, id] of entry.related.entries()) refer('entry', id, file, [...path, 'related', i]);
    if (entry.kind === 'catalogue') {
      if (entry.guide) refer('entry', entry.guide, file, [...path, 'guide']);
      for (const [i, id] of entry.source.entries()) refer('source', id, file, [...path, 'source', i]);
      continue;
    }
    for (const [i, ref] of entry.source.entries()) refer('source', ref.document, file, ['source', i, 'document']);
    for (const [c, cause] of entry.causes.entries()) {
      for (const [s, step] of cause.steps.entries()) {
        if ('procedure' in step) refer('procedure', step.procedure, file, ['causes', c, 'steps', s, 'procedure']);
      }
    }
    fileNamedAfter(file, entry.id, report);
  }
  for (const { file, data } of parts.procedures) {
    for (const [i, ref] of data.source.entries()) refer('source', ref.document, file, ['source', i, 'document']);
    fileNamedAfter(file, data.id, report);
  }
  for (const [i, check] of parts.checks.data.checks.entries()) {
    if (check.procedure) refer('procedure', check.procedure, parts.checks.file, ['checks', i, 'procedure']);
    if (check.entry) refer('entry', check.entry, parts.checks.file, ['checks', i, 'entry']);
  }
  for (const [i, family] of parts.families.data.families.entries()) {
    for (const [c, id] of family.checks.entries()) refer('check', id, parts.families.file, ['families', i, 'checks', c]);
    for (const [p, id] of family.procedures.entries()) {
      refer('procedure', id, parts.families.file, ['families', i, 'procedures', p]);
    }
  }
  for (const { file, data } of parts.procedures) {
    if (!used.has(data.id)) report(file, ['id'], `no entry, check or family uses the procedure "${data.id}"`);
  }
  checkDuplicates(parts, report);
}

type Report = (file: SourceFile, path: DataPath, message: string) => void;

function checkDuplicates(parts: Parts, report: Report): void {
  const ids = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const { entry, file, path } of parts.placed) {
    const first = ids.get(entry.id);
    if (first === undefined) ids.set(entry.id, file.name);
    else report(file, [...path, 'id'], `the id "${entry.id}" stands in ${first} already`);
    for (const [i, code] of codesOf(entry).entries()) {
      const key = codeKey(code.kind, code.value);
      const owner = codes.get(key);
      const place = entry.kind === 'guide' ? ['codes', i] : [...path, code.kind === 'name' ? 'symbol' : 'code'];
      if (owner === undefined) codes.set(key, entry.id);
      else report(file, place, `${formatCode(code)} belongs to "${owner}" already; a code has one entry`);
    }
  }
}

function fileNamedAfter(file: SourceFile, id: string, report: Report): void {
  const stem = file.name.split(/[\\/]/).at(-1)?.replace(/\.yaml$/, '');
  if (stem !== id) report(file, ['id'], `the id "${id}" and the file name "${stem}" differ`);
}
