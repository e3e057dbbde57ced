/**
 * The envelope of a request, checked before Bolt sees it: Bolt takes fields for granted that a broken body lacks. Loose:
 * only what is needed to know the kind and the sender must have the right shape.
 */
import { z } from 'zod';

const named = z.looseObject({ id: z.string().min(1) });
const FORM = 'application/x-www-form-urlencoded';

const interactive = (type: string) =>
  z.looseObject({ type: z.literal(type), user: named, team: z.looseObject({ id: z.string() }).nullish() });

const envelopeSchema = z.union([
  z.looseObject({ type: z.literal('url_verification'), challenge: z.string().max(1_000) }),
  z.looseObject({
    type: z.literal('event_callback'),
    event_id: z.string().min(1),
    team_id: z.string().nullish(),
    authorizations: z.array(z.looseObject({})).nullish(),
    event: z.looseObject({
      type: z.string().min(1),
      channel: z.union([z.string(), named]).optional(),
      item: z.looseObject({}).optional(),
    }),
  }),
  z.looseObject({ type: z.literal('app_rate_limited') }),
  z.looseObject({ command: z.string().min(1), user_id: z.string().min(1), team_id: z.string().min(1) }),
  interactive('block_actions').extend({ actions: z.array(z.looseObject({ action_id: z.string() })).min(1) }),
  interactive('message_action').extend({ callback_id: z.string(), channel: named }),
  interactive('shortcut').extend({ callback_id: z.string() }),
  interactive('view_submission').extend({ view: named }),
  interactive('view_closed').extend({ view: named }),
  interactive('block_suggestion').extend({ action_id: z.string() }),
]);
export type Envelope = z.output<typeof envelopeSchema>;

/** The media type alone, without its parameters. */
export function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Slack's question whether the certificate is good; it is not signed, and is answered without a look at the rest. */
export function isSslCheck(body: Buffer, contentType: string | undefined): boolean {
  if (mediaType(contentType) !== FORM || body.length > 2_000) return false;
  const values = new URLSearchParams(body.toString()).getAll('ssl_check');
  return values.length === 1 && values[0] === '1';
}

/** Slack's notice that it holds events back; Bolt does not know it. */
export function isRateNotice(envelope: Envelope): boolean {
  return envelope.type === 'app_rate_limited';
}

/** Reads a body that is signed; nothing for what Slack does not send. */
export function readEnvelope(body: Buffer, contentType: string | undefined): Envelope | undefined {
  try {
    return envelopeSchema.safeParse(parsed(body.toString(), mediaType(contentType))).data;
  } catch {
    return undefined;
  }
}

function parsed(body: string, type: string): unknown {
  if (type !== FORM) return JSON.parse(body);
  const form = new URLSearchParams(body);
  const payload = form.get('payload');
  return payload === null ? Object.fromEntries(form) : JSON.parse(payload);
}
