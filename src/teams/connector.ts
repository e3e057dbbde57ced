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

/**
 * The factory with every client tuned, and made no sooner than something is sent. Making one costs as much as a turn, and
 * a turn whose replies go into the HTTP response needs none.
 */
export function tunedFactory(factory: Factory, tryMs: number): Factory {
  return {
    create: async (serviceUrl, audience) =>
      whenUsed(async () => tune(await factory.create(serviceUrl, audience), tryMs)),
  };
}

/** Stands for the client: the adapter calls the functions of its `conversations` and nothing else. */
function whenUsed(make: () => Promise<Client>): Client {
  let made: Promise<Client> | undefined;
  const conversations = new Proxy(
    {},
    {
      get:
        (_, name) =>
        async (...values: unknown[]): Promise<unknown> => {
          made ??= make();
          const real = (await made).conversations;
          const method: unknown = Reflect.get(real, name);
          if (typeof method !== 'function') throw new TypeError(`the connector has no ${String(name)}`);
          return Reflect.apply(method, real, values);
        },
    },
  );
  return { conversations } as unknown as Client;
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
