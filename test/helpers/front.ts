import type { Desk } from '../../src/desk/desk-types.ts';
import { createFrontDesk, type FrontDesk } from '../../src/desk/front/front-desk.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';

/** The desk as channels ask it, without a memory. */
export function openFront(desk: Desk): FrontDesk {
  return createFrontDesk({ desk, knowledge: loadKnowledge });
}
