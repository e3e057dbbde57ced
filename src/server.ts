/** The HTTP server: one port for every channel. */
import type { AddressInfo } from 'node:net';
import { type Logger, pino } from 'pino';
import restify, { type Request, type Response, type Server, type ServerOptions } from 'restify';
import type { ListedEntry } from './answer/listed-entry.ts';
import type { Config } from './config.ts';
import type { FrontDesk } from './desk/front/front-desk.ts';
import { CodedError, type ErrorCode } from './errors.ts';
import { registerHealth } from './health.ts';
import { sendError } from './http.ts';
import type { Log } from './log.ts';
import { isLoopbackHeader, isLoopbackOrigin } from './loopback.ts';
import type { Metrics, SeenRequest } from './metrics.ts';
import { registerPublicPages } from './pages/routes.ts';
import type { SlackChannel } from './slack/channel.ts';
import type { RecorderHealth as StoreHealth } from './store/recorder.ts';
import { createTeamsAdapter, type TeamsAuthSettings } from './teams/adapter.ts';
import { type Tell, teller } from './teams/outgoing.ts';
import { registerTeams, type SharedEvents } from './teams/routes.ts';
import { lastReplies } from './web/last-replies.ts';
import { registerPage } from './web/routes.ts';

export interface ServerParts {
  config: Config;
  desk: FrontDesk;
  log: Log;
  /** False while the process starts or stops, so that a load balancer sends nothing more. */
  isReady?: () => boolean;
  /** How the store is doing; the bot answers without it too. */
  storeHealth?: () => StoreHealth;
  metrics?: Metrics;
  /** Where processes that share a store tell each other what they have taken. */
  shared?: SharedEvents;
  /** What the local page lists. */
  entries?: () => readonly ListedEntry[];
  teamsAuth?: TeamsAuthSettings;
  /** Gets the way to say something in Teams that nobody has just asked for; not in local mode, where nobody listens. */
  onTeams?: (tell: Tell) => void;
  /** Where Slack is set up. */
  slack?: SlackChannel | undefined;
}

/** A request that takes longer to arrive than this is dropped. */
const REQUEST_TIMEOUT_MS = 30_000;
const QUIET_ROUTES: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Builds the server with all its routes; `listen` starts it. */
export function createServer({
  config,
  desk,
  log,
  isReady = () => true,
  storeHealth,
  metrics,
  shared,
  entries = () => [],
  teamsAuth,
  onTeams,
  slack,
}: ServerParts): Server {
  const local = config.mode === 'local';
  const server = restify.createServer({ name: '', log: silentLog() });
  server.server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.pre((request, response, next) => {
    const { host, origin } = request.headers;
    if (!local || (isLoopbackHeader(host) && isLoopbackOrigin(origin))) {
      next();
      return;
    }
    sendError(response, 'HOST_NOT_LOCAL');
    next(false);
  });
  server.on('restifyError', answerError);
  server.on('after', (request: Request, response: Response, route: unknown) => {
    const seen = seenRequest(request, response, route);
    metrics?.request(seen);
    logRequest(log, seen);
  });

  const credentials = config.teams ?? (local ? 'local' : undefined);
  const adapter = credentials && createTeamsAdapter(credentials, log, teamsAuth);
  if (adapter && config.teams) onTeams?.(teller(adapter, config.teams.appId));
  const { autoAnswer } = config;
  // Without credentials nobody's tenant is proved, and the local page has none.
  const allowedTenants = local ? [] : config.allowedTenants;
  const last = local ? lastReplies(desk) : undefined;
  const heard = last?.desk ?? desk;
  registerTeams(server, {
    desk: heard,
    log,
    adapter,
    allowedTenants,
    autoAnswer,
    local,
    shared,
    pace: teamsAuth?.pace,
  });
  slack?.register(server);
  registerHealth(server, { isReady, storeHealth, metrics });
  registerPublicPages(server, config);
  if (last) registerPage(server, { last, entries });
  return server;
}

/** Starts to listen; gives the address as a URL. Throws a coded error when the system refuses. */
export function listen(server: Server, { host, port }: { host: string; port: number }): Promise<string> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      const code = LISTEN_ERRORS[error.code ?? ''];
      reject(code ? new CodedError(code, [`HOST ${host}, PORT ${port}`], { cause: error }) : error);
    };
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.removeListener('error', refuse);
      resolve(addressOf(server));
    });
  });
}

/** Stops to listen and waits for the requests in flight. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.server.closeIdleConnections();
  });
}

const LISTEN_ERRORS: Readonly<Record<string, ErrorCode>> = {
  EADDRINUSE: 'ADDRESS_IN_USE',
  EACCES: 'ADDRESS_REFUSED',
  EADDRNOTAVAIL: 'ADDRESS_REFUSED',
  ENOTFOUND: 'ADDRESS_REFUSED',
};

function addressOf(server: Server): string {
  // restify types it as an own interface; Node gives an AddressInfo for a TCP server.
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/**
 * restify's own answers (no route, wrong method, bad body) with our codes; its words may quote the request. Its callback
 * is not called: all it would do is send those words, even to a connection that is gone.
 */
function answerError(_request: Request, response: Response, error: { statusCode?: number }): void {
  const status = error.statusCode ?? 500;
  sendError(response, STATUS_CODES[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL'));
}

const STATUS_CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'NOT_JSON',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'BODY_TOO_LARGE',
};

/** The route's own path is kept, not the address of the request: that may hold anything. So may an odd method. */
function seenRequest(request: Request, response: Response, route: unknown): SeenRequest {
  const path = hasPath(route) ? route.path : 'none';
  const method = METHODS.has(request.method ?? '') ? (request.method ?? '') : 'other';
  return { method, route: path, status: response.statusCode, ms: Date.now() - request.time() };
}

function logRequest(log: Log, seen: SeenRequest): void {
  if (QUIET_ROUTES.has(seen.route)) log.debug(seen, 'request');
  else log.info(seen, 'request');
}

function hasPath(route: unknown): route is { path: string } {
  return typeof route === 'object' && route !== null && 'path' in route && typeof route.path === 'string';
}

/** restify logs whole requests; it gets a log that keeps nothing. Its types still ask for bunyan, it wants pino. */
function silentLog(): ServerOptions['log'] {
  const silent: Logger = pino({ level: 'silent' });
  return silent as unknown as ServerOptions['log'];
}
