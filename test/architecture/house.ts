/** Who may reach for what, as data. Paths are below `src/`; a path that ends in `/` stands for all that is in it. */

/** A room: a folder, or a file at the top. */
interface Room {
  /** Other rooms that it may import. */
  uses: readonly string[];
  /** Rooms of which it may import types only. */
  types?: readonly string[];
  /** The same input gives the same output: no clock, no chance, no timers, no surroundings. */
  pure?: true;
}

/** What every channel may use beside the desk, the answers and a renderer. */
const CHANNEL = [
  'answer/',
  'desk/',
  'errors.ts',
  'log.ts',
  'credentials.ts',
  'pace.ts',
  'first.ts',
  'recent.ts',
  'redaction/',
];
const EVERYTHING = ['*'];

/** Every room. What is new in `src/` gets a line here. */
export const ROOMS: Readonly<Record<string, Room>> = {
  'knowledge/': { uses: [] },
  'redaction/': { uses: [], pure: true },
  'diagnosis/': { uses: ['knowledge/'], pure: true },
  'answer/': { uses: ['knowledge/'], types: ['diagnosis/'], pure: true },
  'walkthrough/': { uses: ['answer/'], types: ['knowledge/'], pure: true },
  'render/adaptive-card/': { uses: ['answer/'], pure: true },
  'render/block-kit/': { uses: ['answer/', 'render/text/'], pure: true },
  'render/text/': { uses: ['answer/'], pure: true },
  'desk/': {
    uses: ['answer/', 'walkthrough/', 'knowledge/', 'redaction/', 'recent.ts'],
    types: ['diagnosis/'],
    pure: true,
  },
  'store/': { uses: ['errors.ts', 'redaction/', 'desk/ports/'], types: ['desk/', 'log.ts'] },
  // Sends what waits; what it says and how it gets there is handed in.
  'outbox/': { uses: ['errors.ts'], types: ['desk/ports/', 'log.ts', 'pace.ts'] },
  'teams/': { uses: [...CHANNEL, 'http.ts', 'json-body.ts', 'render/adaptive-card/', 'render/text/'] },
  'slack/': { uses: [...CHANNEL, 'http.ts', 'render/block-kit/', 'render/text/'] },
  // Words that anybody may read; they know nothing of what is kept.
  'pages/': { uses: [] },
  // What runs in the browser: of the rest it knows shapes alone.
  'web/page/': {
    uses: ['web/card-markdown.js', 'web/code-block.js', 'web/host-config.js'],
    types: ['answer/', 'render/block-kit/'],
  },
  // The cards come over the way of Teams; what Slack would show of the same answers, the page asks for itself.
  'web/': { uses: ['http.ts', 'json-body.ts', 'errors.ts', 'answer/', 'render/block-kit/'], types: ['desk/'] },
  'cli/': { uses: EVERYTHING },
  'cli.ts': { uses: ['cli/', 'require-node.js'] },
  'main.ts': { uses: EVERYTHING },
  'server.ts': { uses: EVERYTHING },
  'service-knowledge.ts': { uses: ['knowledge/', 'diagnosis/'], types: ['log.ts'] },
  'service-slack.ts': { uses: ['slack/', 'store/'], types: ['credentials.ts', 'desk/', 'log.ts'] },
  'service-digest.ts': { uses: [], types: ['desk/'] },
  'service-gaps.ts': { uses: ['desk/', 'store/', 'errors.ts'], types: ['diagnosis/', 'log.ts'] },
  'service-outbox.ts': {
    uses: ['outbox/', 'pace.ts', 'store/'],
    types: ['answer/', 'config.ts', 'desk/', 'log.ts'],
  },
  'service-store.ts': {
    uses: ['store/', 'errors.ts', 'version.ts'],
    types: ['config.ts', 'desk/', 'log.ts'],
  },
  'health.ts': { uses: ['http.ts'], types: ['metrics.ts', 'store/'] },
  'metrics.ts': { uses: [], types: ['desk/', 'store/'] },
  'version.ts': { uses: [] },
  'config.ts': { uses: ['credentials.ts', 'errors.ts', 'loopback.ts'] },
  'credentials.ts': { uses: [], types: ['config.ts'] },
  'errors.ts': { uses: [] },
  'http.ts': { uses: ['errors.ts'] },
  'json-body.ts': { uses: ['http.ts'] },
  'log.ts': { uses: ['errors.ts'], types: ['config.ts'] },
  'loopback.ts': { uses: [] },
  'pace.ts': { uses: [] },
  'first.ts': { uses: [], types: ['desk/'] },
  'recent.ts': { uses: [] },
  'require-node.js': { uses: [] },
  'unused-settings.ts': { uses: [], types: ['config.ts'] },
};

