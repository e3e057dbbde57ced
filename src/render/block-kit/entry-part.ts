/** What a button of an entry opens: another cause, further steps, the checks, or the rest. */
import type { Answer } from '../../answer/model.ts';
import { type Part, readPart } from '../../answer/part-name.ts';
import { labels } from '../../answer/strings.ts';
import { buttonRow, show } from './buttons.ts';
import { type Among, namesOf, openSteps, showPart } from './causes.ts';
import type { Drawn } from './drawn.ts';
import { context, header } from './elements.ts';
import { amongOthers } from './entry.ts';
import { moreBlocks } from './more.ts';
import { caution, line, rich } from './rich.ts';
import type { Sheet } from './sheet.ts';
import { stepBlocks } from './steps.ts';
import type { Block, BlockButton } from './types.ts';
import { words } from './words.ts';

type EntryAnswer = Extract<Answer, { kind: 'entry' }>;

interface Opened {
  title: string;
  body: Block[];
  /** A way on. */
  next: BlockButton[];
}

/** The part, or undefined where the entry has no such part (any more). */
export function entryPartDrawn(sheet: Sheet, answer: EntryAnswer, name: string): Drawn | undefined {
  const part = readPart(name);
  const among = amongOthers(answer);
  const opened = part && open(sheet, among, part);
  if (!opened) return undefined;
  const back = show(sheet, among.entry, words.back, among.options);
  return {
    title: header(opened.title),
    lead: context(among.entry.title),
    body: [...rich(among.entry.cautions.map(caution)), ...opened.body],
    end: buttonRow([...opened.next, back]),
  };
}

function open(sheet: Sheet, among: Among, part: Part): Opened | undefined {
  switch (part.of) {
    case 'cause':
      return cause(sheet, among, part);
    case 'checks':
      return checks(sheet, among, part);
    case 'more': {
      const body = moreBlocks(sheet, among);
      return body.length === 0 ? undefined : { title: words.more, body, next: [] };
    }
    default:
      return part satisfies never;
  }
}

function cause(sheet: Sheet, among: Among, part: Extract<Part, { of: 'cause' }>): Opened | undefined {
  const at = part.cause - 1;
  const names = namesOf(among.entry);
  const [view, name, after] = [among.entry.causes[at], names[at], names[at + 1]];
  if (!view || !name || !begins(view.steps, part.from)) return undefined;
  const why = view.why !== undefined && part.from === 1 ? rich([line(view.why)]) : [];
  const body = [...why, ...openSteps(sheet, among, view.steps, part)];
  const next: Part = { of: 'cause', cause: part.cause + 1, from: 1 };
  return {
    title: titleFrom(name.title, part.from),
    body,
    next: after === undefined ? [] : [showPart(sheet, among, next, after.button, after.about)],
  };
}

function checks(sheet: Sheet, among: Among, part: Extract<Part, { of: 'checks' }>): Opened | undefined {
  const items = among.entry.checks;
  if (items.length === 0 || !begins(items, part.from)) return undefined;
  return { title: titleFrom(labels.whereToStart, part.from), body: openSteps(sheet, among, items, part), next: [] };
}

/** An entry may have changed since its button was made. */
function begins(items: Parameters<typeof stepBlocks>[0], from: number): boolean {
  return from >= 1 && from <= Math.max(stepBlocks(items).length, 1);
}

function titleFrom(title: string, from: number): string {
  return from > 1 ? words.continued(title) : title;
}
