/** A walkthrough in plain text. */
import type { WalkEndView, WalkView } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { plain } from './lines.ts';
import { stepDetails } from './steps.ts';

export function walkLines({ entry, notice, progress, cause, cautions, part, step, question }: WalkView): string[] {
  return [
    plain(entry.title),
    ...(notice ? [plain(notice)] : []),
    '',
    `${progress}: ${plain(cause.title)}`,
    ...(cause.why ? [plain(cause.why)] : []),
    ...(part ? [plain(part.title)] : []),
    ...(part?.when ? [labels.when(plain(part.when))] : []),
    ...cautions.map((caution) => labels.caution(plain(caution))),
    '',
    plain(step.text),
    ...stepDetails(step),
    ...(question ? ['', plain(question)] : []),
  ];
}

export function walkEndLines({ title, paragraphs, summary }: WalkEndView): string[] {
  return [
    plain(title),
    ...paragraphs.flatMap((text) => ['', plain(text)]),
    // Already plain, and copied as it is.
    ...(summary ? ['', ...summary.split('\n')] : []),
  ];
}
