/** What a button carries: the same data on every platform, checked when it comes back. */
import { z } from 'zod';

const entryId = z.string().regex(/^[a-z0-9-]{1,80}$/);

/**
 * A press on a button. `v` is the version of this form: cards stay in chats for years, so an old form must be read
 * or refused politely, never misread.
 *
 * show: the answer for an entry; `options` are the choices that the person came from, to go back to.
 * ask: as if the person had typed `text` (only our own texts are ever put here, such as `help` or `list cache`).
 */
export const buttonSchema = z.discriminatedUnion('do', [
  z.strictObject({
    v: z.literal(1),
    do: z.literal('show'),
    entry: entryId,
    options: z.array(entryId).max(4).optional(),
  }),
  z.strictObject({ v: z.literal(1), do: z.literal('ask'), text: z.string().max(100) }),
]);

export type Button = z.output<typeof buttonSchema>;
