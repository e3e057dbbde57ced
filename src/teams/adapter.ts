/** The one place that knows the Bot Framework SDK's adapter: who may speak to the bot, and one turn after another. */
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { TeamsCredentials } from '../credentials.ts';
import { CodedError, describeError, ERRORS, type ErrorCode } from '../errors.ts';
import type { Log } from '../log.ts';
import { asActivity, type Claim } from './envelope.ts';
import { surfaceOf } from './message.ts';
import { invokeError, plainActivity } from './reply.ts';

/** Other places to get keys and tokens from than the public cloud's: national clouds, tests. */
export interface TeamsAuthSettings {
  options?: ConfigurationBotFrameworkAuthenticationOptions;
  credentialsFactory?: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];
}

type Logic = (context: TurnContext) => Promise<void>;
type Proof = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/**
 * The adapter with authentication as a step of its own: whatever goes wrong in it means that the sender is not proved, and
 * is never mixed up with a fault of a turn.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #log: Log;
  readonly #open: boolean;

  /** `open` lets everybody in, as the authentication does without credentials. */
  constructor(authentication: ConfigurationBotFrameworkAuthentication, { log, open }: { log: Log; open: boolean }) {
    super(authentication);
    this.#log = log;
    this.#open = open;
    this.onTurnError = (context, error) => this.#apologize(context, error);
  }

  /** Throws `NOT_AUTHENTICATED` for a sender that is not proved to be the Bot Framework. */
  async prove(authorization: string, claim: Claim): Promise<Proof> {
    const activity = asActivity(claim);
    // The SDK holds the token against the service address only where the activity has one.
    if (!this.#open && (typeof activity.serviceUrl !== 'string' || activity.serviceUrl === ''))
      throw new CodedError('NOT_AUTHENTICATED');
    try {
      return await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    } catch (error) {
      // Keys that cannot be fetched are the operator's matter; a bad signature or a bad token is the sender's.
      if (!isSendersFault(error)) {
        this.#log.error({ code: 'KEYS_NOT_READ', ...describeError(error) }, ERRORS.KEYS_NOT_READ.message);
      }
      throw new CodedError('NOT_AUTHENTICATED');
    }
  }

  /** Runs one turn for a proved sender; gives what belongs into the HTTP response. */
  async take(proof: Proof, activity: Activity, logic: Logic): Promise<InvokeResponse | undefined> {
    return this.processActivity(proof, activity, logic);
  }

  async #apologize(context: TurnContext, error: unknown): Promise<void> {
    const where = { activity: context.activity.type, surface: surfaceOf(context.activity) };
    const report = (failure: unknown, code: ErrorCode) =>
      this.#log.error({ code, ...where, ...describeError(failure) }, ERRORS[code].message);
    if (error instanceof CodedError && error.code === 'REPLY_NOT_DELIVERED') {
      report(error.cause, error.code);
      return;
    }
    report(error, 'TURN_FAILED');
    try {
      const isInvoke = context.activity.type === 'invoke';
      await context.sendActivity(
        isInvoke
          ? { type: 'invokeResponse', value: invokeError('TURN_FAILED') }
          : plainActivity(ERRORS.TURN_FAILED.message),
      );
    } catch (undelivered) {
      report(undelivered, 'REPLY_NOT_DELIVERED');
    }
  }
}

/** Makes the adapter. Without credentials it lets everybody in: only a server in local mode may ask for that. */
export function createTeamsAdapter(
  credentials: TeamsCredentials | 'local',
  log: Log,
  settings: TeamsAuthSettings = {},
): TeamsAdapter {
  const open = credentials === 'local';
  const identity = open ? {} : identityOf(credentials);
  const factory = settings.credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(identity);
  const authentication = new ConfigurationBotFrameworkAuthentication(settings.options ?? {}, factory);
  return new TeamsAdapter(authentication, { log, open });
}

function identityOf(credentials: TeamsCredentials): Record<string, string> {
  return {
    MicrosoftAppType: credentials.type,
    MicrosoftAppId: credentials.appId,
    ...('password' in credentials && { MicrosoftAppPassword: credentials.password }),
    ...('tenantId' in credentials && { MicrosoftAppTenantId: credentials.tenantId }),
  };
}

/** True for the SDK's own refusals (they carry 401) and for errors of the web token library. */
function isSendersFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return TOKEN_ERRORS.has(error.name) || ('statusCode' in error && error.statusCode === 401);
}

const TOKEN_ERRORS: ReadonlySet<string> = new Set([
  'JsonWebTokenError',
  'NotBeforeError',
  'TokenExpiredError',
  'SyntaxError',
]);
