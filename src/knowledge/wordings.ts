/**
 * More wordings of the guides: other ways people say it, and translations of product messages. They serve the matcher
 * and are not shown, so that the guide itself stays short. One text file for each guide under `wordings/`, a line each.
 */
import type { Fault } from './faults.ts';
import type { Needs } from './types.ts';
import type { SourceFile } from './yaml-file.ts';

export interface Wordings {
  messages: { text: string; needs: Needs | undefined }[];
  symptoms: string[];
}

/** `message: …` or `message[failed-files]: …` is product wording; any other line is how people say it. */
const MESSAGE = /^message(?:\[(agent|failed-files)\])?: ?(.+)$/;
const LONGEST = 500;

/** Reads the wordings by guide. `guides` are the ids that exist; a file for any other id is a fault. */
export function readWordings(
  files: readonly SourceFile[],
  guides: ReadonlySet<string>,
  faults: Fault[],
): Map<string, Wordings> {
  const byGuide = new Map<string, Wordings>();
  for (const file of files) {
    const id =
      file.name
        .split(/[\\/]/)
        .at(-1)
        ?.replace(/\.txt$/, '') ?? '';
    if (!guides.has(id)) faults.push({ file: file.name, line: 1, message: `there is no guide "${id}"` });
    const wordings: Wordings = { messages: [], symptoms: [] };
    for (const [index, raw] of file.text.split('\n').entries()) {
      const line = raw.trim();
      if (line === '' || line.startsWith('#')) continue;
      if (line.length > LONGEST) {
        faults.push({ file: file.name, line: index + 1, message: `a wording has at most ${LONGEST} characters` });
      }
      const message = MESSAGE.exec(line);
      if (message) wordings.messages.push({ text: message[2] ?? '', needs: message[1] as Needs | undefined });
      else wordings.symptoms.push(line);
    }
    byGuide.set(id, wordings);
  }
  return byGuide;
}

/** Both, guide by guide. */
export function joinWordings(
  ours: ReadonlyMap<string, Wordings>,
  team: ReadonlyMap<string, Wordings>,
): Map<string, Wordings> {
  const joined = new Map(ours);
  for (const [id, { messages, symptoms }] of team) {
    const known = ours.get(id);
    joined.set(id, {
      messages: [...(known?.messages ?? []), ...messages],
      symptoms: [...(known?.symptoms ?? []), ...symptoms],
    });
  }
  return joined;
}
