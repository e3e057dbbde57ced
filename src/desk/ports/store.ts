/** The store as the desk and the channels see it. */
import type { Events } from './events.ts';
import type { Feedback, Vote } from './feedback.ts';
import type { Held } from './forget.ts';
import type { Gaps, SeenGap } from './gaps.ts';
import type { Handovers } from './handovers.ts';
import type { Installation } from './installation.ts';
import type { Lookup, Lookups } from './lookups.ts';
import type { Notes } from './notes.ts';
import type { Outbox, OutboxWorker } from './outbox.ts';
import type { Recents, SeenRecent } from './recents.ts';
import type { Settings } from './settings.ts';
import type { TenantId } from './tenant.ts';

/** Everything of one tenant, and nothing of another. */
export interface TenantStore {
  readonly feedback: Feedback;
  readonly lookups: Lookups;
  readonly recents: Recents;
  readonly gaps: Gaps;
  readonly notes: Notes;
  readonly settings: Settings;
  readonly installation: Installation;
  readonly events: Events;
  readonly outbox: Outbox;
  readonly handovers: Handovers;
  /** Deletes what belongs to a person and takes the person's id off what belongs to the team. Gives the rows touched. */
  forget(person: string): Promise<number>;
  /** What `forget` would touch now; kinds of which there is nothing are left out. */
  heldOf(person: string): Promise<Held[]>;
}

/** What is kept on the side of an answer, in bulk. */
export type Recorded =
  | { kind: 'lookup'; tenant: TenantId; lookup: Lookup }
  | { kind: 'vote'; tenant: TenantId; vote: Vote }
  | { kind: 'gap'; tenant: TenantId; gap: SeenGap }
  | { kind: 'recent'; tenant: TenantId; recent: SeenRecent };

/** For the operator of the bot, never for a request. */
export interface Upkeep {
  /** Tenants of whom anything is kept. */
  tenants(): Promise<TenantId[]>;
  /** Deletes what is older than `before` (ISO time), and events that are over. Gives the rows deleted. */
  prune(before: string): Promise<number>;
  /** Deletes all that is kept of a tenant. */
  forgetTenant(tenant: TenantId): Promise<number>;
  /** What `forgetTenant` would delete now; kinds of which there is nothing are left out. */
  heldOfTenant(tenant: TenantId): Promise<Held[]>;
  /** Forgets a person in every tenant. */
  forgetPerson(person: string): Promise<number>;
}

export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  forTenant(tenant: TenantId): TenantStore;
  readonly outbox: OutboxWorker;
  readonly upkeep: Upkeep;
  /** Keeps all items or none; a batch that was kept already is passed over, so that it may be sent again. */
  record(batch: string, items: readonly Recorded[]): Promise<void>;
  /** Rejects when the store does not work. */
  check(): Promise<void>;
  close(): Promise<void>;
}
