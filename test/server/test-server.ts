import { readConfig } from '../../src/config.ts';
import type { Desk } from '../../src/desk/desk-types.ts';
import type { Memory } from '../../src/desk/front/memory.ts';
import { createLog } from '../../src/log.ts';
import { close, createServer, listen } from '../../src/server.ts';
import type { TeamsAuthSettings } from '../../src/teams/adapter.ts';
import { openFront } from '../helpers/front.ts';
import { cannedDesk } from './canned-desk.ts';

export interface TestServer {
  url: string;
  /** Everything that was logged. */
  logged: () => string;
  stop: () => Promise<void>;
}

/** A real server on a free port. */
export async function startServer(
  env: Record<string, string> = {},
  parts: { desk?: Desk; memory?: Memory; isReady?: () => boolean; teamsAuth?: TeamsAuthSettings } = {},
): Promise<TestServer> {
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'trace', ...env });
  const lines: string[] = [];
  const log = createLog(config.logLevel, { write: (line) => void lines.push(line) });
  const { desk = cannedDesk, memory, ...others } = parts;
  const server = createServer({ config, log, ...others, desk: openFront(desk, memory) });
  const url = await listen(server, config);
  return { url, logged: () => lines.join(''), stop: () => close(server) };
}

export interface Answered {
  status: number;
  headers: Headers;
  text: string;
  json: () => unknown;
}

/** Posts a JSON body (or the string as it is) to `/api/messages`. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) };
}
