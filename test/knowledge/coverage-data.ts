/** The article's inventory (`article-coverage.yaml`), checked, so that a slip of the pen in it fails a test too. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const id = z.string().min(1);
const words = z.array(z.string().min(3)).min(1);

/** Who holds something: exactly one of these. */
const who = {
  entry: id.optional(),
  procedure: id.optional(),
  check: id.optional(),
  source: id.optional(),
};

const holder = z.strictObject({
  ...who,
  says: words.optional(),
  step: z.string().min(3).optional(),
  warns: words.optional(),
  uses: z.array(id).min(1).optional(),
  cites: z.string().min(1).optional(),
});

const item = z.strictObject({ name: z.string().min(3), held: z.array(holder).min(1) });
const handled = item.extend({ handledBy: z.enum(['note', 'wording']) });

const inventorySchema = z.strictObject({
  sections: z.record(id, item),
  checks: z.record(id, item),
  errors: z.record(id, item),
  procedures: z.record(id, item),
  contradictions: z.record(id, handled),
  dated: z.record(id, handled),
  anchors: z.array(z.strictObject({ anchor: id, entry: who.entry, check: who.check, uses: id })),
  links: z.array(z.strictObject({ link: id, address: z.url(), ...who, instead: z.string().optional() })),
  shown: z.array(z.strictObject({ picture: id, ...who, says: words })),
  entries: z.array(id),
  codes: z.array(z.strictObject({ code: id, kind: id, value: id, entry: id })),
});

export type Inventory = z.output<typeof inventorySchema>;
export type Holder = z.output<typeof holder>;
export type Who = Pick<Holder, 'entry' | 'procedure' | 'check' | 'source'>;

/** Reads the inventory. */
export function readInventory(): Inventory {
  const path = fileURLToPath(new URL('article-coverage.yaml', import.meta.url));
  return inventorySchema.parse(parse(readFileSync(path, 'utf8')));
}

/** `entry unable-to-connect`, for the messages of the tests. */
export function nameOf({ entry, procedure, check, source }: Who): string {
  const named = Object.entries({ entry, procedure, check, source }).filter(([, value]) => value !== undefined);
  if (named.length !== 1) throw new Error(`an item needs one holder, has ${named.length}: ${JSON.stringify(named)}`);
  return named.flat().join(' ');
}
