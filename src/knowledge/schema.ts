/**
 * The shape of every knowledge file, as zod schemas. The TypeScript types of the knowledge, the check of
 * `mars knowledge check` and the JSON Schemas that editors use are all made from this one place.
 *
 * Text fields are plain text. `**name**` marks the name of a button, tab or pane; nothing else is markup.
 */
import { z } from 'zod';

/** Lower-case words joined by hyphens: the form of every id in the knowledge. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');

const filled = z.string().trim().min(1);
const ONE_LINE = 'keep it on one line';
const NO_BACKTICK =
  'a backtick would be shown as it is: give a command, path, host or registry value its own field; leave it out around other words';
const line = filled.regex(/^[^\r\n]*$/, ONE_LINE);
/** Text for people. Commands and product messages may hold a backtick, so they are lines. */
const text = filled.regex(/^[^\r\n`]*$/, {
  error: ({ input }) => (String(input).includes('`') ? NO_BACKTICK : ONE_LINE),
});
/** A sentence for a chat card; the bound keeps a step readable on a phone. */
const sentence = text.max(400);
const url = z.url({ protocol: /^https?$/ });
const date = z.iso.date();

/** One value or a list of them, always read as a list. */
const oneOrMany = <T extends z.ZodType>(item: T) =>
  z.union([item.transform((one) => [one]), z.array(item).min(1)]) as z.ZodType<
    z.output<T>[],
    z.input<T> | z.input<T>[]
  >;

const link = z.strictObject({ title: text.max(120), url });

/** A registry value that a step reads or sets. */
const registry = z.strictObject({
  key: line,
  name: line.optional(),
  type: z.enum(['REG_SZ', 'REG_DWORD', 'REG_EXPAND_SZ']).optional(),
  data: line.optional(),
});

/** One action of a person: imperative, one thing to do. What can be copied stands in fields of its own. */
export const stepSchema = z.strictObject({
  do: sentence,
  command: oneOrMany(line.max(600)).optional(),
  shell: z.enum(['cmd', 'powershell', 'bash']).optional(),
  path: oneOrMany(line).optional(),
  registry: oneOrMany(registry).optional(),
  hosts: oneOrMany(line).optional(),
  link: oneOrMany(link).optional(),
  note: sentence.optional(),
  caution: sentence.optional(),
  /** True when the step is ours and stands in none of the sources; the answer says so. */
  beyondSource: z.boolean().optional(),
});

const procedureStep = z.strictObject({ procedure: slug, when: sentence.optional() });
const causeStep = z.union([stepSchema, procedureStep]);

const cause = z.strictObject({
  title: text.max(160),
  /** What makes this the cause, or how to tell; only what the sources state. */
  why: sentence.optional(),
  steps: z.array(causeStep).min(1),
});

/** The surroundings without which a code or a message says nothing about the agent. */
export const needsSchema = z.enum(['agent', 'failed-files']);

const needs = { needs: needsSchema.optional() };

/** A code of an entry. Exactly one of the keys names the kind. */
export const codeSchema = z.union([
  z.strictObject({ id: z.int().min(1), ...needs }),
  z.strictObject({
    hresult: z.string().regex(/^0x[0-9A-F]{8}$/, 'write 0x and eight upper-case hex digits'),
    ...needs,
  }),
  z.strictObject({ win32: z.int().min(1), ...needs }),
  z.strictObject({ http: z.int().min(100).max(599), ...needs }),
  z.strictObject({ name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{3,}$/), ...needs }),
]);

/** A product message, letter for letter. `<Word>` stands for a part that differs from case to case. */
const message = z.union([
  line.max(700).transform((words) => ({ text: words })),
  z.strictObject({ text: line.max(700), ...needs }),
]) as z.ZodType<
  { text: string; needs?: z.output<typeof needsSchema> | undefined },
  string | { text: string; needs?: string }
>;

const sourceRef = z.strictObject({
  document: slug,
  section: line.optional(),
});

const provenance = {
  source: z.array(sourceRef).min(1),
  reviewed: date,
  /** How far the curator trusts the entry where sources are thin or disagree, and why. */
  curator: z.strictObject({ confidence: z.enum(['high', 'medium', 'low']), note: sentence.optional() }).optional(),
};

/** More would push the sources out of a card. */
const MOST_NOTES = 10;

