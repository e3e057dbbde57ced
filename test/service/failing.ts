/** What must hold whatever is wrong with the store of a running service. */
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { ERRORS, type ErrorCode } from '../../src/errors.ts';
import { marsHere, type Outcome } from '../cli/mars.ts';
import { type Live, type StoreBlock, startNode, type Wrapped } from './live.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
export const PASTE = 'Unable to connect to the Azure Backup service (ID: 100050)';
/** Far more than an answer takes, on a busy machine too, and less than any wait for a store. */
const USUAL_MS = 1_500;
const ASKED = 8;

/** Asks several times; every answer comes as fast as it does with a store. */
export async function answersAsUsual(service: Live, times = ASKED): Promise<void> {
  const waits: number[] = [];
  for (let asked = 0; asked < times; asked++) {
    const { said, ms } = await service.ask(PASTE);
    expect(said).toContain('100050');
    waits.push(ms);
  }
  waits.sort((a, b) => a - b);
  expect(waits[times >> 1]).toBeLessThan(USUAL_MS);
}

/** `/readyz` tells one of the codes with its words; notes say at once that nothing was kept. Gives the code. */
export async function saysWhatIsWrong(service: Live, ...codes: [ErrorCode, ...ErrorCode[]]): Promise<ErrorCode> {
  await service.untilStore({ state: 'failing' });
  const { code: said, message: words } = await service.store();
  const code = codes.find((one) => one === said) ?? codes[0];
  expect({ code: said, words }).toEqual({ code, words: ERRORS[code].message });
  await nothingIsKept(service);
  return code;
}

export async function nothingIsKept(service: Live): Promise<void> {
  const { said, ms } = await service.ask('note 100050 Ask the network desk.');
  expect(said).toContain('Nothing was kept');
  expect(ms).toBeLessThan(USUAL_MS);
}

/** What `mars doctor` finds with the same settings: the same words, and exit code 1. Only `wrapped` it is a process. */
export async function doctorSays(env: Record<string, string>, code: ErrorCode, wrapped?: Wrapped): Promise<void> {
  const all = { PORT: '0', ...env };
  expect(await (wrapped ? inProcess(all, wrapped) : marsHere(['doctor'], all))).toMatchObject({
    code: 1,
    out: expect.stringContaining(`mend  Store          ${ERRORS[code].message} (${code})`),
  });
}

async function inProcess(env: Record<string, string>, wrapped: Wrapped): Promise<Pick<Outcome, 'code' | 'out'>> {
  const doctor = startNode([CLI, 'doctor'], env, wrapped);
  return { code: await doctor.ended, out: doctor.output() };
}

/** It works again: what waited is kept, nothing twice, and what found no room was counted. */
export async function worksAgain(service: Live, answered: number): Promise<StoreBlock> {
  await service.untilStore({ state: 'ok', waiting: 0 });
  const block = await service.store();
  expect(block.stored + block.dropped).toBeGreaterThanOrEqual(answered);
  expect((await service.ask('note 100050 Ask the network desk.')).said).toContain('Note added');
  return block;
}
