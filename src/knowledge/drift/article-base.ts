/** The version of the article that the knowledge was made from: its outline, kept in `knowledge/article.yaml`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { type Fault, KnowledgeError } from '../faults.ts';
import { KNOWLEDGE_DIR } from '../files.ts';
import { parseYaml } from '../yaml-file.ts';
import type { Article } from './article.ts';

/** The document of `sources.yaml` that the outline belongs to. */
export const BASE_DOCUMENT = 'mars-troubleshoot';
export const ARTICLE_FILE = 'article.yaml';

const articleSchema = z.strictObject({
  date: z.iso.date(),
  sections: z
    .array(
      z.strictObject({
        title: z.string(),
        anchor: z.string(),
        parent: z.string().optional(),
        links: z.array(z.string()),
      }),
    )
    .min(1),
  errors: z
    .array(z.strictObject({ section: z.string(), messages: z.array(z.string()), codes: z.array(z.string()) }))
    .min(1),
});

/** Reads the outline. Throws `KnowledgeError` when it is missing its shape. */
export function readBaseArticle(dir: string = KNOWLEDGE_DIR): Article {
  const faults: Fault[] = [];
  const path = join(dir, ARTICLE_FILE);
  const parsed = parseYaml({ name: path, text: readFileSync(path, 'utf8') }, articleSchema, faults);
  if (!parsed) throw new KnowledgeError(faults);
  return parsed.data;
}

const HEADER = `# The outline of the article that the knowledge was made from: sections, product messages, codes and link targets.
# Written by "npm run article:base -- FILE"; \`mars knowledge drift\` compares a newer copy with it.
`;

/** The text of the outline's file. */
export function formatBaseArticle(article: Article): string {
  return HEADER + stringify(article, { lineWidth: 0 });
}
