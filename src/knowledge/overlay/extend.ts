/** `overlay: extend`: a team's lists come behind ours, its single fields take the place of ours. */
import { z } from 'zod';
import type { PlacedEntry } from '../contents.ts';
import type { Fault } from '../faults.ts';
import { guideSchema } from '../schema.ts';
import type { CatalogueEntry, Entry, Guide } from '../types.ts';
import { lineOf, parseYaml, type SourceFile } from '../yaml-file.ts';
import { locateAddition } from './place.ts';

/** Any field of a guide, and lists as short as the team likes. */
const extendSchema = guideSchema.partial().extend({
  id: guideSchema.shape.id,
  overlay: z.literal('extend'),
  symptoms: z.array(guideSchema.shape.symptoms.element).optional(),
});
type Patch = z.output<typeof extendSchema>;

/** The fields that the file gives, whatever they hold; the patch itself carries the schema's defaults too. */
const givenSchema = z.looseObject({}).transform((data) => new Set(Object.keys(data)));

/** What a catalogue entry has in common with a guide. */
const FOR_CATALOGUE = new Set(['id', 'overlay', 'notes', 'cautions', 'related']);

/** `known` with the team's file added to it, or undefined and faults. */
export function extended(known: PlacedEntry, file: SourceFile, faults: Fault[]): PlacedEntry | undefined {
  const patch = parseYaml(file, extendSchema, faults)?.data;
  const given = parseYaml(file, givenSchema, faults)?.data;
  if (!patch || !given) return undefined;
  const { entry } = known;
  if (entry.kind === 'catalogue') {
    const foreign = [...given].filter((key) => !FOR_CATALOGUE.has(key));
    for (const key of foreign) {
      const message = `${key}: "${entry.id}" is a catalogue entry, to which notes, cautions and related can be added; say overlay: replace to make it a guide`;
      faults.push({ file: file.name, line: lineOf(file, [key]), message });
    }
    if (foreign.length > 0) return undefined;
  }
  const locate = locateAddition(known, { file, lengths: lengthsOf(entry), fields: given, prefix: known.path });
  return { ...known, entry: { ...merged(entry, patch), ...teamNotes(entry, patch) }, locate };
}

function merged(entry: Entry, patch: Patch): Entry {
  return entry.kind === 'guide' ? mergedGuide(entry, patch) : mergedCatalogue(entry, patch);
}

function mergedGuide(guide: Guide, { overlay: _overlay, notes: _notes, ...patch }: Patch): Guide {
  return {
    ...guide,
    ...patch,
    messages: joined(guide.messages, patch.messages),
    codes: joined(guide.codes, patch.codes),
    symptoms: joined(guide.symptoms, patch.symptoms),
    causes: joined(guide.causes, patch.causes),
    cautions: joined(guide.cautions, patch.cautions),
    links: joined(guide.links, patch.links),
    related: joined(guide.related, patch.related),
    source: joined(guide.source, patch.source),
  };
}

function mergedCatalogue(entry: CatalogueEntry, patch: Patch): CatalogueEntry {
  return {
    ...entry,
    cautions: joined(entry.cautions, patch.cautions),
    related: joined(entry.related, patch.related),
  };
}

function teamNotes(entry: Entry, { notes }: Patch): Pick<Entry, 'teamNotes'> {
  return notes ? { teamNotes: [...(entry.teamNotes ?? []), ...notes] } : {};
}

function joined<T>(ours: readonly T[], team: readonly T[] = []): T[] {
  return [...ours, ...team];
}

function lengthsOf(entry: Entry): Map<PropertyKey, number> {
  return new Map(
    Object.entries(entry).flatMap(([key, value]) => (Array.isArray(value) ? [[key, value.length] as const] : [])),
  );
}
