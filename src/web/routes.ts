/** The local chat page: a few files by name and nothing else of the disk, the list of entries, and answers as Slack's. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Request, Response, Server } from 'restify';
import type { ListedEntry } from '../answer/listed-entry.ts';
import { sendError, sendJson } from '../http.ts';
import { registerBlocks } from './blocks.ts';
import type { LastReplies } from './last-replies.ts';

const WEB_DIR = fileURLToPath(new URL('.', import.meta.url));
const PAGE_DIR = join(WEB_DIR, 'page');

/** The page runs its own scripts and talks to its own server; the renderer of cards sets styles on elements. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface PageParts {
  last: LastReplies;
  /** Asked anew each time, so that reloaded knowledge counts at once. */
  entries: () => readonly ListedEntry[];
}

/**
 * Adds one route for each file, so that no path of a request is ever turned into a path of the disk: `/` for the page,
 * `/page/NAME` for its own scripts and styles, `/NAME.js` for the scripts beside this file, and
 * `/vendor/adaptivecards.min.js` for the renderer of cards; `/page/entries.json`; and `/page/blocks`.
 */
export function registerPage(server: Server, { last, entries }: PageParts): void {
  for (const [address, file] of pageFiles()) {
    server.get(address, async (_request: Request, response: Response) => sendFile(response, file));
  }
  server.get('/page/entries.json', async (_request: Request, response: Response) => {
    sendJson(response, 200, { entries: entries() });
  });
  registerBlocks(server, last);
}

/** Addresses with the files behind them, as they are at the start. */
export function pageFiles(): Map<string, string> {
  const require = createRequire(import.meta.url);
  const files = new Map([['/vendor/adaptivecards.min.js', require.resolve('adaptivecards/dist/adaptivecards.min.js')]]);
  for (const name of namesIn(WEB_DIR)) if (extname(name) === '.js') files.set(`/${name}`, join(WEB_DIR, name));
  for (const name of namesIn(PAGE_DIR)) {
    if (extname(name) in TYPES) files.set(name === 'index.html' ? '/' : `/page/${name}`, join(PAGE_DIR, name));
  }
  return files;
}

function namesIn(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true }).flatMap((item) => (item.isFile() ? [item.name] : []));
}

async function sendFile(response: Response, file: string): Promise<void> {
  const content = await readFile(file).catch(() => undefined);
  if (content === undefined) {
    sendError(response, 'NOT_FOUND');
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': content.byteLength,
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  });
  response.end(content);
}
