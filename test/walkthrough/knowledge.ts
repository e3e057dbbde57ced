import type { Entry, Knowledge } from '../../src/knowledge/types.ts';
import { makeKnowledge } from '../helpers/knowledge.ts';

export const SMALL = {
  title: 'Too small',
  why: 'The folder is small.',
  steps: [
    { do: 'Read the **free** space.', path: 'C:\\Scratch' },
    { procedure: 'move-folder', when: 'It cannot grow.' },
    { do: 'Back up again.' },
  ],
};
export const OLD = { title: 'Too old', steps: [{ do: 'Update.' }] };
export const BUSY = { title: 'Too busy', steps: [{ do: 'Wait.' }, { do: 'Try again.' }] };

/** Knowledge in which the guide `full-disk` has these causes. */
export function knowledgeWith(causes: object[]): Knowledge {
  return makeKnowledge({
    guides: [
      { id: 'full-disk', title: 'The disk is full', codes: [{ id: 100050 }], cautions: ['Data can go.'], causes },
      { id: 'short', causes: [{ title: 'One', steps: [{ do: 'Do it.' }] }] },
      { id: 'one-cause', causes: [{ title: 'One', steps: [{ do: 'First.' }, { do: 'Second.' }] }] },
    ],
    procedures: [
      {
        id: 'move-folder',
        title: 'Move the folder',
        cautions: ['Ask first.'],
        steps: [{ do: 'Stop.' }, { do: 'Go.' }],
      },
    ],
    catalogue: [{ id: 'mars-1', code: 1 }],
  });
}

export const knowledge = knowledgeWith([SMALL, OLD, BUSY]);

/** An entry of the knowledge of this test. */
export function entry(id: string, from: Knowledge = knowledge): Entry {
  const found = from.entries.get(id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}
