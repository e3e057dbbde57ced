import { describe, expect, it } from 'vitest';
import { type Backend, openAt } from '../backend.ts';
import { startProgram } from '../programs/start.ts';
import { CONTOSO } from '../samples.ts';

const NAMES = ['one', 'two', 'three'];
const COUNT = 60;

interface Got {
  events: number[];
  put: number[];
  sent: string[];
}

export function processesContract(backend: Backend): void {
  describe('three processes on one database', () => {
    it('start at once, take each event once and send each message once', async () => {
      const place = await backend.place();
      const ended = await Promise.all(NAMES.map((name) => startProgram('sharer.ts', place, name).ended));
      const got = ended.map(([line]) => JSON.parse(line ?? '{}') as Got);
      const numbers = Array.from({ length: COUNT }, (_, index) => index);
      const sorted = (pick: (one: Got) => number[]) => got.flatMap(pick).sort((a, b) => a - b);
      expect(sorted(({ events }) => events)).toEqual(numbers);
      expect(sorted(({ put }) => put)).toEqual(numbers);
      const sent = got.flatMap((one) => one.sent);
      expect(sent).toHaveLength(COUNT);
      expect(new Set(sent).size).toBe(COUNT);
      const store = await openAt(place);
      expect(await store.forTenant(CONTOSO).gaps.list('open', 9)).toMatchObject([{ count: COUNT * NAMES.length }]);
      expect(await store.outbox.claim('late', 9, 1_000)).toEqual([]);
    });
  });
}
