/** Answers a person who names an entry or a code. */
import { entryAnswer } from '../answer/build.ts';
import { decodedAnswer, notKnownAnswer } from '../answer/code-answers.ts';
import type { Answer } from '../answer/model.ts';
import { quote } from '../answer/quote.ts';
import { codesOf } from '../knowledge/codes.ts';
import type { Entry, Knowledge } from '../knowledge/types.ts';
import { lookup } from './lookup.ts';
import { bareCode } from './notation.ts';
import { closeNames } from './suggest.ts';

const ASKED_LIMIT = 120;
const NUMBER = /^\d+$/;
/** A capital after a small letter, as in `SalLowDiskSpace`: the form of the service's own names. */
const SYMBOL = /^(?=\w{4,80}$)[A-Z]\w*?[a-z][A-Z]\w*$/;

/** The answer for an entry or a code, or undefined when nothing has that id, name or code. */
export function showAnswer(what: string, knowledge: Knowledge): Answer | undefined {
  const found = lookup(what, knowledge);
  if (!found) return undefined;
  return found.entry ? entryAnswer(found.entry, knowledge) : decodedAnswer(found.decoded, knowledge);
}

/** The answer where `showAnswer` has none: says so and names entries of nearly that name. */
export function missAnswer(what: string, knowledge: Knowledge): Answer {
  const bare = bareCode(what);
  return notKnownAnswer(quote(what, ASKED_LIMIT), closeNames(bare, knowledge));
}

/**
 * The answer for a whole message that is a code or an id and means one entry by itself. A code that means the
 * agent only in certain surroundings, and a number that fits only when read as hex, are left to the diagnosis.
 */
export function plainCodeAnswer(text: string, knowledge: Knowledge): Answer | undefined {
  const found = lookup(text, knowledge);
  if (!found?.entry || found.needs) return undefined;
  const code = bareCode(text);
  if (NUMBER.test(code) && !listsNumber(found.entry, code)) return undefined;
  return entryAnswer(found.entry, knowledge);
}

/**
 * A better answer than "unknown" for a message that is one code or name: the code's general meaning, or entries of
 * nearly that name. A plain number gets none: it can be anything.
 */
export function lastResortAnswer(text: string, knowledge: Knowledge): Answer | undefined {
  const code = bareCode(text);
  if (NUMBER.test(code)) return undefined;
  const decoded = lookup(text, knowledge)?.decoded;
  if (decoded) return decodedAnswer(decoded, knowledge);
  return SYMBOL.test(code) ? missAnswer(text, knowledge) : undefined;
}

function listsNumber(entry: Entry, number: string): boolean {
  return codesOf(entry).some(({ value }) => value === String(Number(number)));
}
