/** `POST /api/messages`: the envelope is checked, the sender proved, the turn run. */
import type { Request, Response, Server } from 'restify';
import type { FrontDesk } from '../desk/front/front-desk.ts';
import type { Events } from '../desk/ports/events.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import { CodedError, describeError } from '../errors.ts';
import { sendBody, sendError } from '../http.ts';
import { jsonBody } from '../json-body.ts';
import type { Log } from '../log.ts';
import { type Pace, realPace } from '../pace.ts';
import type { TeamsAdapter } from './adapter.ts';
import { askerOf } from './asker.ts';
import { MedicBot } from './bot.ts';
import { readActivity, readClaim } from './envelope.ts';
import { Once } from './once.ts';
import { isTenantAllowed } from './tenants.ts';
import { wireJson } from './wire.ts';

export interface TeamsParts {
  desk: FrontDesk;
  log: Log;
  /** Absent when Teams has no credentials and the server is not local: then nobody is let in. */
  adapter: TeamsAdapter | undefined;
  /** Empty for everybody's. */
  allowedTenants: readonly string[];
  autoAnswer: boolean;
  /** Everybody on this machine is let in, and belongs to one tenant. */
  local: boolean;
  /** Where processes tell each other what they have taken; only where they share a store. */
  shared?: SharedEvents | undefined;
  pace?: Pace | undefined;
}

/** The shared memory of a tenant; nothing while it cannot be reached. */
export type SharedEvents = (tenant: TenantId) => Events | undefined;

/** Adds the route. */
export function registerTeams(server: Server, parts: TeamsParts): void {
  const { desk, log, adapter, allowedTenants, autoAnswer, local, shared, pace = realPace } = parts;
  const bot = new MedicBot({ desk, log, local, autoAnswer, now: pace.now });
  const once = new Once(pace.now);
  const answer = async (request: Request, response: Response): Promise<void> => {
    if (!adapter) {
      sendError(response, 'NOT_AUTHENTICATED');
      return;
    }
    const claim = readClaim(request.body);
    if (typeof claim === 'string') {
      sendError(response, claim);
      return;
    }
    try {
      const proof = await adapter.prove(request.headers.authorization ?? '', claim);
      if (!isTenantAllowed(claim, proof.claimsIdentity?.getClaimValue('tid'), allowedTenants)) {
        throw new CodedError('TENANT_NOT_ALLOWED');
      }
      const activity = readActivity(claim);
      if (!activity) {
        sendError(response, 'NOT_AN_ACTIVITY');
        return;
      }
      const turn = () => adapter.take(proof, activity, (context) => bot.run(context));
      const { tenant } = askerOf(activity, local);
      const result = await once.run(activity, turn, tenant && shared?.(tenant));
      sendBody(response, result?.status ?? 200, wireJson(result?.body ?? {}));
    } catch (error) {
      if (error instanceof CodedError) {
        log.warn({ code: error.code }, 'A request was refused.');
        sendError(response, error.code);
        return;
      }
      log.error({ code: 'INTERNAL', ...describeError(error) }, 'A turn could not be run.');
      sendError(response, 'INTERNAL');
    }
  };
  server.post('/api/messages', ...jsonBody(), answer);
}
