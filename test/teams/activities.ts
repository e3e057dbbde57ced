import { z } from 'zod';

export const BOT = { id: '28:bot', name: 'MARS Medic' };
export const ANNA = { id: '29:anna', name: 'Anna' };
export const AT_BOT = { type: 'mention', text: '<at>MARS Medic</at>', mentioned: BOT };
export const THREAD = '19:abc@thread.tacv2;messageid=1700000000000';

export const personal = { id: 'a:chat', conversationType: 'personal' };
export const channel = { id: THREAD, conversationType: 'channel', isGroup: true };
export const group = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true };

/** A message as Teams sends it, answered in the response. */
export function message(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: '1700000000001',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: ANNA,
    recipient: BOT,
    conversation: personal,
    text: 'hello',
    deliveryMode: 'expectReplies',
    ...fields,
  };
}

export function execute(data: unknown, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return message({
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    deliveryMode: undefined,
    value: { action: { type: 'Action.Execute', verb: 'press', data }, trigger: 'manual' },
    ...fields,
  });
}

const repliesSchema = z.object({
  activities: z.array(
    z.looseObject({
      type: z.string(),
      text: z.string().optional(),
      summary: z.string().optional(),
      replyToId: z.string().optional(),
      conversation: z.looseObject({ id: z.string() }),
      attachments: z
        .array(z.looseObject({ contentType: z.string(), content: z.looseObject({ type: z.literal('AdaptiveCard') }) }))
        .optional(),
    }),
  ),
});

/** The replies in the body of a response. */
export function replies(body: unknown): z.output<typeof repliesSchema>['activities'] {
  return repliesSchema.parse(body).activities;
}
