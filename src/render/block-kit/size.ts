/** Keeps a message under the limits: the less important goes first, always in the same order. */
import { limits, type Room } from './limits.ts';
import { line, rich } from './rich.ts';
import { type Detail, newSheet, type Sheet } from './sheet.ts';
import type { Block } from './types.ts';
import { words } from './words.ts';

/** A message in two pieces: `end` stays when the body has to be cut. */
export interface Draft {
  body: Block[];
  end: Block[];
}

/** The bytes that blocks take on the wire. */
export function blockBytes(blocks: readonly Block[]): number {
  return Buffer.byteLength(JSON.stringify(blocks));
}

/** Whether the blocks may stand in the room. */
export function fits(blocks: readonly Block[], room: Room): boolean {
  return blocks.length <= limits[room].blocks && blockBytes(blocks) <= limits[room].bytes;
}

const whole = (room: Room): Detail => ({
  room,
  excerpt: true,
  steps: room === 'message' ? limits.openSteps : Number.MAX_SAFE_INTEGER,
  rows: 'buttons',
  carried: 'all',
  written: 1,
});

/**
 * The most complete blocks that fit. In turn: all (of the steps as many as a message is to have open); without the
 * excerpt; with fewer and fewer steps open, the others behind a button; lists without a button at each line; less of what
 * people have written. Nothing but the excerpt and words of people is lost on the way, and the latter only where it is said.
 */
export function fitBlocks(draw: (sheet: Sheet) => Draft, room: Room): Block[] {
  const first = attempt(draw, whole(room), room);
  if (first.fitting) return first.fitting;
  for (let steps = first.steps; steps >= 1; steps--) {
    const { fitting } = attempt(draw, { ...whole(room), excerpt: false, steps }, room);
    if (fitting) return fitting;
  }
  const least: Detail = { ...whole(room), excerpt: false, steps: 1, rows: 'lines', carried: 'entries' };
  for (const written of [1, 1 / 2]) {
    const { fitting } = attempt(draw, { ...least, written }, room);
    if (fitting) return fitting;
  }
  return cutToFit(attempt(draw, { ...least, written: 1 / 4 }, room).draft, room);
}

function attempt(draw: (sheet: Sheet) => Draft, detail: Detail, room: Room) {
  const sheet = newSheet(detail);
  const draft = draw(sheet);
  const blocks = [...draft.body, ...draft.end];
  return { draft, steps: Math.max(sheet.stepsTaken, 1), fitting: fits(blocks, room) ? blocks : undefined };
}

/** The last resort: as much from the start as fits, and a sentence that says so. */
function cutToFit({ body, end }: Draft, room: Room): Block[] {
  if (fits([...body, ...end], room)) return [...body, ...end];
  const said = rich([line(words.leftOut, { bold: true })]);
  const tails = [[...said, ...end], said];
  for (const tail of tails) {
    for (let kept = body.length; kept > 0; kept--) {
      const blocks = [...body.slice(0, kept), ...tail];
      if (fits(blocks, room)) return blocks;
    }
  }
  return said;
}
