/** What a hand-over puts into the outbox, and back. A message names its hand-over: its words are read when it goes out. */
import { z } from 'zod';
import type { TenantId } from '../../ports/tenant.ts';

const bodySchema = z.object({
  /** Where to, as the channel reads it. */
  to: z.string(),
  say: z.enum(['case', 'taken', 'closed']),
  id: z.string(),
});
export type CaseMessage = z.output<typeof bodySchema>;

export function readMessage(body: unknown): CaseMessage | undefined {
  return bodySchema.safeParse(body).data;
}

/** What an operator's system gets; the fields of the form by their ids. */
export interface WebhookBody {
  v: 1;
  /** The hand-over. */
  id: string;
  at: string;
  tenant: string;
  family: string;
  familyTitle: string;
  entry?: string;
  title?: string;
  form: Readonly<Record<string, string>>;
}

/** Who sends: the platform that the tenant is of. Nobody can be written to on this machine. */
export function senderOf(tenant: TenantId): 'teams' | 'slack' | undefined {
  if (tenant.startsWith('teams:')) return 'teams';
  return tenant.startsWith('slack:') ? 'slack' : undefined;
}
