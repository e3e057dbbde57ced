/** Finds the names of errors, as the agent and its service write them: whole, misspelt or cut off. */
import type { SeenCode, Shape } from './codes.ts';
import type { NameIndex } from './names.ts';

const NAME = /[A-Za-z][A-Za-z0-9_]{5,60}/g;
/** As Azure's backup services name errors, known here or not: another error than those that are. */
export const SERVICE_NAME = /^UserError[A-Z]\w{3}/;
const HUMP = /[A-Z][a-z]/g;

/** The names in a line, in their order. */
export function namesIn(line: string, names: NameIndex): Pick<SeenCode, 'raw' | 'value' | 'shape'>[] {
  return [...line.matchAll(NAME)].flatMap((match) => {
    const [raw] = match;
    const known = names.known.get(raw.toLowerCase());
    const name =
      known ??
      (isCutOff(line, match.index, match.index + raw.length) ? names.continued(raw) : undefined) ??
      names.nearest(raw) ??
      (SERVICE_NAME.test(raw) ? raw : undefined);
    return name === undefined ? [] : [{ raw, value: name, shape: shapeOfName(match, known) }];
  });
}

/** How the agent's names begin, with what follows: `SalBitmapEr`. */
const AGENT_START = /^(?:Cbp|Sal)[A-Z][a-z]/;

/** Whether a column or a screen cut a name off there; without dots only what begins as the agent's names do. */
function isCutOff(line: string, from: number, at: number): boolean {
  // A part of a namespace, `Microsoft.Internal.CloudBackup...`, is the beginning of no name.
  if (line[from - 1] === '.') return false;
  if (line.startsWith('…', at) || line.startsWith('..', at)) return true;
  return AGENT_START.test(line.slice(from, at));
}

const CODE_LABEL = /code["']? ?[:=] ?["']?$/i;

/** A known name after "Error code:" is plain, whatever it looks like; a misspelt one is as good as labelled. */
function shapeOfName(match: RegExpMatchArray, known: string | undefined): Shape {
  if (known === undefined) return SERVICE_NAME.test(match[0]) ? 'marked' : 'labelled';
  const at = match.index ?? 0;
  const before = (match.input ?? '').slice(Math.max(0, at - 12), at);
  return CODE_LABEL.test(before) ? 'marked' : nameShape(match[0], known);
}

/** A name written as the product writes it is plain; in other case it may be an ordinary word unless it is long. */
export function nameShape(raw: string, canonical: string): Shape {
  if (canonical === raw) return humps(raw) >= 2 ? 'marked' : 'bare';
  return raw.length >= 12 ? 'labelled' : 'bare';
}

function humps(name: string): number {
  return name.match(HUMP)?.length ?? 0;
}
