/** The diagnosis: from pasted text to findings. Pure: the same text and knowledge always give the same findings. */
import { decodeHresult } from '../knowledge/code-tables.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { withConfirmed } from './confirm.ts';
import { collectEvidence } from './evidence.ts';
import { asFound } from './explain.ts';
import { failsPlainly } from './features/failures.ts';
import { judge } from './judge.ts';
import { finish, indexing, type KnowledgeIndex, type Work } from './knowledge-index.ts';
import { LIMITS } from './limits.ts';
import { furtherFindings } from './paragraphs.ts';
import { type Paste, readPaste } from './paste.ts';
import type { SeenCode } from './read/codes.ts';
import { createCorrector } from './read/correct.ts';
import { recall } from './recall.ts';
import type { Diagnosis, Finding } from './types.ts';

/** Diagnoses one paste. Takes any text; work is bounded by `LIMITS`. */
export type Diagnose = (text: string) => Diagnosis;

/** Prepares the diagnosis for a knowledge; keep it and call it for every paste. */
export function createDiagnosis(knowledge: Knowledge): Diagnose {
  return finish(preparing(knowledge));
}

/** The same in small pieces of work, for a service that answers others meanwhile. */
export function* preparing(knowledge: Knowledge): Work<Diagnose> {
  const index = yield* indexing(knowledge);
  yield;
  const correct = createCorrector(index.words);
  const findingsOf = (paste: Paste): Finding[] => {
    const passages = recall(paste, index);
    const evidence = collectEvidence(paste, passages, index);
    const sure = withConfirmed(paste, evidence);
    return judge(sure, sure === paste ? evidence : collectEvidence(sure, passages, index), index);
  };
  // A paragraph in which nothing fails, a list of versions say, is no further problem.
  const findingsOfPart = (text: string): Finding[] => {
    const part = readPaste(text, index, correct);
    return failsPlainly(part, index) ? findingsOf(part) : [];
  };
  return (text) => {
    const paste = readPaste(text, index, correct);
    const judged = findingsOf(paste);
    const findings = judged.concat(furtherFindings(text, judged, index, findingsOfPart));
    return { findings: findings.length > 0 ? findings : [withoutEntry(paste, index)], reading: paste.reading };
  };
}

const ERROR_WORDS =
  /\b(?:errors?|exception|fail(?:s|ed|ure|ing)?|unable|cannot|could not|denied|invalid|fehler|erreur)\b/i;

/** What is said when no entry is likely: a code's general meaning, that the error is not known, or that there is none. */
function withoutEntry(paste: Paste, index: KnowledgeIndex): Finding {
  const { whole } = paste.context;
  const codes = paste.codes.filter(({ shape }) => shape !== 'bare');
  const decodable = codes.filter((code) => isDecodable(code, index));
  const told = codes.map(asFound);
  const product = whole.product && { product: whole.product.name };
  const worst = paste.lines.find((line) => ERROR_WORDS.test(line)) ?? paste.lines[0] ?? '';
  const first = decodable[0];
  if (first) {
    const excerpt = (paste.lines[first.line] ?? '').slice(0, LIMITS.excerpt);
    return { verdict: 'decoded', entries: [], codes: decodable.map(asFound), excerpt, ...product };
  }
  const isError = told.length > 0 || paste.lines.some((line) => ERROR_WORDS.test(line));
  const verdict = isError && (whole.agent >= 1 || told.length > 0 || whole.product) ? 'unknown' : 'none';
  return { verdict, entries: [], codes: told, excerpt: worst.slice(0, LIMITS.excerpt), ...product };
}

function isDecodable(code: SeenCode, { knowledge }: KnowledgeIndex): boolean {
  const { codeTable } = knowledge;
  switch (code.kind) {
    case 'hresult':
      return decodeHresult(Number(code.value), codeTable) !== undefined;
    case 'http-status':
      return codeTable.has(`http:${code.value}`);
    case 'win32':
    case 'mars-id':
      return codeTable.has(`dpm:${code.value}`) || (code.shape === 'labelled' && codeTable.has(`http:${code.value}`));
    case 'name':
      return [...codeTable].some(([key, { symbol }]) => key.startsWith('dpm:') && symbol === code.value);
    case 'event':
    case 'number':
      return false;
    default:
      return code.kind satisfies never;
  }
}
