/** Search from the box where a message is written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startServer, type TestServer } from '../server/test-server.ts';
import { realDesk, replay } from './replay.ts';

const SERVICE = 'https://smba.trafficmanager.net/emea/';
const resultSchema = z.object({
  composeExtension: z.object({
    type: z.literal('result'),
    attachmentLayout: z.literal('list'),
    attachments: z
      .array(
        z.object({
          contentType: z.literal('application/vnd.microsoft.card.adaptive'),
          content: z.looseObject({ type: z.literal('AdaptiveCard'), body: z.array(z.unknown()).min(1) }),
          preview: z.object({
            contentType: z.literal('application/vnd.microsoft.card.thumbnail'),
            content: z.object({ title: z.string().min(1).max(120), text: z.string().min(1) }),
          }),
        }),
      )
      .max(25),
  }),
});

let server: TestServer;
beforeAll(async () => {
  server = await startServer({}, { desk: realDesk() });
});
afterAll(() => server.stop());

const play = async (value: unknown) => {
  const answered = await replay(server, 'query', SERVICE, { value });
  expect(answered.status).toBe(200);
  return answered;
};
async function search(words: unknown, queryOptions: unknown = { skip: 0, count: 25 }) {
  const answered = await play({
    commandId: 'searchEntries',
    parameters: [{ name: 'query', value: words }],
    queryOptions,
  });
  return resultSchema.parse(answered.json()).composeExtension.attachments;
}

describe('the results', () => {
  it('are the recorded query’s entry first, with its whole card', async () => {
    const answered = await replay(server, 'query', SERVICE);
    const [first] = resultSchema.parse(answered.json()).composeExtension.attachments;
    expect(first?.preview.content.text).toContain('ID 100050');
    expect(JSON.stringify(first?.content)).toContain('Cause');
  });

  it('of the first run are useful ones of many topics', async () => {
    const answered = await replay(server, 'query-first-run', SERVICE);
    const { attachments } = resultSchema.parse(answered.json()).composeExtension;
    expect(attachments).toHaveLength(25);
    const topics = new Set(attachments.map(({ preview }) => preview.content.text.split(' · ')[0]));
    expect(topics.size).toBeGreaterThan(10);
    expect(Buffer.byteLength(answered.text)).toBeLessThan(256 * 1024);
  });

  it('come in pages that do not overlap, and end', async () => {
    const titles = (page: Awaited<ReturnType<typeof search>>) => page.map(({ preview }) => preview.content.title);
    const first = titles(await search('backup', { skip: 0, count: 10 }));
    const second = titles(await search('backup', { skip: 10, count: 10 }));
    expect(first).toHaveLength(10);
    expect(second.some((title) => first.includes(title))).toBe(false);
    expect(await search('backup', { skip: 2_000, count: 25 })).toEqual([]);
    expect(await search('', { skip: 0, count: 900 })).toHaveLength(25);
  });

  it('where there are none are words', async () => {
    const value = { commandId: 'searchEntries', parameters: [{ name: 'query', value: 'zzzzqqqq' }] };
    expect((await play(value)).json()).toMatchObject({
      composeExtension: { type: 'message', text: expect.stringContaining('No entry') },
    });
  });

  it.each([
    undefined,
    null,
    'x',
    [],
    {},
    { commandId: 'other' },
    { commandId: 'searchEntries' },
    { commandId: 'searchEntries', parameters: 5 },
    { commandId: 'searchEntries', parameters: [{ name: 'query', value: { a: 1 } }] },
    { commandId: 'searchEntries', queryOptions: { skip: -1, count: 'many' } },
    { commandId: 'searchEntries', parameters: [{ name: 'query', value: '<img src=x onerror=alert(1)>'.repeat(5000) }] },
  ])('have a body whatever comes in (%#)', async (value) => {
    expect((await play(value)).text).toMatch(/^\{"composeExtension":\{"type"/);
  });
});
