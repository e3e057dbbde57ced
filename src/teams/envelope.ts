/**
 * The envelope of an activity, checked before anything else sees it. Loose: channels add fields of their own, and only
 * those that are read here must have the right shape.
 */
import type { Activity } from 'botbuilder';
import { z } from 'zod';

const text = z.string().nullish();
const account = z.looseObject({ id: text, name: text }).nullish();

const envelopeSchema = z.looseObject({
  type: z.string().trim().min(1).max(100),
  id: text,
  name: text,
  text,
  textFormat: text,
  locale: text,
  channelId: text,
  serviceUrl: text,
  deliveryMode: text,
  replyToId: text,
  conversation: z
    .looseObject({ id: z.string().min(1), conversationType: text, isGroup: z.boolean().nullish() })
    .nullish(),
  from: account,
  recipient: account,
  entities: z.array(z.looseObject({ type: text })).nullish(),
  attachments: z.array(z.looseObject({ contentType: text })).nullish(),
  membersAdded: z.array(z.looseObject({ id: text })).nullish(),
});

/** What is answered with messages of its own needs an address for them, unless they go into the HTTP response. */
const ANSWERED: ReadonlySet<string> = new Set(['message', 'conversationUpdate']);
const WEB_ADDRESS = /^https?:\/\//i;

/** A JSON object with a type: enough to ask who sent it. */
export interface Claim {
  type: string;
  [field: string]: unknown;
}

const claimSchema = z.looseObject({ type: envelopeSchema.shape.type });

/** Reads a parsed body. A body that restify could not parse as JSON comes here as a string or not at all. */
export function readClaim(body: unknown): Claim | 'NOT_JSON' | 'NOT_AN_ACTIVITY' {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return 'NOT_JSON';
  const parsed = claimSchema.safeParse(body);
  return parsed.success ? parsed.data : 'NOT_AN_ACTIVITY';
}

/** Checks the rest of what is read, once the sender is proved; nothing when it has the wrong shape. */
export function readActivity(claim: Claim): Activity | undefined {
  const parsed = envelopeSchema.safeParse(claim);
  if (!parsed.success) return undefined;
  const { type, deliveryMode, conversation, serviceUrl } = parsed.data;
  if (ANSWERED.has(type) && deliveryMode !== 'expectReplies' && !(conversation && WEB_ADDRESS.test(serviceUrl ?? ''))) {
    return undefined;
  }
  return asActivity(parsed.data);
}

/** The SDK's type asks for fields that channels leave out. */
export function asActivity(claim: Claim): Activity {
  return claim as unknown as Activity;
}
