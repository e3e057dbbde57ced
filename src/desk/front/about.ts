/** An answer as buttons carry it, and back: nothing of it needs to be remembered, so any process can show it again. */
import { ABOUT_LIMITS, type About, type Said } from '../../answer/about.ts';
import { certaintyOf, entryAnswer } from '../../answer/build.ts';
import type { Answer, Certainty, Reply } from '../../answer/model.ts';
import { clip, neutralise, quote } from '../../answer/quote.ts';
import { findingText } from '../../answer/strings.ts';
import { entryRef, entryRefs } from '../../answer/titles.ts';
import { entryView } from '../../answer/view.ts';
import type { Knowledge } from '../../knowledge/types.ts';
import { redact } from '../../redaction/redact.ts';
import type { Desk } from '../desk-types.ts';
import { goneAnswer } from '../words.ts';

/** More than what is carried, so that a name on the edge is seen whole before it is taken out. */
const READ_LETTERS = 2 * ABOUT_LIMITS.text;

/** The reply as a button carries it; nothing for help, lists and walkthroughs. */
export function aboutOf(id: string, { answers, findings }: Reply): About | undefined {
  const said = answers.slice(0, ABOUT_LIMITS.answers).map(saidOf);
  const known = said.filter((one) => one !== undefined);
  if (known.length === 0 || said[0] === undefined) return undefined;
  const excerpt = findings?.[0]?.excerpt;
  const text = excerpt && clip(redact(neutralise(excerpt.slice(0, READ_LETTERS))), ABOUT_LIMITS.text);
  const codes = (findings?.[0]?.codes ?? [])
    .filter(({ value }) => value.length <= ABOUT_LIMITS.codeLetters)
    .slice(0, ABOUT_LIMITS.codes)
    .map(({ kind, value }) => ({ kind, value }));
  return { id, said: known, ...(text && { text }), ...(codes.length > 0 && { codes }) };
}

function saidOf(answer: Answer): Said | undefined {
  switch (answer.kind) {
    case 'entry': {
      const { entry, certainty, others } = answer;
      const ids = others.slice(0, ABOUT_LIMITS.others).map((other) => other.id);
      return { kind: 'entry', id: entry.id, ...sureness(certainty), ...(ids.length > 0 && { others: ids }) };
    }
    case 'choose': {
      const options = answer.options.slice(0, ABOUT_LIMITS.others);
      return {
        kind: 'choose',
        among: options.map(({ entry, certainty }) => ({ id: entry.id, sure: 0, ...sureness(certainty) })),
      };
    }
    case 'decoded':
    case 'unknown':
      return { kind: answer.kind };
    case 'none':
    case 'info':
    case 'walk':
    case 'walk-end':
      return undefined;
    default:
      return answer satisfies never;
  }
}

function sureness(certainty: Certainty | undefined): { sure?: number; matched?: string[] } {
  if (!certainty) return {};
  const matched = certainty.matched.slice(0, ABOUT_LIMITS.matched).map((one) => clip(one, ABOUT_LIMITS.matchedLetters));
  return { sure: Math.round(certainty.confidence * 1000) / 1000, ...(matched.length > 0 && { matched }) };
}

/** The reply that `about` was made from, with what is known today; entries that are gone are passed over. */
export function replyAbout({ said, text }: About, knowledge: Knowledge, desk: Pick<Desk, 'explain'>): Reply {
  const answers = said.flatMap((one, index) => {
    const answer = answerOf(one, knowledge) ?? codesAgain(one, text, desk);
    const excerpt = index === 0 && text !== undefined ? quote(text) : undefined;
    const takes = answer?.kind === 'entry' || answer?.kind === 'choose';
    return answer ? [takes && excerpt ? { ...answer, excerpt } : answer] : [];
  });
  // An old button, and nothing of what it is about is there any more.
  return { answers: answers.length > 0 ? answers : [goneAnswer()] };
}

function answerOf(one: Said, knowledge: Knowledge): Answer | undefined {
  switch (one.kind) {
    case 'entry': {
      const entry = knowledge.entries.get(one.id);
      const certainty = certaintyFrom(one);
      if (!entry) return undefined;
      const answer = entryAnswer(entry, knowledge, entryRefs(one.others ?? [], knowledge));
      return answer.kind === 'entry' && certainty ? { ...answer, certainty } : answer;
    }
    case 'choose': {
      const options = one.among.flatMap((candidate) => {
        const entry = knowledge.entries.get(candidate.id);
        const certainty = certaintyFrom(candidate);
        if (!entry || !certainty) return [];
        const { summary } = entryView(entry, knowledge);
        return [{ entry: entryRef(entry), ...(summary && { summary }), certainty }];
      });
      return options.length === 0 ? undefined : { kind: 'choose', intro: findingText.choose, options, codes: [] };
    }
    case 'decoded':
    case 'unknown':
      return undefined;
    default:
      return one satisfies never;
  }
}

function certaintyFrom({ sure, matched = [] }: { sure?: number | undefined; matched?: string[] | undefined }) {
  return sure === undefined ? undefined : certaintyOf({ confidence: sure, matched });
}

/** An answer about codes is made anew from its text, which holds them. */
function codesAgain({ kind }: Said, text: string | undefined, desk: Pick<Desk, 'explain'>): Answer | undefined {
  if (kind === 'entry' || text === undefined) return undefined;
  return desk.explain(text).answers.find((answer) => answer.kind === kind);
}
