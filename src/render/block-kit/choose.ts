/** Two to four likely entries: each with how sure and why, and a button that picks it. */
import type { Answer } from '../../answer/model.ts';
import { show } from './buttons.ts';
import { codeBlocks } from './codes.ts';
import type { Drawn } from './drawn.ts';
import { certaintyText, context, header, row } from './elements.ts';
import { pasted, rich } from './rich.ts';
import { withoutMarks } from './safe-text.ts';
import type { Sheet } from './sheet.ts';
import { words } from './words.ts';

/** Draws a choice. Every button carries all options, to come back to. */
export function chooseDrawn(sheet: Sheet, answer: Extract<Answer, { kind: 'choose' }>): Drawn {
  const among = answer.options.map(({ entry }) => entry.id);
  const options = answer.options.flatMap(({ entry, summary, certainty }, index) => {
    const pick = show(sheet, entry, words.showOption(index + 1), among);
    return [
      ...row(words.option(index + 1, withoutMarks(entry.title)), pick, summary),
      ...context(certaintyText(certainty)),
    ];
  });
  return {
    title: header(answer.intro),
    lead: [],
    body: [...(sheet.detail.excerpt ? rich(pasted(answer.excerpt)) : []), ...options, ...codeBlocks(answer.codes)],
    end: [],
  };
}
