/** Two desks on one PostgreSQL, as two processes have them, with clocks to move. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readLabelled } from '../../scripts/labelled.ts';
import type { Reply } from '../../src/answer/model.ts';
import { createDesk } from '../../src/desk/desk.ts';
import type { KnownAsker } from '../../src/desk/front/asker.ts';
import { ABANDONED_MS } from '../../src/desk/front/choices.ts';
import { createFrontDesk, type FrontDesk } from '../../src/desk/front/front-desk.ts';
import { tenantOf } from '../../src/desk/ports/tenant.ts';
import { diagnose, knowledge } from '../helpers/diagnosis.ts';
import { freshMemory, type TestMemory } from '../helpers/memory.ts';
import { type Postgres, startPostgres } from '../store/postgres.ts';

const TENANT = tenantOf('teams', '11111111-1111-1111-1111-111111111111');
const ANN: KnownAsker = { tenant: TENANT, person: 'ann', surface: 'personal' };
const PASTE = 'Unable to connect to the Azure Backup service (ID: 100050)';
/** What is written in one process shows in the others after this at the latest. */
const FRESH_MS = 15_000;

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 300_000);
afterAll(() => postgres?.remove());

interface Process {
  front: FrontDesk;
  memory: TestMemory;
}

async function twoProcesses(): Promise<[Process, Process]> {
  const url = await postgres.newDatabase();
  const process = async (): Promise<Process> => {
    const memory = await freshMemory({}, url);
    const known = { knowledge: () => knowledge };
    const desk = createDesk({ ...known, diagnose });
    return { memory, front: createFrontDesk({ ...known, desk, memory: memory.memory }) };
  };
  return [await process(), await process()];
}

const said = (reply: Reply): string => JSON.stringify(reply.answers);

describe('a note written in one process', () => {
  it('shows in another that has answered the team before, after 15 seconds at the latest', async () => {
    const [writer, reader] = await twoProcesses();
    expect(said(await reader.front.ask(PASTE, ANN))).not.toContain('Hamburg');
    await writer.front.ask('note 100050 Ask Hamburg.', ANN);
    expect(said(await writer.front.ask(PASTE, ANN))).toContain('Hamburg');
    expect(said(await reader.front.ask(PASTE, ANN))).not.toContain('Hamburg');
    reader.memory.advance(FRESH_MS + 1);
    // The answer that finds the notes old has them read beside itself.
    await reader.front.ask(PASTE, ANN);
    await vi.waitFor(async () => expect(said(await reader.front.ask(PASTE, ANN))).toContain('Hamburg'));
    expect([...writer.memory.failures, ...reader.memory.failures]).toEqual([]);
  });
});

describe('a choice offered by one process', () => {
  it('is no gap when it is taken in another', async () => {
    const [one, other] = await twoProcesses();
    const options = await offered(one);
    await other.front.press({ v: 1, do: 'show', entry: options[0] ?? '', options }, ANN);
    await vi.waitFor(async () => expect(await other.memory.store.upkeep.heldOfTenant(TENANT)).toContainEqual(CLAIMED));
    one.memory.advance(ABANDONED_MS);
    // Nothing tells that nothing came of it: time enough for the gap that there would be.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await gapsOf(one)).toEqual([]);
  });

  it('is a gap when nobody takes it', async () => {
    const [one] = await twoProcesses();
    await offered(one);
    one.memory.advance(ABANDONED_MS);
    await vi.waitFor(async () => expect(await gapsOf(one)).toMatchObject([{ kind: 'abandoned', count: 1 }]));
  });
});

/** What the press leaves for the other process. */
const CLAIMED = { what: 'events', how: 'delete', rows: 1 };

/** A labelled paste that fits several entries, whatever the weights are today. */
function vague(): string {
  const sets = ['own', 'second', 'held', 'fresh'].map((name) => `test/eval/pastes.${name}.jsonl`);
  const found = readLabelled(sets).find(({ text }) => diagnose(text).findings[0]?.verdict === 'choose');
  if (!found) throw new Error('no labelled paste gets a choice');
  return found.text;
}

async function offered({ front, memory }: Process): Promise<string[]> {
  const { answers } = await front.ask(vague(), ANN);
  const [first] = answers;
  if (first?.kind !== 'choose') throw new Error(`no choice but ${first?.kind}`);
  await memory.kept(TENANT);
  return first.options.map(({ entry }) => entry.id);
}

async function gapsOf({ memory }: Process) {
  return (await memory.kept(TENANT)).gaps.list('open', 9);
}
