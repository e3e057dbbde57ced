import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Backend, openAt, type Place } from '../backend.ts';
import { startProgram } from '../programs/start.ts';
import { ALWAYS, CONTOSO } from '../samples.ts';

/** Writes that must be acknowledged before the kill. */
const FEWEST = 20;

/** Kills a process in the middle of its writes, so many times, and looks for every write that it was told of. */
export function stormContract(backend: Backend, rounds: number): void {
  describe('a process that is killed while it writes', () => {
    it(`loses no acknowledged write (${rounds} times)`, { timeout: 30_000 + rounds * 10_000 }, async () => {
      const place = await backend.place();
      const acknowledged: string[] = [];
      for (let round = 0; round < rounds; round++) {
        const { child, lines, ended } = startProgram('writer.ts', place, String(round));
        while (lines.length < FEWEST && child.exitCode === null) await sleep(5);
        await sleep((round * 37) % 150);
        child.kill('SIGKILL');
        acknowledged.push(...(await ended));
        const kept = await answersOf(place);
        expect(acknowledged.filter((answer) => !kept.has(answer))).toEqual([]);
        if (backend.name === 'sqlite')
          expect(await backend.sql(place, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(FEWEST * rounds);
    });
  });
}

async function answersOf(place: Place): Promise<Set<string>> {
  const store = await openAt(place);
  const { lookups } = store.forTenant(CONTOSO);
  const answers = new Set<string>();
  let after: string | undefined;
  for (;;) {
    const rows = await lookups.list(ALWAYS, after === undefined ? { limit: 1_000 } : { limit: 1_000, after });
    for (const { answer } of rows) answers.add(answer);
    after = rows.at(-1)?.id;
    if (after === undefined) return answers;
  }
}
