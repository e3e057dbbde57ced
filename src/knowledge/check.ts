/** The faults that no single file shows: broken references, duplicates, procedures that nothing uses. */
import type { z } from 'zod';
import { codeKey, codesOf, formatCode } from './codes.ts';
import type { PlacedEntry } from './contents.ts';
import type { DataPath, Fault } from './faults.ts';
import type { checksSchema, familiesSchema, procedureSchema, sourcesSchema } from './schema.ts';
import { type Located, lineOf, type Parsed, placeOf, stemOf } from './yaml-file.ts';

/** Everything that can refer to something else. */
export interface Parts {
  placed: PlacedEntry[];
  procedures: Parsed<z.output<typeof procedureSchema>>[];
  checks: Parsed<z.output<typeof checksSchema>>;
  families: Parsed<z.output<typeof familiesSchema>>;
  sources: Parsed<z.output<typeof sourcesSchema>>;
  /** Ids of procedures that may stay unused: ours, when a team's entries took the place of those that used them. */
  spared?: ReadonlySet<string>;
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
  const report = (from: Located, path: DataPath, message: string): void => {
    const place = placeOf(from, path);
    faults.push({ file: place.file.name, line: lineOf(place.file, place.path), message });
  };
  const refer = (kind: keyof typeof known, id: string, from: Located, path: DataPath): void => {
    if (kind === 'procedure') used.add(id);
    if (!known[kind].has(id)) report(from, path, `there is no ${kind} "${id}"`);
  };

  for (const placed of parts.placed) {
    const { entry, path } = placed;
    refer('family', entry.family, placed, ['family']);
    for (const [i, id] of entry.related.entries()) refer('entry', id, placed, [...path, 'related', i]);
    if (entry.kind === 'catalogue') {
      if (entry.guide) refer('entry', entry.guide, placed, [...path, 'guide']);
      for (const [i, id] of entry.source.entries()) refer('source', id, placed, [...path, 'source', i]);
      continue;
    }
    for (const [i, ref] of entry.source.entries()) refer('source', ref.document, placed, ['source', i, 'document']);
    for (const [c, cause] of entry.causes.entries()) {
      for (const [s, step] of cause.steps.entries()) {
        if ('procedure' in step) refer('procedure', step.procedure, placed, ['causes', c, 'steps', s, 'procedure']);
      }
    }
    fileNamedAfter(placed, entry.id, report);
  }
  for (const procedure of parts.procedures) {
    const { data } = procedure;
    for (const [i, ref] of data.source.entries()) refer('source', ref.document, procedure, ['source', i, 'document']);
    fileNamedAfter(procedure, data.id, report);
  }
  for (const [i, check] of parts.checks.data.checks.entries()) {
    if (check.procedure) refer('procedure', check.procedure, parts.checks, ['checks', i, 'procedure']);
    if (check.entry) refer('entry', check.entry, parts.checks, ['checks', i, 'entry']);
  }
  for (const [i, family] of parts.families.data.families.entries()) {
    for (const [c, id] of family.checks.entries()) refer('check', id, parts.families, ['families', i, 'checks', c]);
    for (const [p, id] of family.procedures.entries()) {
      refer('procedure', id, parts.families, ['families', i, 'procedures', p]);
    }
  }
  for (const procedure of parts.procedures) {
    const { id } = procedure.data;
    if (used.has(id) || parts.spared?.has(id)) continue;
    report(procedure, ['id'], `no entry, check or family uses the procedure "${id}"`);
  }
  checkDuplicates(parts, report);
}

type Report = (from: Located, path: DataPath, message: string) => void;

function checkDuplicates(parts: Parts, report: Report): void {
  const ids = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const placed of parts.placed) {
    const { entry, file, path } = placed;
    const first = ids.get(entry.id);
    if (first === undefined) ids.set(entry.id, file.name);
    else report(placed, [...path, 'id'], `the id "${entry.id}" stands in ${first} already`);
    for (const [i, code] of codesOf(entry).entries()) {
      const key = codeKey(code.kind, code.value);
      const owner = codes.get(key);
      const place = entry.kind === 'guide' ? ['codes', i] : [...path, code.kind === 'name' ? 'symbol' : 'code'];
      if (owner === undefined) codes.set(key, entry.id);
      else report(placed, place, `${formatCode(code)} belongs to "${owner}" already; a code has one entry`);
    }
  }
}

function fileNamedAfter(from: Located, id: string, report: Report): void {
  const stem = stemOf(from.file);
  if (stem !== id) report(from, ['id'], `the id "${id}" and the file name "${stem}" differ`);
}
