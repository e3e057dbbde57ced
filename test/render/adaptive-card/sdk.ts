/** Reads a card with Microsoft's own SDK, as strictly as it can. */
import { createRequire } from 'node:module';

/** As much of the SDK as is used; the package's own types need a browser. */
interface Sdk {
  AdaptiveCard: new () => {
    parse(card: object, context: Context): void;
    validateProperties(): { validationEvents: { message: string }[] };
  };
  CardElement: new () => object;
  CardObjectRegistry: new () => Registry;
  GlobalRegistry: { populateWithDefaultElements(registry: Registry): void };
  SerializationContext: new (version: unknown) => Context;
  StringProperty: new (version: unknown, name: string) => object;
  Versions: { v1_5: unknown };
}
interface Registry {
  register(name: string, type: new () => object): void;
}
interface Context {
  readonly eventCount: number;
  getEventAt(index: number): { message: string };
  setElementRegistry(registry: Registry): void;
}

// The package's main file cannot be imported outside a bundler.
const sdk: Sdk = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** Teams' own element, so that the check stays strict for everything else. */
class CodeBlock extends sdk.CardElement {
  static readonly codeSnippetProperty = new sdk.StringProperty(sdk.Versions.v1_5, 'codeSnippet');
  static readonly languageProperty = new sdk.StringProperty(sdk.Versions.v1_5, 'language');
  getJsonTypeName(): string {
    return 'CodeBlock';
  }
}

const teams = new sdk.CardObjectRegistry();
sdk.GlobalRegistry.populateWithDefaultElements(teams);
teams.register('CodeBlock', CodeBlock);

/** What the SDK has to say against the card under version 1.5; nothing when all is well. */
export function sdkComplaints(card: object): string[] {
  const context = new sdk.SerializationContext(sdk.Versions.v1_5);
  context.setElementRegistry(teams);
  const parsed = new sdk.AdaptiveCard();
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}
