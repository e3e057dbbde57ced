/** Slack's end of Socket Mode: a WebSocket server with as much of the protocol as that needs. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { z } from 'zod';

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;

const ackSchema = z.looseObject({ envelope_id: z.string(), payload: z.unknown().optional() });
export type Ack = z.output<typeof ackSchema>;

export interface SocketServer {
  url: string;
  /** Every connection that was made. */
  connections: Socket[];
  /** What the bot acknowledged, in order. */
  acks: Ack[];
  /** Sends an envelope over the newest connection. */
  send: (type: string, payload: unknown, envelope: string) => void;
  stop: () => void;
}

/** Listens on a free port. */
export async function startSocketServer(): Promise<SocketServer> {
  const connections: Socket[] = [];
  const acks: Ack[] = [];
  const server = createServer();
  server.on('upgrade', (request, socket: Socket) => {
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${MAGIC}`).digest('base64');
    const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
    socket.write(`${[...head, `Sec-WebSocket-Accept: ${accept}`].join('\r\n')}\r\n\r\n`);
    socket.on('error', () => undefined);
    connections.push(socket);
    let rest = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      for (let frame = read(rest); frame; frame = read(rest)) {
        rest = rest.subarray(frame.size);
        if (frame.kind === TEXT) acks.push(ackSchema.parse(JSON.parse(frame.text)));
        if (frame.kind === CLOSE) socket.end(framed(CLOSE, Buffer.from([3, 232])));
      }
    });
    socket.write(framed(TEXT, Buffer.from(JSON.stringify({ type: 'hello', num_connections: 1 }))));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link`,
    connections,
    acks,
    send: (type, payload, envelope) => {
      const text = JSON.stringify({ type, payload, envelope_id: envelope, accepts_response_payload: false });
      connections.at(-1)?.write(framed(TEXT, Buffer.from(text)));
    },
    stop: () => {
      for (const socket of connections) socket.destroy();
      server.close();
    },
  };
}

/** A frame from the server: whole, not masked. */
function framed(kind: number, body: Buffer): Buffer {
  const short = body.length < 126;
  const head = Buffer.alloc(short ? 2 : 4);
  head[0] = 0x80 | kind;
  head[1] = short ? body.length : 126;
  if (!short) head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, body]);
}

/** The first frame of the client, if all of it is there: masked, as the protocol asks of clients. */
function read(bytes: Buffer): { kind: number; text: string; size: number } | undefined {
  if (bytes.length < 6) return undefined;
  const length = bytes.readUInt8(1) & 0x7f;
  const long = length === 126;
  if (long && bytes.length < 8) return undefined;
  const size = long ? bytes.readUInt16BE(2) : length;
  const start = long ? 8 : 6;
  if (bytes.length < start + size) return undefined;
  const mask = bytes.subarray(start - 4, start);
  const body = Buffer.from(bytes.subarray(start, start + size).map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
  return { kind: bytes.readUInt8(0) & 0x0f, text: body.toString(), size: start + size };
}
