/** What people have written: notes and the like. Always plain text, which Slack reads no markup in, and as much as fits. */
import { clip, neutralise } from '../../answer/quote.ts';
import { context } from './elements.ts';
import { limits } from './limits.ts';
import type { Sheet } from './sheet.ts';
import type { Block, SectionBlock } from './types.ts';
import { words } from './words.ts';

/** Letters of each text; the first under which all together fit is taken, so that each is seen in part. */
const LENGTHS = [2_000, 1_000, 500, 250, 120, 60, 30];

export interface Written {
  texts: string[];
  /** Says that some are shortened. */
  said: Block[];
}

/** The texts, made harmless; shortened where they take more bytes than `room` has for such. */
export function written(sheet: Sheet, texts: readonly string[], what: 'notes' | 'quotes'): Written {
  const clean = texts.map(neutralise);
  const most = limits[sheet.detail.room][what] * sheet.detail.written;
  for (const length of LENGTHS) {
    const cut = clean.map((text) => clip(text, length));
    if (bytesOf(cut) <= most || length === LENGTHS.at(-1)) return { texts: cut, said: saidOf(cut, clean) };
  }
  return { texts: [], said: [] };
}

function bytesOf(texts: readonly string[]): number {
  return Buffer.byteLength(JSON.stringify(texts));
}

function saidOf(cut: readonly string[], whole: readonly string[]): Block[] {
  return cut.some((text, index) => text !== whole[index]) ? context(words.shortened) : [];
}

/** Texts below each other, in as few sections as hold them. */
export function plainSections(texts: readonly string[]): SectionBlock[] {
  const sections: string[] = [];
  for (const text of texts.filter((one) => one !== '')) {
    const last = sections.at(-1);
    const together = last === undefined ? text : `${last}\n${text}`;
    if (last !== undefined && together.length <= limits.section) sections[sections.length - 1] = together;
    else sections.push(clip(text, limits.section));
  }
  return sections.map((text) => ({ type: 'section', text: { type: 'plain_text', text, emoji: false } }));
}
