/** The button data in a press, and where it was pressed. */
import { z } from 'zod';
import { type Button, buttonSchema } from '../answer/actions.ts';

const text = z.string().nullish();

const actionSchema = z.looseObject({ action_id: z.string(), value: text });

export const pressSchema = z.looseObject({
  trigger_id: text,
  response_url: text,
  user: z.looseObject({ id: z.string(), name: text, username: text }),
  actions: z.array(actionSchema).min(1),
  container: z
    .looseObject({
      type: text,
      channel_id: text,
      message_ts: text,
      thread_ts: text,
      is_ephemeral: z.boolean().nullish(),
    })
    .nullish(),
  channel: z.looseObject({ id: z.string() }).nullish(),
  message: z.looseObject({ ts: text, thread_ts: text }).nullish(),
  view: z
    .looseObject({
      id: z.string(),
      type: text,
      private_metadata: text,
      state: z.unknown().optional(),
    })
    .nullish(),
});
export type Press = z.output<typeof pressSchema>;

/** The button, or nothing for one that this version does not know. */
export function buttonOf(value: string | null | undefined): Button | undefined {
  if (!value) return undefined;
  try {
    return buttonSchema.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}