/** What is beside `src/`, and who may import it. */
export const BESIDE: Readonly<Record<string, readonly string[]>> = {
  // The doctor makes the manifests as the commands that print them do.
  '../manifest/': ['cli/doctor/manifests.ts'],
};

/** Packages and parts of Node, and who may import them. What is not listed may be imported by nobody. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  // Every message of the Bot Framework stays in one room: its SDK has to be replaced one day.
  botbuilder: ['teams/'],
  restify: ['server.ts', 'health.ts', 'main.ts', 'http.ts', 'json-body.ts', 'teams/', 'slack/', 'web/', 'pages/'],
  '@slack/bolt': ['slack/'],
  kysely: ['store/'],
  pg: ['store/'],
  'node:sqlite': ['store/'],
  adaptivecards: ['web/page/'],
  pino: ['log.ts', 'server.ts'],
  'close-with-grace': ['main.ts'],
  'prom-client': ['metrics.ts'],
  zod: EVERYTHING,
  'js-yaml': ['knowledge/'],
  yaml: ['knowledge/', 'cli/'],
  'fuse.js': ['diagnosis/', 'desk/', 'cli/'],
  minisearch: ['diagnosis/', 'desk/'],
  // What reads and writes files: by name, so that no other part of a room begins to.
  'node:fs': [
    'knowledge/files.ts',
    'knowledge/kept.ts',
    'knowledge/live/watch.ts',
    'knowledge/drift/article-base.ts',
    'knowledge/drift/command.ts',
    'web/routes.ts',
    'version.ts',
    'cli/',
    'store/',
  ],
  'node:fs/promises': ['web/routes.ts', 'cli/', 'store/'],
  'node:path': ['knowledge/', 'web/routes.ts', 'cli/', 'store/'],
  'node:url': ['require-node.js', 'knowledge/', 'web/routes.ts', 'cli/', 'store/'],
  'node:module': ['require-node.js', 'main.ts', 'knowledge/yaml-lines.ts', 'web/routes.ts'],
  'node:timers/promises': ['main.ts', 'service-gaps.ts', 'service-store.ts', 'service-knowledge.ts', 'store/'],
  // Prints of texts and ids, keys of nothing secret.
  'node:crypto': [
    'knowledge/kept.ts',
    'service-store.ts',
    'service-outbox.ts',
    'outbox/',
    'walkthrough/',
    'pages/',
    'teams/',
    'slack/',
    'store/',
  ],
  // Only its tests of addresses; no connection is made.
  'node:net': ['redaction/addresses.ts', 'server.ts', 'cli/doctor/port.ts'],
  // Slack signs the bytes of the body, so they are read before anything parses them.
  'node:http': ['slack/'],
  'node:stream/promises': ['slack/'],
  'node:events': ['cli/', 'store/'],
  // SQLite waits for the disk; its thread keeps the event loop free.
  'node:worker_threads': ['store/'],
  'node:util': ['cli/'],
  'node:v8': ['knowledge/kept.ts'],
};

/** Words of the surroundings, and who may say them. */
export const WORDS: readonly { word: RegExp; name: string; may: readonly string[] }[] = [
  { word: /\bprocess\.env\b/, name: 'process.env', may: ['main.ts', 'cli/terminal.ts'] },
  {
    word: /\bprocess\.(?!env\b)/,
    name: 'process',
    may: ['main.ts', 'cli.ts', 'require-node.js', 'cli/terminal.ts', 'cli/doctor/doctor.ts'],
  },
  { word: /\bconsole\b/, name: 'console', may: ['log.ts'] },
];

/** What a pure room does not say. */
export const IMPURE =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bset(?:Timeout|Interval|Immediate)\(|\bfetch\(|\bperformance\./;
