/** A diagnosis as JSON: the form that scripts rely on. */
import type { Diagnose } from '../diagnosis/diagnose.ts';
import type { Finding } from '../diagnosis/types.ts';
import { LINE_ERRORS, type LineErrorCode } from './errors.ts';

/** What stands for a paste in the output; numbers are given back as they came. */
export type PasteId = string | number;

/** The object for one paste, on one line. */
export function diagnosisLine(id: PasteId, text: string, diagnose: Diagnose): string {
  const start = performance.now();
  const { findings } = diagnose(text);
  const ms = Math.round((performance.now() - start) * 100) / 100;
  return `${JSON.stringify({ id, findings: findings.map(findingJson), ms })}\n`;
}

/** The object for a line that could not be diagnosed. */
export function errorLine(id: PasteId | null, code: LineErrorCode): string {
  return `${JSON.stringify({ id, error: { code, message: LINE_ERRORS[code] } })}\n`;
}

/** Field by field, so that nothing comes in here by being added to a finding. */
function findingJson({ verdict, entries, codes, excerpt }: Finding) {
  return {
    verdict,
    entries: entries.map(({ id, title, confidence, codes: own, matched }) => ({
      id,
      title,
      confidence,
      codes: own,
      matched,
    })),
    codes: codes.map(({ raw, kind, value }) => ({ raw: raw.toWellFormed(), kind, value })),
    // A cut may have parted a character; half of one is not valid in every JSON reader.
    excerpt: excerpt.toWellFormed(),
  };
}
