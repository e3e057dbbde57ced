/** A hand-over as those see it who help, and what the person is told who asked. */
import { handoverText } from '../../../answer/handover-strings.ts';
import type { Action, InfoRow, Quote, Reply } from '../../../answer/model.ts';
import { quote } from '../../../answer/quote.ts';
import { entryTitle } from '../../../answer/titles.ts';
import type { Knowledge } from '../../../knowledge/types.ts';
import type { Handover } from '../../ports/handovers.ts';
import { formText } from './form.ts';

/** Stands twice in a card, as a block and as its fallback. */
const LONGEST_COPY = 6_000;

/** The form as a text to copy. */
export function copyable(form: Readonly<Record<string, string>>): Quote {
  return quote(formText(form), LONGEST_COPY);
}

/** The card of a request. `by` is who has just taken or closed it. */
export function caseReply({ id, family, entry, form, state }: Handover, knowledge: Knowledge, by?: string): Reply {
  const known = entry === undefined ? undefined : knowledge.entries.get(entry);
  const rows: InfoRow[] = by ? [{ title: handoverText.by, text: '', quote: quote(by) }] : [];
  const turn = (does: 'take' | 'close'): Action => ({
    kind: 'press',
    title: handoverText[does],
    press: { v: 1, do: 'case', id, turn: does },
  });
  const actions: Action[] = [
    ...(state === 'open' ? [turn('take')] : []),
    ...(state === 'closed' ? [] : [turn('close')]),
    ...(known ? [{ kind: 'show', entry: known.id, title: handoverText.showEntry } as const] : []),
  ];
  return {
    answers: [
      {
        kind: 'info',
        title: handoverText.caseTitle(known ? entryTitle(known) : handoverText.caseUnnamed),
        paragraphs: [
          handoverText.caseFamily(knowledge.families.get(family)?.title ?? family),
          handoverText.state[state],
        ],
        rows,
        copy: copyable(form),
        actions,
      },
    ],
  };
}

/** What the person is told who asked. */
export function toldReply(what: 'taken' | 'closed', { entry }: Handover, knowledge: Knowledge): Reply {
  const known = entry === undefined ? undefined : knowledge.entries.get(entry);
  const paragraphs = [
    handoverText.about(known ? entryTitle(known) : handoverText.caseUnnamed),
    ...(what === 'closed' ? [handoverText.closedHow] : []),
  ];
  const actions: Action[] = known ? [{ kind: 'show', entry: known.id, title: handoverText.showEntry }] : [];
  const title = what === 'taken' ? handoverText.takenTitle : handoverText.closedTitle;
  return { answers: [{ kind: 'info', title, paragraphs, rows: [], actions }] };
}

/** The text alone, where there is nobody to send it to. */
export function copyReply(title: string, paragraphs: string[], form: Readonly<Record<string, string>>): Reply {
  return { answers: [{ kind: 'info', title, paragraphs, rows: [], copy: copyable(form), actions: [] }] };
}
