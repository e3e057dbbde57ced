/** A team's guides over our entries: adding, replacing, extending and hiding by id. */
import { z } from 'zod';
import { asGuide, type Contents, type PlacedEntry } from './contents.ts';
import type { Fault } from './faults.ts';
import { extended } from './overlay-extend.ts';
import { forget } from './overlay-hide.ts';
import { guideSchema } from './schema.ts';
import { lineOf, parseYaml, type SourceFile } from './yaml-file.ts';

const id = guideSchema.shape.id;
/** Enough of a guide file to know what it wants. */
const intentSchema = z.looseObject({ id, overlay: z.enum(['replace', 'extend', 'hide']).optional() });
type Intent = z.output<typeof intentSchema>;
const wholeSchema = guideSchema.extend({ overlay: z.literal('replace').optional() });
const hideSchema = z.strictObject({ id, overlay: z.literal('hide') });

/** Our entries and checks with the team's catalogue and guides laid over them. */
export function layGuides(
  ours: Contents,
  catalogue: readonly PlacedEntry[],
  files: readonly SourceFile[],
  faults: Fault[],
): Contents {
  const kept = new Map(ours.placed.map((placed) => [placed.entry.id, placed]));
  // The team's stand behind ours, so that a code claimed twice is a fault at the team's line.
  const laid: PlacedEntry[] = [...catalogue];
  const hidden = new Set<string>();
  for (const file of files) {
    const intent = parseYaml(file, intentSchema, faults)?.data;
    if (!intent) continue;
    const known = kept.get(intent.id);
    const misfit = misfitOf(intent, known);
    if (misfit) {
      faults.push({ file: file.name, line: lineOf(file, [intent.overlay ? 'overlay' : 'id']), message: misfit });
    } else if (intent.overlay === 'hide') {
      parseYaml(file, hideSchema, faults);
      hidden.add(intent.id);
      kept.delete(intent.id);
    } else {
      const placed = known && intent.overlay === 'extend' ? extended(known, file, faults) : whole(file, faults);
      // Where the file is faulty ours stays, so that nothing else breaks for want of it.
      if (!placed) continue;
      kept.delete(intent.id);
      laid.push(placed);
    }
  }
  const { placed, checks } = forget({ placed: [...kept.values()], checks: ours.checks }, hidden);
  return { ...ours, checks, placed: [...placed, ...laid] };
}

function misfitOf({ id, overlay }: Intent, known: PlacedEntry | undefined): string | undefined {
  if (known && !overlay) {
    return `the id "${id}" stands in ${known.file.name} already; say overlay: replace to put this in its place, overlay: extend to add to it, or overlay: hide to leave it out`;
  }
  if (!known && overlay) return `there is no entry "${id}" to ${overlay}; leave overlay out to add one`;
  return undefined;
}

/** A guide that stands for itself. */
function whole(file: SourceFile, faults: Fault[]): PlacedEntry | undefined {
  const parsed = parseYaml(file, wholeSchema, faults);
  if (!parsed) return undefined;
  const { overlay: _, ...data } = parsed.data;
  return { entry: asGuide(data), file, path: [] };
}
