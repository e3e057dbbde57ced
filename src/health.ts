/** What load balancers and monitoring ask: `/healthz`, `/readyz` and `/metrics`. */
import type { Request, Response, Server } from 'restify';
import { sendError, sendJson } from './http.ts';
import type { Metrics } from './metrics.ts';
import type { RecorderHealth } from './store/recorder.ts';

export interface HealthParts {
  /** False while the process starts or stops, so that a load balancer sends nothing more. */
  isReady: () => boolean;
  /** How the store is doing. The bot answers without it, so it makes nobody unready; what is wrong is said. */
  storeHealth?: (() => RecorderHealth) | undefined;
  metrics?: Pick<Metrics, 'read'> | undefined;
}

/** Adds the routes. */
export function registerHealth(server: Server, { isReady, storeHealth, metrics }: HealthParts): void {
  server.get('/healthz', async (_request: Request, response: Response) => sendJson(response, 200, { status: 'ok' }));
  server.get('/readyz', async (_request: Request, response: Response) => {
    if (isReady()) sendJson(response, 200, { status: 'ready', ...(storeHealth && { store: storeHealth() }) });
    else sendError(response, 'NOT_READY');
  });
  if (!metrics) return;
  server.get('/metrics', async (_request: Request, response: Response) => {
    const { type, text } = await metrics.read();
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text) });
    response.end(text);
  });
}
