/** `mars knowledge drift FILE`: reads a copy of the article and says how it differs. */
import { readFileSync } from 'node:fs';
import type { Knowledge } from '../types.ts';
import { readBaseArticle } from './article-base.ts';
import { formatDrift } from './format.ts';
import { type DriftReport, driftReport } from './report.ts';

export interface DriftOutcome {
  text: string;
  /** Undefined when the file is no copy of the article. */
  json?: DriftReport | undefined;
  /** 0: nothing new; 1: an error is new; 2: nothing to compare. */
  exitCode: 0 | 1 | 2;
}

/** Compares the copy in `path` with `knowledge`. Never throws for a file that is missing or something else. */
export function knowledgeDrift(path: string, knowledge: Knowledge): DriftOutcome {
  let markdown: string;
  try {
    markdown = readFileSync(path, 'utf8');
  } catch (error) {
    return { text: `cannot read ${path}: ${error instanceof Error ? error.message : String(error)}\n`, exitCode: 2 };
  }
  const base = readBaseArticle();
  const json = driftReport(markdown, knowledge, base);
  if (json.gone.length === base.errors.length) {
    return { text: `${path} holds no error of the article; is it a copy of its Markdown?\n`, exitCode: 2 };
  }
  return { text: formatDrift(json), json, exitCode: json.new.length > 0 ? 1 : 0 };
}
