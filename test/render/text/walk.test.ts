import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../../src/render/text/render-text.ts';
import { summaryOf } from '../../../src/render/text/summary.ts';
import { samples } from '../adaptive-card/samples.ts';

const walks = Object.entries(samples).filter(([name]) => name.startsWith('walk-'));

describe('a walkthrough as text', () => {
  it.each(walks)('%s is the golden one', async (name, reply) => {
    const golden = path.join(import.meta.dirname, 'golden', `${name}.txt`);
    await expect(renderText(reply)).toMatchFileSnapshot(golden);
  });

  it('has a gist that says where it stands', () => {
    expect(walks.map(([name, reply]) => `${name}: ${summaryOf(reply)}`)).toMatchInlineSnapshot(`
      [
        "walk-first: Cause 1 of 2, step 1 of 3: Open Disk Management and read the free space of the volume.",
        "walk-procedure: Cause 1 of 2, step 2 of 3: Stop the agent.",
        "walk-caution: Cause 1 of 2, step 3 of 3: Set the new place.",
        "walk-last-cause: Cause 2 of 2, step 1 of 2: Allow these hosts.",
        "walk-solved: Solved: The cache (scratch) folder is missing, full or damaged",
        "walk-summary: What was tried: The cache (scratch) folder is missing, full or damaged",
      ]
    `);
  });
});
