/** Hands an error over to a person: the form, the way it goes, and what becomes of it. */
import type { AskPersonPress, CasePress } from '../../../answer/actions.ts';
import { handoverText } from '../../../answer/handover-strings.ts';
import type { Reply } from '../../../answer/model.ts';
import { entryTitle } from '../../../answer/titles.ts';
import type { Knowledge } from '../../../knowledge/types.ts';
import type { Desk } from '../../desk-types.ts';
import type { Handover } from '../../ports/handovers.ts';
import type { TenantStore } from '../../ports/store.ts';
import type { TenantId } from '../../ports/tenant.ts';
import { type Asker, isKnown, type KnownAsker } from '../asker.ts';
import type { Memory } from '../memory.ts';
import { correctedReply, notice } from '../team-answers.ts';
import { caseReply, copyReply, toldReply } from './case-answers.ts';
import { type FilledForm, filledForm, formOf, type HandoverForm, type Typed, untouched } from './form.ts';
import { type CaseMessage, readMessage, senderOf, type WebhookBody } from './messages.ts';
import { readRouteCommand } from './route-commands.ts';
import { routeAnswer } from './route-desk.ts';
import { type Route, routesFor, routesOf } from './routes.ts';
import { type Subject, subjectOf } from './subject.ts';

export interface HandOverParts {
  memory: Memory;
  knowledge: () => Knowledge;
  desk: Pick<Desk, 'explain'>;
  /** Whether the operator has set up a system that gets all of them. */
  webhook: boolean;
  /** Told that something waits in the outbox. */
  onPut: () => void;
}

/** Where a request goes. */
interface Ways {
  store: TenantStore;
  routes: Route[];
}

/** Where a request of the asker is told of, when nobody can be told. */
const NOWHERE = '-';

export class HandOver {
  readonly #parts: HandOverParts;

  constructor(parts: HandOverParts) {
    this.#parts = parts;
  }

  /** The form for a press, filled in as far as is known. */
  async form(press: AskPersonPress, asker: Asker): Promise<HandoverForm> {
    const subject = this.#subjectOf(press);
    const ways = await this.#safely(() => this.#waysOf(subject, asker));
    return formOf(subject, press, introOf(ways?.routes.length ?? 0, this.#parts.webhook && isKnown(asker)), asker.name);
  }

  /** Sends what was typed; where there is nobody to send it to, gives the text to copy. */
  async send(press: AskPersonPress, typed: Typed, asker: Asker): Promise<Reply> {
    const subject = this.#subjectOf(press);
    const form = filledForm(subject, typed);
    if (!isKnown(asker)) return copyReply(handoverText.copyTitle, [handoverText.copyHow], form);
    const { webhook } = this.#parts;
    const sent = await this.#safely(async () => {
      const ways = await this.#waysOf(subject, asker);
      if (ways && (ways.routes.length > 0 || webhook)) await this.#put(ways, subject, form, asker);
      return ways?.routes.length;
    });
    if (sent === undefined) return copyReply(handoverText.notSentTitle, [handoverText.notSent], form);
    if (sent === 0 && !webhook) {
      return copyReply(handoverText.copyTitle, [handoverText.copyHow, handoverText.copyAdmin], form);
    }
    const where = sent === 0 ? [handoverText.sentToSystem] : [handoverText.sentTo(sent)];
    if (sent > 0 && webhook) where.push(handoverText.sentBoth);
    if (asker.place && sent > 0) where.push(handoverText.willTell);
    return notice(handoverText.sentTitle, where);
  }

  /** For places without forms: what the form would hold, as a text to copy. Nothing is sent. */
  textOf(press: AskPersonPress, { name }: Asker): Reply {
    const subject = this.#subjectOf(press);
    return copyReply(handoverText.copyTitle, [handoverText.copyHow], filledForm(subject, untouched(subject, name)));
  }

