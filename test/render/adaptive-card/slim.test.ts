import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/render/adaptive-card/buttons.ts';
import { levels } from '../../../src/render/adaptive-card/levels.ts';
import { newSheet } from '../../../src/render/adaptive-card/sheet.ts';
import { joinedRuns, plainNotes, plainNumbers, plainRows, short } from '../../../src/render/adaptive-card/slim.ts';
import type { CardElement, TextRun } from '../../../src/render/adaptive-card/types.ts';
import { objects, readable } from './walk.ts';

const run = (text: string, look: Partial<TextRun> = {}): TextRun => ({ type: 'TextRun', text, ...look });
const bold = { weight: 'bolder' } as const;
const said = (inlines: (TextRun | string)[]): CardElement[] => [{ type: 'RichTextBlock', inlines }];
const stepText = [run('2.1 ', bold), run('Open '), run('Tools', bold), run('.')];

describe('the same words in fewer bytes', () => {
  it('short: a run without a look is a string, and neighbours of one look are one', () => {
    expect(short(said([run('a '), run('b'), run('c', bold), run('d', bold)]))).toEqual(said(['a b', run('cd', bold)]));
  });

  it('short: what was parted so that no client replaces it stays parted', () => {
    expect(short(said([run('{'), run('{DATE(x)}}')]))).toEqual(said(['{', '{DATE(x)}}']));
  });

  it('the number of a step goes with its words, names stay bold', () => {
    expect(plainNumbers(short(said(stepText)))).toEqual(said(['2.1 Open ', run('Tools', bold), '.']));
    expect(plainNumbers(said([run('1. ', bold), run('A title', bold)]))).toEqual(said(['1. ', run('A title', bold)]));
    expect(plainNumbers(said([run('Cause 2', bold), 'x']))).toEqual(said([run('Cause 2', bold), 'x']));
  });

  it('notes and labels stand like the text around them', () => {
    expect(plainNotes(said(['Try. ', run('Ours.', { italic: true, isSubtle: true }), run('Name', bold)]))).toEqual(
      said(['Try. Ours.', run('Name', bold)]),
    );
  });

  it('text of several looks has one; a title in bold and a fixed pitch stay', () => {
    const fixed = run('net stop', { fontType: 'monospace' });
    expect(joinedRuns(said(['Open ', run('Tools', bold)]))).toEqual(said(['Open Tools']));
    expect(joinedRuns(said([run('Title', bold)]))).toEqual(said([run('Title', bold)]));
    expect(joinedRuns(said(['a', fixed]))).toEqual(said(['a', fixed]));
  });

  it('a row that folds says that it can be pressed', () => {
    const [level] = levels;
    if (level === undefined) throw new Error('no level');
    const row = fold(newSheet(level, 0), 'Cause 2', said(['inside']));
    const plain = plainRows([row]);
    expect(readable({ plain })).toBe('Cause 2 ›\ninside');
    const ids = objects(plain).flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(objects(plain).flatMap(({ targetElements }) => targetElements ?? [])).toEqual(ids);
  });
});