/** A guide: one known error or symptom with its causes and steps. One file each under `guides/`. */
export const guideSchema = z.strictObject({
  id: slug,
  title: text.max(120),
  family: slug,
  /** True keeps the entry from being answered until a curator takes the mark away. */
  draft: z.boolean().optional(),
  summary: sentence.optional(),
  messages: z.array(message).default([]),
  codes: z.array(codeSchema).default([]),
  symptoms: z.array(line.max(300)).min(2),
  causes: z.array(cause).min(1),
  cautions: z.array(sentence).default([]),
  links: z.array(link).default([]),
  related: z.array(slug).default([]),
  /** A team's own words, plain text, shown at the end of the answer; meant for a team's folder, not for ours. */
  notes: z.array(sentence).max(MOST_NOTES).optional(),
  ...provenance,
});

/** Steps that several entries share. One file each under `procedures/`. */
export const procedureSchema = z.strictObject({
  id: slug,
  title: text.max(120),
  steps: z.array(stepSchema).min(1),
  cautions: z.array(sentence).default([]),
  ...provenance,
});

/** A short entry: what is published about one error ID or name, and nothing more. */
export const catalogueEntrySchema = z.strictObject({
  id: slug,
  /** As for a guide. */
  draft: z.boolean().optional(),
  code: z.int().min(1).optional(),
  symbol: z.string().optional(),
  message: line.optional(),
  cause: sentence.optional(),
  actions: z.array(z.union([sentence.transform((words) => ({ do: words })), stepSchema])).default([]),
  cautions: z.array(sentence).default([]),
  /** The guide whose causes and steps apply to this code too. */
  guide: slug.optional(),
  /**
   * Who sees it: the agent itself, the agent and DPM/MABS, or nobody knows (service-internal). What DPM/MABS alone
   * shows stands in the code tables.
   */
  audience: z.enum(['mars', 'both', 'unsure']),
  related: z.array(slug).default([]),
  source: z.array(slug).min(1),
  curator: provenance.curator,
});

/** A catalogue file: the short entries of one family. */
export const catalogueSchema = z.strictObject({
  family: slug,
  reviewed: date,
  entries: z.array(catalogueEntrySchema).min(1),
});

/** `checks.yaml`: the checks of "Before you start", in the article's order. */
export const checksSchema = z.strictObject({
  source: z.array(sourceRef).min(1),
  reviewed: date,
  checks: z
    .array(
      z.strictObject({
        id: slug,
        do: sentence,
        /** Only for this case, for example offline backups. */
        when: sentence.optional(),
        note: sentence.optional(),
        link: oneOrMany(link).optional(),
        procedure: slug.optional(),
        entry: slug.optional(),
      }),
    )
    .min(1),
});

/** `families.yaml`: the topics that entries are grouped by, with the checks to start from. */
export const familiesSchema = z.strictObject({
  families: z
    .array(
      z.strictObject({
        id: slug,
        title: text.max(60),
        about: sentence,
        /** Ids of checks of `checks.yaml` that apply to the whole family, most useful first. */
        checks: z.array(slug).default([]),
        procedures: z.array(slug).default([]),
      }),
    )
    .min(1),
});

/** `sources.yaml`: the documents that entries cite. */
export const sourcesSchema = z.strictObject({
  documents: z
    .array(
      z.strictObject({
        id: slug,
        title: line,
        url: url.optional(),
        /** The date that the document itself states. */
        date: date.optional(),
        licence: line,
        note: sentence.optional(),
      }),
    )
    .min(1),
});

/** A list, or the same as one text with commas between them: of thousands of words that is read ten times as fast. */
const words = z.union([
  z.array(line).min(1),
  line.transform((all) =>
    all
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]);

/** `lexicon.yaml`: words that mean the same to the matcher. */
export const lexiconSchema = z.strictObject({
  concepts: z.array(z.strictObject({ id: slug, words })).min(1),
});

/** A phrase, or the start of words with a star behind it. */
const phrase = line.refine((text) => !text.endsWith('*') || text.length > 3, {
  error: 'A start of words needs three letters before its star.',
});
const phrases = z.array(z.union([phrase, z.number().transform(String)])).min(1);

/** `context.yaml`: what surroundings say about a code or a sentence. */
export const contextSchema = z.strictObject({
  agent: z.array(z.strictObject({ weight: z.int().min(1).max(3), phrases })).min(1),
  failedFiles: phrases,
  harmless: phrases,
  /** Phrases of talk in which nothing failed: plans, reports that all is well. */
  calm: phrases,
  /** Words of a question. */
  asks: phrases,
  /** Phrases that say that all is well. */
  well: phrases,
  /** Meanings of the lexicon that tell of a failure. */
  failure: z.array(slug).min(1),
  products: z.array(z.strictObject({ id: slug, name: line, words: phrases })).min(1),
});
