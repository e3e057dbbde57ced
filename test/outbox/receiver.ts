/** An operator's system that gets webhooks: it checks the signature as the documentation tells. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export const SECRET = 'a secret that both sides know';

export interface Delivery {
  id: string;
  genuine: boolean;
  body: unknown;
}

export interface Receiver {
  url: string;
  got: Delivery[];
  /** The statuses of the next answers; after them 200. `hang`: never. */
  next: (...statuses: (number | 'hang')[]) => void;
}

/** Starts it; it stops with the test. */
export async function startReceiver(): Promise<Receiver> {
  const got: Delivery[] = [];
  let statuses: (number | 'hang')[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString();
    const header = (name: string): string => String(request.headers[name] ?? '');
    const genuine = isGenuine(text, header('mars-timestamp'), header('mars-signature'));
    got.push({ id: header('mars-delivery'), genuine, body: JSON.parse(text) });
    const status = statuses.shift() ?? 200;
    if (status === 'hang') return;
    response.writeHead(status, status === 302 ? { Location: '/elsewhere' } : {});
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mars`,
    got,
    next: (...given) => {
      statuses = given;
    },
  };
}

const FRESH_S = 300;

function isGenuine(body: string, timestamp: string, signature: string): boolean {
  const expected = `v1=${createHmac('sha256', SECRET).update(`${timestamp}.${body}`).digest('hex')}`;
  const same = expected.length === signature.length && timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
  return same && Math.abs(Date.now() / 1_000 - Number(timestamp)) < FRESH_S;
}
