/** One line that says the gist of a reply: for notifications and as the text beside a card. */
import type { Answer, Reply } from '../../answer/model.ts';
import { clip } from '../../answer/quote.ts';
import { labels } from '../../answer/strings.ts';
import { plain } from './lines.ts';

const LIMIT = 150;
const BLANKS = /\s+/g;

/** At most 150 characters on one line; holds no pasted text. */
export function summaryOf({ answers }: Reply): string {
  const [first, ...more] = answers;
  if (!first) return '';
  const tail = more.length > 0 ? ` ${labels.moreAnswers(more.length)}` : '';
  return clip(oneLine(gist(first)), LIMIT - tail.length) + tail;
}

function gist(answer: Answer): string {
  switch (answer.kind) {
    case 'entry':
      return answer.certainty ? `${answer.certainty.words}: ${answer.entry.title}` : answer.entry.title;
    case 'choose':
      return `${answer.intro} ${answer.options.map(({ entry }) => entry.title).join('; ')}`;
    case 'decoded': {
      const code = answer.codes[0];
      return code?.meaning ? `${code.value}: ${code.meaning}` : answer.intro;
    }
    case 'unknown':
    case 'none':
      return answer.intro;
    case 'info':
      return answer.title;
    case 'walk':
      return `${answer.progress}: ${answer.step.text}`;
    case 'walk-end':
      return `${answer.title}: ${answer.entry.title}`;
    default:
      return answer satisfies never;
  }
}

function oneLine(text: string): string {
  return plain(text).replace(BLANKS, ' ').trim();
}
