/** What the knowledge holds of the article: which entry an error belongs to, and where our links lead. */

import { codesOf } from '../codes.ts';
import type { Entry, Knowledge } from '../types.ts';
import type { ArticleError } from './article.ts';
import { BASE_DOCUMENT } from './article-base.ts';
import { wording } from './article-text.ts';

/** Shorter messages would be found in anything. */
const SHORTEST_PART = 20;

/** Finds the entry of an error: by a message, else by a code, and a section without either by who cites it. */
export function entryFinder(knowledge: Knowledge): (error: ArticleError) => string | undefined {
  // Entries made from the article come first, where several hold the same words.
  const entries = [...knowledge.entries.values()].sort((a, b) => Number(cites(b)) - Number(cites(a)));
  const messages = entries.flatMap((entry) => messagesOf(entry).map((text) => ({ id: entry.id, said: wording(text) })));
  const codes = new Map<string, string>();
  for (const entry of entries) {
    for (const { value } of codesOf(entry)) {
      if (!codes.has(value.toLowerCase())) codes.set(value.toLowerCase(), entry.id);
    }
  }
  return (error) => {
    for (const message of error.messages) {
      const said = wording(message);
      const held = messages.find((one) => one.said === said) ?? messages.find((one) => holds(said, one.said));
      if (held) return held.id;
    }
    const code = error.codes.find((one) => codes.has(one.toLowerCase()));
    if (code !== undefined) return codes.get(code.toLowerCase());
    return error.messages.length + error.codes.length === 0
      ? entries.find((entry) => citesSection(entry, error.section))?.id
      : undefined;
  };
}

function holds(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= SHORTEST_PART && ` ${long} `.includes(` ${short} `);
}

function messagesOf(entry: Entry): string[] {
  if (entry.kind === 'guide') return entry.messages.map(({ text }) => text);
  return entry.message === undefined ? [] : [entry.message];
}

function cites(entry: Entry): boolean {
  return entry.kind === 'guide' && entry.source.some(({ document }) => document === BASE_DOCUMENT);
}

function citesSection(entry: Entry, section: string): boolean {
  const title = wording(section);
  return (
    entry.kind === 'guide' &&
    entry.source.some((source) => source.document === BASE_DOCUMENT && wording(source.section ?? '') === title)
  );
}

/** A link of ours, with the entry, procedure or check that has it. */
export interface OwnLink {
  holder: string;
  url: string;
}

/** Every link of the entries, procedures and checks. */
export function linksOf(knowledge: Knowledge): OwnLink[] {
  const holders = [...knowledge.entries.values(), ...knowledge.procedures.values(), ...knowledge.checks];
  return holders.flatMap((holder) => urlsIn(holder).map((url) => ({ holder: holder.id, url })));
}

function urlsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'url' && typeof inner === 'string' ? [inner] : urlsIn(inner),
  );
}
