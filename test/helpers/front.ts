import type { Desk } from '../../src/desk/desk-types.ts';
import { createFrontDesk, type FrontDesk } from '../../src/desk/front/front-desk.ts';
import type { Memory } from '../../src/desk/front/memory.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';

/** The desk as channels ask it; without a memory unless given one. */
export function openFront(desk: Desk, memory?: Memory): FrontDesk {
  return createFrontDesk({ desk, knowledge: loadKnowledge, memory });
}
