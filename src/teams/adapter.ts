/** The one place that knows the Bot Framework SDK's adapter: who may speak to the bot, and one turn after another. */
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import type { TeamsCredentials } from '../credentials.ts';
import { CodedError, describeError, ERRORS, type ErrorCode } from '../errors.ts';
import type { Log } from '../log.ts';
import { type Pace, realPace } from '../pace.ts';
import { tunedFactory } from './connector.ts';
import { asActivity, type Claim } from './envelope.ts';
import { surfaceOf } from './message.ts';
import { deliver, INVOKE_LIMITS, isRefusal, MESSAGE_LIMITS, type OutboundLimits, statusOf } from './outbound.ts';
import type { Address } from './place.ts';
import { regretResponse } from './regret.ts';
import { plainActivity } from './reply.ts';

/** Other places to get keys and tokens from than the public cloud's (national clouds, tests), and other limits. */
export interface TeamsAuthSettings {
  options?: ConfigurationBotFrameworkAuthenticationOptions;
  credentialsFactory?: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];
  pace?: Pace;
  outbound?: { message: OutboundLimits; invoke: OutboundLimits };
}

interface AdapterParts {
  log: Log;
  /** Lets everybody in, as the authentication does without credentials. */
  open: boolean;
  pace: Pace;
  outbound: { message: OutboundLimits; invoke: OutboundLimits };
}

type Logic = (context: TurnContext) => Promise<void>;
type Identity = Parameters<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>[0];
type TokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;
type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type Proof = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/**
 * The SDK's authentication. It makes a client for users' tokens in every turn, which costs a tenth of the turn; the bot
 * signs nobody in, so that one that is never called serves all.
 */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  #tokenClient: TokenClient | undefined;

  override async createUserTokenClient(identity: Identity): Promise<TokenClient> {
    this.#tokenClient ??= await super.createUserTokenClient(identity);
    return this.#tokenClient;
  }

  /** For what the bot says of its own; a turn has its own factory. */
  override createConnectorFactory(identity: Identity): ConnectorFactory {
    return tunedFactory(super.createConnectorFactory(identity), MESSAGE_LIMITS.tryMs);
  }
}

/**
 * The adapter with authentication as a step of its own: whatever goes wrong in it means that the sender is not proved, and
 * is never mixed up with a fault of a turn.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #log: Log;
  readonly #open: boolean;
  readonly #pace: Pace;
  readonly #outbound: AdapterParts['outbound'];

  constructor(authentication: ConfigurationBotFrameworkAuthentication, { log, open, pace, outbound }: AdapterParts) {
    super(authentication);
    this.#log = log;
    this.#open = open;
    this.#pace = pace;
    this.#outbound = outbound;
    this.onTurnError = (context, error) => this.#apologize(context, error);
  }

  /** Throws `NOT_AUTHENTICATED` for a sender that is not proved to be the Bot Framework. */
  async prove(authorization: string, claim: Claim): Promise<Proof> {
    const activity = asActivity(claim);
    // The SDK holds the token against the service address only where the activity has one.
    if (!this.#open && (typeof activity.serviceUrl !== 'string' || activity.serviceUrl === ''))
      throw new CodedError('NOT_AUTHENTICATED');
    try {
      const proof = await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
      const { connectorFactory } = proof;
      if (!connectorFactory) return proof;
      return { ...proof, connectorFactory: tunedFactory(connectorFactory, this.#outbound.message.tryMs) };
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

  /** Says something of its own, where nobody has just asked. Throws what went wrong. */
  async tell(appId: string, to: Address, activity: Partial<Activity>): Promise<void> {
    let failure: { error: unknown } | undefined;
    const reference = {
      channelId: 'msteams',
      serviceUrl: to.serviceUrl,
      bot: { id: `28:${appId}`, name: '' },
      conversation: { id: to.conversation, isGroup: true, conversationType: '', name: '', tenantId: to.tenant },
    };
    await this.continueConversationAsync(appId, reference, async (context) => {
      // What is thrown here would be answered with words of regret to the conversation.
      try {
        // Past the context, which would make it a reply to an activity that there never was.
        const { bot: from, conversation, channelId, serviceUrl } = reference;
        await this.sendActivities(context, [{ ...activity, from, conversation, channelId, serviceUrl }]);
      } catch (error) {
        failure = { error };
      }
    });
    if (failure) throw failure.error;
  }

  /** Sends what a turn has to say, again where the channel asks for it. */
  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return deliver(() => super.sendActivities(context, activities), this.#limitsOf(context), this.#pace);
  }

  /** Changes a message of the bot, again where the channel asks for it. */
  override async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | undefined> {
    const change = async () => (await super.updateActivity(context, activity)) ?? undefined;
    return deliver(change, this.#limitsOf(context), this.#pace);
  }

  #limitsOf(context: TurnContext): OutboundLimits {
    return context.activity.type === 'invoke' ? this.#outbound.invoke : this.#outbound.message;
  }

  async #apologize(context: TurnContext, error: unknown): Promise<void> {
    const where = { activity: context.activity.type, surface: surfaceOf(context.activity) };
    const report = (failure: unknown, code: ErrorCode) =>
      this.#log.error({ code, ...where, ...describeError(failure) }, ERRORS[code].message);
    if (error instanceof CodedError && error.code === 'REPLY_NOT_DELIVERED') {
      const { code, cause } = error;
      // A conversation that the bot was removed from is nobody's fault.
      if (isRefusal(cause)) this.#log.warn({ code, ...where, status: statusOf(cause) }, ERRORS[code].message);
      else this.#log.error({ code, ...where, status: statusOf(cause), ...describeError(cause) }, ERRORS[code].message);
      return;
    }
    report(error, 'TURN_FAILED');
    try {
      const isInvoke = context.activity.type === 'invoke';
      await context.sendActivity(
        isInvoke
          ? { type: 'invokeResponse', value: regretResponse(context.activity.name) }
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
  const authentication = new Authentication(settings.options ?? {}, factory);
  return new TeamsAdapter(authentication, {
    log,
    open,
    pace: settings.pace ?? realPace,
    outbound: settings.outbound ?? { message: MESSAGE_LIMITS, invoke: INVOKE_LIMITS },
  });
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
