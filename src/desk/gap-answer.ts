/** Whether a gap would be answered today. */
import type { Diagnosis } from '../diagnosis/types.ts';
import type { Gap, GapCode } from './ports/gaps.ts';

/**
 * The entry that a diagnosis is sure of for a gap's words and codes. The words are those that the gap was seen with
 * first; where its person was forgotten, the codes stand alone.
 */
export function gapAnsweredBy(
  { text, codes }: Pick<Gap, 'text' | 'codes'>,
  diagnose: (text: string) => Diagnosis,
): string | undefined {
  const missing = codes.map(written).filter((code) => !text.includes(code));
  const paste = [text, ...new Set(missing)].join('\n').trim();
  // Others than the first finding may be there for words that are not what was missing.
  const [first] = paste === '' ? [] : diagnose(paste).findings;
  return first?.verdict === 'answer' ? first.entries[0]?.id : undefined;
}

/** The code as the product writes it, so that it is read as the same kind again. */
function written({ kind, value }: GapCode): string {
  switch (kind) {
    case 'mars-id':
      return `(ID: ${value})`;
    case 'http-status':
      return `HTTP ${value}`;
    case 'win32':
      return `Windows error ${value}`;
    case 'event':
      return `Event ID ${value}`;
    default:
      return value;
  }
}
