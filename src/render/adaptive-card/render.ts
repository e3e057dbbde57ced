/** A reply as one Adaptive Card. */
import type { Answer, Reply } from '../../answer/model.ts';
import { type Block, block, nothing } from './block.ts';
import { buttonRow, fold } from './buttons.ts';
import { choosePart } from './choose.ts';
import { shortPart } from './codes.ts';
import { prose, small } from './elements.ts';
import { entryPart, fixedPart, isAlone } from './entry.ts';
import { openedPart } from './entry-part.ts';
import { followUpItems } from './follow-up.ts';
import { infoPart } from './info.ts';
import { type FixedPart, keptPart, nothingKept } from './kept.ts';
import { limits } from './limits.ts';
import type { Part } from './part.ts';
import { cut } from './safe-text.ts';
import { type Level, newSheet, type Sheet } from './sheet.ts';
import { type Draft, fitCard } from './size.ts';
import type { AdaptiveCard, CardElement } from './types.ts';
import { walkEndPart, walkPart } from './walk.ts';
import { words } from './words.ts';

function part(sheet: Sheet, answer: Answer): Part {
  switch (answer.kind) {
    case 'entry':
      return entryPart(sheet, answer);
    case 'choose':
      return choosePart(sheet, answer);
    case 'decoded':
    case 'unknown':
    case 'none':
      return shortPart(sheet, answer);
    case 'info':
      return infoPart(sheet, answer);
    case 'walk':
      return walkPart(sheet, answer);
    case 'walk-end':
      return walkEndPart(sheet, answer);
    default:
      return answer satisfies never;
  }
}

function fixedOf(sheet: Sheet, answer: Answer): FixedPart {
  if (answer.kind === 'entry') return fixedPart(sheet, answer.entry);
  return { title: [], codes: [], summary: [], body: [], ways: [], end: [] };
}

/** A later answer: folded when long, and only a way to it when the card has no room for it. */
function laterPart(sheet: Sheet, answer: Answer): CardElement[] {
  const { name, title, lead, body, ways = [], end, buttons, brief } = part(sheet, answer);
  const fixed = fixedOf(sheet, answer);
  const first = [...lead, ...fixed.codes];
  const apart = { spacing: 'large', separator: true } as const;
  const box = (items: CardElement[]): CardElement[] => [{ type: 'Container', ...apart, items }];
  if (brief !== undefined && sheet.detail.later === 'button') {
    return box([prose(words.also(name)), ...first, small(words.press), ...brief()]);
  }
  const row = buttonRow(sheet, buttons);
  const actions = row.length > 0 ? [{ type: 'ActionSet', actions: row } as const] : [];
  const own = answer.kind === 'entry' && isAlone(answer) ? fixed.ways : [];
  const all = [...first, ...fixed.summary, ...body, ...fixed.body, ...own, ...ways, ...fixed.end, ...end, ...actions];
  return brief === undefined
    ? box([...(title ? [title] : []), ...all])
    : [{ ...fold(sheet, words.also(name), all), spacing: 'large' }];
}

/** The follow-up at a level: the same at most levels, so each form of it is written once a card. */
type FollowUpBlock = (sheet: Sheet) => Block;

function followUpOnce(reply: Reply): FollowUpBlock {
  const written = new Map<Sheet['detail']['followUp'], Block>();
  return (sheet) => {
    const form = sheet.detail.followUp;
    const known = written.get(form) ?? block(followUpItems(sheet, reply));
    written.set(form, known);
    return known;
  };
}

/** The card at a level; undefined where it is known beforehand that it will not fit. */
function draw(reply: Reply, level: Level, followUp: FollowUpBlock): Draft | undefined {
  const sheet = newSheet(level, limits.actions);
  const slim = (elements: readonly CardElement[]) => block(level.slim(elements));
  const notice =
    reply.notice === undefined ? [] : [{ ...small(reply.notice), separator: true, spacing: 'medium' as const }];
  const [answer, ...others] = reply.answers;
  if (answer === undefined) return { fallbackText: '', body: [], end: [slim(notice)], actions: [] };
  const fixed = answer.kind === 'entry' ? keptPart(answer.entry, level, fixedPart) : nothingKept;
  const tooLarge = (bytes: number): boolean => bytes > limits.bytes && !level.last;
  // Nothing else needs to be drawn to see that this will not fit; at the last level all is drawn, to be cut.
  if (tooLarge(fixed.bytes)) return undefined;
  const below = followUp(sheet);
  if (tooLarge(fixed.bytes + below.bytes)) return undefined;
  const first = part(sheet, answer);
  sheet.skipIds(fixed.ids);
  // Before the later answers are drawn: the buttons that a card may have go to the first.
  const actions = buttonRow(sheet, first.buttons);
  const alone = others.length === 0;
  // Below a second answer they would seem to be its own.
  const own = alone || actions.length === 0 ? [] : [{ type: 'ActionSet', actions } as const];
  const later = others.flatMap((other) => laterPart(sheet, other));
  const several = alone ? [] : [small(words.problems(reply.answers.length))];
  return {
    fallbackText: cut(first.name, limits.heading),
    body: [
      first.title ? slim([first.title]) : fixed.title,
      slim([...several, ...first.lead]),
      fixed.about,
      slim(first.body),
      fixed.body,
    ],
    end: [
      answer.kind === 'entry' && isAlone(answer) ? fixed.ways : nothing,
      slim(first.ways ?? []),
      fixed.end,
      slim([...first.end, ...own]),
      below,
      slim([...later, ...notice]),
    ],
    actions: alone ? actions : [],
  };
}

/** The part of the entry, if the reply begins with an entry that has it. */
function drawPart({ answers: [answer] }: Reply, name: string, level: Level): Draft | undefined {
  const sheet = newSheet(level, limits.actions);
  const opened = answer?.kind === 'entry' ? openedPart(sheet, answer, name) : undefined;
  if (opened === undefined) return undefined;
  return {
    fallbackText: cut(opened.name, limits.heading),
    body: [block(level.slim([...(opened.title ? [opened.title] : []), ...opened.lead, ...opened.body]))],
    end: [block(level.slim(opened.end))],
    actions: buttonRow(sheet, opened.buttons),
  };
}

export interface CardOptions {
  /** The part of the first answer's entry that a press names; without it, or where there is no such part, all. */
  part?: string | undefined;
}

/**
 * Draws a reply as one Adaptive Card 1.5 under the limits of `limits.ts`: the first answer open, later ones folded.
 * What does not fit goes in a fixed order, the least important first, behind lines whose `part` is drawn by calling this
 * again with the reply to the press and that `part`. When steps must go, the card says so.
 */
export function renderCard(reply: Reply, { part: name }: CardOptions = {}): AdaptiveCard {
  const followUp = followUpOnce(reply);
  return fitCard(
    (level) => (name === undefined ? undefined : drawPart(reply, name, level)) ?? draw(reply, level, followUp),
  );
}
