/** What a hand-over is about, read from the button that was pressed: nothing is kept between the press and the form. */
import type { AskPersonPress } from '../../../answer/actions.ts';
import type { Answer } from '../../../answer/model.ts';
import { entryTitle } from '../../../answer/titles.ts';
import { entryView } from '../../../answer/view.ts';
import type { Knowledge } from '../../../knowledge/types.ts';
import { planOf } from '../../../walkthrough/plan.ts';
import { ticketOf } from '../../../walkthrough/ticket.ts';
import type { Desk } from '../../desk-types.ts';
import { replyAbout } from '../about.ts';

/** The topic of what is not known. */
const NO_FAMILY = 'other';

export interface Subject {
  family: string;
  /** The entry that was answered or walked through. */
  entry?: string;
  /** What was pasted, redacted when the button was made. */
  paste: string;
  /** What was found, in a few lines. */
  found: string;
  /** What was tried, as the walkthrough sums it up. */
  tried?: string;
}

export function subjectOf({ about, walk }: AskPersonPress, knowledge: Knowledge, desk: Pick<Desk, 'explain'>): Subject {
  const answers = about ? replyAbout(about, knowledge, desk).answers : [];
  const [first] = about?.said ?? [];
  const id = walk?.entry ?? (first?.kind === 'entry' ? first.id : undefined);
  const entry = id === undefined ? undefined : knowledge.entries.get(id);
  const said = answers.flatMap(foundLines);
  const tried = entry && walk && triedText(entryView(entry, knowledge), walk.state);
  return {
    family: entry?.family ?? NO_FAMILY,
    ...(entry && { entry: entry.id }),
    paste: about?.text ?? '',
    found: (said.length > 0 || !entry ? said : [`${entryTitle(entry)} (${entry.id})`]).join('\n'),
    ...(tried !== undefined && { tried }),
  };
}

function triedText(view: Parameters<typeof planOf>[0], state: { steps: string; past: string }): string | undefined {
  const plan = planOf(view);
  // Of an entry that has changed since, the letters stand for other steps.
  return plan.print === state.steps ? ticketOf(plan, state.past) : undefined;
}

function foundLines(answer: Answer): string[] {
  switch (answer.kind) {
    case 'entry':
      return [[`${answer.entry.title} (${answer.entry.id})`, answer.certainty?.words].filter(Boolean).join(': ')];
    case 'choose':
      return answer.options.map(({ entry, certainty }) => `${entry.title} (${entry.id}): ${certainty.words}`);
    case 'decoded':
    case 'unknown':
      return [
        answer.intro,
        ...answer.codes.map(({ value, symbol, meaning }) => [value, symbol, meaning].filter(Boolean).join(' ')),
      ];
    case 'none':
    case 'info':
    case 'walk':
    case 'walk-end':
      return [];
    default:
      return answer satisfies never;
  }
}
