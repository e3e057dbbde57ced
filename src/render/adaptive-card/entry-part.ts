/** What a line or button of an entry opens in place of its card: one cause, the checks, or what there is more. */
import type { Answer } from '../../answer/model.ts';
import { type Part as Named, readPart } from '../../answer/part-name.ts';
import { labels } from '../../answer/strings.ts';
import { type Among, show, showPart } from './buttons.ts';
import { causeItems, checks, namesOf } from './causes.ts';
import { caution, heading, small } from './elements.ts';
import { amongOthers } from './entry.ts';
import { withoutMarks } from './inline.ts';
import { moreItems } from './more.ts';
import type { Part } from './part.ts';
import type { Sheet } from './sheet.ts';
import type { CardAction, CardElement } from './types.ts';
import { words } from './words.ts';

type EntryAnswer = Extract<Answer, { kind: 'entry' }>;

interface Opened {
  title: string;
  body: CardElement[];
  /** A way on. */
  next: CardAction[];
}

/** The part, or undefined where the entry has no such part (any more). A list of steps is always shown whole. */
export function openedPart(sheet: Sheet, answer: EntryAnswer, name: string): Part | undefined {
  const part = readPart(name);
  const among = amongOthers(answer);
  const opened = part && open(sheet, answer, among, part);
  if (!opened) return undefined;
  const { id, title } = answer.entry;
  return {
    name: `${withoutMarks(title)}: ${withoutMarks(opened.title)}`,
    title: heading(opened.title, 'large'),
    lead: [small(title)],
    body: opened.body,
    end: [],
    buttons: [...opened.next, show(id, words.back, among.options)],
  };
}

function open(sheet: Sheet, { entry, others }: EntryAnswer, among: Among, part: Named): Opened | undefined {
  switch (part.of) {
    case 'cause':
      return cause(sheet, among, part.cause);
    case 'checks': {
      const body = [...caution(entry.cautions), ...checks(sheet, entry, new Map())];
      return entry.checks.length === 0 ? undefined : { title: labels.whereToStart, body, next: [] };
    }
    case 'more': {
      const body = moreItems(entry, others);
      return body.length === 0 ? undefined : { title: words.more, body, next: [] };
    }
    default:
      return part satisfies never;
  }
}

function cause(sheet: Sheet, among: Among, number: number): Opened | undefined {
  const { causes, cautions } = among.entry;
  const names = namesOf(among.entry);
  const [view, name, after] = [causes[number - 1], names[number - 1], names[number]];
  if (!view || !name) return undefined;
  return {
    title: name.title,
    body: [...caution(cautions), ...causeItems(sheet, view, name.name, new Map())],
    next: after === undefined ? [] : [showPart(among, { of: 'cause', cause: number + 1, from: 1 }, after.button)],
  };
}