  /** Somebody takes or closes a request: its card as it is then. */
  async turn({ id, turn }: CasePress, asker: Asker): Promise<Reply> {
    // The card is all that its readers have of the request: what does nothing must not take its place.
    if (asker.guests) return aside(notice(handoverText.notKeptTitle, [handoverText.turnNotYours]));
    const failed = aside(notice(handoverText.notKeptTitle, [handoverText.notKept]));
    const store = isKnown(asker) ? this.#storeOf(asker.tenant) : undefined;
    if (!isKnown(asker) || !store) return failed;
    const reply = await this.#safely(async () => {
      const { handovers } = store;
      const won = await (turn === 'take' ? handovers.take(id, asker.person) : handovers.close(id, asker.person));
      const handover = await handovers.get(id);
      if (!handover) return notice(handoverText.goneTitle, [handoverText.gone]);
      if (won) await this.#tell(turn === 'take' ? 'taken' : 'closed', handover, asker.tenant, store);
      return caseReply(handover, this.#parts.knowledge(), won ? asker.name : undefined);
    });
    return reply ?? failed;
  }

  /** The answer to a command about where errors go; undefined for any other text. */
  command(text: string, asker: Asker): Promise<Reply> | undefined {
    const command = readRouteCommand(text);
    if (!command) return undefined;
    const { memory, knowledge, webhook } = this.#parts;
    const store = isKnown(asker) ? this.#storeOf(asker.tenant) : undefined;
    const failed = notice(handoverText.notKeptTitle, [handoverText.notKept]);
    if (!isKnown(asker) || !store) return Promise.resolve(failed);
    if (asker.corrected && command.kind !== 'routes') return Promise.resolve(correctedReply());
    const parts = { knowledge, admins: memory.admins, webhook };
    return this.#safely(() => routeAnswer(command, asker, store, parts)).then((reply) => reply ?? failed);
  }

  /** What a message of the outbox says and where it goes; undefined where its hand-over is forgotten. */
  async outgoing(tenant: TenantId, body: unknown): Promise<{ to: string; reply: Reply } | undefined> {
    const message = readMessage(body);
    const store = this.#parts.memory.store()?.forTenant(tenant);
    if (!store) throw new RangeError('There is no store.');
    const handover = message && (await store.handovers.get(message.id));
    if (!message || !handover) return undefined;
    const knowledge = this.#parts.knowledge();
    const { to, say } = message;
    return { to, reply: say === 'case' ? caseReply(handover, knowledge) : toldReply(say, handover, knowledge) };
  }

  async #put({ store, routes }: Ways, subject: Subject, form: FilledForm, asker: KnownAsker): Promise<void> {
    const { family, entry } = subject;
    const { person, tenant, place } = asker;
    const handover = await store.handovers.create({
      family,
      ...(entry !== undefined && { entry }),
      person,
      place: place?.back ?? NOWHERE,
      route: routes[0]?.room ?? 'webhook',
      form,
    });
    const sender = senderOf(tenant);
    for (const [index, { at: to }] of routes.entries()) {
      if (!sender) continue;
      const body: CaseMessage = { to, say: 'case', id: handover.id };
      await store.outbox.put({ kind: sender, body, key: `case:${handover.id}:${index}`, person });
    }
    if (this.#parts.webhook) {
      const body = this.#webhookBody(handover, tenant);
      await store.outbox.put({ kind: 'webhook', body, key: `webhook:${handover.id}`, person });
    }
    this.#parts.onPut();
  }

  async #tell(say: 'taken' | 'closed', handover: Handover, tenant: TenantId, store: TenantStore): Promise<void> {
    const sender = senderOf(tenant);
    const { id, place: to, person } = handover;
    if (!sender || to === NOWHERE) return;
    const body: CaseMessage = { to, say, id };
    await store.outbox.put({ kind: sender, body, key: `${say}:${id}`, person });
    this.#parts.onPut();
  }

  #webhookBody({ id, createdAt: at, family, entry, form }: Handover, tenant: TenantId): WebhookBody {
    const { families, entries } = this.#parts.knowledge();
    const known = entry === undefined ? undefined : entries.get(entry);
    return {
      ...{ v: 1, id, at, tenant, family, familyTitle: families.get(family)?.title ?? family },
      ...(known && { entry: known.id, title: entryTitle(known) }),
      form,
    };
  }

  #subjectOf(press: AskPersonPress): Subject {
    return subjectOf(press, this.#parts.knowledge(), this.#parts.desk);
  }

  async #waysOf({ family }: Subject, asker: Asker): Promise<Ways | undefined> {
    const store = isKnown(asker) ? this.#storeOf(asker.tenant) : undefined;
    return store && { store, routes: routesFor(family, await routesOf(store.settings)) };
  }

  #storeOf(tenant: TenantId): TenantStore | undefined {
    return this.#parts.memory.store()?.forTenant(tenant);
  }

  /** Nothing, where the store fails: the recorder tells of it. */
  async #safely<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#parts.memory.onFailed(error);
      return undefined;
    }
  }
}

function aside(reply: Reply): Reply {
  return { ...reply, aside: true };
}

function introOf(routes: number, webhook: boolean): string {
  if (routes > 0) return handoverText.goesTo(routes);
  return webhook ? handoverText.goesToSystem : handoverText.goesNowhere;
}
