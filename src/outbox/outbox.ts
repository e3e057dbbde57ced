/**
 * Sends what waits in the outbox, in the background. Several processes share the work: each claims what it sends for a
 * while, and what a process leaves undone when it ends, another takes up. A message may arrive twice, never not at all
 * within a day.
 */
import type { ClaimedMessage, OutboxWorker } from '../desk/ports/outbox.ts';
import { describeError, ERRORS } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Pace } from '../pace.ts';
import { GIVE_UP_MS, waitAfter } from './back-off.ts';
import { type Sender, Undeliverable } from './sender.ts';

export interface OutboxParts {
  /** The store's side, while there is one. */
  worker: () => OutboxWorker | undefined;
  /** Tells this process from others. */
  name: string;
  log: Log;
  pace: Pace;
  limits?: Partial<OutboxLimits>;
}

export interface OutboxLimits {
  /** How often an idle outbox is looked at: other processes put messages in, too. */
  lookMs: number;
  /** How long a message is held; longer than all that a sender may take. */
  holdMs: number;
  /** How many are sent at once. */
  atOnce: number;
}

const LIMITS: OutboxLimits = { lookMs: 5_000, holdMs: 120_000, atOnce: 5 };
/** Nobody here can send it: perhaps another process can, or this one after its next start. */
const NO_SENDER_MS = 10 * 60_000;

export class Outbox {
  readonly #parts: OutboxParts;
  readonly #limits: OutboxLimits;
  readonly #senders = new Map<string, Sender>();
  #running: Promise<void> | undefined;
  #stopped = false;
  #woken = false;
  #rouse: () => void = () => {};

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#limits = { ...LIMITS, ...parts.limits };
  }

  /** Messages of this kind go out by this sender. */
  serve(kind: string, sender: Sender): void {
    this.#senders.set(kind, sender);
  }

  /** Something was put in: it is looked for at once. */
  readonly wake = (): void => {
    this.#woken = true;
    this.#rouse();
  };

  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends what is being sent, but waits no longer than `withinMs`. What is left is sent by the next process. */
  async stop(withinMs: number): Promise<void> {
    this.#stopped = true;
    this.#rouse();
    let timer: NodeJS.Timeout | undefined;
    const cut = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, withinMs);
    });
    await Promise.race([this.#running, cut]);
    clearTimeout(timer);
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      this.#woken = false;
      if (!(await this.#sendSome())) await this.#rest();
    }
  }

  /** True where there may be more. */
  async #sendSome(): Promise<boolean> {
    const worker = this.#parts.worker();
    if (!worker) return false;
    const { atOnce, holdMs } = this.#limits;
    try {
      const claimed = await worker.claim(this.#parts.name, atOnce, holdMs);
      await Promise.all(claimed.map((message) => this.#send(message, worker)));
      return claimed.length === atOnce;
    } catch (error) {
      // The recorder tells of trouble with the store; what was claimed falls free by itself.
      this.#parts.log.warn({ code: 'STORE_FAILED', ...describeError(error) }, ERRORS.STORE_FAILED.message);
      return false;
    }
  }

  async #send(message: ClaimedMessage, worker: OutboxWorker): Promise<void> {
    const { name } = this.#parts;
    const { id, kind } = message;
    const sender = this.#senders.get(kind);
    if (!sender) {
      await this.#postpone(message, worker, NO_SENDER_MS);
      return;
    }
    try {
      await sender(message);
    } catch (error) {
      await this.#notSent(message, worker, error);
      return;
    }
    await worker.sent(id, name);
  }

  async #notSent(message: ClaimedMessage, worker: OutboxWorker, error: unknown): Promise<void> {
    const { log, pace } = this.#parts;
    const { kind, attempts } = message;
    log.warn({ code: 'OUTBOX_NOT_SENT', kind, attempts, ...describeError(error) }, ERRORS.OUTBOX_NOT_SENT.message);
    if (error instanceof Undeliverable) await this.#giveUp(message, worker);
    else await this.#postpone(message, worker, waitAfter(attempts, pace.random));
  }

  async #postpone(message: ClaimedMessage, worker: OutboxWorker, waitMs: number): Promise<void> {
    const due = this.#parts.pace.now() + waitMs;
    if (due - Date.parse(message.createdAt) > GIVE_UP_MS) await this.#giveUp(message, worker);
    else await worker.later(message.id, this.#parts.name, new Date(due).toISOString());
  }

  async #giveUp({ id, kind, attempts }: ClaimedMessage, worker: OutboxWorker): Promise<void> {
    const { log, name } = this.#parts;
    log.error({ code: 'OUTBOX_GIVEN_UP', kind, attempts }, ERRORS.OUTBOX_GIVEN_UP.message);
    await worker.failed(id, name);
  }

  async #rest(): Promise<void> {
    if (this.#woken || this.#stopped) return;
    await new Promise<void>((resolve) => {
      // A process that has nothing else to do need not wait for this.
      const timer = setTimeout(resolve, this.#limits.lookMs).unref();
      this.#rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
