/** `POST /api/messages`: the envelope is checked, the sender proved, the turn run. */
import type { Request, Response, Server } from 'restify';
import type { FrontDesk } from '../desk/front/front-desk.ts';
import { CodedError, describeError } from '../errors.ts';
import { sendBody, sendError } from '../http.ts';
import { jsonBody } from '../json-body.ts';
import type { Log } from '../log.ts';
import { type Pace, realPace } from '../pace.ts';
import type { TeamsAdapter } from './adapter.ts';
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
  pace?: Pace | undefined;
}

/** Adds the route. */
export function registerTeams(server: Server, parts: TeamsParts): void {
  const { desk, log, adapter, allowedTenants, autoAnswer, local, pace = realPace } = parts;
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
      const result = await once.run(activity, () => adapter.take(proof, activity, (context) => bot.run(context)));
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
