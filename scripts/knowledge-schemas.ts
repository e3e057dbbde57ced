/** Writes `knowledge/schema/*.schema.json` anew: `npm run knowledge:schemas`, after a change of the schema. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWLEDGE_DIR } from '../src/knowledge/files.ts';
import { jsonSchemaFiles } from '../src/knowledge/json-schema.ts';

const folder = join(KNOWLEDGE_DIR, 'schema');
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemaFiles()) {
  writeFileSync(join(folder, name), text);
  process.stdout.write(`${join('knowledge', 'schema', name)}\n`);
}
