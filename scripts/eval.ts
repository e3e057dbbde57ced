/** `npm run eval [FILE…]`: how right the matcher is on labelled pastes. */
import { readFileSync } from 'node:fs';
import { createDiagnosis } from '../src/diagnosis/diagnose.ts';
import { loadKnowledge } from '../src/knowledge/build.ts';

const knowledge = loadKnowledge();
const diagnose = createDiagnosis(knowledge);
const verbose = process.argv.includes('-v');
const files = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
for (const file of files) {
  const tally: Record<string, Record<string, number>> = {};
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line) continue;
    const item = JSON.parse(line) as { id: string; text: string; expect: string | string[] | null; scope: string; kind: string; why: string; code?: string };
    const { findings } = diagnose(item.text);
    const top = findings[0]!;
    const expects = item.expect === null ? [] : [item.expect].flat();
    const lists = (id: string) => {
      if (expects.includes(id)) return true;
      if (item.scope === 'other' || item.scope === 'dpm-mabs') return false;
      const e = top.entries.find((x) => x.id === id);
      return e ? e.codes.some((c) => new RegExp(`(^|[^0-9A-Za-z])${c}($|[^0-9A-Za-z])`).test(item.text) || (/^\d{5,6}$/.test(c) && item.text.toUpperCase().includes(Number(c).toString(16).toUpperCase()))) : false;
    };
    let result: string = top.verdict;
    if (top.verdict === 'answer') result = lists(top.entries[0]!.id) ? 'RIGHT' : item.scope === 'agent-not-in-article' ? 'answer?' : 'WRONG';
    if (top.verdict === 'choose') result = top.entries.some((e) => lists(e.id)) ? 'offered' : 'choose-bad';
    (tally[item.scope] ??= {})[result] = ((tally[item.scope] ??= {})[result] ?? 0) + 1;
    const good = item.scope === 'article' ? result === 'RIGHT' : item.scope === 'agent-not-in-article' ? result === 'RIGHT' : !['WRONG', 'choose-bad'].includes(result);
    if (!good && verbose) process.stdout.write(`${item.id} ${item.scope} ${item.kind} ${result} expect=${item.expect} got=${top.entries.map((e) => `${e.id}:${e.confidence}[${e.matched.join('; ')}]`).join(' | ')}\n     ${item.text.slice(0, 230).replace(/\n/g, ' / ')}\n`);
  }
  process.stdout.write(`${file} ${JSON.stringify(tally)}\n`);
}
