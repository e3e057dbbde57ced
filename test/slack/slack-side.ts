/**
 * Slack's side: the Web API as the `emulate` package plays it, behind a small server that keeps what the bot calls, takes
 * what it sends to a `response_url`, and refuses when a test wants that.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator } from 'emulate';
import { z } from 'zod';

export const BOT_TOKEN = 'xoxb-test-bot-token';
export const USER_TOKEN = 'xoxp-test-user-token';
export const BOT_USER = 'U0MARSBOT';
export const TEAM = 'T000000001';
/** Channels that the emulator always has; the bot is a member of the first. */
export const OPS = 'C000000001';
const APP = 'A0MARS';
const BOT = 'B0MARS';

export interface Call {
  method: string;
  args: Record<string, unknown>;
  authorization: string;
}

interface Refusal {
  status: number;
  headers?: Record<string, string>;
  body: string;
}

export interface SlackSide {
  url: string;
  apiUrl: string;
  /** What the bot called, in order. */
  calls: Call[];
  /** What came to addresses of responses, in order. */
  responses: { path: string; body: Record<string, unknown> }[];
  /** Refuses the next call of a method, or the next response (`response`). */
  refuse: (what: string, ...refusals: Refusal[]) => void;
  /** Calls a method as the bot, past the record. */
  call: (method: string, args?: Record<string, unknown>, token?: string) => Promise<Record<string, unknown>>;
  reset: () => void;
  stop: () => Promise<void>;
}

/** Starts it on free ports. */
export async function startSlackSide(): Promise<SlackSide> {
  const calls: SlackSide['calls'] = [];
  const responses: SlackSide['responses'] = [];
  const refusals = new Map<string, Refusal[]>();
  const port = await freePort();
  const emulated = `http://127.0.0.1:${port}`;
  const front = createServer((request, response) => void serve(request, response));
  const url = await listening(front);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(request);
    const path = request.url ?? '';
    const method = path.replace(/^\/api\/|\?.*$/g, '');
    const isResponse = path.startsWith('/response/');
    if (path.startsWith('/api/')) {
      const { authorization = '', 'content-type': type } = request.headers;
      calls.push({ method, args: argsOf(body, type), authorization });
    }
    const refusal = refusals.get(isResponse ? 'response' : method)?.shift();
    if (refusal) {
      // restify changes what `writeHead` gives back in the whole process.
      response.writeHead(refusal.status, { 'Content-Type': 'application/json', ...refusal.headers });
      response.end(refusal.body);
    } else if (isResponse) {
      responses.push({ path, body: z.record(z.string(), z.unknown()).parse(JSON.parse(body.toString())) });
      response.end('ok');
    } else await forward(request, body, emulated + path, response);
  }

  const emulator = await createEmulator({
    service: 'slack',
    port,
    hostname: '127.0.0.1',
    baseUrl: url,
    seed: { slack: seed },
  });
  return {
    url,
    apiUrl: `${url}/api/`,
    calls,
    responses,
    refuse: (what, ...all) => void refusals.set(what, [...(refusals.get(what) ?? []), ...all]),
    call: async (method, args = {}, token = BOT_TOKEN) => {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
      const answered = await fetch(`${emulated}/api/${method}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(args),
      });
      return z.record(z.string(), z.unknown()).parse(await answered.json());
    },
    reset: () => {
      calls.length = 0;
      responses.length = 0;
      refusals.clear();
    },
    stop: async () => {
      front.close();
      front.closeAllConnections();
      await emulator.close();
    },
  };
}

const seed = {
  users: [{ name: 'ann', real_name: 'Ann' }],
  channels: [{ name: 'ops' }],
  oauth_apps: [
    {
      app_id: APP,
      client_id: '1.2',
      client_secret: 'secret',
      name: 'MARS Medic',
      redirect_uris: [],
      scopes: ['chat:write', 'app_mentions:read', 'commands', 'im:history'],
      bot_id: BOT,
      bot_user_id: BOT_USER,
      bot_name: 'mars-medic',
    },
  ],
  tokens: [
    {
      token: BOT_TOKEN,
      type: 'bot',
      user_id: BOT_USER,
      bot_id: BOT,
      bot_user_id: BOT_USER,
      app_id: APP,
      scopes: ['*'],
    },
    { token: USER_TOKEN, type: 'user', user_id: 'U000000001', app_id: APP },
  ],
};

async function forward(request: IncomingMessage, body: Buffer, url: string, response: ServerResponse): Promise<void> {
  const { authorization = '', 'content-type': type = '' } = request.headers;
  const sent = request.method === 'GET' ? {} : { body: new Uint8Array(body) };
  const headers = { Authorization: authorization, 'Content-Type': type };
  const answered = await fetch(url, { method: request.method ?? 'POST', headers, redirect: 'manual', ...sent });
  const location = answered.headers.get('location');
  response.writeHead(answered.status, {
    'Content-Type': answered.headers.get('content-type') ?? 'text/plain',
    ...(location !== null && { Location: location }),
  });
  response.end(Buffer.from(await answered.arrayBuffer()));
}

/** The client sends forms; what is no text in them is JSON. */
function argsOf(body: Buffer, contentType = ''): Record<string, unknown> {
  const text = body.toString();
  if (contentType.includes('json')) return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  return Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, typed(value)]));
}

function typed(text: string): unknown {
  if (!/^[[{]|^(?:true|false)$/.test(text)) return text;
  return JSON.parse(text);
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const { port } = new URL(await listening(probe));
  probe.close();
  await once(probe, 'close');
  return Number(port);
}
