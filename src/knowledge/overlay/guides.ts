/** A team's guides over our entries: adding, replacing, extending and hiding by id. */
import { z } from 'zod';
import { asGuide, type Contents, type PlacedEntry } from '../contents.ts';
import type { Fault } from '../faults.ts';
import { guideSchema } from '../schema.ts';
import { lineOf, parseYaml, type SourceFile, stemOf } from '../yaml-file.ts';
import { extended } from './extend.ts';
import { forget } from './hide.ts';

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
  const ids = new Map(ours.placed.map((placed) => [placed.entry.id, placed.file]));
  const wanted = files.flatMap((file) => {
    const intent = parseYaml(file, intentSchema, faults)?.data;
    const misfit = intent && misfitOf(intent, file, ids.get(intent.id));
    if (misfit) {
      faults.push({ file: file.name, line: lineOf(file, [intent.overlay ? 'overlay' : 'id']), message: misfit });
    }
    return intent && !misfit ? [{ file, ...intent }] : [];
  });
  const hiding = wanted.filter(({ overlay }) => overlay === 'hide');
  for (const { file } of hiding) parseYaml(file, hideSchema, faults);
  // Before the rest, so that what is extended lets go of what is hidden.
  const { placed, checks } = forget(ours, new Set(hiding.map(({ id }) => id)));

  const kept = new Map(placed.map((one) => [one.entry.id, one]));
  // The team's stand behind ours, so that a code claimed twice is a fault at the team's line.
  const laid: PlacedEntry[] = [...catalogue];
  for (const { file, id, overlay } of wanted.filter((one) => one.overlay !== 'hide')) {
    const known = kept.get(id);
    const entry = known && overlay === 'extend' ? extended(known, file, faults) : whole(file, faults);
    // Where the file is faulty ours stays, so that nothing else breaks for want of it.
    if (!entry) continue;
    kept.delete(id);
    laid.push(entry);
  }
  return { ...ours, checks, placed: [...kept.values(), ...laid] };
}

function misfitOf({ id, overlay }: Intent, file: SourceFile, known: SourceFile | undefined): string | undefined {
  if (known && !overlay) {
    return `the id "${id}" stands in ${known.name} already; say overlay: replace to put this in its place, overlay: extend to add to it, or overlay: hide to leave it out`;
  }
  if (!known && overlay) return `there is no entry "${id}" to ${overlay}; leave overlay out to add one`;
  // What stands for itself is checked with all the others.
  const whole = overlay !== 'extend' && overlay !== 'hide';
  return whole || stemOf(file) === id ? undefined : `name the file ${id}.yaml, as its id`;
}

/** A guide that stands for itself. */
function whole(file: SourceFile, faults: Fault[]): PlacedEntry | undefined {
  const parsed = parseYaml(file, wholeSchema, faults);
  if (!parsed) return undefined;
  const { overlay: _overlay, ...data } = parsed.data;
  return { entry: asGuide(data), file, path: [] };
}
