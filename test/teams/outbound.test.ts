import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { deliver, isRefusal, statusOf } from '../../src/teams/outbound.ts';
import { startServer, type TestServer } from '../server/test-server.ts';
import { type FakeConnector, startConnector } from './fake-connector.ts';
import { replay, type TestPace, testPace } from './replay.ts';

const LIMITS = { tries: 4, tryMs: 6_000, totalMs: 12_000 };
const SHORT = { tries: 4, tryMs: 150, totalMs: 300 };

/** A failure as the SDK throws it. */
function refusal(statusCode: number, retryAfter?: string): Error {
  const headers = new Map(retryAfter === undefined ? [] : [['retry-after', retryAfter]]);
  return Object.assign(new Error('refused'), { statusCode, response: { headers } });
}

/** Fails with these in turn, then arrives. */
function failing(...failures: unknown[]): { send: () => Promise<string>; tries: () => number } {
  let tries = 0;
  return {
    tries: () => tries,
    send: async () => {
      tries += 1;
      if (failures.length > 0) throw failures.shift();
      return 'sent';
    },
  };
}

describe('deliver', () => {
  it.each([412, 429, 502, 504])('tries %i again', async (status) => {
    const way = failing(refusal(status), refusal(status));
    expect(await deliver(way.send, LIMITS, testPace())).toBe('sent');
    expect(way.tries()).toBe(3);
  });

  it.each([400, 401, 403, 404, 413, 500, 503])('does not try %i again', async (status) => {
    const way = failing(refusal(status));
    await expect(deliver(way.send, LIMITS, testPace())).rejects.toMatchObject({ statusCode: status });
    expect(way.tries()).toBe(1);
  });

  it('does not try again what broke off: it may have arrived', async () => {
    const way = failing(new Error('socket hang up'));
    await expect(deliver(way.send, LIMITS, testPace())).rejects.toThrow('socket hang up');
    expect(way.tries()).toBe(1);
  });

  it('waits longer each time, by chance between the half and the whole', async () => {
    const waits = async (random: number) => {
      const pace = { ...testPace(), random: () => random };
      await deliver(failing(refusal(429), refusal(429), refusal(429)).send, LIMITS, pace);
      return pace.waits;
    };
    expect(await waits(0)).toEqual([400, 800, 1_600]);
    expect(await waits(1)).toEqual([800, 1_600, 3_200]);
  });

  it('gives up after four tries', async () => {
    const way = failing(...Array.from({ length: 9 }, () => refusal(429)));
    await expect(deliver(way.send, LIMITS, testPace())).rejects.toMatchObject({ statusCode: 429 });
    expect(way.tries()).toBe(4);
  });

  it('waits as long as it is asked to, in seconds or until a date', async () => {
    const pace = testPace();
    const date = new Date(pace.now() + 5_000).toUTCString();
    await deliver(failing(refusal(429, '3'), refusal(429, date)).send, LIMITS, pace);
    expect(pace.waits[0]).toBe(3_000);
    expect(pace.waits[1]).toBeGreaterThanOrEqual(1_000);
    expect(pace.waits[1]).toBeLessThanOrEqual(2_000);
  });

  it.each(['soon', '-1', '1e9', ''])('takes %j for no wish', async (asked) => {
    const pace = testPace();
    await deliver(failing(refusal(429, asked)).send, LIMITS, pace);
    expect(pace.waits).toEqual([600]);
  });

  it('gives up at once when it is asked to wait longer than the turn has', async () => {
    const pace = testPace();
    const way = failing(refusal(429, '60'));
    await expect(deliver(way.send, LIMITS, pace)).rejects.toMatchObject({ statusCode: 429 });
    expect(pace.waits).toEqual([]);
  });

  it('cuts off what hangs and does not ask again', async () => {
    let tries = 0;
    const hang = () => {
      tries += 1;
      return new Promise<string>(() => undefined);
    };
    await expect(deliver(hang, { ...LIMITS, tryMs: 20 }, testPace())).rejects.toMatchObject({
      name: 'ServiceSilentError',
    });
    expect(tries).toBe(1);
  });

  it('tells a refusal from a failure', () => {
    expect([403, 404].map((status) => isRefusal(refusal(status)))).toEqual([true, true]);
    expect([undefined, 7, new Error('x'), refusal(500)].some(isRefusal)).toBe(false);
    expect(statusOf(refusal(502))).toBe(502);
  });
});

describe('over HTTP', () => {
  let connector: FakeConnector;
  let server: TestServer;
  let pace: TestPace;
  const start = async (outbound?: { message: typeof LIMITS; invoke: typeof LIMITS }) => {
    pace = testPace();
    server = await startServer({}, { teamsAuth: { pace, ...(outbound && { outbound }) } });
  };
  beforeAll(async () => {
    connector = await startConnector();
    return () => connector.stop();
  });
  afterEach(async () => {
    connector.clear();
    await server.stop();
  });

  it('a message that is put off arrives, and once', async () => {
    await start();
    connector.next({ status: 429, headers: { 'Retry-After': '2' } }, { status: 502 }, { status: 412 });
    expect((await replay(server, 'personal-message', connector.url)).status).toBe(200);
    expect(connector.sent).toHaveLength(4);
    expect(pace.waits).toEqual([2_000, 1_200, 2_400]);
    expect(server.logged()).not.toContain('REPLY_NOT_DELIVERED');
  });

  it('the SDK’s own retries are out of the way: four tries are four requests, and a 500 is one', async () => {
    await start();
    connector.next(...Array.from({ length: 12 }, () => ({ status: 429 })));
    await replay(server, 'personal-message', connector.url);
    expect(connector.sent).toHaveLength(4);
    connector.clear();
    for (const status of [500, 503]) {
      connector.next({ status }, { status });
      await replay(server, 'personal-message', connector.url, { id: `m-${status}` });
    }
    expect(connector.sent).toHaveLength(2);
    expect(server.logged()).toContain('"status":503');
  });

  it('a service that hangs is cut off; the next question is answered', async () => {
    await start({ message: SHORT, invoke: SHORT });
    connector.next('hang');
    const before = performance.now();
    expect((await replay(server, 'personal-message', connector.url)).status).toBe(200);
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(connector.sent).toHaveLength(1);
    expect(server.logged()).toContain('REPLY_NOT_DELIVERED');
    await replay(server, 'personal-message', connector.url, { id: 'another' });
    expect(connector.sent).toHaveLength(2);
  });

  it('a press in a dialog is answered in time though the service hangs, and says so', async () => {
    await start({ message: LIMITS, invoke: SHORT });
    connector.next('hang');
    const before = performance.now();
    const answered = await replay(server, 'submit-post', connector.url);
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(answered.json()).toMatchObject({ task: { type: 'message' } });
  });

  it.each([403, 404])('a conversation that is gone (%i) is logged as a warning and dropped', async (status) => {
    await start();
    connector.next({ status }, { status });
    expect((await replay(server, 'personal-message', connector.url)).status).toBe(200);
    expect(connector.sent).toHaveLength(1);
    const line = server
      .logged()
      .split('\n')
      .find((one) => one.includes('REPLY_NOT_DELIVERED'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 40, status });
  });
});
