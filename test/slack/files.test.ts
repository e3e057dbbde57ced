import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { textsOfFiles } from '../../src/slack/files.ts';
import { type BotSide, startBot } from './bot-side.ts';
import { event, mention, message, sendJson } from './payloads.ts';
import { BOT_TOKEN, OPS, type SlackSide, startSlackSide, USER_TOKEN } from './slack-side.ts';

let slack: SlackSide;
let bot: BotSide;
beforeAll(async () => {
  slack = await startSlackSide();
  bot = await startBot(slack);
});
beforeEach(() => slack.reset());
afterAll(async () => {
  await bot.stop();
  await slack.stop();
});

/** Uploads a file as a person does; gives what an event tells of it. */
async function upload(name: string, content: string | Buffer, fields: Record<string, unknown> = {}) {
  const length = Buffer.byteLength(content);
  const { upload_url: url, file_id: id } = await slack.call(
    'files.getUploadURLExternal',
    { filename: name, length },
    USER_TOKEN,
  );
  await fetch(String(url), { method: 'POST', body: new Uint8Array(Buffer.from(content)) });
  const files = [{ id, title: name }];
  await slack.call('files.completeUploadExternal', { files, channel_id: OPS }, USER_TOKEN);
  const { file } = await slack.call('files.info', { file: id }, USER_TOKEN);
  return { ...Object(file), mimetype: 'text/plain', filetype: 'text', ...fields };
}

async function answered(): Promise<string> {
  const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');
  await vi.waitFor(() => expect(posts()).toHaveLength(1), { timeout: 5_000 });
  return JSON.stringify(posts()[0]?.args['blocks']);
}

describe('a file that hangs on a message', () => {
  it('of text is read with the words, on a mention and in a direct message', async () => {
    const file = await upload('agent.log', 'the words in the log');
    await sendJson(bot.url, event(mention('look', { files: [file] })));
    expect(await answered()).toMatch(/look.*the words in the log/);
    slack.reset();
    const where = { channel: 'D1', channel_type: 'im', subtype: 'file_share' };
    await sendJson(bot.url, event(message('', { ...where, files: [file] })));
    expect(await answered()).toContain('the words in the log');
  });

  it('of Windows text is read', async () => {
    const file = await upload('win.log', Buffer.from('\uFEFFwide words', 'utf16le'));
    await sendJson(bot.url, event(mention('', { files: [file] })));
    expect(await answered()).toContain('wide words');
  });

  it('that is a picture is named as left out', async () => {
    const file = { id: 'F1', mimetype: 'image/png', filetype: 'png', url_private: `${slack.url}/files-pri/F1/a.png` };
    await sendJson(bot.url, event(mention('look', { files: [file] })));
    expect(await answered()).toContain('Other attachments I left out');
  });

  it('that Slack does not tell about without the permission: says so', async () => {
    await sendJson(bot.url, event(mention('look', { files: [{ id: 'F1', file_access: 'check_file_info' }] })));
    expect(await answered()).toContain('files:read');
  });
});

describe('fetching', () => {
  let page: Server;
  let url: string;
  const seen: (string | undefined)[] = [];
  beforeAll(async () => {
    page = createServer((request, response) => {
      seen.push(request.headers.authorization);
      const answers: Record<string, () => void> = {
        '/page': () => response.setHeader('Content-Type', 'text/html; charset=utf-8'),
        '/away': () => {
          response.statusCode = 302;
          response.setHeader('Location', 'https://slack.com/signin');
        },
        '/gone': () => {
          response.statusCode = 404;
        },
      };
      answers[request.url ?? '']?.();
      if (request.url === '/endless') {
        const write = () => {
          while (response.write('x'.repeat(65_536)));
        };
        response.on('drain', write);
        write();
      } else if (request.url !== '/hangs') response.end('<html>sign in</html>');
    });
    await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    page.closeAllConnections();
    page.close();
  });

  const read = (path: string) =>
    textsOfFiles([{ mimetype: 'text/plain', url_private: url + path }], { token: BOT_TOKEN, apiUrl: `${url}/api/` });

  it.each([
    ['/page', 'files:read'],
    ['/away', 'files:read'],
    ['/gone', 'could not fetch'],
    ['/hangs', 'could not fetch'],
  ])('%s: a sentence that says %s', async (path, words) => {
    const { texts, notices } = await read(path);
    expect(texts).toEqual([]);
    expect(notices.join()).toContain(words);
  });

  it('what does not end is cut, and says so', async () => {
    const { texts, notices } = await read('/endless');
    expect(texts[0]?.length).toBe(512 * 1024);
    expect(notices.join()).toContain('only its beginning');
  });

  it.each([
    'http://127.0.0.1:1/x',
    'https://slack.com.evil.example/x',
    'https://evil.example/slack.com',
    'file:///etc/passwd',
    'x',
  ])('the token does not go to %s', async (address) => {
    seen.length = 0;
    const { notices } = await textsOfFiles([{ mimetype: 'text/plain', url_private: address }], { token: BOT_TOKEN });
    expect(notices).toHaveLength(1);
    const here = await textsOfFiles([{ mimetype: 'text/plain', url_private: url }], { token: BOT_TOKEN });
    expect(here.notices).toHaveLength(1);
    expect(seen).toEqual([]);
  });

  it.each([undefined, null, [], [null], ['x'], [{}], [{ mimetype: 5 }]])('%o is no fault', async (files) => {
    expect((await textsOfFiles(files, { token: '' })).texts).toEqual([]);
  });

  it('reads at most five of a message', async () => {
    seen.length = 0;
    const many = Array.from({ length: 9 }, () => ({ mimetype: 'text/plain', url_private: `${url}/page` }));
    await textsOfFiles(many, { token: BOT_TOKEN, apiUrl: url });
    expect(seen).toHaveLength(5);
  });
});
