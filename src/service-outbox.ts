/** The outbox of the running service: what teams and the operator's system get without having just asked. */
import { randomUUID } from 'node:crypto';
import type { Reply } from './answer/model.ts';
import type { Config } from './config.ts';
import type { FrontDesk } from './desk/front/front-desk.ts';
import type { OutboxWorker } from './desk/ports/outbox.ts';
import type { TenantId } from './desk/ports/tenant.ts';
import type { Log } from './log.ts';
import { Outbox } from './outbox/outbox.ts';
import { type Sender, Undeliverable } from './outbox/sender.ts';
import { webhookSender } from './outbox/webhook.ts';
import { realPace } from './pace.ts';
import { isTenant } from './store/text.ts';

/** Says a reply at a place of the tenant; `gone` where nobody can be told there any more, or the place is another's. */
export type Tell = (to: string, reply: Reply, tenant: TenantId) => Promise<'sent' | 'gone'>;

export interface ServiceOutboxParts {
  config: Pick<Config, 'webhook'>;
  worker: () => OutboxWorker | undefined;
  log: Log;
}

/** Makes it; nothing is sent before its `start`. */
export function createServiceOutbox({ config: { webhook }, worker, log }: ServiceOutboxParts): Outbox {
  const outbox = new Outbox({ worker, name: randomUUID(), log, pace: realPace });
  if (webhook) outbox.serve('webhook', webhookSender(webhook, Date.now));
  return outbox;
}

/** Sends what the desk has to say without having been asked, the way of a platform. */
export function deskSender(desk: FrontDesk, tell: Tell): Sender {
  return async ({ tenant, body }) => {
    // What was forgotten since needs not be said.
    if (!isTenant(tenant)) return;
    const out = await desk.outgoing?.(tenant, body);
    if (out && (await tell(out.to, out.reply, tenant)) === 'gone') throw new Undeliverable();
  };
}
