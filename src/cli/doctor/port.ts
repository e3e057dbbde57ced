/** Whether the service could listen where it is told to. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from '../../config.ts';
import { ERRORS } from '../../errors.ts';
import type { DoctorLine } from './line.ts';

/** Listens for a moment and stops again. */
export async function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<DoctorLine[]> {
  const about = 'Port';
  if (port === 0) return [{ state: 'ok', about, text: 'PORT is 0: the system picks a free one' }];
  const server = createServer();
  server.listen({ host, port, exclusive: true });
  try {
    await once(server, 'listening');
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const { message } = taken ? ERRORS.ADDRESS_IN_USE : ERRORS.ADDRESS_REFUSED;
    const perhaps = taken ? '\nIf that is MARS Medic already running, there is nothing to mend.' : '';
    return [{ state: 'mend', about, text: `HOST ${host}, PORT ${port}: ${message}${perhaps}` }];
  }
  server.close();
  await once(server, 'close');
  return [{ state: 'ok', about, text: `${port} on ${host} is free` }];
}
