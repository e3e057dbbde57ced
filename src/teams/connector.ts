/**
 * The SDK's client for the channel's service, tuned: it tries again on its own (after a hang too, so that a message may
 * come twice) and waits without end. Both are taken out; `outbound.ts` decides alone.
 */
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type Proof = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type Factory = NonNullable<Proof['connectorFactory']>;
type Client = Awaited<ReturnType<Factory['create']>>;

/** The part of the HTTP pipeline inside the client that is used here. */
interface Pipeline {
  removePolicy: (policy: { name: string }) => unknown;
  addPolicy: (policy: {
    name: string;
    sendRequest: (request: { abortSignal?: unknown }, next: (request: unknown) => Promise<unknown>) => Promise<unknown>;
  }) => unknown;
}

/** The factory with every client tuned. */
export function tunedFactory(factory: Factory, tryMs: number): Factory {
  return {
    create: async (serviceUrl, audience) => tune(await factory.create(serviceUrl, audience), tryMs),
  };
}

function tune(client: Client, tryMs: number): Client {
  // The SDK offers no setting for its retries: the pipeline is reached by name. A test counts the tries.
  const pipeline = pipelineOf(Reflect.get(client, 'client'));
  pipeline?.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline?.addPolicy({
    name: 'tryTimeout',
    sendRequest: (request, next) => {
      request.abortSignal = AbortSignal.timeout(tryMs);
      return next(request);
    },
  });
  return client;
}

function pipelineOf(client: unknown): Pipeline | undefined {
  if (typeof client !== 'object' || client === null || !('pipeline' in client)) return undefined;
  return isPipeline(client.pipeline) ? client.pipeline : undefined;
}

function isPipeline(value: unknown): value is Pipeline {
  return typeof value === 'object' && value !== null && 'removePolicy' in value && 'addPolicy' in value;
}
