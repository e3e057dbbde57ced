/** The weekly figures, sent to where a team wants them. */
import { z } from 'zod';
import type { Reply } from '../../answer/model.ts';
import { digestText, statsText } from '../../answer/stats-strings.ts';
import { entryTitle } from '../../answer/titles.ts';
import type { Knowledge } from '../../knowledge/types.ts';
import type { Store, TenantStore } from '../ports/store.ts';
import type { TenantId } from '../ports/tenant.ts';
import { lastDays, mondayOf, statsOf } from '../stats.ts';
import { type Asker, isKnown, type KnownAsker } from './asker.ts';
import { senderOf } from './handover/messages.ts';
import type { Memory } from './memory.ts';
import { statsReply } from './stats-answer.ts';
import { correctedReply, notice } from './team-answers.ts';

const SETTING = 'digest';
const HOW = /^(?:weekly )?digest[.?]?$/i;
const HERE = /^(?:weekly )?digest here[.!]?$/i;
const END = /^stop (?:the )?(?:weekly )?digest(?: here)?[.!]?$/i;
/** After this hour of a Monday, in UTC, last week's figures go out. */
const HOUR = 7;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_DAYS = 7;

const bodySchema = z.object({
  to: z.string(),
  say: z.literal('digest'),
  /** The day before the week's end: a Sunday. */
  until: z.iso.date(),
});

export interface DigestParts {
  memory: Memory;
  knowledge: () => Knowledge;
}

export class Digest {
  readonly #parts: DigestParts;

  constructor(parts: DigestParts) {
    this.#parts = parts;
  }

  /** The answer to a command about the digest; undefined for any other text. */
  command(text: string, asker: Asker): Promise<Reply> | undefined {
    const words = text.length > 60 ? '' : text.trim();
    if (HOW.test(words)) return Promise.resolve(notice(digestText.title, [digestText.how]));
    const on = HERE.test(words);
    if (!on && !END.test(words)) return undefined;
    if (!isKnown(asker)) return Promise.resolve(failed());
    return asker.corrected ? Promise.resolve(correctedReply()) : this.#set(on, asker);
  }

  /** Puts the digests that are due into the outbox of every team that wants one; each week's once, whoever comes first. */
  async due(store: Store): Promise<number> {
    const now = this.#parts.memory.now();
    const monday = mondayOf(dayOf(now));
    if (now < Date.parse(`${monday}T00:00:00.000Z`) + HOUR * HOUR_MS) return 0;
    const until = dayOf(Date.parse(monday) - DAY_MS);
    let put = 0;
    for (const tenant of await store.upkeep.tenants()) {
      const kind = senderOf(tenant);
      if (kind) put += await putInto(store.forTenant(tenant), kind, until);
    }
    return put;
  }

  /** What a message of the outbox says; undefined for a message that is no digest. */
  async outgoing(tenant: TenantId, body: unknown): Promise<{ to: string; reply: Reply } | undefined> {
    const message = bodySchema.safeParse(body).data;
    if (!message) return undefined;
    const store = this.#parts.memory.store()?.forTenant(tenant);
    if (!store) throw new RangeError('There is no store.');
    const stats = await statsOf(store, lastDays(Date.parse(message.until), WEEK_DAYS));
    const { entries } = this.#parts.knowledge();
    const titleOf = (id: string) => {
      const entry = entries.get(id);
      return entry && entryTitle(entry);
    };
    return { to: message.to, reply: statsReply(stats, titleOf, statsText.digestTitle) };
  }

  async #set(on: boolean, { tenant, person, guests, maybeGuests, place }: KnownAsker): Promise<Reply> {
    const { admins, onFailed, store: opened } = this.#parts.memory;
    if (admins.length > 0 && !admins.includes(person))
      return notice(digestText.notAllowedTitle, [digestText.notAllowed]);
    if (!place || guests || (on && maybeGuests)) return notice(digestText.notHereTitle, [digestText.notHere]);
    try {
      const settings = opened()?.forTenant(tenant).settings;
      if (!settings) return failed();
      if (on) await settings.set(place.room, SETTING, place.here, person);
      else await settings.unset(place.room, SETTING);
    } catch (error) {
      onFailed(error);
      return failed();
    }
    return on ? notice(digestText.onTitle, [digestText.on]) : notice(digestText.offTitle, [digestText.how]);
  }
}

async function putInto(
  { settings, outbox }: Pick<TenantStore, 'settings' | 'outbox'>,
  kind: string,
  until: string,
): Promise<number> {
  let put = 0;
  for (const { channel, name, value: to } of await settings.list()) {
    if (name !== SETTING) continue;
    const key = `digest:${until}:${channel}`;
    if ((await outbox.put({ kind, key, body: { to, say: 'digest', until } })) !== undefined) put++;
  }
  return put;
}

function failed(): Reply {
  return notice(digestText.failedTitle, [digestText.failed]);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
