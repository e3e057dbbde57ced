/** From a diagnosis to the reply: one answer for each problem that was found. */
import type { Candidate, Diagnosis, Finding } from '../diagnosis/types.ts';
import type { Entry, Knowledge } from '../knowledge/types.ts';
import { codeAnswer, noneAnswer, unknownAnswer } from './code-answers.ts';
import { decodeCodes } from './decode.ts';
import type { Answer, Certainty, EntryRef, Quote, Reply } from './model.ts';
import { quote } from './quote.ts';
import { certaintyWords, findingText } from './strings.ts';
import { entryRef } from './titles.ts';
import { entryView } from './view.ts';

type Known = { entry: Entry; certainty: Certainty };

/** The reply for a whole paste, most important problem first. */
export function replyFor({ findings, reading }: Diagnosis, knowledge: Knowledge): Reply {
  const answers = findings.map((finding) => answerFor(finding, knowledge));
  if (reading.read >= reading.characters) return { answers, findings };
  return { answers, findings, notice: findingText.partlyRead(reading.read, reading.characters) };
}

/** The answer for an entry that a person asked for by name, code or button. */
export function entryAnswer(entry: Entry, knowledge: Knowledge, others: EntryRef[] = []): Answer {
  return { kind: 'entry', entry: entryView(entry, knowledge), others };
}

/** The answer for one finding. */
export function answerFor(finding: Finding, knowledge: Knowledge): Answer {
  const excerpt = excerptOf(finding);
  switch (finding.verdict) {
    case 'answer':
    case 'choose':
      return likelyAnswer(finding, excerpt, knowledge);
    case 'decoded':
      return codeAnswer(finding, excerpt, knowledge);
    case 'unknown':
      return unknownAnswer(finding, excerpt, knowledge);
    case 'none':
      return noneAnswer();
    default:
      return finding.verdict satisfies never;
  }
}

/** An entry, or a choice of entries. Entries gone since the diagnosis are passed over. */
function likelyAnswer(finding: Finding, excerpt: Quote | undefined, knowledge: Knowledge): Answer {
  const known = finding.entries.flatMap((candidate): Known[] => {
    const entry = knowledge.entries.get(candidate.id);
    return entry ? [{ entry, certainty: certaintyOf(candidate) }] : [];
  });
  const [first, ...others] = known;
  if (!first) return unknownAnswer(finding, excerpt, knowledge);
  if (finding.verdict === 'answer' || others.length === 0) {
    return {
      kind: 'entry',
      entry: entryView(first.entry, knowledge),
      certainty: first.certainty,
      ...(excerpt && { excerpt }),
      others: others.map(({ entry }) => entryRef(entry)),
    };
  }
  return {
    kind: 'choose',
    intro: finding.product ? findingText.chooseProduct(finding.product) : findingText.choose,
    options: known.map(({ entry, certainty }) => {
      const { summary } = entryView(entry, knowledge);
      return { entry: entryRef(entry), ...(summary && { summary }), certainty };
    }),
    ...(excerpt && { excerpt }),
    codes: decodeCodes(finding.codes, knowledge),
  };
}

/** How sure, in words. */
export function certaintyOf({ confidence, matched }: Pick<Candidate, 'confidence' | 'matched'>): Certainty {
  return { confidence, words: certaintyWords(confidence), matched: [...matched] };
}

function excerptOf({ excerpt }: Finding): Quote | undefined {
  const quoted = quote(excerpt);
  return quoted.quoted ? quoted : undefined;
}
