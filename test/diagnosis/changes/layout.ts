/** Changes of lines: wraps, log prefixes, mail quoting, a message cut off. */
import type { Random } from '../../helpers/random.ts';

const COLUMNS = 79;
const KEPT = 0.4;

/** Lines broken at 79 columns, in the middle of a word as consoles do for one paste in two, else at the space before. */
export function wraps(text: string, random: Random): string {
  const inWords = random.below(2) === 0;
  const out: string[] = [];
  for (const line of text.split('\n')) {
    let rest = line;
    while (rest.length > COLUMNS) {
      const space = rest.lastIndexOf(' ', COLUMNS);
      const end = inWords || space <= 0 ? COLUMNS : space;
      out.push(rest.slice(0, end));
      rest = inWords ? rest.slice(end) : rest.slice(end).trimStart();
    }
    out.push(rest);
  }
  return out.join('\n');
}

/** Every line begins as the agent's log begins its lines. */
export function agentLogPrefixes(text: string, random: Random): string {
  return eachLine(text, (line, at) => `${agentPrefix(at, random)}\t\tWARNING\t${line}`);
}

/** Process, thread, date, time, number, source file, pointer and GUID. */
export function agentPrefix(at: number, random: Random): string {
  const hex = (length: number): string =>
    Array.from({ length }, () => random.below(16).toString(16).toUpperCase()).join('');
  const file = random.pick(['cbengine.cpp', 'dsmutils.cpp', 'backupjob.cpp', 'fsutils.cpp', 'taskmanager.cpp']);
  const guid = [hex(8), hex(4), hex(4), hex(4), hex(12)].join('-');
  return `0${hex(3)}\t${hex(4)}\t08/04\t${clock(at)}.${100 + random.below(900)}\t${10 + random.below(80)}\t${file}(${100 + random.below(2900)})\t[00000000${hex(8)}]\t${guid}`;
}

/** Every line begins with a date, a time and a level, as many programs write them. */
export function plainLogPrefixes(text: string): string {
  return eachLine(text, (line, at) => `2024-08-04 ${clock(at)},118 [ERROR] - ${line}`);
}

/** A time of day that grows with the line. */
export function clock(at: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(2 + Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`;
}

/** Quoted once with `> ` and once more with `| `. */
export function mailQuoting(text: string): string {
  return `Von: Support\n${eachLine(text, (line, at) => (at % 2 === 0 ? `> > ${line}` : `> | ${line}`))}\n> --\n> Kim`;
}

/** What was pasted breaks off after 40% of it, in mid-word; a code goes when it stands behind. */
export function cutOff(text: string): string {
  return text.slice(0, Math.ceil(text.length * KEPT));
}

function eachLine(text: string, change: (line: string, at: number) => string): string {
  return text.split('\n').map(change).join('\n');
}
