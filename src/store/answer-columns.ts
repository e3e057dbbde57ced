/** The facts of an answer, in the tables of look-ups and feedback. */
import type { AnswerFacts } from '../desk/ports/common.ts';
import type { Tables } from './schema.ts';
import { id, name } from './text.ts';

type Columns = Pick<Tables['lookups'], 'answer' | 'surface' | 'verdict' | 'entry' | 'confidence' | 'knowledge' | 'bot'>;
const THOUSANDTHS = 1000;

export function answerColumns(facts: AnswerFacts): Columns {
  return {
    answer: id(facts.answer),
    surface: facts.surface,
    verdict: facts.verdict,
    entry: facts.entry === undefined ? null : name(facts.entry),
    confidence: facts.confidence === undefined ? null : Math.round(facts.confidence * THOUSANDTHS),
    knowledge: name(facts.knowledge),
    bot: name(facts.bot),
  };
}

export function answerFacts(row: Columns): AnswerFacts {
  return {
    answer: row.answer,
    // `answerColumns` is the only writer.
    surface: row.surface as AnswerFacts['surface'],
    verdict: row.verdict as AnswerFacts['verdict'],
    ...(row.entry !== null && { entry: row.entry }),
    ...(row.confidence !== null && { confidence: row.confidence / THOUSANDTHS }),
    knowledge: row.knowledge,
    bot: row.bot,
  };
}
