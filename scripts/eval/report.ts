/** The report as text: the table, the confusion list, the calibration. */
import { reliability, reliabilityText } from './calibration.ts';
import { confusions, sharesOf, type Tally, tally, tallyBy } from './figures.ts';
import type { Judged } from './outcome.ts';

const COLUMNS = ['pastes', 'right', 'offered', 'wrong', 'missed', 'false answers', 'false choices', 'further wrong'];
const NAME_WIDTH = 28;
const TEXT_SHOWN = 230;

/** Everything `npm run eval` prints about some labelled pastes. */
export function report(title: string, all: readonly Judged[]): string {
  const shares = Object.entries(sharesOf(all)).map(([name, value]) => `${name} ${value}`);
  return [
    `${title}: ${all.length} pastes`,
    row('', COLUMNS),
    line('all', tally(all)),
    ...section(
      'scope',
      tallyBy(all, ({ item }) => item.scope),
    ),
    ...section(
      'kind',
      tallyBy(all, ({ item }) => item.kind ?? 'not told'),
    ),
    ...section(
      'shape',
      tallyBy(all, ({ shape }) => shape),
    ),
    '',
    'Confusion (expected -> got)',
    ...orNothing(
      confusions(all).map(
        ({ expected, got, pastes }) => `  ${expected} -> ${got}   ${pastes.length}: ${pastes.join(' ')}`,
      ),
    ),
    '',
    'Of the agent, but no entry can be called right; left out of right and wrong',
    ...orNothing(
      all
        .filter(({ outcome }) => outcome === 'unnameable')
        .map(
          ({ item, findings: [first] }) => `  ${item.id}: ${first?.verdict ?? 'none'} ${first?.entries[0]?.id ?? ''}`,
        ),
    ),
    '',
    'Calibration (every finding with an entry)',
    reliabilityText(reliability(all.flatMap(({ said }) => said))),
    `Shares in percent: ${shares.join(', ')}`,
    '',
  ].join('\n');
}

/** One paste that went wrong, at length. */
export function detail({ item, right, outcome, findings, furtherWrong }: Judged): string {
  const told = findings.map(({ verdict, entries }) => {
    const named = entries.map(({ id, confidence, matched }) => `${id} ${confidence} [${matched.join('; ')}]`);
    return `    ${verdict}: ${named.join(' | ')}`;
  });
  const also = furtherWrong > 0 ? `, ${furtherWrong} further wrong` : '';
  const expected = right.length > 0 ? right.join(' or ') : 'nothing';
  const text = item.text.slice(0, TEXT_SHOWN).replaceAll('\n', ' / ');
  const kind = item.kind ?? 'not told';
  return [`${item.id} ${item.scope} ${kind}: ${outcome}${also}, expected ${expected}`, ...told, `    ${text}`, ''].join(
    '\n',
  );
}

function section(name: string, groups: Record<string, Tally>): string[] {
  return [`by ${name}`, ...Object.entries(groups).map(([group, counts]) => line(`  ${group}`, counts))];
}

function line(name: string, counts: Tally): string {
  const { pastes, covered, right, offered, wrong, missed, empty, falseAnswers, falseChoices, furtherWrong } = counts;
  const found = [right, offered, wrong, missed].map((count) => share(count, covered));
  const invented = [falseAnswers, falseChoices].map((count) => share(count, empty));
  return row(name, [String(pastes), ...found, ...invented, String(furtherWrong)]);
}

function share(count: number, whole: number): string {
  return whole === 0 ? '-' : `${count} ${((100 * count) / whole).toFixed(1)}%`;
}

function row(name: string, cells: readonly string[]): string {
  return (name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(14)).join('')).trimEnd();
}

function orNothing(lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? lines : ['  none'];
}
