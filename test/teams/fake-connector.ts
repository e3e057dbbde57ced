import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** A message as it arrives at the channel's service. */
const sentSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  replyToId: z.string().optional(),
  conversation: z.looseObject({ id: z.string() }),
  attachments: z
    .array(z.looseObject({ contentType: z.string(), content: z.looseObject({ type: z.literal('AdaptiveCard') }) }))
    .optional(),
});

export interface Sent {
  method: string;
  path: string;
  body: z.output<typeof sentSchema>;
}

/** How one request is answered: a status, or not at all. */
type Answer = { status: number; headers?: Record<string, string> } | 'hang';

export interface FakeConnector {
  url: string;
  /** What arrived, whether it was taken or refused. */
  sent: Sent[];
  /** The answers to the next requests; after them all are taken. */
  next: (...answers: Answer[]) => void;
  clear: () => void;
  stop: () => Promise<void>;
}

/** A stand-in for the channel's service that checks and keeps what the bot sends. */
export async function startConnector(): Promise<FakeConnector> {
  const sent: Sent[] = [];
  let answers: Answer[] = [];
  let count = 0;
  const server = createServer(async (request, response) => {
    const body = sentSchema.parse(JSON.parse(await bodyOf(request)));
    sent.push({ method: request.method ?? '', path: decodeURIComponent(request.url ?? ''), body });
    const answer = answers.shift() ?? { status: 200 };
    if (answer === 'hang') return;
    count += 1;
    response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.status < 300 ? { id: `reply-${count}` } : { error: { code: 'Refused' } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    next: (...given) => {
      answers = given;
    },
    clear: () => {
      sent.length = 0;
      answers = [];
      count = 0;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
