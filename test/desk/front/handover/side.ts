/** What the tests of the hand-over share: a front desk on a real store, somebody who asks, and what comes of the asking. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { z } from 'zod';
import { type AskPersonPress, buttonSchema, type CasePress } from '../../../../src/answer/actions.ts';
import type { Answer, Reply } from '../../../../src/answer/model.ts';
import { createDesk } from '../../../../src/desk/desk.ts';
import type { KnownAsker } from '../../../../src/desk/front/asker.ts';
import { createFrontDesk, type FrontDesk, type HandOverSettings } from '../../../../src/desk/front/front-desk.ts';
import type { HandOver } from '../../../../src/desk/front/handover/hand-over.ts';
import type { Memory } from '../../../../src/desk/front/memory.ts';
import type { OutMessage } from '../../../../src/desk/ports/outbox.ts';
import type { TenantStore } from '../../../../src/desk/ports/store.ts';
import { tenantOf } from '../../../../src/desk/ports/tenant.ts';
import { diagnose, knowledge } from '../../../helpers/diagnosis.ts';
import { openMemory, type TestMemory } from '../../../helpers/memory.ts';

export const PASTE =
  'Azure Backup: Unable to connect to the Azure Backup service from C:\\Users\\j.doe\\x (ID: 100050)';
const desk = createDesk({ knowledge: () => knowledge, diagnose });

export interface Front {
  made: FrontDesk;
  handOver: HandOver;
}

export interface Side {
  /** Who asks; of another organisation in each test. */
  me: KnownAsker;
  /** How often the outbox was told that something waits. */
  puts: number;
  /** The desk; with a webhook, or with administrators, where told. */
  front(parts?: { webhook?: boolean; admins?: readonly string[] }): Front;
  /** The desk of somebody whose store does not work. */
  withoutStore(): FrontDesk;
  /** What is kept of the organisation. */
  kept(): Promise<TenantStore>;
  /** All that waits in the outbox, of all tenants; it is held for the rest of the test. */
  waiting(): Promise<OutMessage[]>;
  /** Sends a request to a place; gives what somebody there presses to take it. */
  openCase(front: Front): Promise<CasePress>;
}

/** Opens it before the tests of a file, and closes it after them. */
export function handOverSide(): Side {
  let test: TestMemory;
  beforeAll(async () => {
    test = await openMemory();
  });
  afterAll(() => test.close());
  beforeEach(() => {
    side.puts = 0;
    side.me = asker('me', 'home');
  });
  const front = (parts: Partial<Memory>, handOver?: HandOverSettings): FrontDesk =>
    createFrontDesk({ desk, knowledge: () => knowledge, memory: { ...test.memory, ...parts }, handOver });
  const side: Side = {
    me: asker('me', 'home'),
    puts: 0,
    front: ({ webhook = false, admins = [] } = {}) => {
      const made = front({ admins }, { webhook, onPut: () => void side.puts++ });
      if (!made.handOver) throw new Error('no hand-over');
      return { made, handOver: made.handOver };
    },
    withoutStore: () => front({ store: () => undefined }),
    kept: () => test.kept(side.me.tenant),
    waiting: async () => {
      const all = await test.store.outbox.claim('test', 50, 60_000);
      for (const { id } of all) await test.store.outbox.sent(id, 'test');
      return all;
    },
    openCase: async ({ made, handOver }) => {
      await made.ask('hand over here', { ...side.me, person: 'boss', place: asker('x', 'desk-room').place });
      await handOver.send(pressOn(await made.ask(PASTE, side.me)), { more: 'It began on Monday' }, side.me);
      const [message] = await side.waiting();
      const { id } = z.looseObject({ id: z.string() }).parse(message?.body);
      return { v: 1, do: 'case', id, turn: 'take' };
    },
  };
  return side;
}

let tenants = 0;

/** Somebody in a room, of an organisation of their own unless told. */
export function asker(person: string, room: string, tenant = tenantOf('slack', `T${++tenants}`)): KnownAsker {
  const place = { room, here: `here:${room}`, back: `back:${room}` };
  return { surface: 'personal', tenant, person, name: person, place };
}

/** The button that asks a person, as it comes back from a card. */
export function pressOn({ followUp }: Reply): AskPersonPress {
  if (!followUp?.handover) throw new Error('no person to ask');
  const press = buttonSchema.parse(JSON.parse(JSON.stringify({ v: 1, do: 'ask-person', about: followUp.about })));
  if (press.do !== 'ask-person') throw new Error('another button');
  return press;
}

/** The notice that a reply is. */
export function info({ answers: [first] }: Reply): Extract<Answer, { kind: 'info' }> {
  if (first?.kind !== 'info') throw new Error(`not a notice: ${first?.kind}`);
  return first;
}
