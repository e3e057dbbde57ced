/** A reply as Slack blocks. */
import type { Answer, Reply } from '../../answer/model.ts';
import { chooseDrawn } from './choose.ts';
import { shortDrawn } from './codes.ts';
import type { Drawn } from './drawn.ts';
import { context, divider } from './elements.ts';
import { entryDrawn } from './entry.ts';
import { entryPartDrawn } from './entry-part.ts';
import { followUpBlocks } from './follow-up.ts';
import { infoDrawn } from './info.ts';
import type { Room } from './limits.ts';
import type { Sheet } from './sheet.ts';
import { type Draft, fitBlocks } from './size.ts';
import { blocksText, replyText } from './text.ts';
import type { Block, BlockMessage } from './types.ts';
import { walkDrawn, walkEndDrawn } from './walk.ts';
import { words } from './words.ts';

export interface BlockOptions {
  /** The part of the first answer's entry that a button names; without it, or where there is no such part, all. */
  part?: string | undefined;
  /** Where the blocks are to stand; a modal or a Home tab takes more than a message. */
  room?: Room;
}

function drawn(sheet: Sheet, answer: Answer): Drawn {
  switch (answer.kind) {
    case 'entry':
      return entryDrawn(sheet, answer);
    case 'choose':
      return chooseDrawn(sheet, answer);
    case 'decoded':
    case 'unknown':
    case 'none':
      return shortDrawn(sheet, answer);
    case 'info':
      return infoDrawn(sheet, answer);
    case 'walk':
      return walkDrawn(sheet, answer);
    case 'walk-end':
      return walkEndDrawn(sheet, answer);
    default:
      return answer satisfies never;
  }
}

/** A later answer: whole where it is short, else how to get to it. */
function later({ title, lead, body, end, brief }: Drawn): Block[] {
  return [divider, ...(brief ?? [...title, ...lead, ...body, ...end])];
}

function draft(sheet: Sheet, { answers, notice, followUp }: Reply): Draft {
  const said = notice === undefined ? [] : context(notice);
  const [answer, ...others] = answers;
  if (answer === undefined) return { body: [], end: said };
  const { title, lead, body, end } = drawn(sheet, answer);
  const several = others.length > 0 ? context(words.problems(answers.length)) : [];
  const follow = followUp === undefined ? [] : followUpBlocks(sheet, followUp, answer);
  return {
    body: [...title, ...several, ...lead, ...body],
    end: [...end, ...follow, ...others.flatMap((other) => later(drawn(sheet, other))), ...said],
  };
}

/** The part of the entry, if the reply begins with an entry that has it. */
function partDraft(sheet: Sheet, { answers: [answer] }: Reply, part: string): Draft | undefined {
  const opened = answer?.kind === 'entry' ? entryPartDrawn(sheet, answer, part) : undefined;
  return opened && { body: [...opened.title, ...opened.lead, ...opened.body], end: opened.end };
}

/**
 * Draws a reply under the limits of `limits.ts`: the first answer with its likeliest cause open, the rest behind buttons
 * whose `part` is drawn by calling this again with the reply to the button and that `part`.
 */
export function renderBlocks(reply: Reply, { part, room = 'message' }: BlockOptions = {}): BlockMessage {
  let partial = false;
  const blocks = fitBlocks((sheet) => {
    const opened = part === undefined ? undefined : partDraft(sheet, reply, part);
    partial = opened !== undefined;
    return opened ?? draft(sheet, reply);
  }, room);
  return { text: partial ? blocksText(blocks) : replyText(reply), blocks };
}
