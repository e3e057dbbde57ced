/** Stands between the service and PostgreSQL, and can fall silent as a network does that swallows packets. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';

const SOCKET = '.s.PGSQL.5432';

export interface SilentProxy {
  /** The address of the same database through the proxy. */
  url: string;
  /** Whether bytes are held back from now on. Connections stay open, and what was held comes later. */
  silent(on: boolean): void;
  stop(): Promise<void>;
}

/** Starts it before the database at `databaseUrl`, as `test/store/postgres.ts` gives it. */
export async function startProxy(databaseUrl: string): Promise<SilentProxy> {
  const { pathname, searchParams, username } = new URL(databaseUrl);
  const path = join(searchParams.get('host') ?? '', SOCKET);
  const sockets = new Set<Socket>();
  let held = false;
  const server = createServer((inner) => {
    const outer = connect(path);
    for (const [socket, other] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      sockets.add(socket);
      socket.on('data', (bytes) => other.write(bytes));
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      if (held) socket.pause();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgres://${username}@127.0.0.1:${port}${pathname}`,
    silent: (on) => {
      held = on;
      for (const socket of sockets) {
        if (on) socket.pause();
        else socket.resume();
      }
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
