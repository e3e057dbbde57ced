/** The list of topics (families) and the entries of one topic. */
import type { Action, Answer } from '../answer/model.ts';
import { deskText } from '../answer/strings.ts';
import { entryTitle } from '../answer/titles.ts';
import { codesOf, formatCode } from '../knowledge/codes.ts';
import type { Entry, Family, Knowledge } from '../knowledge/types.ts';

/** Rows of one list; more are unreadable in a chat. */
const MOST_ROWS = 20;
const MOST_CODES = 3;
/** A topic's name has no more words. */
const MOST_TOPIC_WORDS = 3;
const NOT_WORDS = /[^\p{L}\p{N}]+/gu;

const HELP: Action = { kind: 'ask', text: 'help', title: deskText.buttons.help };
const LIST: Action = { kind: 'ask', text: 'list', title: deskText.buttons.list };

/**
 * `list`, or `list <topic>`, or `list <topic> <words>` for the entries that hold the words. Undefined for a sentence
 * that only begins with the word "list".
 */
export function listAnswer(topic: string, knowledge: Knowledge): Answer | undefined {
  const wanted = plain(topic);
  if (wanted === '') return topicsAnswer(knowledge, deskText.listHow);
  const found = familyOf(wanted, knowledge);
  if (!found)
    return wanted.split(' ').length > MOST_TOPIC_WORDS ? undefined : topicsAnswer(knowledge, deskText.unknownTopic);
  return topicAnswer(found.family, found.narrow, knowledge);
}

function topicsAnswer(knowledge: Knowledge, intro: string): Answer {
  const counts = new Map<string, number>();
  for (const { family } of knowledge.entries.values()) counts.set(family, (counts.get(family) ?? 0) + 1);
  const rows = [...knowledge.families.values()].flatMap(({ id, title, about }) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ title, text: deskText.topicRow(count, about), ask: `list ${id}` }];
  });
  return { kind: 'info', title: deskText.listTitle, paragraphs: [intro], rows, actions: [HELP] };
}

function topicAnswer(family: Family, narrow: string[], knowledge: Knowledge): Answer {
  const entries = [...knowledge.entries.values()]
    .filter((entry) => entry.family === family.id && narrow.every((word) => textOf(entry).includes(word)))
    // Guides first; the sort keeps the order of the files otherwise.
    .sort((a, b) => Number(a.kind === 'catalogue') - Number(b.kind === 'catalogue'));
  const rows = entries.slice(0, MOST_ROWS).map((entry) => ({
    title: entryTitle(entry),
    text: codesOf(entry).slice(0, MOST_CODES).map(formatCode).join(', '),
    entry: entry.id,
  }));
  const paragraphs = [family.about];
  if (entries.length === 0) paragraphs.push(deskText.topicNoMatch);
  if (entries.length > rows.length) paragraphs.push(deskText.topicMore(rows.length, entries.length, family.id));
  return { kind: 'info', title: family.title, paragraphs, rows, actions: [LIST, HELP] };
}

/** The family whose id or title the words begin with (the longest wins), and the words after it. */
function familyOf(wanted: string, knowledge: Knowledge): { family: Family; narrow: string[] } | undefined {
  const named = [...knowledge.families.values()]
    .flatMap((family) => [family.id, family.title].map((name) => ({ family, name: plain(name) })))
    .filter(({ name }) => `${wanted} `.startsWith(`${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (named) {
    return { family: named.family, narrow: wanted.slice(named.name.length).split(' ').filter(Boolean) };
  }
  const family = [...knowledge.families.values()].find(({ id, title }) =>
    [id, title].some((name) => plain(name).startsWith(wanted)),
  );
  return family && { family, narrow: [] };
}

function textOf(entry: Entry): string {
  return plain([entry.id, entryTitle(entry), ...codesOf(entry).map(({ value }) => value)].join(' '));
}

function plain(text: string): string {
  return text.toLowerCase().replace(NOT_WORDS, ' ').trim();
}
