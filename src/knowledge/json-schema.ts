/** The JSON Schemas that editors use to check and complete knowledge files, made from the zod schemas. */
import { z } from 'zod';
import {
  catalogueEntrySchema,
  catalogueSchema,
  checksSchema,
  contextSchema,
  familiesSchema,
  guideSchema,
  lexiconSchema,
  procedureSchema,
  sourcesSchema,
  stepSchema,
} from './schema.ts';

/** Every kind of knowledge file, by the name of its schema file. */
const KINDS: Readonly<Record<string, { schema: z.ZodType; title: string }>> = {
  guide: { schema: guideSchema, title: 'A guide: one known error or symptom with its causes and steps' },
  procedure: { schema: procedureSchema, title: 'A procedure: steps that several entries share' },
  catalogue: { schema: catalogueSchema, title: 'The short entries of one family' },
  checks: { schema: checksSchema, title: 'What to check before any troubleshooting' },
  families: { schema: familiesSchema, title: 'The topics that entries are grouped by' },
  sources: { schema: sourcesSchema, title: 'The documents that entries cite' },
  lexicon: { schema: lexiconSchema, title: 'Words that mean the same to the matcher' },
  context: { schema: contextSchema, title: 'What the surroundings of a code or a sentence say' },
};

/** What an editor shows when the pointer rests on a field. */
const HINTS = new Map<unknown, Readonly<Record<string, string>>>([
  [
    guideSchema,
    {
      id: 'Lower-case words joined by hyphens; the same as the file name.',
      title: 'What a reader sees first, with the code in brackets.',
      family: 'A topic of families.yaml.',
      draft: 'True: checked, but not answered yet.',
      summary: 'One sentence: what it is.',
      messages: 'The product message, letter for letter; each known wording a line of its own.',
      codes: 'id, hresult, win32, http or name. A code stands in one entry only.',
      symptoms: 'How people say it, in their own words and without codes.',
      causes: 'The likeliest first.',
      cautions: 'Warnings on the whole entry.',
      related: 'Ids of other entries.',
      source: 'Documents of sources.yaml, with the section.',
      reviewed: 'The day somebody last compared it with its sources.',
      curator: 'How far you trust the entry, and why.',
    },
  ],
  [catalogueEntrySchema, { draft: 'True: checked, but not answered yet.' }],
  [
    stepSchema,
    {
      do: 'One action, as an order.',
      command: 'To copy: one line or a list.',
      shell: 'cmd unless you say powershell.',
      note: 'What helps with this step.',
      caution: 'What can go wrong with this very step.',
      beyondSource: 'True: the step is ours and stands in none of the sources.',
    },
  ],
]);

/** The JSON Schema of each kind of file: the name in `knowledge/schema/` and the text. */
export function jsonSchemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(KINDS).map(([kind, { schema, title }]) => [
      `${kind}.schema.json`,
      `${JSON.stringify({ title, ...jsonSchema(schema) }, null, 2)}\n`,
    ]),
  );
}

function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    // What stands in the file, before defaults and lists of one are filled in.
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => {
      for (const [field, description] of Object.entries(HINTS.get(zodSchema) ?? {})) {
        const property = made.properties?.[field];
        if (typeof property === 'object') property.description = description;
      }
    },
  });
}
