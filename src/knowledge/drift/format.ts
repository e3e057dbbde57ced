/** The drift report as text for a terminal. */

import type { Rewording } from './errors.ts';
import type { DriftedError, DriftReport, RewordedError } from './report.ts';

/** One block for each kind of difference; kinds without any are left out. */
export function formatDrift(report: DriftReport): string {
  const { sections } = report;
  const blocks = [
    block('New errors', report.new.map(newError)),
    block('Gone errors', report.gone.map(goneError)),
    block('Reworded errors', report.reworded.map(reworded)),
    block('Other wording only (contractions, case, punctuation)', report.wording.map(rewording)),
    block('New groups of sections', sections.newGroups),
    block(
      'Renamed sections',
      sections.renamed.map(({ from, to }) => `${from} -> ${to}`),
    ),
    block(
      'Regrouped sections',
      sections.regrouped.map(({ title, from, to }) => `${title}: ${from ?? 'top'} -> ${to ?? 'top'}`),
    ),
    block('Sections gone', sections.gone),
    block(
      'Renamed anchors',
      report.anchors.map(({ page, from, to }) => `${page}: #${from} -> #${to}`),
    ),
    block(
      'Links of ours that lead to no heading of this copy',
      report.deadLinks.map(({ holder, url, now }) => `${holder}: ${url}${now ? ` (now #${now})` : ''}`),
    ),
  ].filter((text) => text !== undefined);
  const head = `The copy of ${report.copy || 'unknown date'} against the knowledge, made from the version of ${report.base}`;
  return `${[head, ...(blocks.length > 0 ? blocks : ['No drift.'])].join('\n\n')}\n`;
}

function block(title: string, items: readonly string[]): string | undefined {
  if (items.length === 0) return undefined;
  return [`${title}: ${items.length}`, ...items.map((item) => `- ${item}`)].join('\n');
}

function newError(drifted: DriftedError): string {
  const { section, codes, entry, why } = drifted;
  if (why === 'code-added') {
    return `${section} [${codes.join(', ')}]: a code that no entry lists, beside the error of ${entry ?? 'no entry'}`;
  }
  if (why === 'no-entry') return error(drifted, 'in the version before too, but no entry covers it');
  return error(drifted, entry === undefined ? 'no entry covers it' : `the entry ${entry} covers it already`);
}

function goneError(drifted: DriftedError): string {
  return error(drifted, drifted.entry === undefined ? 'of no entry' : `the entry ${drifted.entry} holds it`);
}

function error({ section, messages, codes }: DriftedError, note: string): string {
  const code = codes.length > 0 ? ` [${codes.join(', ')}]` : '';
  return [`${section}${code}: ${note}`, ...messages.map((message) => `"${message}"`)].join('\n    ');
}

function reworded({ section, entry, messages, codesAdded, codesGone }: RewordedError): string {
  return [
    `${section}${entry === undefined ? '' : ` - entry ${entry}`}`,
    ...messages.map(rewording),
    ...(codesAdded.length > 0 ? [`codes added: ${codesAdded.join(', ')}`] : []),
    ...(codesGone.length > 0 ? [`codes gone: ${codesGone.join(', ')}`] : []),
  ].join('\n    ');
}

function rewording({ from, to }: Rewording): string {
  if (from === undefined) return `says now: "${to}"`;
  if (to === undefined) return `says no more: "${from}"`;
  return `"${from}"\n    -> "${to}"`;
}
