/**
 * Takes a copy of the article over as the new base of `mars knowledge drift`, once the entries have been brought up to it:
 * `npm run article:base -- FILE`. Mind the date of the document in `knowledge/sources.yaml`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../src/knowledge/drift/article.ts';
import { ARTICLE_FILE, formatBaseArticle } from '../src/knowledge/drift/article-base.ts';
import { KNOWLEDGE_DIR } from '../src/knowledge/files.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: npm run article:base -- FILE\n');
  process.exitCode = 2;
} else {
  const path = join(KNOWLEDGE_DIR, ARTICLE_FILE);
  writeFileSync(path, formatBaseArticle(parseArticle(readFileSync(file, 'utf8'))));
  process.stdout.write(`${path}\n`);
}
