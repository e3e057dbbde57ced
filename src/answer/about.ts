/** What a button carries of an answer that it is about: enough to show it again, on any process, at any time. */
import { z } from 'zod';

/** Bounds of what is carried; a button of Slack holds 2,000 characters. */
export const ABOUT_LIMITS = {
  answers: 4,
  others: 4,
  matched: 4,
  matchedLetters: 80,
  text: 300,
  codes: 3,
  codeLetters: 40,
} as const;

/** An id of the store: letters and digits that sort by time. */
export const ulid = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const entryId = z.string().regex(/^[a-z0-9-]{1,80}$/);
const confidence = z.number().min(0).max(1);
const matched = z.array(z.string().max(ABOUT_LIMITS.matchedLetters)).max(ABOUT_LIMITS.matched);

/** `entry`: an entry that was answered (with `sure`) or shown. `among`: a choice. `codes`: an answer without an entry. */
const saidSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('entry'),
    id: entryId,
    sure: confidence.optional(),
    matched: matched.optional(),
    others: z.array(entryId).max(ABOUT_LIMITS.others).optional(),
  }),
  z.strictObject({
    kind: z.literal('choose'),
    among: z
      .array(z.strictObject({ id: entryId, sure: confidence, matched: matched.optional() }))
      .min(1)
      .max(ABOUT_LIMITS.others),
  }),
  z.strictObject({ kind: z.enum(['decoded', 'unknown']) }),
]);

/** `id` is the answer's; `text` is the redacted part of the paste that it rests on, `codes` are those found there. */
export const aboutSchema = z.strictObject({
  id: ulid,
  said: z.array(saidSchema).min(1).max(ABOUT_LIMITS.answers),
  text: z.string().max(ABOUT_LIMITS.text).optional(),
  codes: z
    .array(z.strictObject({ kind: z.string().max(20), value: z.string().max(ABOUT_LIMITS.codeLetters) }))
    .max(ABOUT_LIMITS.codes)
    .optional(),
});

export type About = z.output<typeof aboutSchema>;
export type Said = About['said'][number];
